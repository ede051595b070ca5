import Atlas
import Dates
import ForumPlan
import Foundation

/// A language that papers are written in.
public enum PaperLanguage: String, CaseIterable, Sendable {
  case english = "en"
  case french = "fr"
  case arabic = "ar"

  /// The first of somebody's languages that papers are written in; English where there is none.
  public init(of person: Person) {
    let codes = person.languages.compactMap { $0.split(separator: "-").first.map { $0.lowercased() } }
    self = codes.compactMap(Self.init(rawValue:)).first ?? .english
  }

  /// What it is called in English.
  public var englishName: String {
    switch self {
    case .english: "English"
    case .french: "French"
    case .arabic: "Arabic"
    }
  }

  /// Whether it is written from right to left.
  var isRightToLeft: Bool { self == .arabic }

  /// `11 May 2027`, `1er mai 2027`, `11 أيار/مايو 2027`: the months of Arabic as the United Nations write them, so that
  /// they are understood in the east and in the west.
  func text(_ date: CivilDate) -> String { "\(dayAndMonth(date)) \(date.year)" }

  /// The days in a heading: `11–13 May 2027`.
  func span(_ span: DateSpan) -> String {
    switch self {
    case .english, .french:
      if span.first == span.last { return text(span.first) }
      if span.first.year != span.last.year { return "\(text(span.first)) – \(text(span.last))" }
      if span.first.month != span.last.month { return "\(dayAndMonth(span.first)) – \(text(span.last))" }
      return "\(day(span.first))–\(text(span.last))"
    case .arabic: return dates(span)
    }
  }

  /// The days in a sentence, with their preposition: `from 11 to 13 May 2027`, `le 11 mai 2027`.
  func dates(_ span: DateSpan) -> String {
    let words = [Self.english: ("on", "from", "to"), .french: ("le", "du", "au"), .arabic: ("في", "من", "إلى")]
    guard let (on, from, to) = words[self] else { return "" }
    if span.first == span.last { return "\(on) \(text(span.first))" }
    var first = text(span.first)
    if span.first.year == span.last.year {
      first = span.first.month == span.last.month ? day(span.first) : dayAndMonth(span.first)
    }
    return "\(from) \(first) \(to) \(text(span.last))"
  }

  private func day(_ date: CivilDate) -> String { self == .french && date.day == 1 ? "1er" : String(date.day) }

  /// The day without its year: `11 May`; no line ends between the two.
  func dayAndMonth(_ date: CivilDate) -> String { "\(day(date))\u{A0}\(months[date.month - 1])" }

  private var months: [String] {
    switch self {
    case .english:
      [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
      ]
    case .french:
      [
        "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
        "décembre",
      ]
    case .arabic:
      [
        "كانون الثاني/يناير", "شباط/فبراير", "آذار/مارس", "نيسان/أبريل", "أيار/مايو", "حزيران/يونيو", "تموز/يوليو",
        "آب/أغسطس", "أيلول/سبتمبر", "تشرين الأول/أكتوبر", "تشرين الثاني/نوفمبر", "كانون الأول/ديسمبر",
      ]
    }
  }

  /// `travel, lodging and meals`; in Arabic the word for “and” stands before each and is joined to it.
  func list(_ items: [String]) -> String {
    guard self != .arabic else { return items.joined(separator: " و") }
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + (self == .english ? " and " : " et ") + last
  }

  /// The name of a country.
  func name(of country: CountryCode, _ atlas: Atlas) -> String {
    guard self != .english else { return atlas.name(of: country) }
    // The system says “mainland China” in both.
    if country == "CN" { return chosen("China", "Chine", "الصين") }
    return Locale(identifier: rawValue).localizedString(forRegionCode: country.description) ?? atlas.name(of: country)
  }

  /// The name of a language.
  func name(ofLanguage code: String) -> String {
    Locale(identifier: rawValue).localizedString(forLanguageCode: code) ?? code
  }
}
