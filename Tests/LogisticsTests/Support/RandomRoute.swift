import Atlas
import Dates
import ForumPlan
import Logistics

/// A case drawn at random: a scene for the engine, and the same as a clerk would play it through.
struct RandomRoute {
  var scene: Scene
  var attendance: Attendance
  var slow: SlowRoute

  /// Thursday and Friday, Friday and Saturday, Friday and Sunday, Saturday alone, Saturday and Sunday.
  private static let homes: [CountryCode] = ["AF", "EG", "BN", "NP", "KE"]

  /// A case whose ranges span at most `widths` days, in any state of progress when `isBegun`.
  ///
  /// Where a transit visa has days, the way may lead through London. A rich one may be lodged abroad, has a visa that may run out before the journey, and its days are set on the
  /// case, on the organisation or in the programme.
  init(
    widths: [VisaCase.StepKind: Int], isBegun: Bool, isRich: Bool = false, using generator: inout SeededGenerator
  ) {
    let isAbroad = isRich && Bool.random(using: &generator)
    let home = Self.homes.randomElement(using: &generator) ?? "KE"
    let travelOn = day("2027-05-10")
    var scene = Scene()
    var closed: [CountryCode: Set<CivilDate>] = [:]
    for country in [home, "TN", "JO"] {
      let days = (0..<25).map { _ in day("2026-08-01") + Int.random(in: 0..<280, using: &generator) }
      closed[country] = Set(days + [day("2026-01-01"), day("2027-01-01")])
      scene.setHolidays(of: country, days.map { ($0.description, "Closed") })
    }
    let origin = day("2025-01-01")
    func office(in country: CountryCode, of other: CountryCode) -> [Bool] {
      let weekend = Set(scene.plan.atlas.weekend(of: country).value.days)
      let holidays = (closed[country] ?? []).union(closed[other] ?? [])
      return (0..<1500).map { !weekend.contains((origin + $0).weekday) && !holidays.contains(origin + $0) }
    }
    let open = office(in: isAbroad ? "JO" : home, of: "TN")

    var slow = SlowRoute(
      origin: origin, open: open, today: travelOn, travelOn: travelOn,
      steps: [:])
    // The United Kingdom asks all of the homes' nationals but Brunei's.
    let changesPlanes =
      home != "BN" && widths[.transitVisa] != nil && Bool.random(using: &generator)
    scene.setHolidays(of: "GB", [])
    closed["GB"] = [day("2026-01-01"), day("2027-01-01")]
    if changesPlanes { slow.transitOpen = office(in: home, of: "GB") }
    slow.isExpired = widths[.passportRenewal] != nil && Bool.random(using: &generator)
    if isAbroad { slow.tripOpen = office(in: home, of: "JO") }
    slow.margin = Int.random(in: 0...5, using: &generator)
    for kind in SlowRoute.kinds {
      guard let width = widths[kind] else { continue }
      let low = Int.random(in: 0...(kind == .processing ? 15 : 6), using: &generator)
      let high = low + Int.random(in: 0...width, using: &generator)
      slow.steps[kind] = .init(
        minimum: low, typical: Int.random(in: low...high, using: &generator), maximum: high,
        unit: Bool.random(using: &generator) ? .working : .calendar)
    }
    if Int.random(in: 0..<4, using: &generator) == 0 { slow.notice = Int.random(in: 1...40, using: &generator) }
    var earliest: VisaProcess.Lead?
    if Int.random(in: 0..<4, using: &generator) == 0 {
      let days = Int.random(in: 10...60, using: &generator)
      (slow.opens, earliest) = (travelOn - days, .days(days))
    }
    if isRich, Bool.random(using: &generator) { slow.useWithin = Int.random(in: 15...50, using: &generator) }
    slow.lookForUsefulDay()
    let stage = isBegun ? Int.random(in: 0..<5, using: &generator) : -1
    // Near the day on which it becomes close, so that most chances are neither 0 nor 1.
    slow.today =
      travelOn - slow.margin - Int(slow.expectedDays(at: stage) * Double.random(in: 0.7..<1.3, using: &generator))
    slow.begin(at: stage, using: &generator)

    var programme = scene.plan.programme
    programme.safetyMargin = slow.margin
    programme.confidence = Int.random(in: 50...99, using: &generator)
    scene.require(.visa, of: home)
    scene.add(.sample(earliest: earliest, useWithin: slow.useWithin.map { .days($0) }, latest: slow.notice))
    scene.require(.visa, of: home, in: "JO")
    scene.add(.sample("JO/test", to: "JO"))
    var person = scene.addPerson(1, "Kite", [home], livesIn: home)
    var service = Organisation(id: ForumPlan.ID(rawValue: 41), name: "The service", sector: .police)
    var own: [VisaCase.StepKind: VisaCase.StepLength] = [:]
    for kind in SlowRoute.kinds {
      guard let length = slow.steps[kind] else { continue }
      switch isRich ? Int.random(in: 0..<3, using: &generator) : 0 {
      case 0: own[kind] = length
      case 1: service.stepLengths[kind] = length
      default: programme.stepRules.append(StepRule(.country("TN"), kind, length))
      }
    }
    scene.add(service)
    scene.add(programme)
    person.organisation = service.id
    scene.add(person)
    if slow.isExpired {
      var identity = Identity(of: person.id)
      var passport = Passport(nationality: home, number: "X1")
      passport.expires = travelOn + 30
      identity.passports = [passport]
      scene.add(identity)
    }
    attendance = scene.invite(person) { if changesPlanes { $0.travel.transits = ["GB"] } }
    scene.setCase(of: attendance) {
      $0.overrides = own
      $0.steps = Array(slow.marks.values)
      if isAbroad { $0.lodgedIn = "JO" }
    }
    self.scene = scene
    self.slow = slow
  }

