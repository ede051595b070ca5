import Atlas
import Dates
import ForumPlan

extension Importer {
  mutating func readParticipants(_ rows: [CSVReader.Row], _ columns: Columns, _ result: inout ImportResult) {
    var reading = ParticipantReading(importer: self, columns: columns, result: result)
    for row in rows { reading.read(row) }
    reading.finish()
    result = reading.result
  }
}

/// The reading of one list of people: what was met so far, in the plan and in the file.
struct ParticipantReading {
  private var importer: Importer
  private let columns: Columns
  private(set) var result: ImportResult
  private var aliases: AliasMaker
  private var people: PersonRegister
  private var organisations: [String: Organisation] = [:]
  private var attendances: [ForumPlan.ID<Attendance>: Attendance] = [:]

  init(importer: Importer, columns: Columns, result: ImportResult) {
    self.importer = importer
    self.columns = columns
    self.result = result
    aliases = AliasMaker(avoiding: importer.plan, generator: importer.generator)
    people = PersonRegister(plan: importer.plan)
    for organisation in importer.plan.organisations {
      organisations[NameFolding.fold(organisation.name)] = organisation
    }
  }

  mutating func read(_ raw: CSVReader.Row) {
    let row = rejoined(raw)
    let given = columns.value("givenNames", row)
    let family = columns.value("familyName", row)
    guard !(given + family).isEmpty else {
      result.note(.refused, row.line, nil, "has no name. Not taken.")
      return
    }
    for head in columns.headsWithControls(row) {
      result.note(.warning, row.line, head, "control characters were taken out.")
    }
    var person = Person(id: importer.newID(), alias: "", sector: sector(row))
    var identity = Identity(of: person.id)
    fill(&person, row)
    fill(&identity, nationality: person.nationalities.first, row)
    if let known = people.match(identity) {
      merge(person, identity, into: known, row)
      attend(known, row)
    } else {
      person.alias = aliases.next()
      people.add(person, identity)
      attend(person.id, row)
    }
  }

  /// A list of languages that was split by the file's own delimiter, put together again: the row is one field
  /// longer than the head, and where the role should stand there is a language.
  private mutating func rejoined(_ row: CSVReader.Row) -> CSVReader.Row {
    guard row.fields.count > columns.count, let languages = columns.place("languages"),
      let role = columns.place("role"), role == languages + 1
    else { return row }
    var row = row
    while row.fields.count > columns.count, Words.role(row.fields[role]) == nil,
      Languages.code(of: CellText.clean(row.fields[role]).text) != nil
    {
      row.fields[languages] += ", " + row.fields.remove(at: role)
      result.note(
        .warning, row.line, columns.head("languages"),
        "“\(CellText.brief(row.fields[languages]))” was read together: the delimiter stands inside it.")
    }
    return row
  }

  private mutating func sector(_ row: CSVReader.Row) -> Sector {
    let text = columns.value("sector", row)
    if let sector = Words.sector(text) { return sector }
    if !text.isEmpty { unread("sector", text, row, "is no sector; “other” was set") }
    return .other
  }

  private mutating func unread(_ key: String, _ text: String, _ row: CSVReader.Row, _ reason: String) {
    result.note(.warning, row.line, columns.head(key), "“\(CellText.brief(text))” \(reason).")
  }

  private mutating func fill(_ person: inout Person, _ row: CSVReader.Row) {
    let organisation = columns.value("organisation", row).split(whereSeparator: \.isNewline).joined(separator: " ")
    if !organisation.isEmpty { person.organisation = self.organisation(organisation, sector: person.sector) }
    for word in columns.value("nationality", row).split(whereSeparator: { ",;/".contains($0) }) {
      if let country = importer.atlas.country(named: String(word)) {
        if !person.nationalities.contains(country.code) { person.nationalities.append(country.code) }
      } else {
        unread("nationality", String(word), row, "is no country that is known; left empty")
      }
    }
    let residence = columns.value("residence", row)
    if !residence.isEmpty {
      person.residence = importer.atlas.anyPlace(named: residence)
      if person.residence == nil {
        unread("residence", residence, row, "is no “City, country” that is known; left empty")
      }
    }
    let gender = columns.value("gender", row)
    if let known = Words.gender(gender) {
      person.gender = known
    } else if !gender.isEmpty {
      unread("gender", gender, row, "is not understood; left as not stated")
    }
    for word in columns.value("languages", row).split(whereSeparator: { ",;/".contains($0) }) {
      if let code = Languages.code(of: String(word)) {
        if !person.languages.contains(code) { person.languages.append(code) }
      } else if !word.allSatisfy(\.isWhitespace) {
        unread("languages", String(word), row, "is no language that is known; left out")
      }
    }
    person.accessNeeds = columns.value("accessNeeds", row).split(whereSeparator: { ",;".contains($0) })
      .map { CellText.clean(String($0)).text }.filter { !$0.isEmpty }
    person.diet = columns.value("diet", row)
    person.notes = columns.value("notes", row)
  }

