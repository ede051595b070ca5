import Atlas

extension FieldCodec where Value: Choosable {
  /// One of a type's values, by its label or its raw value.
  static var choice: Self {
    Self(
      kind: .choice(Value.choices), hint: "one of " + Value.choices.map(\.label).joined(separator: ", "),
      format: { value, _ in value.label },
      parse: { text, _, _ throws(Refusal) in
        guard let value = Value(chosen: text) else { throw .notOne }
        return value
      })
  }
}

extension FieldCodec {
  /// Some of a type's values with commas between.
  static func choices<Item: Choosable>(_ hint: String) -> Self where Value == [Item] {
    .list(.choices(Item.choices), hint: hint, item: { $0.label }, value: { part, _ in Item(chosen: part) })
  }
}

extension FieldCodec where Value == Bool {
  /// Yes, or nothing where it is not so: for what is said of few.
  static var flagOfFew: Self {
    let flag = flag
    return Self(
      kind: .flag, hint: flag.hint, needsValue: false, format: { value, _ in value ? "yes" : "" },
      parse: { text, current, context throws(Refusal) in text.isEmpty ? false : try flag.parse(text, current, context) }
    )
  }

  /// Yes or no.
  static var flag: Self {
    Self(
      kind: .flag, hint: "yes or no", format: { value, _ in value ? "yes" : "no" },
      parse: { text, _, _ throws(Refusal) in
        switch text.folded {
        case "yes", "y", "true", "oui", "1": return true
        case "no", "n", "false", "non", "0": return false
        default: throw .notOne
        }
      })
  }
}

extension FieldCodec where Value == Requirement {
  /// What a nationality needs, in the words of a table.
  static var requirement: Self {
    Self(
      kind: .choice(
        Requirement.choices.map { FieldKind.Choice(value: $0.kind.rawValue, label: $0.description) }),
      hint: "one of " + Requirement.choices.map(\.description).joined(separator: ", ") + "; or visa free, 90 days",
      format: { value, _ in value.description },
      parse: { text, _, _ throws(Refusal) in
        let wanted = text.skeleton
        if let choice = Requirement.choices.first(where: {
          [$0.description.skeleton, $0.kind.rawValue.skeleton].contains(wanted)
        }) {
          return choice
        }
        let words = wanted.drop { !$0.isNumber }
        guard wanted.hasPrefix("visafree"), words.hasSuffix("days"), let days = Int(words.dropLast(4)), days <= 3650
        else { throw .notOne }
        return .free(days: days)
      })
  }
}

extension Requirement {
  fileprivate static let choices: [Requirement] = [
    .home, .free(days: nil), .onArrival, .eTA, .eVisa, .visa, .noAdmission,
  ]
}
