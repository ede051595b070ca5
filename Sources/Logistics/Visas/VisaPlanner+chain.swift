import Atlas
import Dates
import ForumPlan

extension VisaPlanner {
  /// Counts the deadlines back from the day of travel, step by step, and gives the route they belong to.
  ///
  /// A latest-by date is never moved forward: where a consulate would have to accept papers on a closed day,
  /// the day before counts. `nil`, with a finding and a reason, when a range of days makes no sense.
  mutating func countBack(
    from travelOn: CivilDate, process: VisaProcess, case visaCase: VisaCase?, in outlook: inout VisaOutlook
  ) -> VisaRoute? {
    guard let destination = outlook.destination else { return nil }
    let officeKey = OfficeKey(standsIn: outlook.lodgedIn ?? destination, represents: destination)
    if let historyKey = outlook.historyKey { outlook.learnedFrom = history().timed(historyKey) }
    let key = CountdownKey(
      travelOn: travelOn, office: officeKey, process: process.id,
      learned: outlook.learnedFrom > 0 ? outlook.historyKey : nil)
    // Whoever travels on a day by a process and an office has the same chain, unless the case says otherwise.
    let isUsual = visaCase?.overrides.isEmpty ?? true
    if isUsual, let known = countdowns[key] {
      outlook.count(known)
      setWindow(known.route, in: &outlook)
      return known.route
    }
    let office = officeCalendar(officeKey)
    let route: VisaRoute
    do {
      route = try self.route(from: travelOn, process: process, case: visaCase, in: &outlook, office: office)
    } catch {
      refuse(error, of: process, in: &outlook)
      return nil
    }
    var chain = ChainBuilder(from: travelOn, office: office)
    chain.back(programme.safetyMargin, .calendar, .safetyMargin, note: "before travel on \(travelOn)")
    walkDecision(route, process: process, case: visaCase, chain: &chain, in: &outlook)
    walkPapers(route, case: visaCase, chain: &chain, in: &outlook)
    outlook.chain = chain.steps
    setWindow(route, in: &outlook)
    if isUsual { countdowns[key] = Countdown(route, of: outlook) }
    return route
  }

  /// How sure a deadline is to be, 0...1.
  var confidence: Double { Double(min(max(programme.confidence, 0), 100)) / 100 }

  /// From the passport in hand back to the day of lodging.
  private func walkDecision(
    _ route: VisaRoute, process: VisaProcess, case visaCase: VisaCase?, chain: inout ChainBuilder,
    in outlook: inout VisaOutlook
  ) {
    let collection = route.collection
    chain.back(
      collection.typical, collection.unit, .collection, note: note(.collection, visaCase) ?? "allowance")
    let lodging = route.lastLodging(confidence: confidence)
    let days =
      collection.isCertain
      ? route.processing.days.quantile(confidence)
      : max(0, route.processing.most(from: lodging, by: chain.day, in: route.calendar))
    chain.back(
      days, route.processing.unit, .processing, note: processingNote(process, route, visaCase, outlook.learnedFrom))
    chain.move(to: lodging)
    if let notice = process.latestDaysBefore.map({ min(max($0, 0), ChainBuilder.longest) }) {
      chain.atLatest(route.travelOn - notice, .authorityNotice, days: notice, note: "asked for by the authority")
    }
    outlook.applyBy = chain.day
    outlook.typicalBy = route.lastLodging(processing: route.processing.typical, collection: collection.typical)
    outlook.worstBy = route.lastLodging(processing: route.processing.days.last, collection: collection.days.last)
    if let closes = route.closes {
      outlook.typicalBy = outlook.typicalBy.map { min($0, closes) }
      outlook.worstBy = outlook.worstBy.map { min($0, closes) }
    }
  }

  /// From the day of lodging back to the first paper, and to asking for an appointment.
  private func walkPapers(
    _ route: VisaRoute, case visaCase: VisaCase?, chain: inout ChainBuilder, in outlook: inout VisaOutlook
  ) {
    if route.appointment.days.last > 0 {
      let from = route.lastAsking(lodgingBy: chain.day, confidence: confidence)
      chain.branch(
        from: from, route.appointment, .appointment, note: note(.appointment, visaCase) ?? "wait to be expected")
      outlook.appointmentBy = from
    }
    // The papers must be together when they are handed in: on the last open day before.
    chain.previousWorkingDay()
    let papersBy = chain.day
    outlook.documentsBy = papersBy
    chain.back(
      to: route.lastBeginning(of: [route.documents], papersBy: papersBy, confidence: confidence), route.documents,
      .documents, note: note(.documents, visaCase) ?? "as the programme plans")
    if visaCase?.step(.hostDocuments)?.done == nil, let note = note(.hostDocuments, visaCase) {
      let steps = [route.hostDocuments, route.documents]
      chain.back(
        to: min(chain.day, route.lastBeginning(of: steps, papersBy: papersBy, confidence: confidence)),
        route.hostDocuments, .hostDocuments, note: note)
    }
    outlook.beginBy = chain.day
  }

  /// Sets the days of the window, and says so when it is too short.
  private func setWindow(_ route: VisaRoute, in outlook: inout VisaOutlook) {
    outlook.applyFrom = route.opens
    outlook.windowCloses = route.closes
    outlook.daysLeft = outlook.applyBy.map { $0 - today }
    guard let from = outlook.applyFrom, let by = outlook.applyBy, from > by else { return }
    outlook.findings.append(
      Finding(
        .serious, "The window is too short: applications open on \(from), after the last safe day \(by).",
        about: .window, advice: "Ask for priority processing or a facilitated visa, or move the forum."))
  }

  /// What the chain says of a step whose length is the case's own; `nil` where it is an allowance.
  private func note(_ kind: VisaCase.StepKind, _ visaCase: VisaCase?) -> String? {
    guard let own = visaCase?.overrides[kind] else { return nil }
    guard own.minimum < own.maximum else { return "set on the case" }
    let range = "\(own.minimum)–\(own.typical)–\(own.maximum), set on the case"
    return kind == .collection ? range : "\(programme.confidence)% of the whole way with \(range)"
  }

  private func processingNote(
    _ process: VisaProcess, _ route: VisaRoute, _ visaCase: VisaCase?, _ learnedFrom: Int
  ) -> String {
    var range = process.processing
    var origin = ""
    if let own = visaCase?.overrides[.processing] {
      range = VisaProcess.Processing(own)
      origin = ", set on the case"
    } else if learnedFrom > 0 {
      let (first, last) = (route.processing.days.first, route.processing.days.last)
      origin =
        ", moved to \(first)–\(route.processing.typical)–\(last) by \(learnedFrom) finished "
        + (learnedFrom == 1 ? "case" : "cases")
    }
    let both = route.collection.isCertain ? "" : " with the collection"
    return "\(programme.confidence)% of \(range.minimum)–\(range.typical)–\(range.maximum)\(both)\(origin)"
  }

  /// Says of a case that its days cannot be counted, and whose numbers are wrong.
  private func refuse(_ disorder: DisorderedRange, of process: VisaProcess, in outlook: inout VisaOutlook) {
    let range = disorder.range
    let owner = disorder.isOfCase ? "set on the case" : "of \(process.id)"
    outlook.reason =
      "\(disorder.step), \(owner): \(range.minimum)–\(range.typical)–\(range.maximum) days do not rise from fewest "
      + "to most, so no date can be given."
    outlook.findings.append(
      Finding(
        .serious, outlook.reason,
        about: .days,
        advice: disorder.isOfCase
          ? "Correct the days on the case." : "Correct the process, or set the days on the case."
      ))
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
