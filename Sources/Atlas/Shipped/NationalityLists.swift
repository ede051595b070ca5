import Dates

/// Lists of nationalities that rules refer to by name, as `@eu-annex-1`.
struct NationalityLists: Sendable {
  private struct List {
    let codes: Set<CountryCode>
    let source: FactSource
  }

  private let lists: [String: List]

  init(_ file: FactFile) {
    lists = Dictionary(
      file.rows().map { row in
        let codes = Set(row.words(1).compactMap { CountryCode($0) })
        return (row[0], List(codes: codes, source: FactSource(name: row[2], date: CivilDate(row[3]))))
      }, uniquingKeysWith: { first, _ in first })
  }

  /// The codes of a list; `nil` when there is no list of that name.
  subscript(name: String) -> Set<CountryCode>? { lists[name]?.codes }

  func codes(_ name: String) -> Set<CountryCode> { lists[name]?.codes ?? [] }

  func fact<Value>(_ value: Value, of name: String) -> Fact<Value>? { lists[name]?.source.fact(value) }
}
