import Atlas
import Dates
import ForumPlan

extension VisaPlanner {
  /// Counts the deadlines back from the day of travel, step by step, and gives the route they belong to.
  ///
  /// A latest-by date is never moved forward: where a consulate would have to accept papers on a closed day,
  /// the day before counts. `nil`, with a finding and a reason, when a range of days makes no sense.
  mutating func countBack(
    from travelOn: CivilDate, process: VisaProcess, person: Person, case visaCase: VisaCase?,
    onward: Onward?, renewal: StepTime?, in outlook: inout VisaOutlook
  ) -> VisaRoute? {
    guard let destination = outlook.destination else { return nil }
    let officeKey = OfficeKey(standsIn: outlook.lodgedIn ?? destination, represents: destination)
    if let historyKey = outlook.historyKey { outlook.learnedFrom = history().timed(historyKey) }
    let lengths = StepLengths(
      of: person, case: visaCase, to: destination, on: travelOn, plan: plan, atlas: atlas)
    let key = CountdownKey(
      travelOn: travelOn, office: officeKey, process: process.id,
      learned: outlook.learnedFrom > 0 ? outlook.historyKey : nil, organisation: lengths.sharedBy,
      errand: outlook.errand)
    // Whoever travels on a day by a process and an office has the same chain, unless the case says otherwise.
    let progress = VisaProgress(visaCase)
    let isUsual = lengths.isUsual && progress.isWithoutHostPapers && onward == nil && renewal == nil
    if isUsual, let known = countdowns[key] {
      outlook.count(known)
      setWindow(known.route, in: &outlook)
      return known.route
    }
    let office = officeCalendar(officeKey)
    var route: VisaRoute
    do {
      route = try self.route(from: travelOn, process: process, lengths: lengths, in: &outlook, office: office)
    } catch {
      refuse(error, of: process.id, in: &outlook)
      return nil
    }
    (route.onward, route.renewal) = (onward, renewal)
    var chain = ChainBuilder(from: travelOn, office: office)
    chain.back(programme.safetyMargin, .calendar, .safetyMargin, note: "before travel on \(travelOn)")
    let notes = StepNotes(lengths: lengths, confidence: programme.confidence)
    walkDecision(route, process: process, notes: notes, chain: &chain, in: &outlook)
    walkToTheCounter(route, progress: progress, notes: notes, chain: &chain, in: &outlook)
    walkPapers(route, progress: progress, notes: notes, chain: &chain, in: &outlook)
    outlook.chain = chain.steps
    setWindow(route, in: &outlook)
    if isUsual { countdowns[key] = Countdown(route, of: outlook) }
    return route
  }

  /// How sure a deadline is to be, 0...1.
  var confidence: Double { programme.certainty }

  /// From the passport in hand back to the day of lodging.
  private func walkDecision(
    _ route: VisaRoute, process: VisaProcess, notes: StepNotes, chain: inout ChainBuilder,
    in outlook: inout VisaOutlook
  ) {
    let (collection, transfer) = (route.collection, route.transfer)
    if let onward = route.onward { chain.back(over: onward.step(until: chain.day)) }
    chain.back(collection.typical, collection.unit, .collection, note: notes.note(.collection) ?? "allowance")
    let lodging = route.lastLodging(confidence: confidence)
    let arrival = transfer.end(of: transfer.typical, from: lodging, in: route.calendar)
    let days =
      collection.isCertain && transfer.isCertain && route.onward?.time.isCertain ?? true
      ? route.processing.days.quantile(confidence)
      : max(0, route.processing.most(from: arrival, by: chain.day, in: route.calendar))
    chain.back(
      days, route.processing.unit, .processing, note: notes.processing(process, route, outlook.learnedFrom))
    chain.back(transfer.typical, transfer.unit, .transfer, note: notes.note(.transfer) ?? "")
    chain.move(to: lodging)
    if let notice = process.latestDaysBefore.map({ min(max($0, 0), ChainBuilder.longest) }) {
      chain.atLatest(route.travelOn - notice, .authorityNotice, days: notice, note: "asked for by the authority")
    }
    outlook.applyBy = chain.day
    outlook.typicalBy = route.lastLodging { $0.typical }
    outlook.worstBy = route.lastLodging { $0.days.last }
    if let closes = route.closes {
      outlook.typicalBy = outlook.typicalBy.map { min($0, closes) }
      outlook.worstBy = outlook.worstBy.map { min($0, closes) }
    }
  }

