import Atlas
import Dates
import ForumPlan

/// Works out every attendance's visa from a plan and the facts, as of one day.
///
/// The planner keeps what many cases share (calendars, processing times), so use one for all of a plan: a case
/// then costs some ten microseconds. A what-if asked of a planner that has seen the plan finds all of that ready.
public struct VisaPlanner: Sendable {
  let plan: Plan
  let programme: Programme
  let atlas: Atlas
  let today: CivilDate
  var offices: [OfficeKey: OfficeCalendar] = [:]
  var times: [VisaProcess.Processing: StepTime?] = [:]
  var learned: [LearningKey: VisaProcess.Processing] = [:]
  var caseHistory: CaseHistory?
  var countdowns: [CountdownKey: Countdown] = [:]
  var requirements: [RequirementKey: Fact<Requirement>?] = [:]
  var processes: [ProcessKey: Shared<VisaProcess>?] = [:]
  /// What is said of a process in all its cases, by its identifier: where the facts come from, and how old they are.
  var sources: [SourceKey: String] = [:]
  var ageNotes: [String: [Finding]] = [:]
  var stays: StayCheck?

  /// A planner for a plan, its facts and a day.
  public init(plan: Plan, atlas: Atlas, today: CivilDate) {
    self.plan = plan
    programme = plan.programme
    self.atlas = atlas
    self.today = today
  }

  /// The outlook of every attendance, the most pressing first, then by the last day to apply.
  public static func outlooks(plan: Plan, atlas: Atlas, today: CivilDate) -> [VisaOutlook] {
    var planner = VisaPlanner(plan: plan, atlas: atlas, today: today)
    return planner.outlooks()
  }

  /// The outlook of one attendance.
  public mutating func outlook(of attendance: Attendance) -> VisaOutlook {
    survey(attendance, at: plan.forums[attendance.forum], case: plan.visaCase(of: attendance.id)).outlook
  }

  /// The day on which an attendance's visa will be in hand, were nothing refused and all that is left begun today;
  /// `nil` where nothing is to come or nobody can know.
  public mutating func inHand(of attendance: Attendance) -> DaySpread? {
    let visaCase = plan.visaCase(of: attendance.id)
    let (outlook, route) = survey(attendance, at: plan.forums[attendance.forum], case: visaCase)
    let isToCome = outlook.state.isToBeLodged || outlook.state == .lodged
    guard isToCome || (outlook.state == .granted && route?.onward != nil) else { return nil }
    return route?.inHand(VisaProgress(visaCase), beginning: today, today: today)
  }

  /// The outlook of an attendance at a forum, which may be placed elsewhere than in the plan, with its route.
  mutating func survey(
    _ attendance: Attendance, at forum: Forum?, case visaCase: VisaCase?
  ) -> (outlook: VisaOutlook, route: VisaRoute?) {
    var outlook = VisaOutlook(
      id: attendance.id, person: attendance.person, forum: attendance.forum, state: .unknown)
    var onward: Onward?
    let route = look(at: attendance, forum, case: visaCase, onward: &onward, in: &outlook)
    weigh(route, onward: onward, case: visaCase, in: &outlook)
    return (outlook, route)
  }

  /// Sets everything but the chance.
  private mutating func look(
    at attendance: Attendance, _ forum: Forum?, case visaCase: VisaCase?, onward: inout Onward?,
    in outlook: inout VisaOutlook
  ) -> VisaRoute? {
    guard attendance.status.isComing else {
      outlook.state = .notComing
      outlook.reason = "The person declined."
      return nil
    }
    guard let person = plan.people[attendance.person], let forum else {
      outlook.reason = "The person or the forum is not in the plan."
      return nil
    }
    if attendance.seat == .remote, !forum.isOver(on: today) {
      stay(visaCase, in: &outlook)
      return nil
    }
    let journey = Journey(of: attendance, to: forum, in: plan)
    outlook.travelOn = journey.arrival
    outlook.destination = journey.place?.country
    guard let place = journey.place else {
      outlook.state = .unplaced
      outlook.reason = "The forum has no place yet: choose a venue or a city."
      return nil
    }
    choosePassport(for: person, attendance: attendance, case: visaCase, to: place.country, in: &outlook)
    if forum.isOver(on: today) {
      outlook.state = .past
      outlook.reason = "The forum is over."
      return nil
    }
    guard let requirement = outlook.requirement, let nationality = outlook.nationality else { return nil }
    settle(requirement, of: person, to: place.country, in: &outlook)
    do {
      onward = try self.onward(of: attendance, at: forum, case: visaCase, in: outlook)
    } catch {
      refuse(error, of: "the transit visa", in: &outlook)
      outlook.state = .unknown
      return nil
    }
    guard outlook.state == .unknown else {
      if outlook.state == .notNeeded { note(onward, in: &outlook) }
      return nil
    }

    chooseProcess(for: requirement, of: nationality, case: visaCase, to: place.country, in: &outlook)
    guard let process = outlook.process else { return nil }
    guard let travelOn = journey.arrival else {
      outlook.state = .unplaced
      outlook.reason = "The forum has no date yet: set its first day."
      return nil
    }
    outlook.lodgedIn = lodging(
      of: process, to: place.country, person: person, nationality: nationality, case: visaCase)
    outlook.errand = errandKey(of: process, person: person, nationality: nationality, lodgedIn: outlook.lodgedIn)
    // What is given at the border comes after every transit.
    let before = process.channel == .border ? nil : onward
    let renewal: StepTime?
    do {
      renewal = try self.renewal(of: person, journey: journey, process: process, case: visaCase, in: &outlook)
    } catch {
      refuse(error, of: "the passport's renewal", in: &outlook)
      return nil
    }
    let route = countBack(
      from: travelOn, process: process, person: person, case: visaCase, onward: before, renewal: renewal,
      in: &outlook)
    note(onward, in: &outlook)
    checkPassport(of: person, journey: journey, process: process, in: &outlook)
    judge(visaCase, in: &outlook)
    return route
  }

  /// Ends the search when nobody has to apply for anything.
  private func settle(
    _ requirement: Requirement, of person: Person, to destination: CountryCode, in outlook: inout VisaOutlook
  ) {
    switch requirement {
    case .home:
      outlook.state = .notNeeded
      outlook.reason = "Their own country."
    case .free(let days):
      outlook.state = .notNeeded
      outlook.reason = "Visa free" + (days.map { " for \($0) days" } ?? "") + " [\(outlook.source)]"
    case .noAdmission:
      outlook.state = .barred
      outlook.reason = "Holders of this passport are not admitted [\(outlook.source)]"
    case .onArrival, .eTA, .eVisa, .visa:
      guard person.residence?.country == destination else { return }
      outlook.state = .notNeeded
      outlook.reason = "Lives in the country of the forum; check that the residence permit covers the dates."
    }
  }
}

extension VisaOutlook {
  /// The order of a list of visas: by urgency, then by the last day to apply.
  var sortKey: (Int, Int, ForumPlan.ID<Attendance>) {
    (VisaState.allCases.firstIndex(of: state) ?? 0, applyBy?.dayNumber ?? Int.max, id)
  }
}
