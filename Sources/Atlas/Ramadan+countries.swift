extension Atlas {
  /// Whether most people of a country are Muslims, so that offices and kitchens go by Ramadan.
  ///
  /// It says nothing of anybody in particular: in such a country people work, and elsewhere people fast. Source: Pew Research
  /// Center, "The Future of the Global Muslim Population", 2011, "Muslim-Majority Countries": 49 countries and territories.
  public func keepsRamadan(_ code: CountryCode) -> Bool { Self.muslimMajority.contains(code) }

  private static let muslimMajority: Set<CountryCode> = [
    "AF", "AL", "DZ", "AZ", "BH", "BD", "BN", "BF", "TD", "KM", "DJ", "EG", "GM", "GN", "ID", "IR", "IQ", "JO", "KZ",
    "XK",
    "KW", "KG", "LB", "LY", "MY", "MV", "ML", "MR", "YT", "MA", "NE", "OM", "PK", "PS", "QA", "SA", "SN", "SL",
    "SO",
    "SD", "SY", "TJ", "TN", "TR", "TM", "AE", "UZ", "EH", "YE",
  ]
}
