import Atlas

extension FieldCodec where Value == Int {
  /// A whole number.
  static func number(_ hint: String) -> Self { .plain(.number, hint: hint) }
}

extension FieldCodec where Value == FixedPoint {
  /// A decimal number.
  static func decimal(_ hint: String) -> Self { .plain(.decimal, hint: hint) }
}

extension FieldCodec where Value == Money {
  /// An amount; without a currency it is in that of the amount until now, else in the plan's base currency.
  static func money(_ hint: String) -> Self {
    Self(
      kind: .money, hint: hint, format: { value, _ in value.description },
      parse: { text, current, context throws(Refusal) in
        guard let money = Money(text, default: current?.currency ?? context.plan.programme.baseCurrency) else {
          throw .notOne
        }
        return money
      })
  }
}

extension FieldCodec where Value == Currency {
  /// A currency's code.
  static var currency: Self {
    Self(
      kind: .currency, hint: "three letters of ISO 4217, such as EUR", format: { value, _ in value.code },
      parse: { text, _, _ throws(Refusal) in
        guard let currency = Currency(text) else { throw .notOne }
        return currency
      })
  }
}
