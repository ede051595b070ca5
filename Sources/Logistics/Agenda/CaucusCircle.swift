import ForumPlan

/// Who belongs in a caucus, read from the words it is closed by: `women only`, `police`, `femmes de la police`.
public struct CaucusCircle: Hashable, Sendable {
  /// The genders it is closed to; empty for all.
  public let genders: Set<Gender>
  /// The sectors it is closed to; empty for all.
  public let sectors: Set<Sector>

  /// Reads the words; `nil` when none of them names a gender or sector that people of a plan have.
  public init?(_ words: String) {
    let words = words.folded.split { !$0.isLetter }.map(String.init)
    genders = Set(words.compactMap { Self.genders[$0] })
    sectors = Set(words.compactMap { Self.sectors[$0] })
    if genders.isEmpty, sectors.isEmpty { return nil }
  }

  /// Whether somebody belongs; a gender that was not stated belongs to none.
  public func includes(_ guest: AgendaGuest) -> Bool {
    (genders.isEmpty || genders.contains(guest.gender)) && (sectors.isEmpty || sectors.contains(guest.sector))
  }

  /// Whether somebody surely does not belong: whoever stated no gender is not to be judged by it.
  public func excludes(_ guest: AgendaGuest) -> Bool {
    if !sectors.isEmpty, !sectors.contains(guest.sector) { return true }
    let isStated = guest.gender == .female || guest.gender == .male
    return isStated && !genders.isEmpty && !genders.contains(guest.gender)
  }

  private static let genders: [String: Gender] = [
    "women": .female, "woman": .female, "female": .female, "femmes": .female, "femme": .female,
    "men": .male, "man": .male, "male": .male, "hommes": .male, "homme": .male,
  ]

  private static let sectors: [String: Sector] = [
    "police": .police, "officers": .police, "officer": .police, "policiers": .police, "policieres": .police,
    "civil": .civilSociety, "community": .civilSociety, "communities": .civilSociety, "residents": .civilSociety,
    "civile": .civilSociety, "communaute": .civilSociety, "habitants": .civilSociety, "ngos": .civilSociety,
    "cso": .civilSociety, "csos": .civilSociety,
    "government": .government, "officials": .government, "gouvernement": .government,
    "academia": .academia, "academics": .academia, "researchers": .academia, "chercheurs": .academia,
    "media": .media, "journalists": .media, "journalistes": .media, "press": .media, "presse": .media,
  ]
}
