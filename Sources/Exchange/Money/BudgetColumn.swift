/// What a budget tells of each line.
enum BudgetColumn: ImportColumn {
  case code
  case category
  case title
  case unit
  case quantity
  case frequency
  case rate
  case currency
  case forum
  case funder
  case grant
  case committed
  case paid
  case notes

  static let needed: [[Self]] = [[.title], [.rate]]
  static let neededNames = ["Description", "Unit rate"]

  var names: [String] {
    switch self {
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
    case .forum: ["forum", "event", "evenement", "atelier"]
    case .funder: ["funder", "donor", "bailleur"]
    case .grant: ["grant", "grantreference", "grantref", "subvention", "convention"]
    case .committed: ["committed", "commitment", "engage"]
    case .paid: ["paid", "spent", "actual", "paye", "depense"]
    case .notes: ["notes", "note", "comments", "remarks", "remarques", "commentaires"]
    }
  }
}
