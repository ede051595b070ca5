extension FieldCodec {
  /// A number for each of some of a type's values, with commas between: `Police 10, Civil society 12`.
  static func numbers<Item: Choosable & Hashable>(hint: String) -> Self where Value == [Item: Int] {
    Self(
      kind: .line, hint: hint, needsValue: false,
      format: { numbers, _ in
        Item.allCases.compactMap { item in numbers[item].map { "\(item.label) \($0)" } }.joined(separator: ", ")
      },
      parse: { text, _, _ throws(Refusal) in
        var numbers: [Item: Int] = [:]
        for part in ItemText.split(text, at: ",") where !part.isEmpty {
          let digits = part.reversed().prefix { $0.isASCII && $0.isNumber }.count
          guard let item = Item(chosen: String(part.dropLast(digits))), let number = Int(part.suffix(digits)),
            numbers.updateValue(number, forKey: item) == nil
          else { throw .notOne }
        }
        return numbers
      })
  }
}

extension FieldCodec where Value == [ProtectionRecord.Level: Int] {
  /// Days by level of risk.
  static var reviewDays: Self {
    .numbers(hint: "days by level of risk, such as Critical 7, High 14, Medium 30, Low 90")
  }
}

extension FieldCodec where Value == [Identity.Part: Int] {
  /// Days after the return by part of an identity.
  static var daysKept: Self {
    .numbers(
      hint:
        "days after the return, such as Passports 1, Birth 1, Emergency contact 14, Address 60, Stays 180, Contact 365, "
        + "Name 730")
  }
}

extension FieldCodec where Value == [VenueMeasure: Int] {
  /// Points by what venues are compared in.
  static var venueWeights: Self {
    .numbers(hint: "0 to 5 points by measure, such as Safety 5, Mean journey 3, Region's turn 0")
  }
}
