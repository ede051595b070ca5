import Atlas

/// Which column of a file holds what, by heads in English or French, matched loosely.
struct Columns {
  /// How many columns the file has.
  let count: Int
  /// The heads that mean nothing here.
  private(set) var unknown: [String] = []
  /// A column that this kind of file cannot do without, and that is not there.
  private(set) var missing: String?

  private var places: [String: Int] = [:]
  private let heads: [String]

  init(_ heads: [String], kind: ImportKind) {
    // Empty heads at the end are what spreadsheets leave behind.
    let used = heads.lastIndex { !$0.allSatisfy(\.isWhitespace) }.map { $0 + 1 } ?? heads.count
    count = used
    self.heads = Array(heads.prefix(used)).map(CellText.brief)
    let names = Self.names[kind] ?? [:]
    for (place, head) in self.heads.enumerated() {
      let folded = NameFolding.fold(head)
      if let key = names.first(where: { $0.value.contains(folded) })?.key, places[key] == nil {
        places[key] = place
      } else {
        unknown.append(head)
      }
    }
    missing = (Self.needed[kind] ?? []).first { places[$0] == nil }
  }

  /// The value of a key in a row, harmless; empty when the file has no such column.
  func value(_ key: String, _ row: CSVReader.Row) -> String {
    guard let place = places[key], place < row.fields.count else { return "" }
    return CellText.clean(row.fields[place]).text
  }

  /// Whether the file has the column.
  func has(_ key: String) -> Bool { places[key] != nil }

  /// The place of a key's column.
  func place(_ key: String) -> Int? { places[key] }

  /// The head of a key's column as the file writes it.
  func head(_ key: String) -> String { places[key].map { heads[$0] } ?? key }

  /// The heads whose cells in a row hold control characters.
  func headsWithControls(_ row: CSVReader.Row) -> [String] {
    heads.indices.filter { $0 < row.fields.count && CellText.clean(row.fields[$0]).hadControls }.map { heads[$0] }
  }

  /// The kind of file whose needed columns are all there, the most telling first.
  static func recognise(_ heads: [String]) -> ImportKind? {
    ImportKind.allCases.filter { Columns(heads, kind: $0).missing == nil }.max { left, right in
      Columns(heads, kind: left).places.count < Columns(heads, kind: right).places.count
    }
  }

  private static let needed: [ImportKind: [String]] = [
    .participants: ["familyName"], .requirements: ["passport", "destination", "requirement"],
    .holidays: ["country", "date", "name"], .processes: ["destination", "scheme", "class", "minimum", "maximum"],
    .venues: ["name", "place"], .budget: ["category", "title", "rate"],
  ]

  private static let names: [ImportKind: [String: Set<String>]] = [
    .participants: [
      "familyName": ["family name", "surname", "last name", "nom", "nom de famille", "family names"],
      "givenNames": [
        "given name s", "given names", "given name", "first name", "first names", "prenom", "prenoms", "prenom s",
      ],
      "honorific": ["title", "rank", "civilite", "grade", "honorific"],
      "function": ["function", "position", "fonction", "poste", "job title"],
      "organisation": ["organisation", "organization", "organisme", "institution", "employer"],
      "sector": ["sector", "secteur"], "gender": ["gender", "sex", "sexe", "genre"],
      "nationality": ["nationality", "nationalities", "nationalite", "nationalites", "citizenship"],
      "residence": ["lives in", "residence", "city", "ville", "lieu de residence", "habite a", "country of residence"],
      "passport": [
        "passport no", "passport number", "passport", "n de passeport", "no de passeport", "numero de passeport",
        "passeport",
      ],
      "passportIssued": ["passport issued", "passport issue date", "date of issue", "date de delivrance"],
      "passportExpires": [
        "passport expires", "passport expiry", "passport expiry date", "expiry", "date d expiration",
        "expiration du passeport",
      ],
      "birthDate": ["date of birth", "birth date", "born", "dob", "date de naissance", "ne e le"],
      "email": ["email", "e mail", "courriel", "mail", "adresse electronique"],
      "phone": ["phone", "telephone", "tel", "mobile", "phone number"],
      "languages": ["languages", "language", "langues", "langue"], "role": ["role", "qualite"],
      "forum": ["forum", "event", "evenement", "reunion", "meeting"],
      "accessNeeds": ["access needs", "accessibility", "besoins d acces", "accessibilite"],
      "diet": ["diet", "dietary", "dietary needs", "regime", "regime alimentaire"],
      "notes": ["notes", "note", "remarks", "comments", "remarques", "observations"],
    ],
    .requirements: [
      "passport": ["passport", "nationality", "from"], "destination": ["destination", "to"],
      "requirement": ["requirement", "code", "visa", "value"],
    ],
    .holidays: [
      "country": ["country", "pays"], "subdivision": ["subdiv", "subdivision", "region"],
      "date": ["date", "day", "jour"],
      "name": ["name", "holiday", "nom"], "observed": ["observed"], "estimated": ["estimated", "certainty"],
      "lunar": ["lunar"],
    ],
    .processes: [
      "destination": ["destination", "country"], "scheme": ["scheme", "name", "process"],
      "class": ["requirement class", "class", "requirement"], "appliesTo": ["applies to", "nationalities"],
      "passportRule": ["passport validity rule", "passport validity", "passport"], "blankPages": ["blank pages"],
      "feeAmount": ["fee amount", "fee"], "feeCurrency": ["fee currency", "currency"],
      "minimum": ["processing min", "minimum", "min"], "typical": ["processing typical", "typical"],
      "maximum": ["processing max", "maximum", "max"], "unit": ["unit"],
      "earliestDays": ["earliest days before"], "latestDays": ["latest days before"], "earliestRule": ["earliest rule"],
      "documents": ["documents"], "notes": ["notes"], "source": ["source"],
      "sourceDate": ["source date", "checked on"],
      "confidence": ["confidence"],
    ],
    .venues: [
      "name": ["venue", "name", "nom", "lieu"], "place": ["city", "place", "ville"], "country": ["country", "pays"],
      "address": ["address", "adresse"], "capacity": ["capacity", "capacite", "seats", "places"],
      "rooms": ["rooms", "salles"], "bedrooms": ["bedrooms", "chambres"], "rate": ["day rate", "rate", "tarif"],
      "currency": ["currency", "devise"], "stepFree": ["step free", "accessible", "wheelchair"],
      "airport": ["airport km", "airport distance", "distance from airport"], "contact": ["contact", "email"],
      "notes": ["notes", "remarques"],
    ],
    .budget: [
      "code": ["code", "line", "no"], "category": ["category", "heading", "categorie", "rubrique"],
      "title": ["title", "description", "item", "libelle", "intitule"], "unit": ["unit", "unite"],
      "quantity": ["quantity", "qty", "number", "quantite", "nombre"],
      "frequency": ["frequency", "duration", "times", "frequence"],
      "rate": ["unit rate", "rate", "unit cost", "unit value", "cout unitaire", "tarif"],
      "currency": ["currency", "devise", "monnaie"], "forum": ["forum", "event"],
      "grant": ["grant", "funder", "bailleur", "subvention"],
      "committed": ["committed", "engage"], "paid": ["paid", "paye"], "notes": ["notes", "remarques"],
    ],
  ]
}
