import ForumPlan

/// A field that a template may name, as in `{{passport.number}}`.
enum LetterField: String, CaseIterable {
  case date = "letter.date"
  case reference = "letter.reference"
  case code = "letter.code"
  case hostName = "host.name"
  case hostCity = "host.city"
  case hostAddress = "host.address"
  case hostRegistration = "host.registration"
  case hostPhone = "host.phone"
  case hostEmail = "host.email"
  case signatoryName = "signatory.name"
  case signatoryTitle = "signatory.title"
  case programmeName = "programme.name"
  case forumTitle = "forum.title"
  case forumPurpose = "forum.purpose"
  case forumDates = "forum.dates"
  case forumSpan = "forum.span"
  case forumCity = "forum.city"
  case forumCountry = "forum.country"
  case forumLanguages = "forum.languages"
  case forumCosts = "forum.costs"
  case forumReplyBy = "forum.replyBy"
  case venueName = "venue.name"
  case venueAddress = "venue.address"
  case personName = "person.name"
  case personNativeName = "person.nativeName"
  case personSalutation = "person.salutation"
  case personSex = "person.sex"
  case personBirthDate = "person.birthDate"
  case personBirthPlace = "person.birthPlace"
  case personResidence = "person.residence"
  case personFunction = "person.function"
  case personOrganisation = "person.organisation"
  case personRole = "person.role"
  case passportNumber = "passport.number"
  case passportNationality = "passport.nationality"
  case passportType = "passport.type"
  case passportAuthority = "passport.authority"
  case passportIssued = "passport.issued"
  case passportExpires = "passport.expires"
  case stayArrival = "stay.arrival"
  case stayDeparture = "stay.departure"
  case staySpan = "stay.span"
  case stayLodging = "stay.lodging"
  case serviceAddress = "service.address"
  case delegationCount = "delegation.count"

  /// What it is, and the record and field to fill in where it is missing.
  var home: (what: String, kind: RecordKind, field: String) {
    switch self {
    case .date, .reference, .code, .delegationCount, .programmeName: ("programme's name", .programme, "Name")
    case .hostName: ("lead organisation", .programme, "Lead organisation")
    case .hostCity: ("organisation's city", .organisation, "City")
    case .hostAddress: ("organisation's address", .organisation, "Address")
    case .hostRegistration: ("organisation's registration", .organisation, "Registration")
    case .hostPhone: ("organisation's telephone number", .organisation, "Telephone")
    case .hostEmail: ("organisation's e-mail address", .organisation, "E-mail")
    case .signatoryName: ("name of who signs", .programme, "Letters signed by")
    case .signatoryTitle: ("signatory's title", .programme, "Signatory's title")
    case .forumTitle: ("title of the forum", .forum, "Name")
    case .forumPurpose: ("purpose of the forum", .forum, "Purpose")
    case .forumDates, .forumSpan: ("first day of the forum", .forum, "First day")
    case .forumCity, .forumCountry: ("city of the forum", .forum, "City")
    case .forumLanguages: ("list of the languages of the forum", .forum, "Languages")
    case .forumCosts: ("list of what the organisers pay", .forum, "Organisers pay")
    case .forumReplyBy: ("day to reply by", .forum, "Reply by")
    case .venueName: ("venue of the forum", .forum, "Venue")
    case .venueAddress: ("address of the venue", .venue, "Address")
    case .personName: ("name", .identity, "Family name, Given names")
    case .personNativeName: ("name in own script", .identity, "Name in own script")
    case .personSalutation: ("family name", .identity, "Family name")
    case .personSex: ("sex, as in the passport,", .person, "Gender")
    case .personBirthDate: ("date of birth", .identity, "Born on")
    case .personBirthPlace: ("place of birth", .identity, "Born in")
    case .personResidence: ("place of residence", .person, "Lives in")
    case .personFunction: ("function", .identity, "Function")
    case .personOrganisation: ("organisation", .person, "Organisation")
    case .personRole: ("role", .attendance, "Role")
    case .passportNumber: ("passport number", .identity, "Passports")
    case .passportNationality: ("passport", .identity, "Passports")
    case .passportType: ("type of passport", .identity, "Passports")
    case .passportAuthority: ("authority that issued the passport", .identity, "Passports")
    case .passportIssued: ("day of issue of the passport", .identity, "Passports")
    case .passportExpires: ("day the passport expires", .identity, "Passports")
    case .stayArrival, .staySpan: ("day of arrival", .attendance, "Arrives")
    case .stayDeparture: ("day of departure", .attendance, "Departs")
    case .stayLodging: ("lodging", .attendance, "Lodging")
    case .serviceAddress: ("address of the service", .organisation, "Address")
    }
  }

  /// The word before the dot.
  var group: Substring { rawValue.prefix { $0 != "." } }

  /// The word behind the dot.
  var name: Substring { rawValue.drop { $0 != "." }.dropFirst() }
}

/// A yes or no for a template's sections, as in `{{#person.isFemale}}`.
enum LetterFlag: String, CaseIterable {
  case isFemale = "person.isFemale"
  case isMale = "person.isMale"
  case isNeither = "person.isNeither"
  case coversNothing = "forum.coversNothing"
  /// Whether the letter is about several people, who stand in its annex.
  case isDelegation = "delegation.isSeveral"
}