  private mutating func fill(_ identity: inout Identity, nationality: CountryCode?, _ row: CSVReader.Row) {
    func line(_ key: String) -> String {
      columns.value(key, row).split(whereSeparator: \.isNewline).joined(separator: " ")
    }
    identity.familyName = String(line("familyName").prefix(200))
    identity.givenNames = String(line("givenNames").prefix(200))
    identity.honorific = line("honorific")
    identity.function = line("function")
    identity.email = line("email")
    identity.phone = line("phone")
    identity.birthDate = date("birthDate", row)
    let number = line("passport")
    let (issued, expires) = (date("passportIssued", row), date("passportExpires", row))
    guard !number.isEmpty || expires != nil, let nationality else {
      if !number.isEmpty { unread("passport", "the number", row, "belongs to no known nationality and was left out") }
      return
    }
    var passport = Passport(nationality: nationality, number: number)
    if let issued, let expires, issued > expires {
      unread("passportExpires", expires.description, row, "lies before the day of issue; left empty")
      passport.issued = issued
    } else {
      (passport.issued, passport.expires) = (issued, expires)
    }
    identity.passports = [passport]
  }

  private mutating func date(_ key: String, _ row: CSVReader.Row) -> CivilDate? {
    let text = columns.value(key, row)
    guard !text.isEmpty else { return nil }
    switch DateReader.read(text) {
    case .date(let date): return date
    case .ambiguous(let first, let second):
      unread(key, text, row, "can mean \(first) or \(second); left empty. Write it as YYYY-MM-DD")
    case .impossible: unread(key, text, row, "is a day that does not exist; left empty")
    case .unreadable: unread(key, text, row, "is no date that can be read; left empty. Write it as YYYY-MM-DD")
    }
    return nil
  }

  private mutating func organisation(_ name: String, sector: Sector) -> ForumPlan.ID<Organisation> {
    let folded = NameFolding.fold(name)
    if let known = organisations[folded] { return known.id }
    let organisation = Organisation(id: importer.newID(), name: String(name.prefix(200)), sector: sector)
    organisations[folded] = organisation
    importer.put(organisation, &result)
    // Only people are counted in what the user is told.
    result.added -= 1
    return organisation.id
  }

  private mutating func attend(_ person: ForumPlan.ID<Person>, _ row: CSVReader.Row) {
    let name = columns.value("forum", row)
    guard !name.isEmpty else { return }
    let forum: ForumPlan.ID<Forum>
    do {
      forum = try importer.plan.find(Forum.self, named: name, field: "forum")
    } catch {
      unread("forum", name, row, "is no forum of this plan; the person was taken without it")
      return
    }
    let roleText = columns.value("role", row)
    let role = Words.role(roleText)
    if role == nil, !roleText.isEmpty { unread("role", roleText, row, "is no role; “delegate” was set") }
    let attendance = Attendance(person: person, forum: forum, role: role ?? .delegate)
    // What the plan knows of an attendance, consents above all, an import never resets.
    guard importer.plan.attendances[attendance.id] == nil, attendances[attendance.id] == nil else { return }
    attendances[attendance.id] = attendance
  }

  private mutating func merge(
    _ person: Person, _ identity: Identity, into known: ForumPlan.ID<Person>, _ row: CSVReader.Row
  ) {
    let change = people.merge(person, identity, into: known)
    let filled = change.isEmpty ? "it adds nothing" : "it fills \(change.joined(separator: ", "))"
    result.note(.merged, row.line, nil, "the same person as \(people.whereMet(known)); \(filled).")
    result.merged += 1
  }

  /// Turns what was read into edits.
  mutating func finish() {
    for (person, identity) in people.all {
      let (isNew, before) = (importer.plan.people[person.id] == nil, result.edits.count)
      var silent = result
      importer.put(person, &silent)
      importer.put(identity, &silent)
      result.edits = silent.edits
      if isNew {
        result.added += 1
      } else if result.edits.count > before {
        result.updated += 1
      } else {
        result.unchanged += 1
      }
    }
    result.edits += attendances.values.sorted { $0.id < $1.id }.map(Edit.put)
    let count = result.added + result.updated
    result.label = "Import \(importer.source): \(count) \(count == 1 ? "person" : "people")"
  }
}
