import Atlas

extension FieldCodec where Value == [StepRule] {
  /// A destination, a step and its fewest, typical and most days a line.
  static var stepRules: Self {
    .items(
      hint:
        "a destination and step a line with fewest, typical and most days, such as TN Processing: 10, 15, 45 working",
      item: { "\($0.destination) \(Length($0.kind, $0.length).line)" },
      value: { line in
        let words = ItemText.words(line, most: 2)
        guard words.count == 2, let destination = VisaProcess.Destination(typed: words[0]),
          let length = Length(line: words[1])
        else { return nil }
        return StepRule(destination, length.kind, length.length)
      })
  }
}

extension FieldCodec where Value == [ConsulateRule] {
  /// A destination, the residents' country and the one they lodge in a line.
  static var consulates: Self {
    .items(
      hint: "destination, residents of, and where they lodge a line, such as TN: GM in SN",
      item: { "\($0.destination): \($0.residence) in \($0.lodgedIn)" },
      value: { line in
        let head = ItemText.split(line, at: ":", most: 2)
        guard head.count == 2, let destination = VisaProcess.Destination(typed: head[0]) else { return nil }
        let words = ItemText.words(head[1])
        guard words.count == 3, words[1].folded == "in", let residence = CountryCode(words[0].uppercased()),
          let country = CountryCode(words[2].uppercased())
        else { return nil }
        return ConsulateRule(destination, residentsOf: residence, lodgeIn: country)
      })
  }
}

extension VisaProcess.Destination {
  /// A country's two letters, or the word Schengen, whatever their case.
  fileprivate init?(typed text: String) {
    if text.folded == "schengen" {
      self = .schengen
    } else if let code = CountryCode(text.uppercased()) {
      self = .country(code)
    } else {
      return nil
    }
  }
}
