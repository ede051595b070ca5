import Atlas
import ForumPlan

extension BudgetLayout {
  /// What a file of a form is wrong in, by its line.
  public struct Refusal: Error, Hashable, Sendable, CustomStringConvertible {
    /// The line, from 1; `nil` for the file as a whole.
    public var line: Int?
    public var why: String

    public var description: String { line.map { "Line \($0): \(why)" } ?? why }
  }

  /// Reads a form from its file, as those that are shipped explain it in their first lines.
  /// - Throws: `Refusal`, for the first line that cannot be read, and where a category has no row or two.
  public init(text: String) throws(Refusal) {
    var form: (id: String, name: Words)?
    var rows: [Row] = []
    var columns: [Column]?
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let parts = Self.parts(of: line)
      guard let kind = parts.first, !kind.isEmpty, !kind.hasPrefix("#") else { continue }
      func refuse(_ why: String) -> Refusal { Refusal(line: index + 1, why: why) }
      if kind == "columns" {
        guard columns == nil, parts.count == 2 else { throw refuse("The columns stand in one line, behind one bar.") }
        columns = try Self.columns(named: parts[1], refuse)
        continue
      }
      guard parts.count >= 5, !parts[2].isEmpty else {
        throw refuse("Kind, code and the words in English, French and Arabic, with bars between.")
      }
      let words = Words(
        english: parts[2], french: parts[3].isEmpty ? parts[2] : parts[3],
        arabic: parts[4].isEmpty ? parts[2] : parts[4])
      if kind == "form" {
        guard form == nil, rows.isEmpty else { throw refuse("The form is named once, in the first line.") }
        form = (parts[1], words)
        continue
      }
      guard let kind = Kind(rawValue: kind) else {
        throw refuse("No kind is called so; there are \(Kind.allCases.map(\.rawValue).joined(separator: ", ")).")
      }
      if kind == .part, rows.last.map({ $0.kind != .heading && $0.kind != .part }) ?? true {
        throw refuse("A part stands below its heading.")
      }
      var row = Row(kind: kind, code: parts[1], name: words)
      for name in parts.count > 5 ? parts[5].split(separator: " ") : [] {
        guard let category = BudgetCategory(rawValue: String(name)) else {
          throw refuse("No category is called “\(name.prefix(40))”.")
        }
        row.categories.append(category)
      }
      if parts.count > 6, !parts[6].isEmpty {
        guard let most = FixedPoint(parts[6]), most >= .zero else {
          throw refuse("At most how many percent? A number.")
        }
        row.most = most
      }
      rows.append(row)
    }
    guard let form, !form.id.isEmpty else { throw Refusal(line: nil, why: "The first line names the form.") }
    self.init(id: form.id, name: form.name, rows: rows, columns: columns ?? Column.usual)
    try check()
  }

  /// No cost may be lost or stand twice.
  private func check() throws(Refusal) {
    for category in BudgetCategory.allCases {
      let count = rows.count { $0.categories.contains(category) }
      guard count != 1 else { continue }
      throw Refusal(
        line: nil, why: "The category \(category.rawValue) stands in \(count == 0 ? "no line" : "\(count) lines").")
    }
    for kind in [Kind.direct, .total] where rows.count(where: { $0.kind == kind }) != 1 {
      throw Refusal(line: nil, why: "The form has one line of the kind \(kind.rawValue).")
    }
    for row in rows where [.direct, .eligible, .total].contains(row.kind) && !row.categories.isEmpty {
      throw Refusal(line: nil, why: "The \(row.kind.rawValue) line adds up others, and takes no category.")
    }
  }

  /// Columns by their names with blanks between, each once; costs and total are among them, or nobody could read the form.
  private static func columns(named text: String, _ refuse: (String) -> Refusal) throws(Refusal) -> [Column] {
    var columns: [Column] = []
    for name in text.split(separator: " ") {
      guard let column = Column(rawValue: String(name)) else {
        let known = Column.allCases.map(\.rawValue).joined(separator: ", ")
        throw refuse("No column is called “\(name.prefix(40))”; there are \(known).")
      }
      guard !columns.contains(column) else { throw refuse("The column \(column.rawValue) stands there twice.") }
      columns.append(column)
    }
    guard columns.contains(.costs), columns.last == .total else {
      throw refuse("A form has the column costs, and total as its last.")
    }
    return columns
  }

  private static func parts(of line: Substring) -> [String] {
    line.split(separator: "|", omittingEmptySubsequences: false).map { part in
      String(part.drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
    }
  }
}