  /// From the day of lodging back to asking for an appointment, and for the visa of a journey to the consulate.
  private func walkToTheCounter(
    _ route: VisaRoute, progress: VisaProgress, notes: StepNotes, chain: inout ChainBuilder,
    in outlook: inout VisaOutlook
  ) {
    if route.appointment.days.last > 0 {
      let from = route.lastAsking(lodgingBy: chain.day, confidence: confidence)
      chain.branch(
        from: from, route.appointment, .appointment, note: notes.note(.appointment) ?? "wait to be expected")
      outlook.appointmentBy = from
    }
    if let renewal = route.renewal {
      let from = route.lastRenewing(renewal, lodgingBy: chain.day, confidence: confidence)
      chain.branch(
        from: from, renewal, .passportRenewal,
        note: notes.note(.passportRenewal) ?? "\(programme.confidence)% of the whole way, assumed",
        until: chain.day - 1)
      outlook.renewBy = from
    }
    guard let errand = route.errand else { return }
    let name = atlas.name(of: errand.country)
    chain.branch(
      from: chain.day - Errand.travelDays, StepTime(certain: Errand.travelDays, unit: .calendar), .trip,
      note: "to \(name), where the application is lodged")
    guard errand.visa.days.last > 0, progress[.tripVisa].done == nil else { return }
    let from = route.lastAsking(for: errand, lodgingBy: chain.day, confidence: confidence)
    let process = errand.process.map { " by \($0.id)" } ?? ""
    chain.branch(
      from: from, errand.visa, .tripVisa,
      note: notes.note(.tripVisa) ?? "\(programme.confidence)% of the whole way\(process)",
      until: chain.day - Errand.travelDays)
    outlook.tripVisaBy = from
  }

  /// From the day before lodging back to the first paper; what is done already leaves no step.
  private func walkPapers(
    _ route: VisaRoute, progress: VisaProgress, notes: StepNotes, chain: inout ChainBuilder,
    in outlook: inout VisaOutlook
  ) {
    // The papers must be together when they are handed in: on the last open day before.
    chain.previousWorkingDay()
    let papersBy = chain.day
    outlook.documentsBy = papersBy
    func last(_ trail: PaperTrail) -> CivilDate {
      route.lastBeginning(of: trail, papersBy: papersBy, confidence: confidence)
    }
    var begins: [CivilDate] = []
    for step in route.trail.papers where step.kind == .documents || progress[step.kind].done == nil {
      guard step.isTimed, let kind = step.kind.chainKind else { continue }
      let from = last(route.trail.only(step))
      chain.branch(from: from, step.time, kind, note: notes.note(step.kind) ?? "as the programme plans")
      begins.append(from)
    }
    for begin in begins { chain.join(at: begin) }
    for (index, step) in route.trail.lead.enumerated().reversed() where step.isTimed {
      // Whatever stands behind a step that is done is done too.
      guard progress[step.kind].done == nil, let kind = step.kind.chainKind else { break }
      chain.back(to: min(chain.day, last(route.trail.from(index))), step.time, kind, note: notes.note(step.kind) ?? "")
    }
    outlook.beginBy = chain.day
  }

  /// Says of a case that its days cannot be counted, and whose numbers are wrong.
  func refuse(_ disorder: DisorderedRange, of process: String, in outlook: inout VisaOutlook) {
    let range = disorder.range
    let owner = disorder.origin == .usual ? "of \(process)" : disorder.origin.words
    let advice =
      switch disorder.origin {
      case .visaCase: "Correct the days on the case."
      case .organisation: "Correct the days on the organisation."
      case .destination: "Correct the days in the programme."
      case .usual: "Correct the process, or set the days on the case."
      }
    outlook.reason =
      "\(disorder.step), \(owner): \(range.minimum)–\(range.typical)–\(range.maximum) days do not rise from fewest "
      + "to most, so no date can be given."
    outlook.findings.append(Finding(.serious, outlook.reason, about: .days, advice: advice))
  }
}

extension VisaProcess.Lead {
  /// The day that lies so long before another; months as Regulation 1182/71 counts them.
  func before(_ date: CivilDate) -> CivilDate {
    switch self {
    case .days(let days): date - min(max(days, 0), ChainBuilder.longest)
    case .months(let months): date.adding(months: -min(max(months, 0), 120))
    }
  }
}
