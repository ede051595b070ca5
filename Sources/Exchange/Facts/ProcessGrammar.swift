import Atlas
import Dates

/// The small languages in which a list of visa processes says its rules.
enum ProcessGrammar {
  /// `exit+3m;issued<=10y`, `entry+6m`, `exit+60d`, `stay`: valid until so long after a day, and not older than.
  ///
  /// `nil` for other text, and for spans of more than ten years or documents older than a hundred.
  static func passportRule(_ text: String) -> VisaProcess.PassportRule? {
    guard let rule = VisaProcess.PassportRule(text.lowercased().filter { !$0.isWhitespace }),
      (0...120).contains(rule.months), (0...3650).contains(rule.days),
      (1...100).contains(rule.issuedWithinYears ?? 1)
    else { return nil }
    return rule
  }

  /// Which requirement a class of words fulfils, and where the application goes.
  static func requirement(_ text: String) -> (kind: Requirement.Kind, channel: VisaProcess.Channel)? {
    let words = Fold.words(text)
    if words.hasPrefix("visa free") || words == "free" || words == "visa exempt" { return (.free, .none) }
    if words.hasPrefix("e visa") || words.hasPrefix("evisa") { return (.eVisa, .online) }
    if words == "eta" || words.hasPrefix("electronic travel") { return (.eTA, .online) }
    if words == "voa" || words.contains("on arrival") { return (.onArrival, .border) }
    if words.contains("vfs") || words.contains("application cent") || words.contains("visa cent") {
      return (.visa, .visaCentre)
    }
    if words.hasPrefix("embassy") || words.hasPrefix("consul") || words == "visa" { return (.visa, .consulate) }
    return nil
  }

  /// For whom a process is, as a list and as words that no list can say.
  struct Applicability: Equatable {
    var rule = VisaProcess.NationalityRule.all
    /// The words, when they could not be turned into a list.
    var condition: String?
    /// What to tell the user of a list that may be wider than it looks.
    var warning: String?
  }

  /// Turns words of known shapes into lists: everybody, `NG GH ZW`, `all except NG GH`.
  ///
  /// Anything else stays a condition, so that the process is never chosen without a person having read it.
  static func applicability(_ text: String, isKnown: (CountryCode) -> Bool) -> Applicability {
    let everybody = [
      "", "all", "all nationals", "all nationalities", "everybody", "visa required nationals", "visa nationals",
      "tous", "toutes nationalites",
    ]
    if everybody.contains(Fold.words(text)) { return Applicability() }
    var (body, asides) = withoutParentheses(text)
    let isExcept = ["all except ", "all but ", "tous sauf "].first { body.lowercased().hasPrefix($0) }
    if let isExcept { body = String(body.dropFirst(isExcept.count)) }
    if body.hasSuffix("...") || body.hasSuffix("…") {
      while body.last == "." || body.last == "…" || body.last == " " { body.removeLast() }
      asides.append("…")
    }
    var codes: Set<CountryCode> = []
    for word in body.split(whereSeparator: { " ,;/".contains($0) }) {
      guard word == word.uppercased(), let code = CountryCode(word), isKnown(code) else {
        return Applicability(
          condition: text,
          warning: "Not a list of codes: kept as a condition, so that this process is never chosen by itself.")
      }
      codes.insert(code)
    }
    guard !codes.isEmpty else {
      return Applicability(
        condition: text,
        warning: "No list of codes: kept as a condition, so that this process is never chosen by itself.")
    }
    let warning =
      asides.isEmpty
      ? nil
      : "Read as \(isExcept == nil ? "only" : "all but") \(codes.count) nationalities; left aside: \(asides.joined(separator: "; "))."
    return Applicability(rule: isExcept == nil ? .only(codes) : .except(codes), warning: warning)
  }

  /// The text without what stands in parentheses, and that by itself.
  private static func withoutParentheses(_ text: String) -> (String, [String]) {
    var outside = ""
    var asides: [String] = []
    var aside: String?
    for character in text {
      if character == "(", aside == nil {
        aside = ""
      } else if character == ")", let inner = aside {
        asides.append(inner)
        aside = nil
        outside.append(" ")
      } else if aside != nil {
        aside?.append(character)
      } else {
        outside.append(character)
      }
    }
    if let aside { asides.append(aside) }
    return (CleanText(outside, multiline: false).text, asides)
  }

  /// `6m` or `180d`, at most ten years: the earliest an application may be lodged before travel.
  static func lead(_ text: String) -> VisaProcess.Lead? {
    switch VisaProcess.Lead(text.lowercased().filter { !$0.isWhitespace }) {
    case .months(let months)? where months <= 120: .months(months)
    case .days(let days)? where days <= 3650: .days(days)
    default: nil
    }
  }

  /// The earliest day that `2026-03`, `2026 stored copy` or `2015-05+` can mean, so that no fact looks newer than it is.
  static func checkedOn(_ text: String) -> CivilDate? {
    let digits = text.prefix { ($0.isASCII && $0.isNumber) || $0 == "-" }
    let parts = digits.split(separator: "-").compactMap { Int($0) }
    guard let year = parts.first, (1990...2200).contains(year) else { return nil }
    let month = parts.count > 1 ? parts[1] : 1
    return CivilDate(year: year, month: month, day: parts.count > 2 ? parts[2] : 1)
  }

  /// The words of a name as part of an identifier: `standard-visitor`, at most 48 characters.
  static func slug(_ name: String) -> String {
    var slug = ""
    for word in Fold.words(name).split(separator: " ") {
      guard slug.utf8.count + word.utf8.count < 48 else { break }
      slug += (slug.isEmpty ? "" : "-") + word
    }
    return slug.isEmpty ? "process" : slug
  }
}
