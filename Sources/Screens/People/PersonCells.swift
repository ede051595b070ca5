import Dates
import ForumPlan
import Logistics
import Terminal

/// The cells of a person, each made when it is asked for.
struct PersonCells {
  let person: Person
  let row: ListRow
  let sight: Sight

  func cell(_ column: PeopleColumn) -> ListCell {
    switch column {
    case .person: ListCell(sight.name(of: person.id))
    case .sector: ListCell(person.sector.label)
    case .organisation: ListCell(organisation)
    case .nationality: ListCell(person.nationalities.map(\.description).joined(separator: " "))
    case .residence: ListCell(person.residence?.name ?? "–")
    case .forums: forums
    case .nextForum: told(attendance.flatMap { sight.plan.forums[$0.forum]?.name })
    case .role: told(attendance?.role.label)
    case .status: status
    case .seat: told(attendance?.seat.label)
    case .visa: visa
    case .deadline: deadline
    case .languages: told(person.languages.joined(separator: " "))
    case .gender: told(person.gender == .unstated ? nil : person.gender.label)
    case .access: told(person.accessNeeds.joined(separator: ", "))
    case .diet: told(person.diet)
    case .function: hidden { told($0.function) }
    case .passport: hidden { passport(of: $0) }
    }
  }

  /// The attendance that role and status are about: at the forum the row stands under, else at the next one, else at
  /// the last.
  var attendance: Attendance? {
    let all = sight.derived?.index.attendances(of: person.id) ?? []
    if !row.facet.isEmpty { return all.first { RecordKey($0.forum).idText == row.facet } }
    func start(_ attendance: Attendance) -> Int { sight.plan.forums[attendance.forum]?.start?.dayNumber ?? .max }
    let ahead = all.filter { sight.plan.forums[$0.forum].map { !$0.isOver(on: sight.today) } ?? false }
    let found = ahead.min { (start($0), $0.id) < (start($1), $1.id) } ?? all.max { start($0) < start($1) }
    // The index is of the plan as it was a moment ago.
    return found.flatMap { sight.plan.attendances[$0.id] }
  }

  private var organisation: String {
    sight.plan.organisations[person.organisation].map { $0.shortName.isEmpty ? $0.name : $0.shortName } ?? "–"
  }

  private var forums: ListCell {
    guard let derived = sight.derived else { return ListCell(String(sight.glyphs[.ellipsis])) }
    let count = derived.index.attendanceCount(of: person.id)
    return ListCell("\(count)", value: .number(count))
  }

  private var status: ListCell {
    guard let status = attendance?.status else { return told(nil) }
    return ListCell(status.label, value: .number(AttendanceStatus.allCases.firstIndex(of: status) ?? 0))
  }

  /// The most pressing of the person's visas; at the forum the row stands under where it stands under one.
  private var visa: ListCell {
    let visas = (sight.derived?.people.visas[person.id] ?? []).compactMap { sight.derived?.outlook.visas[$0] }
    let found = row.facet.isEmpty ? visas.first : visas.first { RecordKey($0.forum).idText == row.facet }
    guard let state = found?.state else { return told(nil) }
    return ListCell(state.label, state.style, value: .number(VisaState.allCases.firstIndex(of: state) ?? 0))
  }

  private var deadline: ListCell {
    guard let derived = sight.derived, let place = derived.people.deadlines[person.id] else { return told(nil) }
    let deadline = derived.outlook.deadlines[place]
    return ListCell(deadline.by.medium, deadline.state.style, value: .day(deadline.by))
  }

  /// The last day on which the first of the passports expires.
  private func passport(of identity: Identity) -> ListCell {
    guard let day = identity.passports.compactMap(\.expires).min() else { return told(nil) }
    return ListCell(day.medium, day < sight.today ? Style(.overdue) : .text, value: .day(day))
  }

  /// What an identity says, where names are shown.
  private func hidden(_ cell: (Identity) -> ListCell) -> ListCell {
    guard sight.showsNames else { return ListCell("hidden", .dim, value: .nothing) }
    return sight.plan.identity(of: person.id).map(cell) ?? told(nil)
  }

  private func told(_ text: String?) -> ListCell {
    guard let text, !text.isEmpty else { return ListCell("–", .dim, value: .nothing) }
    return ListCell(text)
  }
}
