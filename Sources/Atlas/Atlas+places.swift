extension Atlas {
  /// All shipped places, by country and name.
  ///
  /// Source: GeoNames (geonames.org), licensed CC BY 4.0.
  public var places: [Place] { store.places.all }

  /// All shipped places in the same order, with what else each is called.
  public var placesWithNames: [(place: Place, otherNames: [String])] {
    Array(zip(store.places.all, store.places.others))
  }

  /// The place a text names, with its country by code or name or without: `Tunis, TN`, `Tunis, Tunisia`, `Tunis`.
  ///
  /// `nil` for a place that is not shipped, and for a name alone that several countries have.
  public func place(named text: String) -> Place? {
    if let comma = text.lastIndex(of: ","), let country = country(named: String(text[text.index(after: comma)...])) {
      return store.places.named(NameKey.fold(String(text[..<comma]))).first { $0.country == country.code }
    }
    let found = store.places.named(NameKey.fold(text))
    return found.count == 1 ? found.first : nil
  }
}
