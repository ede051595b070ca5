import Atlas
import Dates

/// Days spent abroad, as rules on the length of stays count them.
public struct Stay: Hashable, Codable, Sendable {
  /// The country; `nil` stands for the Schengen area as a whole, of which stamps alone say no more.
  public var country: CountryCode?
  /// The day of entry, which counts.
  public var first: CivilDate
  /// The day of exit, which counts too.
  public var last: CivilDate
  /// Whether the stay was under a residence permit or a long-stay (D) visa, and so is no short stay.
  ///
  /// Source: Regulation (EU) 2016/399, article 6(2).
  public var isExcluded = false

  /// A stay from the day of entry to the day of exit.
  public init(in country: CountryCode?, first: CivilDate, last: CivilDate, isExcluded: Bool = false) {
    self.country = country
    self.first = first
    self.last = last
    self.isExcluded = isExcluded
  }

  /// The days of the stay; `nil` when the exit comes before the entry.
  public var span: DateSpan? { DateSpan(first: first, last: last) }

  var problems: [FieldProblem] { Check.order(first, last, "stays", "Entry comes before exit") }
}

extension Stay {
  private static let area = "Schengen"
  private static let permit = "permit"

  /// The stay on a line: `FR 2026-05-01..2026-05-14`, `Schengen 2026-05-01..2026-05-14 permit`.
  var line: String {
    "\(country?.description ?? Self.area) \(first)..\(last)" + (isExcluded ? " \(Self.permit)" : "")
  }

  init?(line: String) {
    let words = ItemText.words(line)
    guard words.count == 2 || words.count == 3, let span = DateSpan(typed: words[1]) else { return nil }
    let country = CountryCode(words[0])
    guard country != nil || words[0].folded == Self.area.folded else { return nil }
    guard words.count == 2 || words[2].folded == Self.permit else { return nil }
    self.init(in: country, first: span.first, last: span.last, isExcluded: words.count == 3)
  }
}
