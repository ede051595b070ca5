import Atlas
import Dates
import ForumPlan

/// What one row says of a person, with every value read or left empty.
struct Candidate {
  var line: Int
  var alias = ""
  var familyName = ""
  var givenNames = ""
  var organisation = ""
  var sector: Sector?
  var nationalities: [CountryCode] = []
  var residence: Place?
  var gender = Gender.unstated
  var languages: [String] = []
  var accessNeeds: [String] = []
  var diet = ""
  var notes = ""
  var nativeName = ""
  var honorific = ""
  var function = ""
  var birthDate: CivilDate?
  var birthPlace = ""
  var email = ""
  var phone = ""
  var address = ""
  var emergencyContact = ""
  var passport: Passport?
  var forums: [ID<Forum>] = []
  var role: Role?
  var status: AttendanceStatus?

  /// Whether the row names the person.
  var hasName: Bool { !familyName.isEmpty || !givenNames.isEmpty }
}

typealias ParticipantRow = MappedRow<ParticipantColumn>

extension Candidate {
  /// Reads a row; values that cannot be read are left empty and reported.
  init(_ row: ParticipantRow, _ scope: ImportScope, forums: ForumFinder, _ result: inout ImportResult) {
    line = row.line
    alias = row.text(.alias, &result)
    readName(row, &result)
    nativeName = row.text(.nativeName, &result)
    honorific = row.text(.honorific, &result)
    function = row.text(.function, &result)
    organisation = row.text(.organisation, &result)
    sector = row.word(.sector, "sector", &result, Vocabulary.sector)
    gender = row.word(.gender, "gender", &result, Vocabulary.gender) ?? .unstated
    role = row.word(.role, "role", &result, Vocabulary.role)
    status = row.word(.status, "status", &result, Vocabulary.status)
    let nationality = row.text(.nationality, &result)
    let found = scope.countries.codes(in: nationality)
    nationalities = found.codes
    for word in found.unknown { row.warn(.nationality, word, "Unknown country; left empty.", &result) }
    readResidence(row, scope.countries, &result)
    readPassport(row, scope.countries, &result)
    birthDate = row.date(.birthDate, &result)
    if let day = birthDate, day > scope.today {
      row.warn(.birthDate, day.description, "A birthday after today; left empty.", &result)
      birthDate = nil
    }
    birthPlace = row.text(.birthPlace, &result)
    email = row.text(.email, &result)
    if !email.isEmpty, !Self.isEmail(email) {
      row.warn(.email, email, "Not an e-mail address; left empty.", &result)
      email = ""
    }
    phone = row.text(.phone, &result)
    address = row.lines(.address, limit: 1000, &result)
    emergencyContact = row.text(.emergencyContact, &result)
    readLanguages(row, &result)
    accessNeeds = Separated.items(row.lines(.accessNeeds, limit: 1000, &result))
    diet = row.text(.diet, &result)
    notes = row.lines(.notes, &result)
    self.forums = forums.forums(row, &result)
  }

  private mutating func readName(_ row: ParticipantRow, _ result: inout ImportResult) {
    familyName = row.text(.familyName, &result)
    givenNames = row.text(.givenNames, &result)
    let bare = row.text(.bareName, &result)
    var whole = row.text(.fullName, &result)
    if !bare.isEmpty {
      if familyName.isEmpty, row.source.has(.givenNames), whole.isEmpty {
        familyName = bare
      } else if whole.isEmpty {
        whole = bare
      }
    }
    guard !hasName, !whole.isEmpty else { return }
    if let comma = whole.firstIndex(of: ",") {
      familyName = CleanText(String(whole[..<comma]), multiline: false).text
      givenNames = CleanText(String(whole[whole.index(after: comma)...]), multiline: false).text
      return
    }
    let words = whole.split(separator: " ").map(String.init)
    let capitals = words.filter { $0.count > 1 && $0 == $0.uppercased() && $0 != $0.lowercased() }
    if !capitals.isEmpty, capitals.count < words.count {
      familyName = capitals.joined(separator: " ")
      givenNames = words.filter { !capitals.contains($0) }.joined(separator: " ")
    } else {
      familyName = whole
      if words.count > 1 {
        row.warn(
          row.source.has(.fullName) ? .fullName : .bareName, nil,
          "Which part is the family name is not said; the whole name was kept as the family name.", &result)
      }
    }
  }

  private mutating func readResidence(_ row: ParticipantRow, _ countries: Countries, _ result: inout ImportResult) {
    let text = row.text(.residence, &result)
    if !text.isEmpty {
      switch countries.place(text) {
      case .place(let place): residence = place
      case .unknownCountry(let word): row.warn(.residence, word, "Unknown country; left empty.", &result)
      case .unknownPlace:
        row.warn(.residence, text, "Not a place known here; left empty. Add the country: “City, Country”.", &result)
      }
      return
    }
    let city = row.text(.city, &result)
    let country = row.text(.country, &result)
    guard !country.isEmpty else {
      if !city.isEmpty, case .place(let place) = countries.place(city) { residence = place }
      return
    }
    if let code = countries.code(country) {
      residence = city.isEmpty ? Place(name: country, country: code) : countries.place(city: city, country: code)
    } else {
      row.warn(.country, country, "Unknown country; left empty.", &result)
    }
  }

  private mutating func readPassport(_ row: ParticipantRow, _ countries: Countries, _ result: inout ImportResult) {
    let number = row.text(.passportNumber, limit: 40, &result)
    let issued = row.date(.passportIssued, &result)
    var expires = row.date(.passportExpires, &result)
    if let first = issued, let last = expires, first > last {
      row.warn(.passportExpires, last.description, "Before the day of issue (\(first)); left empty.", &result)
      expires = nil
    }
    var issuer = nationalities.first
    let issuerText = row.text(.passportCountry, &result)
    if !issuerText.isEmpty {
      issuer = countries.code(issuerText)
      if issuer == nil { row.warn(.passportCountry, issuerText, "Unknown country; left empty.", &result) }
    }
    guard !number.isEmpty || expires != nil else { return }
    guard let issuer else {
      row.warn(
        number.isEmpty ? .passportExpires : .passportNumber, nil,
        "A passport needs the country that issued it, which is not known; the passport was left out.", &result)
      return
    }
    var passport = Passport(nationality: issuer, number: number)
    passport.issued = issued
    passport.expires = expires
    self.passport = passport
    if !nationalities.contains(issuer) { nationalities.append(issuer) }
  }

  private mutating func readLanguages(_ row: ParticipantRow, _ result: inout ImportResult) {
    for word in Separated.items(row.text(.languages, &result), also: [" and ", " et ", " & "]) {
      guard let code = Languages.code(word) else {
        row.warn(.languages, word, "Unknown language; left out.", &result)
        continue
      }
      if !languages.contains(code) { languages.append(code) }
    }
  }

  private static func isEmail(_ text: String) -> Bool {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    return parts.count == 2 && !parts[0].isEmpty && parts[1].contains(".") && !text.contains(where: \.isWhitespace)
  }
}

extension MappedRow {
  /// A word of a vocabulary; left empty and reported when it is not in there.
  func word<Value>(
    _ key: Key, _ noun: String, _ result: inout ImportResult, _ meaning: (String) -> Value?
  ) -> Value? {
    let text = text(key, &result)
    guard !text.isEmpty else { return nil }
    let value = meaning(text)
    if value == nil { warn(key, text, "Unknown \(noun); left empty.", &result) }
    return value
  }
}
