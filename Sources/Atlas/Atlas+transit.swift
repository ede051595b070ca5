extension Atlas {
  /// The rules by which a nationality needs a visa to change planes in a country: the Schengen states' common
  /// list first, then the country's own.
  ///
  /// Several rules may strike at once, for several sorts of passport. None says that nobody lists the nationality,
  /// which settles the matter only where `knowsTransit(through:)`.
  public func transitRules(for nationality: CountryCode, through country: CountryCode) -> [Fact<TransitRule>] {
    let rules = store.transits.rules.filter { $0.value.nationalities.contains(nationality) }
    let common = store.schengen[country] == nil ? [] : rules.filter { $0.value.transit == .schengen }
    return common + rules.filter { $0.value.transit == .country(country) }
  }

  /// Whether the list of nationalities that need a transit visa is known for a country, its own list included.
  public func knowsTransit(through country: CountryCode) -> Bool {
    store.transits.rules.contains { $0.value.transit == .country(country) }
  }

  /// Whether a nationality moves freely within the EU, the EEA and Switzerland, so that no limit on days binds it.
  ///
  /// Source: Directive 2004/38/EC; EEA Agreement; agreement of 1999 between the EU and Switzerland.
  public func hasFreeMovement(_ nationality: CountryCode) -> Bool {
    store.lists.codes("free-movement").contains(nationality)
  }
}
