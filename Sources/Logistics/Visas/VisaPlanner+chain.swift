import Atlas
import Dates
import ForumPlan

extension VisaPlanner {
  /// Counts the deadlines back from the day of travel, step by step.
  ///
  /// A latest-by date is never moved forward: where a consulate would have to accept papers on a closed day,
  /// the day before counts.
  mutating func countBack(
    from travelOn: CivilDate, process: VisaProcess, case visaCase: VisaCase?, in outlook: inout VisaOutlook
  ) {
    guard let destination = outlook.destination else { return }
    let office = officeCalendar(OfficeKey(standsIn: outlook.lodgedIn ?? destination, represents: destination))
    let allowances = VisaAllowances(channel: process.channel)
    var chain = ChainBuilder(from: travelOn, office: office)

    chain.back(plan.programme.safetyMargin, .calendar, .safetyMargin, note: "before travel on \(travelOn)")
    let collection = visaCase?.overrides[.collection]
    chain.back(
      collection?.typical ?? allowances.collection, collection?.unit ?? .working, .collection,
      note: collection == nil ? "allowance" : "set on the case")
    let processing = processing(of: process, case: visaCase)
    chain.back(processing.days, processing.unit, .processing, note: processing.note)
    chain.rollBack()
    if let notice = process.latestDaysBefore.map({ min(max($0, 0), ChainBuilder.longest) }) {
      chain.atLatest(travelOn - notice, .authorityNotice, days: notice, note: "asked for by the authority")
    }
    outlook.applyBy = chain.day
    outlook.applyFrom = process.earliest?.before(travelOn)

    let wait = visaCase?.overrides[.appointment]
    let waitDays = wait?.typical ?? allowances.appointment
    if waitDays > 0 {
      outlook.appointmentBy = chain.branch(
        waitDays, wait?.unit ?? .calendar, .appointment, note: wait == nil ? "wait to be expected" : "set on the case")
    }
    // The papers must be together when they are handed in: on the last open day before.
    chain.previousWorkingDay()
    outlook.documentsBy = chain.day
    let gathering = visaCase?.overrides[.documents]
    chain.back(
      gathering?.typical ?? plan.programme.documentDays, gathering?.unit ?? .calendar, .documents,
      note: gathering == nil ? "as the programme plans" : "set on the case")
    outlook.beginBy = chain.day
    outlook.chain = chain.steps
    outlook.daysLeft = outlook.applyBy.map { $0 - today }
    if let from = outlook.applyFrom, let by = outlook.applyBy, from > by {
      outlook.findings.append(
        Finding(
          .serious, "The window is too short: applications open on \(from), after the last safe day \(by).",
          advice: "Ask for priority processing or a facilitated visa, or move the forum."))
    }
  }

  private mutating func processing(
    of process: VisaProcess, case visaCase: VisaCase?
  ) -> (days: Int, unit: DayUnit, note: String) {
    var range = process.processing
    var origin = ""
    if let own = visaCase?.overrides[.processing] {
      range = VisaProcess.Processing(
        minimum: own.minimum, typical: own.typical, maximum: own.maximum, unit: own.unit)
      origin = ", set on the case"
    }
    let days: Int
    if let known = processingDays[range] {
      days = known
    } else {
      let distribution = DayDistribution(minimum: range.minimum, typical: range.typical, maximum: range.maximum)
      days = distribution?.quantile(Double(plan.programme.confidence) / 100) ?? max(range.maximum, 0)
      processingDays[range] = days
    }
    return (
      days, range.unit,
      "\(plan.programme.confidence)% of \(range.minimum)–\(range.typical)–\(range.maximum)\(origin)"
    )
  }

  private mutating func officeCalendar(_ key: OfficeKey) -> OfficeCalendar {
    if let known = offices[key] { return known }
    let calendar = OfficeCalendar(key, atlas: atlas)
    offices[key] = calendar
    return calendar
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
