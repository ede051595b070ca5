import Dates
import ForumPlan

extension Maker {
  /// An attendance as far along as its forum's stage lets it be.
  mutating func attendance(of guest: Guest, at forum: Forum, _ index: Int) -> Attendance {
    var attendance = Attendance(person: guest.person.id, forum: forum.id, role: guest.role)
    if guest.person.sector == .police, let country = guest.person.nationalities.first,
      headed.insert("\(forum.id) \(country)").inserted
    {
      attendance.rank = .head
    }
    attendance.isRequired = guest.role == .speaker || guest.role == .facilitator
    switch forum.stage {
    case .followUp: attendance.status = index % 13 == 7 ? .declined : .attended
    case .inviting: attendance.status = [.confirmed, .accepted, .invited, .accepted, .invited, .declined][index % 6]
    case .confirmed: attendance.status = [.consulted, .proposed, .invited][index % 3]
    default: attendance.status = index % 2 == 0 ? .proposed : .consulted
    }
    if let start = forum.start, attendance.status == .attended || attendance.status == .confirmed {
      attendance.travel.arrival = start - 1
      attendance.travel.departure = start + forum.days
      attendance.travel.arrivalBy = "EX \(100 + index) at \(Session.Slot.clock(600 + 45 * (index % 16)))"
      attendance.travel.departureBy = "EX \(300 + index) at \(Session.Slot.clock(540 + 50 * (index % 14)))"
      attendance.travel.bedroom =
        guest.person.accessNeeds.contains("step-free") ? .accessible : index % 7 == 3 ? .twin : .single
      attendance.travel.lodging = "Hotel \(forum.place?.name ?? "Example")"
    }
    // From Karachi to Tunis most fly by way of Frankfurt, where Pakistanis need a visa to change planes.
    if forum.stage == .inviting, guest.person.nationalities == ["PK"] { attendance.travel.transits = ["DE"] }
    if [.accepted, .confirmed, .attended].contains(attendance.status) {
      attendance.table = "\(index / 3 % 4 + 1)"
      attendance.consents = consents(of: guest, index, before: min(today, forum.start ?? today))
    }
    return attendance
  }

  /// Most agree to be named inside the room, few outside it; one in eight took a consent back.
  private mutating func consents(of guest: Guest, _ index: Int, before day: CivilDate) -> [Attendance.Consent] {
    let isOfficial = guest.person.sector == .police || guest.person.sector == .government
    var given: [(ConsentPurpose, Bool)] = [
      (.namedToParticipants, isOfficial || chance(80)), (.namedToPolice, isOfficial || chance(55)),
      (.namedToVenue, chance(70)), (.namedToDonor, isOfficial || chance(40)),
      (.namedInPublic, isOfficial && chance(30)), (.photo, chance(25)), (.quoted, chance(35)),
      (.namedToHostState, isOfficial),
    ]
    if index % 8 == 1 { given.append((.photo, false)) }
    let asked = day - days(6...30)
    return given.enumerated().map { order, answer in
      Attendance.Consent(
        purpose: answer.0, isGiven: answer.1, on: order < 8 ? asked : day - 2, recordedBy: "Protection officer",
        how: ["by phone", "signed form", "in person"][index % 3])
    }
  }
}
