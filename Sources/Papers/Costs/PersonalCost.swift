import Atlas
import ForumPlan
import Logistics

/// Something that is paid for one person at a forum.
public struct PersonalCost: Hashable, Sendable {
  /// What it is, in words that the person reads.
  public var title: String
  /// What is counted: `flight`, `night`.
  public var unit: String
  /// How many.
  public var quantity: FixedPoint
  /// What one costs.
  public var rate: Money
  /// What it comes to.
  public var total: Money
  /// How it is paid, or what is to be known of it; may be empty.
  public var note: String

  /// A cost of a person.
  public init(
    title: String, unit: String, quantity: FixedPoint = .one, rate: Money, total: Money, note: String = ""
  ) {
    (self.title, self.unit, self.quantity) = (title, unit, quantity)
    (self.rate, self.total, self.note) = (rate, total, note)
  }

  /// What follows from the plan for one person, in a language; the per diem has a table of its own.
  static func following(_ lines: [ReckonedLine], _ language: PaperLanguage) -> [PersonalCost] {
    lines.filter { $0.rule != .perDiem || $0.isOfCompanion }.compactMap { line in
      let figures = line.figures
      guard let total = figures.planned else { return nil }
      return PersonalCost(
        title: language.title(of: line), unit: language.unit(of: line.rule),
        quantity: Self.count(figures.quantity, figures.frequency), rate: figures.unitRate, total: total)
    }
  }

  /// What the budget has for a person at a forum in lines that somebody entered for them alone, by code and title; O(lines).
  ///
  /// What protects them is on no paper that they carry.
  static func entered(
    for person: ForumPlan.ID<Person>, at forum: ForumPlan.ID<Forum>, in plan: Plan
  ) -> [PersonalCost] {
    plan.budgetLines.filter { line in
      line.person == person && line.forum == forum && !line.isLeftOut && line.derivation == nil
        && line.category != .protection
    }
    .sorted { ($0.code, $0.title, $0.id) < ($1.code, $1.title, $1.id) }
    .compactMap { line in
      line.planned.map { total in
        PersonalCost(
          title: line.title, unit: line.unit, quantity: Self.count(line.quantity, line.frequency),
          rate: line.unitRate, total: total)
      }
    }
  }

  /// How many in all, to a millionth, rounded down; the largest number where it is beyond 64 bits.
  private static func count(_ quantity: FixedPoint, _ frequency: FixedPoint) -> FixedPoint {
    FixedPoint(millionths: Int64(clamping: Int128(quantity.millionths) * Int128(frequency.millionths) / 1_000_000))
  }
}

extension ReckonedLine {
  /// Whether it is for somebody who comes along to help.
  fileprivate var isOfCompanion: Bool { subject.hasPrefix("companions") }
}

extension PaperLanguage {
  /// What is paid for, as the person reads it.
  fileprivate func title(of line: ReckonedLine) -> String {
    let title =
      switch line.rule {
      case .travel where line.subject.hasPrefix("back "): chosen("Journey back", "Trajet retour", "رحلة العودة")
      case .travel: chosen("Journey there", "Trajet aller", "رحلة الذهاب")
      case .transfers: chosen("From and to the airport", "Transferts aéroport", "النقل من المطار وإليه")
      case .visas: chosen("Visa fee", "Frais de visa", "رسوم التأشيرة")
      case .visaTrips:
        chosen("Journey to the consulate and back", "Trajet au consulat et retour", "السفر إلى القنصلية والعودة")
      case .insurance: chosen("Insurance for the journey", "Assurance voyage", "تأمين السفر")
      default: name(of: line.rule.category)
      }
    guard line.isOfCompanion else { return title }
    return chosen("\(title), for whom you bring along", "\(title), accompagnant", "\(title) للمرافق")
  }

  /// What is counted.
  fileprivate func unit(of rule: CostRule) -> String {
    switch rule {
    case .travel, .visaTrips: chosen("journey", "trajet", "رحلة")
    case .transfers: chosen("ride", "course", "نقلة")
    case .visas: chosen("visa", "visa", "تأشيرة")
    case .insurance: chosen("person", "personne", "شخص")
    case .lodging: chosen("night", "nuit", "ليلة")
    default: chosen("day", "jour", "يوم")
    }
  }
}