  var visa: VisaOutlook { scene.visa(of: attendance, today: slow.today) }
}

extension SlowRoute {
  /// How long what is left will take by and large, on the calendar.
  fileprivate func expectedDays(at stage: Int) -> Double {
    func days(_ kind: VisaCase.StepKind) -> Double {
      guard let step = steps[kind] else { return 0 }
      return Double(step.typical) * (step.unit == .working ? 1.5 : 1)
    }
    let papers = Self.leading.reduce(0) { $0 + days($1) } + (Self.gathered.map(days).max() ?? 0)
    let trip = tripOpen == nil ? 0 : days(.tripVisa) + 5
    let transit = transitOpen == nil ? 0 : days(.transitVisa)
    let decision = days(.transfer) + days(.processing) + days(.collection) + transit
    switch stage {
    case 4: return days(.collection) + transit
    case 3: return days(.transfer) / 2 + days(.processing) / 2 + days(.collection) + transit
    case 2: return papers + decision
    case 1: return days(.appointment) / 2 + decision
    default: return max(papers, days(.appointment), trip, isExpired ? days(.passportRenewal) : 0) + decision
    }
  }

  /// Marks what has happened up to today: nothing, some papers, lodged, or decided.
  fileprivate mutating func begin(at stage: Int, using generator: inout SeededGenerator) {
    /// A day so near that the step may well not be over yet.
    func recent(_ kind: VisaCase.StepKind) -> CivilDate? {
      guard let step = steps[kind], step.maximum > 0 else { return nil }
      return today - Int.random(in: 0..<max(step.typical, 1), using: &generator)
    }
    switch stage {
    case 0:
      for kind in [VisaCase.StepKind.passportRenewal, .documents, .serviceApproval, .tripVisa] where steps[kind] != nil
      {
        if let begun = recent(kind) { marks[kind] = .init(kind: kind, begun: begun) }
      }
    case 1:
      let done = today - Int.random(in: 0...9, using: &generator)
      for kind in Self.leading + [.documents, .noteVerbale] where kind == .documents || steps[kind] != nil {
        marks[kind] = .init(kind: kind, begun: done - 3, done: done)
      }
      if let begun = recent(.appointment) { marks[.appointment] = .init(kind: .appointment, begun: begun) }
    case 2:
      let booked = today + Int.random(in: -3...9, using: &generator)
      marks[.appointment] = .init(kind: .appointment, begun: today - 9, done: booked)
    case 3:
      if let lodged = recent(.processing) { marks[.lodging] = .init(kind: .lodging, done: lodged) }
    case 4:
      if let decided = recent(.collection) { marks[.processing] = .init(kind: .processing, done: decided) }
    default: break
    }
  }
}
