/// What a list of grants tells of each.
enum GrantColumn: ImportColumn {
  case id
  case funder
  case reference
  case amount
  case currency
  case from
  case to
  case categories
  case caps
  case coFunding
  case instalments
  case reports
  case notes

  static let needed: [[Self]] = [[.funder], [.reference], [.amount]]
  static let neededNames = ["Funder", "Reference", "Amount"]

  var names: [String] {
    switch self {
    case .id: ["id", "identifier", "identifiant"]
    case .funder: ["funder", "donor", "bailleur"]
    case .reference: ["reference", "grant", "grantreference", "grantref", "grantnumber", "subvention", "convention"]
    case .amount: ["amount", "granted", "ceiling", "montant", "plafond"]
    case .currency: ["currency", "devise", "monnaie"]
    case .from: ["windowfrom", "from", "start", "startdate", "debut", "datedebut"]
    case .to: ["windowto", "to", "end", "enddate", "fin", "datefin"]
    case .categories: ["categories", "eligiblecategories", "pays", "rubriques"]
    case .caps: ["caps", "cap", "limits", "plafonds"]
    case .coFunding: ["cofunding", "cofinancing", "cofinancement"]
    case .instalments: ["instalments", "installments", "tranches", "versements"]
    case .reports: ["reportsdue", "reports", "rapports"]
    case .notes: ["notes", "note", "comments", "remarks", "remarques", "commentaires"]
    }
  }
}
