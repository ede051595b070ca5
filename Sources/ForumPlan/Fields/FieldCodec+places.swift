import Atlas

extension FieldCodec where Value == CountryCode {
  /// A country, by code or name.
  static var country: Self {
    Self(
      kind: .country, hint: "a country's two letters or its name, such as TN or Tunisia",
      format: { value, _ in value.description },
      parse: { text, current, context throws(Refusal) in
        if let current, text == current.description { return current }
        guard let country = context.country(text) else { throw .notOne }
        return country
      })
  }
}

extension FieldCodec where Value == [CountryCode] {
  /// Countries, by code or name, the first one first.
  static func countries(_ hint: String) -> Self {
    .list(.countries, hint: hint, item: { $0.description }, value: { part, context in context.country(part) })
  }
}

extension FieldCodec where Value == Place {
  /// A city and its country; one that the Atlas does not know is taken without coordinates and time zone.
  static var place: Self {
    Self(
      kind: .place, hint: "a city and its country, such as Tunis, TN",
      format: { value, _ in value.name.isEmpty ? "" : value.description },
      parse: { typed, current, context throws(Refusal) in
        let text = try Limit.line(typed)
        // The place until now may carry what its name does not say.
        if let current, text == current.description { return current }
        if let place = context.atlas.place(named: text) { return place }
        let parts = text.split(separator: ",")
        guard parts.count >= 2, let last = parts.last, let country = context.country(String(last).trimmed) else {
          throw .notOne
        }
        let name = String(text.prefix(text.count - last.count - 1)).trimmed
        guard !name.isEmpty else { throw .notOne }
        return Place(name: name, country: country)
      })
  }
}

extension FieldContext {
  /// The country of a code or name that the Atlas knows.
  fileprivate func country(_ text: String) -> CountryCode? {
    if let code = CountryCode(text), let country = atlas.country(code) { return country.code }
    return atlas.country(named: text)?.code
  }
}
