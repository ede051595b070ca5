/// What a list of participants tells of each.
enum ParticipantColumn: ImportColumn {
  case familyName
  case givenNames
  case fullName
  /// `Name` or `Nom`: the family name beside a column of given names, else the full name.
  case bareName
  case nativeName
  case alias
  case honorific
  case function
  case organisation
  case sector
  case gender
  case nationality
  case residence
  case city
  case country
  case passportNumber
  case passportCountry
  case passportIssued
  case passportExpires
  case birthDate
  case birthPlace
  case email
  case phone
  case address
  case emergencyContact
  case languages
  case role
  case forum
  case status
  case accessNeeds
  case diet
  case notes

  static let needed: [[Self]] = [[.familyName, .givenNames, .fullName, .bareName, .alias]]
  static let neededNames = ["a column of names (Family name, Given names, Full name) or aliases"]

  var names: [String] {
    Self.lists[self, default: ""].split(whereSeparator: \.isWhitespace).map(String.init)
  }

  private static let lists: [Self: String] = [
    .familyName: "familyname surname lastname nomdefamille familynames surnames nomdefamilleusuel nomfamille",
    .givenNames: "givennames givenname firstname firstnames forename forenames prenom prenoms",
    .fullName: "fullname nomcomplet nometprenom nometprenoms nomprenom nomsetprenoms prenometnom nameandsurname",
    .bareName: "name nom noms participant",
    .nativeName: "nativename nameinnativescript originalname nomoriginal nomenlangueoriginale",
    .alias: "alias codename pseudonym pseudonyme nomdecode",
    .honorific: "honorific title rank civilite titre grade",
    .function: "function position jobtitle fonction poste post designation occupation profession",
    .organisation: """
    organisation organization org institution structure employer employeur affiliation organisme company \
    organisationname organizationname nomdelorganisation institutionorganisation
    """,
    .sector: "sector secteur stakeholdergroup secteurdactivite",
    .gender: "gender sex sexe genre",
    .nationality: "nationality nationalities nationalite nationalites nationalityies citizenship citoyennete",
    .residence:
      "livesin residence placeofresidence residentin basedin domicile lieuderesidence resideen residea location",
    .city: "city ville town cityofresidence villederesidence",
    .country: "country pays countryofresidence paysderesidence",
    .passportNumber: """
    passportno passportnumber passport passportnr passportid passeport passeportn passeportno numerodepasseport \
    numeropasseport nodepasseport nopasseport ndepasseport npasseport numerodupasseport ndupasseport traveldocumentno
    """,
    .passportCountry: "passportcountry issuingcountry issuingstate passportissuedby paysdedelivrance paysemetteur",
    .passportIssued: """
    passportissued passportissuedate passportissuedon dateofissue issuedate issuedon datededelivrance delivrele \
    datedemission passeportdelivrele dateofissueofpassport
    """,
    .passportExpires: """
    passportexpires passportexpiry passportexpirydate passportexpirationdate passportvaliduntil expires expirydate \
    expirationdate dateofexpiry validuntil datedexpiration dateexpiration expirele passeportexpirele \
    expirationdupasseport datedexpirationdupasseport datedexpirationpasseport valablejusquau passeportvalablejusquau \
    expirationpasseport
    """,
    .birthDate: "dateofbirth dob birthdate birthday born datedenaissance naissance neele nele datenaissance ddn",
    .birthPlace: "placeofbirth birthplace lieudenaissance",
    .email: "email emailaddress mail courriel adressecourriel adresseemail adressemail adresseelectronique",
    .phone: """
    phone phonenumber telephone tel mobile telephonenumber mobilephone cell cellphone whatsapp portable \
    numerodetelephone phoneno telno
    """,
    .address: "address adresse postaladdress adressepostale",
    .emergencyContact: "emergencycontact contactdurgence personneaprevenir personneacontacterencasdurgence",
    .languages: "languages language langues langue languagesspoken spokenlanguages workinglanguages languesparlees",
    .role: "role participantrole roleauforum roleattheforum participanttype qualite",
    .forum: "forum forums event evenement meeting reunion dialogue workshop atelier",
    .status: "status statut rsvp",
    .accessNeeds: """
    accessneeds access accessibility accessibilite accessibilityneeds accessrequirements specialneeds besoinsdacces \
    besoinsdaccessibilite besoinsparticuliers besoinsspecifiques reasonableaccommodation
    """,
    .diet: """
    diet dietary dietaryneeds dietaryrequirements food regime regimealimentaire alimentation restrictionsalimentaires
    """,
    .notes: "notes note comments comment remarks remark remarques remarque commentaires commentaire observations",
  ]
}
