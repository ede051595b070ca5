import Atlas
import Dates
import ForumPlan

/// An attendance's journey with the people and papers it takes, as stay checks look at it.
struct Trip {
  let attendance: Attendance
  let person: Person
  let forum: Forum
  let destination: CountryCode
  /// From the day of entry to the day of leaving, where both are known and in order.
  let span: DateSpan?
  /// The day of entry, where it is known.
  let arrival: CivilDate?
  /// The nationality travelled on: the one chosen, else the one whose requirement is lightest.
  let nationality: CountryCode?

  /// The trip of an attendance that still lies ahead; `nil` when there is none to check.
  init?(of attendance: Attendance, plan: Plan, atlas: Atlas, today: CivilDate) {
    guard let forum = plan.forums[attendance.forum] else { return nil }
    self.init(of: attendance, to: forum, on: nil, plan: plan, atlas: atlas, today: today)
  }

  /// The trip to a forum, which may be placed elsewhere than in the plan, on a nationality where that is chosen.
  init?(
    of attendance: Attendance, to forum: Forum, on chosen: CountryCode?, plan: Plan, atlas: Atlas, today: CivilDate
  ) {
    guard attendance.travels, let person = plan.people[attendance.person], !forum.isOver(on: today)
    else { return nil }
    let journey = Journey(of: attendance, to: forum, in: plan)
    guard let destination = journey.place?.country else { return nil }
    self.attendance = attendance
    self.person = person
    self.forum = forum
    self.destination = destination
    arrival = journey.arrival
    span = journey.span
    if let chosen {
      nationality = chosen
    } else if person.nationalities.count > 1, attendance.travelsOn == nil {
      let burdens = person.nationalities.map { (code: $0, burden: atlas.burden(of: $0, at: destination)) }
      nationality = burdens.min { $0.burden < $1.burden }?.code
    } else {
      nationality = attendance.travelsOn ?? person.nationalities.first
    }
  }

  /// Where the journey begins: as noted, else where the person lives.
  var origin: CountryCode? { attendance.travel.from?.country ?? person.residence?.country }
}

extension Atlas {
  /// How hard it is to enter; hardest where nobody knows.
  fileprivate func burden(of nationality: CountryCode, at destination: CountryCode) -> Int {
    requirement(for: nationality, to: destination)?.value.burden ?? .max
  }
}
