/// How values of a type are written as text and read back.
struct FieldCodec<Value>: Sendable {
  /// What a form should know of the value.
  var kind: FieldKind
  /// What is allowed, with an example.
  var hint: String
  /// Whether no text at all gives no value.
  var needsValue = true
  /// The text of a value.
  var format: @Sendable (Value, Plan) -> String
  /// The value of a trimmed text; the value until now, if any, tells what an unchanged text stands for.
  var parse: @Sendable (String, Value?, FieldContext) throws(Refusal) -> Value
}

extension FieldCodec where Value: Sendable {
  /// The same text, or an empty one for no value.
  var optional: FieldCodec<Value?> {
    FieldCodec<Value?>(
      kind: kind, hint: hint, needsValue: false,
      format: { value, plan in value.map { format($0, plan) } ?? "" },
      parse: { text, current, context throws(Refusal) in
        text.isEmpty ? nil : try parse(text, current.flatMap(\.self), context)
      })
  }
}

extension FieldCodec where Value: LosslessStringConvertible & SendableMetatype {
  /// A value that writes and reads itself.
  static func plain(_ kind: FieldKind, hint: String) -> Self {
    Self(
      kind: kind, hint: hint, format: { value, _ in value.description },
      parse: { text, _, _ throws(Refusal) in
        guard let value = Value(text) else { throw .notOne }
        return value
      })
  }
}

extension FieldCodec {
  /// Values one a line, each written by `item` and read by `value`, which gives `nil` for what it cannot read.
  static func items<Item>(
    hint: String, item: @escaping @Sendable (Item) -> String, value: @escaping @Sendable (String) -> Item?
  ) -> Self where Value == [Item] {
    Self(
      kind: .lines, hint: hint, needsValue: false,
      format: { values, _ in values.map(item).joined(separator: "\n") },
      parse: { text, _, _ throws(Refusal) in
        var values: [Item] = []
        for (index, line) in try Limit.text(text).lines.enumerated() where !line.isEmpty {
          guard let read = value(line) else { throw Refusal(line: index + 1, line, hint: hint) }
          values.append(read)
        }
        return values
      })
  }

  /// Values on one line with commas between, each written by `item` and read by `value`.
  static func list<Item>(
    _ kind: FieldKind, hint: String, item: @escaping @Sendable (Item) -> String,
    value: @escaping @Sendable (String, FieldContext) -> Item?
  ) -> Self where Value == [Item] {
    Self(
      kind: kind, hint: hint, needsValue: false,
      format: { values, _ in values.map(item).joined(separator: ", ") },
      parse: { text, _, context throws(Refusal) in
        var values: [Item] = []
        for part in ItemText.split(try Limit.text(text), at: ",") where !part.isEmpty {
          guard let read = value(part, context) else { throw .notOne(part, hint: hint) }
          values.append(read)
        }
        return values
      })
  }
}

extension Refusal {
  /// One part of a text is not what is allowed there.
  static func notOne(_ part: String, hint: String) -> Refusal {
    Refusal(reason: Refusal.notOne.message(hint: hint, typed: part))
  }

  /// One line of several is not what is allowed there.
  init(line number: Int, _ text: String, hint: String) {
    reason = "Line \(number): " + Refusal.notOne.message(hint: hint, typed: text)
  }
}

/// How much text a field takes.
public enum Limit {
  /// The most bytes of a text in several lines.
  public static let bytes = 50_000

  /// Refuses a text that no field takes, whatever it holds.
  static func check(_ typed: String) throws(Refusal) {
    guard typed.utf8.count <= bytes else {
      throw Refusal(reason: "At most \(bytes) bytes of text; this has \(typed.utf8.count).")
    }
  }

  /// A text in several lines with `\n` between, or a refusal when it is too long or can steer a terminal.
  static func text(_ typed: String) throws(Refusal) -> String {
    try check(typed)
    var scalars = String.UnicodeScalarView()
    var previous: Unicode.Scalar?
    for scalar in typed.unicodeScalars {
      // Lines end as files of any system end them.
      if scalar == "\n", previous == "\r" {
      } else if scalar == "\r" || scalar == "\n" {
        scalars.append("\n")
      } else if scalar == "\t" {
        scalars.append(" ")
      } else if scalar.isHostile {
        throw Refusal(reason: "Text without control characters.")
      } else {
        scalars.append(scalar)
      }
      previous = scalar
    }
    return String(scalars)
  }

  /// A text on one line, or a refusal.
  static func line(_ typed: String) throws(Refusal) -> String {
    let text = try text(typed)
    if text.unicodeScalars.contains("\n") { throw Refusal(reason: "One line of text.") }
    return text
  }
}
