/// The columns of one kind of file, and the names by which a header may call them.
protocol ImportColumn: Hashable, CaseIterable, Sendable {
  /// The names in English and French, folded: lower case, without accents, spaces and punctuation.
  var names: [String] { get }

  /// Groups of columns; a file needs one column of each group.
  static var needed: [[Self]] { get }

  /// What a needed group is called in a message.
  static var neededNames: [String] { get }
}

/// Which column of a file holds what.
struct HeaderMap<Key: ImportColumn>: Sendable {
  private(set) var columns: [Key: Int] = [:]
  /// The places of columns that no name fits, or that repeat one before.
  private(set) var unknown: [Int] = []

  init(_ header: [String]) {
    let keys = Self.keys
    for (place, title) in header.enumerated() {
      if let key = keys[Fold.tight(title)], columns[key] == nil {
        columns[key] = place
      } else {
        unknown.append(place)
      }
    }
  }

  /// The names of needed groups of which no column is there.
  var missing: [String] {
    zip(Key.needed, Key.neededNames).filter { group, _ in group.allSatisfy { columns[$0] == nil } }.map(\.1)
  }

  /// How many columns a header has for this kind; `nil` when one it needs is not there.
  static func strength(of header: [String]) -> Int? {
    let map = HeaderMap(header)
    return map.missing.isEmpty ? map.columns.count : nil
  }

  private static var keys: [String: Key] {
    var keys: [String: Key] = [:]
    for key in Key.allCases {
      for name in key.names { keys[name] = key }
    }
    return keys
  }
}

/// A table whose columns are known.
struct MappedTable<Key: ImportColumn>: Sendable {
  let table: CSVTable
  let map: HeaderMap<Key>

  var rows: Range<Int> { 0..<table.rowCount }

  /// Whether the file has the column.
  func has(_ key: Key) -> Bool { map.columns[key] != nil }

  /// One row.
  subscript(row: Int) -> MappedRow<Key> { MappedRow(source: self, row: row) }

  /// Names the columns that were not understood and hold something, once each, but for some that were read all the same.
  func reportUnknownColumns(_ result: inout ImportResult, except read: Set<Int> = []) {
    for place in map.unknown where !read.contains(place) {
      guard let row = rows.first(where: { !table.bytes(row: $0, column: place).isEmpty }) else { continue }
      let title = table.header[place]
      let again = HeaderMap<Key>([title]).unknown.isEmpty
      result.warn(
        RowNote(
          line: table.headerLine, column: title.isEmpty ? "column \(place + 1)" : title,
          again
            ? "The header has this column twice; the first was read, this one was not."
            : "This column is not understood and was not read (first value in line \(table.line(row: row)))."))
    }
  }
}
