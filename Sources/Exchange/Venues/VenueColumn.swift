/// What a list of venues tells of each.
enum VenueColumn: ImportColumn {
  case name
  case place
  case country
  case address
  case rooms
  case capacity
  case bedrooms
  case lodging
  case rate
  case currency
  case rateValidUntil
  case deposit
  case depositDue
  case cancellation
  case barred
  case discouraged
  case stepFree
  case airportDistance
  case contact
  case notes

  static let needed: [[Self]] = [[.name], [.place], [.rooms, .capacity, .bedrooms, .rate]]
  static let neededNames = ["Name", "City", "one of Rooms, Capacity, Bedrooms, Day rate"]

  var names: [String] {
    switch self {
    case .name: ["name", "venue", "venuename", "nom", "lieu", "hotel", "nomdulieu"]
    case .place: ["city", "place", "town", "ville", "location"]
    case .country: ["country", "pays"]
    case .address: ["address", "adresse", "street"]
    case .rooms: ["rooms", "meetingrooms", "conferencerooms", "salles", "sallesdereunion"]
    case .capacity: ["capacity", "seats", "capacite", "places", "largestroom", "maxcapacity"]
    case .bedrooms: ["bedrooms", "guestrooms", "chambres", "hotelrooms"]
    case .lodging: ["lodging", "lodgingonsite", "roomsonsite", "hebergement", "hebergementsurplace"]
    case .rate: ["rate", "dayrate", "dailyrate", "price", "priceperday", "tarif", "tarifjournalier", "prixparjour"]
    case .currency: ["currency", "devise", "monnaie"]
    case .rateValidUntil: ["ratevaliduntil", "ratevalid", "validuntil", "tarifvalablejusquau"]
    case .deposit: ["deposit", "acompte", "arrhes"]
    case .depositDue: ["depositdue", "depositdueon", "depositby", "echeanceacompte"]
    case .cancellation: ["cancellation", "cancellationsteps", "cancellingcosts", "cancelationcosts", "annulation"]
    case .barred: ["barred", "cannotenter", "keepsout", "nonadmis"]
    case .discouraged: ["discouraged", "shouldnotenter", "deconseille"]
    case .stepFree: ["stepfree", "accessible", "wheelchair", "wheelchairaccessible", "accessibilite", "pmr"]
    case .airportDistance: ["airportdistance", "airportkm", "kmtoairport", "airportdistancekm", "distanceaeroport"]
    case .contact: ["contact", "contactperson", "email", "courriel"]
    case .notes: ["notes", "note", "comments", "remarks", "remarques", "commentaires"]
    }
  }
}
