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
  init(widths: [VisaCase.StepKind: Int], isBegun: Bool, using generator: inout SeededGenerator) {
    let home = Self.homes.randomElement(using: &generator) ?? "KE"
    let travelOn = day("2027-05-10")
    var scene = Scene()
    var closed: Set<CivilDate> = []
    for country in [home, "TN"] {
      let days = (0..<25).map { _ in day("2026-08-01") + Int.random(in: 0..<280, using: &generator) }
      closed.formUnion(days + [day("2026-01-01"), day("2027-01-01")])
      scene.setHolidays(of: country, days.map { ($0.description, "Closed") })
    }
    let weekend = Set(scene.plan.atlas.weekend(of: home).value.days)
    let origin = day("2025-01-01")
    let open = (0..<1500).map { !weekend.contains((origin + $0).weekday) && !closed.contains(origin + $0) }

    var slow = SlowRoute(
      origin: origin, open: open, today: travelOn, travelOn: travelOn,
      steps: [:])
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
    let stage = isBegun ? Int.random(in: 0..<5, using: &generator) : -1
    // Near the day on which it becomes close, so that most chances are neither 0 nor 1.
    slow.today =
      travelOn - slow.margin - Int(slow.expectedDays(at: stage) * Double.random(in: 0.7..<1.3, using: &generator))
    slow.begin(at: stage, using: &generator)

    var programme = scene.plan.programme
    programme.safetyMargin = slow.margin
    programme.confidence = Int.random(in: 50...99, using: &generator)
    scene.add(programme)
    scene.require(.visa, of: home)
    scene.add(.sample(earliest: earliest, latest: slow.notice))
    attendance = scene.invite(scene.addPerson(1, "Kite", [home], livesIn: home))
    scene.setCase(of: attendance) {
      $0.overrides = slow.steps
      $0.steps = Array(slow.marks.values)
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
    switch stage {
    case 4: return days(.collection)
    case 3: return days(.processing) / 2 + days(.collection)
    case 2: return days(.hostDocuments) + days(.documents) + days(.processing) + days(.collection)
    case 1: return days(.appointment) / 2 + days(.processing) + days(.collection)
    default:
      return max(days(.hostDocuments) + days(.documents), days(.appointment)) + days(.processing) + days(.collection)
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
      if let begun = recent(.documents) { marks[.documents] = .init(kind: .documents, begun: begun) }
    case 1:
      let done = today - Int.random(in: 0...9, using: &generator)
      marks[.documents] = .init(kind: .documents, begun: done - 3, done: done)
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
