import Atlas
import Dates
import ForumPlan

extension PassportOrder {
  /// The order of a person's applications, from the outlooks of their visas; `nil` when no application of theirs
  /// keeps a passport.
  ///
  /// Applications to consulates and visa centres keep the passport from lodging to collection, for the days the
  /// outlook's chain plans; what is asked for online or at the border does not. Outlooks of others are passed over.
  /// Whoever asks for many people gives the atlas of their outlook, which keeps calendars once made.
  public static func plan(
    for person: Person, visas: [VisaOutlook], plan: Plan, today: CivilDate, atlas: Atlas? = nil
  ) -> PassportSchedule? {
    let planned = visas.filter { $0.person == person.id }.compactMap { visa in
      plan.attendances[visa.id].map { (attendance: $0, visa: visa) }
    }
    return order(planned, plan: plan, atlas: atlas ?? plan.atlas, today: today)
  }

  /// The order of one person's applications, of attendances that need not be in the plan yet.
  static func order(
    _ attendances: [(attendance: Attendance, visa: VisaOutlook)], plan: Plan, atlas: Atlas, today: CivilDate
  ) -> PassportSchedule? {
    var findings: [Finding] = []
    var stops: [PassportStop] = []
    for (attendance, visa) in attendances where visa.state.claimsPassport && visa.seat == .inPerson {
      let stop = stop(for: attendance, visa, plan: plan, atlas: atlas, today: today, findings: &findings)
      // A forum without a date, or whose journey is over, asks nothing of the passport.
      guard let stop, stop.application != nil || stop.lodged != nil || stop.journey.map({ $0.last >= today }) == true
      else { continue }
      stops.append(stop)
    }
    guard stops.contains(where: { $0.application != nil || $0.lodged != nil || $0.renewal != nil }) else { return nil }
    var schedule = PassportOrder(stops: stops, today: today).schedule()
    let granted = Set(attendances.filter { $0.visa.state == .granted }.map(\.visa.forum))
    schedule.findings =
      findings + Self.findings(about: schedule) + visasInOldPassports(schedule, stops: stops, granted: granted)
    return schedule
  }

  private static func stop(
    for attendance: Attendance, _ visa: VisaOutlook, plan: Plan, atlas: Atlas, today: CivilDate,
    findings: inout [Finding]
  ) -> PassportStop? {
    guard let forum = plan.forums[visa.forum], let passport = visa.nationality else { return nil }
    let journey = Journey(of: attendance, to: forum, in: plan)
    var stop = PassportStop(
      forum: forum.id, name: forum.name, passport: passport, isRequired: attendance.isRequired)
    stop.journey = journey.span
    stop.renewal = renewal(for: visa, attendance, journey: journey, plan: plan, atlas: atlas, today: today)
    if let away = transitSpan(of: visa, case: plan.visaCase(of: visa.id), today: today) {
      stop.lodged = away
      return stop
    }
    guard let process = visa.process, process.channel.keepsPassport, visa.state.awaitsVisa else { return stop }
    guard let application = application(for: visa, process: process, atlas: atlas, today: today) else {
      findings.append(
        Finding(
          .warning, "How long \(forum.name) keeps the passport is not known, so it stands outside the order.",
          about: .order, advice: "Set the forum's date and the process of its visa."))
      return stop
    }
    let visaCase = plan.visaCase(of: visa.id)
    guard visa.state == .lodged else {
      stop.application = application
      return stop
    }
    guard visaCase?.step(.collection)?.done == nil, let lodgedOn = visaCase?.step(.lodging)?.done else { return stop }
    let expected = application.back(lodgedOn: lodgedOn)
    if expected < today {
      findings.append(
        Finding(
          .warning, "The passport lodged for \(forum.name) on \(lodgedOn) should have been back by \(expected).",
          about: .order, advice: "Ask the consulate; until it is collected nothing else can be lodged."))
    }
    stop.lodged = DateSpan(min(lodgedOn, today)...max(expected, today))
    return stop
  }

  /// The days on which the passport lies with the consulate of a transit visa that was asked for.
  private static func transitSpan(of visa: VisaOutlook, case visaCase: VisaCase?, today: CivilDate) -> DateSpan? {
    guard let mark = visaCase?.step(.transitVisa), let begun = mark.begun, mark.done == nil,
      let step = visa.chain.first(where: { $0.kind == .transitVisa })
    else { return nil }
    return DateSpan(min(begun, today)...max(begun + (step.until - step.from), today))
  }

  private static func application(
    for visa: VisaOutlook, process: VisaProcess, atlas: Atlas, today: CivilDate
  ) -> PassportApplication? {
    guard let last = visa.applyBy, let destination = visa.destination,
      visa.chain.contains(where: { $0.kind == .processing })
    else { return nil }
    let hold = [ChainStep.Kind.processing, .collection, .transitVisa].compactMap { kind in
      visa.chain.first { $0.kind == kind }.map { DayDuration(days: max($0.days, 0), unit: $0.unit) }
    }
    return PassportApplication(
      first: max(visa.applyFrom ?? today, today), last: last, hold: hold,
      calendar: atlas.calendar(ofOfficeIn: visa.lodgedIn ?? destination, representing: destination))
  }

  private static func findings(about schedule: PassportSchedule) -> [Finding] {
    let serious = schedule.conflicts.map { Finding(.serious, $0.why, about: .order, advice: $0.cause.advice) }
    let steps =
      schedule.lodgings.map { (slack: $0.slack, what: "it must be lodged on \($0.lodgeOn)") }
      + schedule.renewals.map { (slack: $0.slack, what: "its renewal must begin on \($0.beginOn)") }
    guard steps.count > 1, let tight = steps.filter({ $0.slack <= 7 }).min(by: { $0.slack < $1.slack })
    else { return serious }
    let days = tight.slack == 1 ? "1 day" : "\(tight.slack) days"
    return serious + [
      Finding(
        .warning, "The passport's best order leaves \(days) to spare: \(tight.what).",
        about: .order, advice: "Keep to the order, and book the appointments now.")
    ]
  }
}

extension VisaProcess.Channel {
  /// Whether the passport itself is handed in.
  var keepsPassport: Bool {
    switch self {
    case .consulate, .visaCentre: true
    case .online, .border, .none: false
    }
  }
}

extension VisaState {
  /// Whether the journey is still to come, so that the passport is needed for it.
  fileprivate var claimsPassport: Bool {
    switch self {
    case .refused, .barred, .notComing, .past: false
    default: true
    }
  }

  /// Whether the visa is still to be had from a consulate.
  fileprivate var awaitsVisa: Bool { isToBeLodged || self == .lodged }
}
