import Atlas
import Dates
import ForumPlan

/// Imports a list of participants: people, identities, organisations and attendances.
struct ParticipantsImport {
  private let scope: ImportScope
  private let table: MappedTable<ParticipantColumn>
  private var result: ImportResult
  private var index = PersonIndex()
  private var drafts: [ID<Person>: Draft] = [:]
  private var touched: [ID<Person>] = []
  private var isTouched: Set<ID<Person>> = []
  private var organisations: OrganisationFinder
  private var attendances: [ID<Attendance>: Attendance] = [:]
  private var order: [ID<Attendance>] = []
  private var aliases: AliasMaker

  init(_ scope: ImportScope, _ table: MappedTable<ParticipantColumn>, result: ImportResult) {
    self.scope = scope
    self.table = table
    self.result = result
    organisations = OrganisationFinder(scope.plan)
    aliases = AliasMaker(avoiding: scope.plan)
    for person in scope.plan.people.sorted(by: { $0.id < $1.id }) {
      let draft = Draft(person: person, identity: scope.plan.identity(of: person.id) ?? Identity(of: person.id))
      drafts[person.id] = draft
      index.insert(draft)
    }
  }

  /// Reads every row and gives the edits.
  mutating func run(using generator: inout some RandomNumberGenerator) -> ImportResult {
    table.reportUnknownColumns(&result)
    let forums = ForumFinder(scope.plan)
    for row in table.rows { read(table[row], forums, using: &generator) }
    if !table.has(.forum), result.rowsTaken > 0 {
      result.warn(RowNote("There is no column “Forum”: nobody was put down for one."))
    }
    putEverything()
    return result
  }

  private mutating func read(
    _ row: ParticipantRow, _ forums: ForumFinder, using generator: inout some RandomNumberGenerator
  ) {
    var notes = ImportResult(kind: .participants)
    let candidate = Candidate(row, scope, forums: forums, &notes)
    guard candidate.hasName || !candidate.alias.isEmpty else {
      result.refuse(RowNote(line: row.line, "Neither a name nor an alias."))
      return
    }
    let organisation = organisations.id(
      named: candidate.organisation, sector: candidate.sector ?? .other, using: &generator)
    let match = index.match(candidate, organisation: organisation, drafts: drafts)
    for warning in notes.warnings { result.warn(warning) }
    result.rowsTaken += 1
    let person: ID<Person>
    switch match {
    case .alias(let id): person = merge(candidate, row, id, organisation, because: "The alias of")
    case .passport(let id): person = merge(candidate, row, id, organisation, because: "The passport number of")
    case .nameAndBirthDate(let id):
      person = merge(candidate, row, id, organisation, because: "The name and date of birth of")
    case .nameAndEmail(let id): person = merge(candidate, row, id, organisation, because: "The name and e-mail of")
    case .nameAlone(let id):
      person = merge(
        candidate, row, id, organisation, because: "Nothing but the name to go by, and it is the name of")
    case .nameOnlySimilar(let id):
      person = add(candidate, organisation, using: &generator)
      result.warn(
        RowNote(
          line: row.line,
          """
          The same name as \(called(id)), but nothing else agrees: kept as two people. \
          If they are one, remove one of them.
          """))
    case .nobody: person = add(candidate, organisation, using: &generator)
    }
    attend(candidate, person)
  }

  private mutating func add(
    _ row: Candidate, _ organisation: ID<Organisation>?, using generator: inout some RandomNumberGenerator
  ) -> ID<Person> {
    let id = ID<Person>.random(using: &generator)
    let alias: String
    if !row.alias.isEmpty, aliases.take(row.alias) {
      alias = row.alias
    } else {
      alias = aliases.next(sparing: row.givenNames + " " + row.familyName, using: &generator)
    }
    let sector = row.sector ?? organisations.sector(of: organisation) ?? .other
    let draft = Draft(row, id: id, alias: alias, sector: sector, organisation: organisation)
    if row.sector == nil, sector == .other {
      result.warn(RowNote(line: row.line, "No sector is known for \(alias); “Other” was put down."))
    }
    drafts[id] = draft
    touched.append(id)
    isTouched.insert(id)
    index.insert(draft)
    result.take(RowNote(line: row.line, "Taken as \(alias)."))
    return id
  }

  private mutating func merge(
    _ row: Candidate, _ source: ParticipantRow, _ id: ID<Person>, _ organisation: ID<Organisation>?,
    because reason: String
  ) -> ID<Person> {
    guard var draft = drafts[id] else { return id }
    let name = called(id)
    let merge = draft.fill(from: row, sector: row.sector, organisation: organisation)
    drafts[id] = draft
    index.insert(draft)
    if isTouched.insert(id).inserted { touched.append(id) }
    let filled = merge.filled.map { source.title($0) ?? $0.title }
    let outcome = filled.isEmpty ? "nothing new" : "filled in " + filled.joined(separator: ", ")
    result.merge(RowNote(line: row.line, "\(reason) \(name): merged, \(outcome)."))
    for column in merge.kept {
      source.warn(column, nil, "\(draft.person.alias) has another value here, which was kept.", &result)
    }
    return id
  }

  /// `Cedar 12 (line 2)`, or `Cedar 12 of the plan`.
  private func called(_ id: ID<Person>) -> String {
    guard let draft = drafts[id] else { return "somebody" }
    return "\(Shown.short(draft.person.alias)) " + (draft.line.map { "(line \($0))" } ?? "of the plan")
  }

  private mutating func attend(_ row: Candidate, _ person: ID<Person>) {
    for forum in row.forums {
      let id = Attendance.id(of: person, at: forum)
      if attendances[id] == nil { order.append(id) }
      var attendance =
        attendances[id] ?? scope.plan.attendances[id]
        ?? Attendance(person: person, forum: forum, role: row.role ?? .delegate)
      let isNew = attendances[id] == nil && scope.plan.attendances[id] == nil
      if isNew, let status = row.status { attendance.status = status }
      attendances[id] = attendance
    }
  }

  private mutating func putEverything() {
    for organisation in organisations.added { result.put(organisation, over: nil) }
    for id in touched {
      guard let draft = drafts[id] else { continue }
      result.put(draft.person, over: scope.plan.people[id])
      let old = scope.plan.identity(of: id)
      if old != nil || draft.identity != Identity(of: id) { result.put(draft.identity, over: old) }
    }
    for id in order {
      if let attendance = attendances[id] { result.put(attendance, over: scope.plan.attendances[id]) }
    }
    if touched.contains(where: { drafts[$0]?.person.notes.isEmpty == false && scope.plan.people[$0] == nil }) {
      result.warn(
        RowNote("Notes were kept with the people, where everybody who may open the plan reads them: take names out."))
    }
  }
}

extension ParticipantColumn {
  /// What a message calls the column when the file has none of it.
  var title: String { names.first ?? "" }
}
