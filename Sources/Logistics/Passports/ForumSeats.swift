import ForumPlan

/// Who is on a forum's list, worked out once for all of its seats.
struct ForumSeats: Sendable {
  /// In how many seats each comes; nobody is left out who is on the list at all.
  private(set) var coming: [ForumPlan.ID<Person>: Int] = [:]
  /// All of those seats, and those of women.
  private(set) var seats = (all: 0, women: 0)
  /// Those who are proposed for one seat, of whom nothing was settled yet, by sector in their groups.
  let proposed: [Sector: [Reserve.Group]]
  /// The others who are proposed.
  private(set) var others: [ForumPlan.ID<Person>] = []

  /// Looks once through a forum's list, which is in order of identifiers.
  init(_ list: [Attendance], _ plan: Plan) {
    var firsts: [Attendance] = []
    for attendance in list {
      let comes = attendance.status.isComing ? 1 : 0
      if coming[attendance.person] == nil, attendance.status == .proposed { firsts.append(attendance) }
      coming[attendance.person, default: 0] += comes
      seats.all += comes
      if plan.people[attendance.person]?.gender == .female { seats.women += comes }
    }
    var usual: [Person] = []
    for attendance in firsts {
      guard let person = plan.people[attendance.person] else { continue }
      let isUsual =
        coming[person.id] == 1 && attendance.travelsOn == nil && plan.visaCase(of: attendance.id) == nil
      if isUsual { usual.append(person) } else { others.append(person.id) }
    }
    proposed = Reserve.groups(of: usual)
  }

  /// The balance without one of those on the list.
  func balance(of forum: Forum, without leaving: Person) -> SeatBalance {
    let own = coming[leaving.id] ?? 0
    return SeatBalance(
      women: seats.women - (leaving.gender == .female ? own : 0), others: seats.all - own, aim: forum.womenShare)
  }
}
