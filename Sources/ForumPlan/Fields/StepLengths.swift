import Dates

extension FieldCodec where Value == [VisaCase.StepKind: VisaCase.StepLength] {
  /// A step's fewest, typical and most days a line; a step named twice is as its last line says.
  static var lengths: Self {
    let lines = FieldCodec<[Length]>.items(
      hint: "a step a line with fewest, typical and most days, such as Processing: 10, 15, 45 working",
      item: \.line, value: { Length(line: $0) })
    return Self(
      kind: lines.kind, hint: lines.hint, needsValue: false,
      format: { lengths, plan in
        lines.format(VisaCase.StepKind.allCases.compactMap { kind in lengths[kind].map { Length(kind, $0) } }, plan)
      },
      parse: { text, _, context throws(Refusal) in
        let read = try lines.parse(text, nil, context)
        return Dictionary(read.map { ($0.kind, $0.length) }) { $1 }
      })
  }
}

/// A step and its days, as a line of a field has them.
struct Length: Sendable {
  var kind: VisaCase.StepKind
  var length: VisaCase.StepLength

  init(_ kind: VisaCase.StepKind, _ length: VisaCase.StepLength) {
    self.kind = kind
    self.length = length
  }

  init?(line: String) {
    let head = ItemText.split(line, at: ":", most: 2)
    guard head.count == 2, let kind = VisaCase.StepKind(chosen: head[0]) else { return nil }
    var words = head[1].split { $0 == "," || $0 == " " }
    let unit = words.last.flatMap { DayUnit(rawValue: $0.lowercased()) }
    if unit != nil { words.removeLast() }
    let days = words.compactMap { Int($0) }
    guard days.count == 3, words.count == 3 else { return nil }
    self.init(kind, .init(minimum: days[0], typical: days[1], maximum: days[2], unit: unit ?? .calendar))
  }

  var line: String {
    "\(kind.label): \(length.minimum), \(length.typical), \(length.maximum) \(length.unit.rawValue)"
  }
}
