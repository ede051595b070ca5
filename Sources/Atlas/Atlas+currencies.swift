extension Atlas {
  /// The currencies in use, by code, with their English names.
  ///
  /// Source: ISO 4217 list one; names from CLDR 46. Those that were withdrawn by 1 January 2026 are not among them.
  public var currencies: [(currency: Currency, name: String)] { store.currencies }
}
