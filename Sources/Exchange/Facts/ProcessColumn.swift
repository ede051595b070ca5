/// What a list of visa processes tells of each.
enum ProcessColumn: ImportColumn {
  case destination
  case scheme
  case requirement
  case appliesTo
  case passportRule
  case blankPages
  case feeAmount
  case feeCurrency
  case minimum
  case typical
  case maximum
  case unit
  case earliestDays
  case latestDays
  case earliestRule
  case useWithin
  case documents
  case notes
  case source
  case sourceDate
  case confidence

  static let needed: [[Self]] = [[.destination], [.scheme], [.requirement], [.minimum], [.typical], [.maximum]]
  static let neededNames = [
    "destination", "scheme", "requirement_class", "processing_min", "processing_typical", "processing_max",
  ]

  var names: [String] {
    switch self {
    case .destination: ["destination", "country", "pays"]
    case .scheme: ["scheme", "name", "process", "procedure"]
    case .requirement: ["requirementclass", "requirement", "class", "type"]
    case .appliesTo: ["appliesto", "nationalities", "forwhom"]
    case .passportRule: ["passportvalidityrule", "passportrule", "passportvalidity"]
    case .blankPages: ["blankpages", "pages"]
    case .feeAmount: ["feeamount", "fee"]
    case .feeCurrency: ["feecurrency", "currency"]
    case .minimum: ["processingmin", "processingminimum", "min"]
    case .typical: ["processingtypical", "typical"]
    case .maximum: ["processingmax", "processingmaximum", "max"]
    case .unit: ["unit", "processingunit"]
    case .earliestDays: ["earliestdaysbefore", "earliestdays"]
    case .latestDays: ["latestdaysbefore", "latestdays"]
    case .earliestRule: ["earliestrule", "earliest"]
    case .useWithin: ["usewithin", "usewithinofissue", "validfromissue"]
    case .documents: ["documents"]
    case .notes: ["notes", "note"]
    case .source: ["source"]
    case .sourceDate: ["sourcedate", "checkedon", "checked"]
    case .confidence: ["confidence"]
    }
  }
}
