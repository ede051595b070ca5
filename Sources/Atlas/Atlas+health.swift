extension Atlas {
  /// Countries that ask every traveller for a certificate of vaccination against yellow fever.
  public var yellowFeverForAll: Fact<Set<CountryCode>>? { list("yellow-fever-all") }

  /// Countries with a risk of yellow fever; many others ask those who come from them for a certificate.
  public var yellowFeverRisk: Fact<Set<CountryCode>>? { list("yellow-fever-risk") }

  /// States whose residents must be vaccinated against polio before they travel abroad, by temporary
  /// recommendations of the WHO's Director-General.
  public var polioBeforeTravel: Fact<Set<CountryCode>>? { list("polio-temporary") }

  private func list(_ name: String) -> Fact<Set<CountryCode>>? {
    let lists = store.lists
    return lists.fact(lists.codes(name), of: name)
  }
}
