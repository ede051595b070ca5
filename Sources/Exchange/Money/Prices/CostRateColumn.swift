/// What a list of prices tells of each.
enum CostRateColumn: ImportColumn {
  case id
  case item
  case country
  case city
  case sector
  case amount
  case currency
  case from
  case to
  case firstDay
  case lastDay
  case lessForMeals
  case lessForLodging
  case source
  case notes

  static let needed: [[Self]] = [[.item], [.amount], [.country, .source]]
  static let neededNames = ["Item", "Amount", "Country or Source"]

  var names: [String] {
    switch self {
    case .id: ["id", "identifier", "identifiant"]
    case .item: ["item", "costitem", "price", "priceof", "article"]
    case .country: ["country", "pays", "countrycode"]
    case .city: ["city", "town", "place", "ville"]
    case .sector: ["sector", "secteur"]
    case .amount: ["amount", "rate", "cost", "dsa", "montant", "taux"]
    case .currency: ["currency", "devise", "monnaie"]
    case .from: ["validfrom", "from", "effectivefrom", "datedebut", "debut"]
    case .to: ["validto", "to", "until", "datefin", "fin"]
    case .firstDay: ["firstday", "dayofarrival", "premierjour"]
    case .lastDay: ["lastday", "dayofdeparture", "dernierjour"]
    case .lessForMeals: ["lessformeals", "meals", "repas"]
    case .lessForLodging: ["lessforlodging", "lodging", "logement"]
    case .source: ["source", "publisher", "publisheddby"]
    case .notes: ["notes", "note", "comments", "remarks", "remarques", "commentaires"]
    }
  }
}
