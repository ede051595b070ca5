import Atlas
import ForumPlan

/// Formats, counts and amounts.
extension PaperLanguage {
  /// How people meet in a session.
  func name(of format: Session.Format) -> String {
    switch format {
    case .plenary: chosen("Plenary", "Plénière", "جلسة عامة")
    case .panel: chosen("Panel", "Table ronde", "حلقة نقاش")
    case .breakout: chosen("Breakout", "Atelier", "مجموعة عمل")
    case .caucus: chosen("Caucus", "Caucus", "اجتماع خاص")
    case .ceremony: chosen("Ceremony", "Cérémonie", "مراسم")
    case .break: chosen("Break", "Pause", "استراحة")
    case .meal: chosen("Meal", "Repas", "وجبة")
    case .prayer: chosen("Prayer", "Prière", "صلاة")
    case .transport: chosen("Transport", "Transport", "نقل")
    }
  }

  /// A length in minutes: `90 min`.
  func minutes(_ count: Int) -> String {
    guard self == .arabic else { return "\(count)\u{A0}min" }
    return counted(count, "دقيقة واحدة", "دقيقتان", few: "دقائق", many: "دقيقة", hundreds: "دقيقة")
  }

  /// How many are not named, without a word on who they are.
  func unnamed(_ count: Int) -> String {
    switch self {
    case .english:
      count == 1
        ? "One person prefers not to be listed by name." : "\(count) people prefer not to be listed by name."
    case .french:
      count == 1
        ? "Une personne préfère ne pas figurer sous son nom."
        : "\(count) personnes préfèrent ne pas figurer sous leur nom."
    case .arabic:
      "عدد من يفضّلون عدم ذكر أسمائهم: "
        + people(count) + "."
    }
  }

  /// `8 people`.
  func people(_ count: Int) -> String {
    switch self {
    case .english: count == 1 ? "1 person" : "\(count) people"
    case .french: count < 2 ? "\(count) personne" : "\(count) personnes"
    case .arabic: counted(count, "شخص واحد", "شخصان", few: "أشخاص", many: "شخصاً", hundreds: "شخص")
    }
  }

  /// A count with its noun in the form that Arabic has for it.
  ///
  /// Source: Unicode CLDR, plural rules of Arabic: one, two, few (3–10), many (11–99), other (100–102 and the like).
  func counted(
    _ count: Int, _ one: String, _ two: String, few: String, many: String, hundreds: String
  ) -> String {
    switch (count, count % 100) {
    case (1, _): one
    case (2, _): two
    case (_, 3...10): "\(count)\u{A0}\(few)"
    case (_, 11...99): "\(count)\u{A0}\(many)"
    default: "\(count)\u{A0}\(hundreds)"
    }
  }

  /// An amount without its currency: `1,234.50`, in French `1 234,50` with blanks that no line ends at.
  func amount(_ money: Money) -> String {
    let text = money.amountText
    guard self == .french else { return isRightToLeft && money.minorUnits < 0 ? directed(text) : text }
    return String(text.map { $0 == "," ? "\u{A0}" : $0 == "." ? "," : $0 })
  }

  /// A number: `1.5`, in French `1,5`.
  func number(_ number: FixedPoint) -> String {
    let text = number.description
    return self == .french ? text.replacing(".", with: ",") : text
  }
}
