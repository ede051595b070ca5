import Atlas
import Dates
import ForumPlan
import Papers

extension Gathering {
  /// The same forum once all five have accepted, paid for by one grant.
  static var expected: Gathering {
    var gathering = Gathering()
    for person in [gathering.amina, gathering.karim, gathering.heron, gathering.mei, gathering.kestrel] {
      var attendance = gathering.attendance(of: person)
      attendance.status = .accepted
      gathering.add(attendance)
    }
    var programme = gathering.plan.programme
    programme.yearsKept = 5
    gathering.add(programme)
    var lead = given(gathering.plan.organisations[programme.leadOrganisation])
    lead.phone = "+216 00 000 000"
    gathering.add(lead)
    var funder = Funder(id: .init(rawValue: 71), name: "North Fund")
    funder.statement = "Paid by the North Fund."
    gathering.add(funder)
    let grant = Grant(
      id: .init(rawValue: 72), funder: funder.id, reference: "NF-1",
      amount: given(Money("EUR 1000", default: .euro)))
    gathering.add(grant)
    var line = BudgetLine(
      id: .init(rawValue: 73), category: .venue, title: "Hall", unitRate: given(Money("EUR 10", default: .euro)))
    (line.forum, line.grant) = (Gathering.forumID, grant.id)
    gathering.add(line)
    return gathering
  }

  func maker(_ language: PaperLanguage = .english) -> HandOutMaker {
    HandOutMaker(plan: plan, atlas: .shipped, today: Self.today, language: language)
  }

  /// Enters somebody's journey.
  mutating func travels(
    _ person: ForumPlan.ID<Person>, _ arrival: String?, _ departure: String?, by: String, in house: String
  ) {
    var attendance = attendance(of: person)
    attendance.travel.arrival = arrival.flatMap { CivilDate($0) }
    attendance.travel.departure = departure.flatMap { CivilDate($0) }
    attendance.travel.arrivalBy = by
    attendance.travel.lodging = house
    add(attendance)
  }
}

extension String {
  /// With spaces in place of those at which no line ends.
  var plain: String { replacing("\u{A0}", with: " ") }
}
