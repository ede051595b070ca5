import Atlas
import Dates

/// Rows of named values: what a command prints as a table for people, or as JSON or CSV for programs.
public struct Report: Sendable {
  /// What the rows are, as a caption.
  public var title: String
  /// The columns.
  public var columns: [Column]
  /// The rows, each with a value for every column.
  public var rows: [[Value]] = []

  /// A report without rows.
  public init(title: String, columns: [Column]) {
    self.title = title
    self.columns = columns
  }

  /// A column: its key in JSON, and its head in a table where it is shown there.
  public struct Column: Sendable {
    let key: String
    let head: String?
    let weight: Double
    let isNumeric: Bool
    let isSpare: Bool

    /// A column; without a head it stands in JSON and CSV alone, and a spare one gives way on a narrow terminal.
    public init(
      _ key: String, _ head: String? = nil, weight: Double = 1, isNumeric: Bool = false, isSpare: Bool = false
    ) {
      self.key = key
      self.head = head
      self.weight = weight
      self.isNumeric = isNumeric
      self.isSpare = isSpare
    }
  }

  /// A value of a row.
  public enum Value: Sendable {
    case text(String)
    /// A text that is put together only where it is shown.
    case composed(@Sendable () -> String)
    /// A list that is put together only where it is shown.
    case composedList(@Sendable () -> [String])
    case number(Int)
    case date(CivilDate)
    /// An amount whose currency stands elsewhere: with grouped thousands for people, without for programs.
    case amount(Money)
    /// A chance, 0...1: in percent for people, as a number of four decimals for programs.
    case chance(Double)
    case flag(Bool)
    case list([String])
    case none

    /// A date, or nothing.
    public init(_ date: CivilDate?) { self = date.map(Value.date) ?? .none }
    /// A number, or nothing.
    public init(_ number: Int?) { self = number.map(Value.number) ?? .none }
    /// A text, or nothing.
    public init(_ text: String?) { self = text.map(Value.text) ?? .none }

    var words: String {
      switch self {
      case .text(let text): text
      case .composed(let compose): compose()
      case .composedList(let compose): compose().joined(separator: "; ")
      case .number(let number): String(number)
      case .date(let date): date.description
      case .amount(let money): money.amountText
      case .chance(let chance): "\(Int((100 * chance).rounded()))%"
      case .flag(let flag): flag ? "yes" : "no"
      case .list(let items): items.joined(separator: "; ")
      case .none: ""
      }
    }

    /// The words for a program: a decimal number without grouped thousands.
    var plain: String {
      switch self {
      case .amount(let money): money.amountText.replacing(",", with: "")
      case .chance(let chance): String((chance * 10_000).rounded() / 10_000)
      default: words
      }
    }
  }

  /// The rows as a table of the columns that have a head.
  public var table: Table {
    let shown = columns.indices.filter { columns[$0].head != nil }
    return Table(
      caption: title,
      columns: shown.map {
        Table.Column(
          columns[$0].head ?? "", weight: columns[$0].weight, isNumeric: columns[$0].isNumeric,
          isSpare: columns[$0].isSpare)
      },
      rows: rows.map { row in .cells(shown.map { row[$0].words }) })
  }

  /// All columns under their keys, for programs.
  public var csv: String {
    let lines = [columns.map(\.key)] + rows.map { $0.map(\.plain) }
    return lines.map { $0.map(CSVRenderer.cell).joined(separator: ",") + "\r\n" }.joined()
  }

  /// An array of objects with camelCase keys, a row a line; what is not known is null.
  public var json: String {
    guard !rows.isEmpty else { return "[]\n" }
    let objects = rows.map { row in
      "  {" + zip(columns, row).map { "\(JSONText.quoted($0.key)): \(Self.json($1))" }.joined(separator: ", ") + "}"
    }
    return "[\n" + objects.joined(separator: ",\n") + "\n]\n"
  }

  private static func json(_ value: Value) -> String {
    switch value {
    case .text(let text): JSONText.quoted(text)
    case .composed(let compose): JSONText.quoted(compose())
    case .composedList(let compose): json(.list(compose()))
    case .number(let number): String(number)
    case .date(let date): JSONText.quoted(date.description)
    case .amount: JSONText.quoted(value.plain)
    case .chance: value.plain
    case .flag(let flag): flag ? "true" : "false"
    case .list(let items): "[" + items.map(JSONText.quoted).joined(separator: ", ") + "]"
    case .none: "null"
    }
  }
}

/// Text as JSON writes it (RFC 8259).
enum JSONText {
  static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      default:
        // C1 controls are legal in JSON but would act on a terminal it is shown on.
        if scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value) {
          let hex = String(scalar.value, radix: 16)
          result += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
        } else {
          result.unicodeScalars.append(scalar)
        }
      }
    }
    return result + "\""
  }
}
