/// What a budget tells of each line.
enum BudgetColumn: ImportColumn {
  case id
  case code
  case category
  case title
  case unit
  case quantity
  case frequency
  case rate
  case currency
  case planned
  case forum
  case person
  case session
  case payee
  case funder
  case grant
  case shares
  case committed
  case orders
  case paid
  case payments
  case leftOut
  case notes

  static let needed: [[Self]] = [[.title], [.rate]]
  static let neededNames = ["Description", "Unit rate"]

  var names: [String] {
    switch self {
    case .id: ["id", "identifier", "identifiant"]
    case .code: ["code", "line", "linecode", "budgetline", "ligne", "no", "n", "number"]
    case .category: ["category", "heading", "categorie", "rubrique", "poste"]
    case .title: ["description", "item", "title", "designation", "intitule", "libelle", "activity"]
    case .unit: ["unit", "units", "unite", "unitofmeasure"]
    case .quantity: ["quantity", "qty", "quantite", "qte", "noofunits", "numberofunits", "nombre"]
    case .frequency: ["frequency", "times", "frequence", "duration", "days", "nombredefois"]
    case .rate:
      [
        "unitrate", "rate", "unitcost", "unitprice", "cost", "amount", "prixunitaire", "coutunitaire", "tauxunitaire",
        "montant",
      ]
    case .currency: ["currency", "devise", "monnaie"]
    case .planned: ["planned", "total", "totalcost", "totalprice", "linetotal", "couttotal", "prixtotal", "prevu"]
    case .forum: ["forum", "event", "evenement", "atelier"]
    case .person: ["person", "alias", "personne", "forperson"]
    case .session: ["session", "seance"]
    case .payee: ["goesto", "payee", "beneficiary", "beneficiaire", "implementer", "partner", "partenaire"]
    case .funder: ["funder", "donor", "bailleur"]
    case .grant: ["grant", "grantreference", "grantref", "subvention", "convention"]
    case .shares: ["shares", "share", "sharesofothers", "cofunders", "parts", "cofinancement"]
    case .committed: ["committed", "commitment", "engage"]
    case .orders: ["orders", "order", "contracts", "commandes", "contrats"]
    case .paid: ["paid", "spent", "actual", "paye", "depense"]
    case .payments: ["payments", "payment", "paiements", "versements"]
    case .leftOut: ["leftout", "isleftout", "excluded", "exclu"]
    case .notes: ["notes", "note", "comments", "remarks", "remarques", "commentaires"]
    }
  }

  /// The columns that hold amounts or numbers, in which one mark parts decimals.
  static let numeric: [Self] = [.quantity, .frequency, .rate, .planned, .committed, .paid]
}
