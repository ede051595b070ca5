import ForumPlan

/// The words by which English and French spreadsheets name what the plan has types for.
enum Vocabulary {
  /// The sector of a word such as `NGO`, `Société civile` or `Gendarmerie`; `nil` for an unknown one.
  static func sector(_ text: String) -> Sector? {
    switch Fold.words(text) {
    case "un", "onu", "igo", "oig", "international", "internationale", "donor", "donors", "bailleur", "bailleurs":
      return .international
    case "ngo", "ngos", "ingo", "cso", "csos", "cbo", "ong", "osc", "cs", "sc": return .civilSociety
    case "other", "others", "autre", "autres": return .other
    case let words: return sectorStems.first { stems, _ in stems.contains { words.contains($0) } }?.1
    }
  }

  private static let sectorStems: [([String], Sector)] = [
    (["police", "policier", "gendarm", "constab", "law enforcement", "forces de lordre", "security forces"], .police),
    (
      [
        "civil society", "societe civile", "ngo", "communit", "communaut", "associat", "activist", "militant",
        "non governmental", "non gouvernement", "nonprofit", "grassroots", "union", "syndicat", "faith", "youth",
      ], .civilSociety
    ),
    (
      [
        "ministr", "minister", "gouvernement", "government", "public author", "autorit", "prosecut", "parquet",
        "parlement", "parliament", "municipal", "judic", "etat", "state",
      ], .government
    ),
    (["united nations", "nations unies", "internation", "embass", "ambassade", "mission", "diplomat"], .international),
    (["academ", "univers", "research", "recherche", "think tank"], .academia),
    (["media", "presse", "press", "journal", "radio"], .media),
  ]

  /// The gender of a word; `nil` for an unknown one.
  static func gender(_ text: String) -> Gender? {
    switch Fold.words(text) {
    case "f", "female", "woman", "femme", "feminin", "w", "mme", "girl", "fille": .female
    case "m", "male", "man", "homme", "masculin", "h", "boy": .male
    case "x", "other", "autre", "non binary", "nonbinary", "non binaire", "nb", "divers", "diverse": .other
    case "", "not stated", "unstated", "unknown", "inconnu", "na", "n a", "prefer not to say", "non precise": .unstated
    default: nil
    }
  }

  /// The role of a word; `nil` for an unknown one.
  static func role(_ text: String) -> Role? {
    let words = Fold.words(text)
    return roleStems.first { stems, _ in stems.contains { words.hasPrefix($0) || words.contains(" " + $0) } }?.1
  }

  private static let roleStems: [([String], Role)] = [
    (["interpret", "translat", "traduct"], .interpreter),
    (["facilitat", "moderat", "mediat", "animat", "trainer", "formateur", "formatrice"], .facilitator),
    (["observ"], .observer),
    (["speaker", "orat", "intervenant", "panel", "expert", "resource", "conferenc"], .speaker),
    (["monitor", "suivi", "evaluat"], .monitor),
    (["host", "hote", "organis", "organiz"], .host),
    (["support", "staff", "logist", "driver", "chauffeur", "secur", "soutien", "personnel", "technic"], .support),
    (["delegat", "delegue", "participant", "member", "membre", "attendee", "invite", "guest"], .delegate),
  ]

  /// The status of a word; `nil` for an unknown one.
  static func status(_ text: String) -> AttendanceStatus? {
    switch Fold.words(text) {
    case "proposed", "propose", "proposee", "nominated": .proposed
    case "consulted", "consulte", "consultee": .consulted
    case "invited", "invite", "invitee": .invited
    case "accepted", "accepte", "acceptee": .accepted
    case "declined", "decline", "refuse", "refused", "no", "non": .declined
    case "confirmed", "confirme", "confirmee": .confirmed
    case "attended", "present", "presente": .attended
    default: nil
    }
  }

  /// The heading of a budget line; `nil` for an unknown word.
  static func category(_ text: String) -> BudgetCategory? {
    let words = Fold.words(text)
    if let exact = BudgetCategory.allCases.first(where: {
      Fold.tight($0.rawValue) == Fold.tight(text) || Fold.words($0.label) == words
    }) {
      return exact
    }
    return categoryStems.first { stems, _ in stems.contains { words.contains($0) } }?.1
  }

  private static let categoryStems: [([String], BudgetCategory)] = [
    (["per diem", "perdiem", "subsistence", "dsa", "indemnite"], .perDiem),
    (["visa", "insurance", "assurance"], .visas),
    (["interpret", "translat", "traduct"], .interpretation),
    (["lodging", "accommodation", "hotel", "hebergement", "logement"], .lodging),
    (["venue", "room", "salle", "conference package", "catering", "restauration"], .venue),
    (["travel", "flight", "transport", "voyage", "billet", "deplacement"], .travel),
    (["protection", "security", "securite"], .protection),
    (["staff", "personnel", "salar", "human resources", "ressources humaines", "consultan", "honoraires"], .staff),
    (["equipment", "equipement", "supplies", "fourniture", "materiel"], .equipment),
    (["communicat", "printing", "impression", "visibil"], .communication),
    (["follow", "suivi", "monitoring", "evaluation"], .followUp),
    (["indirect", "overhead", "administrative cost", "frais generaux"], .indirect),
    (["contingenc", "reserve", "imprevu", "unforeseen"], .contingency),
    (["other", "autre", "divers", "miscellaneous"], .other),
  ]

  /// Whether a cell says yes or no; `nil` for neither.
  static func yesNo(_ text: String) -> Bool? {
    switch Fold.words(text) {
    case "yes", "y", "oui", "o", "true", "vrai", "1", "x": true
    case "no", "n", "non", "false", "faux", "0": false
    default: nil
    }
  }
}
