import Atlas
import Dates
import ForumPlan

extension VisaPlanner {
  /// What the plan's finished cases teach, gathered once; O(cases).
  mutating func history() -> CaseHistory {
    if let caseHistory { return caseHistory }
    var gathered = CaseHistory()
    for visaCase in plan.visaCases where visaCase.isFinished {
      guard let attendance = plan.attendances[visaCase.attendance], let person = plan.people[attendance.person],
        let forum = plan.forums[attendance.forum],
        let destination = Journey(of: attendance, to: forum, in: plan).place?.country
      else { continue }
      var sketch = VisaOutlook(
        id: attendance.id, person: attendance.person, forum: attendance.forum, state: .unknown)
      sketch.destination = destination
      choosePassport(for: person, attendance: attendance, case: visaCase, to: destination, in: &sketch)
      guard let key = sketch.historyKey, let requirement = sketch.requirement else { continue }
      chooseProcess(for: requirement, of: key.nationality, case: visaCase, to: destination, in: &sketch)
      let lodgedIn = sketch.process.flatMap {
        lodging(of: $0, to: destination, person: person, nationality: key.nationality, case: visaCase)
      }
      let office = officeCalendar(OfficeKey(standsIn: lodgedIn ?? destination, represents: destination))
      gathered.add(visaCase, key, office: office.working)
      for refusal in visaCase.refusals {
        var refused = key
        refused.nationality = refusal.nationality
        refused.requirement =
          atlas.requirement(for: refusal.nationality, to: destination)?.value.kind ?? key.requirement
        gathered.add(refusals: 1, refused)
      }
    }
    caseHistory = gathered
    return gathered
  }
}

extension VisaOutlook {
  /// The sort of cases that this one can be compared with.
  var historyKey: CaseHistory.Key? {
    guard let nationality, let destination, let requirement else { return nil }
    return CaseHistory.Key(nationality: nationality, destination: destination, requirement: requirement.kind)
  }
}
