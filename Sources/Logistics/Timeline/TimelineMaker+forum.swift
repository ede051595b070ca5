import Dates
import ForumPlan

extension TimelineMaker {
  /// The lanes of one forum: itself, its house, each visa, tasks and promises, the grants that pay for it.
  func lanes(of forum: Forum) -> [TimelineLane] {
    let due = outlook.deadlines.filter { $0.forum == forum.id }
    let confirm = due.filter { $0.kind == .forumConfirm }.map(Self.item)
    var lanes = [
      TimelineLane(
        .forum(forum.stage), forum.name, note: forum.stage.label, record: forum.key,
        country: forum.place(in: plan)?.country, items: items(of: forum) + confirm)
    ]
    if let venue = plan.venues[forum.venue] { lanes.append(lane(of: venue, isWhole: true)) }
    lanes += visas(of: forum, due)
    let promised = due.filter { $0.kind == .task || $0.kind == .commitment }
    if !promised.isEmpty {
      lanes.append(
        TimelineLane(
          .tasks, "Tasks and promises", record: forum.key, country: lanes[0].country, items: promised.map(Self.item)))
    }
    let paying = Set(plan.budgetLines(of: forum.id).flatMap(\.payers))
    return lanes + grantsByReference.filter { paying.contains($0.id) }.map { lane(of: $0) }
  }

  /// A lane for everyone who has a visa to get or a passport to renew, the most pressing first.
  private func visas(of forum: Forum, _ due: [Deadline]) -> [TimelineLane] {
    let byRecord = Dictionary(grouping: due, by: \.record)
    return outlook.visas.filter { $0.forum == forum.id }.compactMap { visa in
      let own = (byRecord[RecordKey(visa.id)] ?? []) + (byRecord[RecordKey(visa.person)] ?? [])
      guard visa.process != nil || visa.state.needsSomeone || !own.isEmpty, visa.state != .notComing,
        visa.state != .past
      else { return nil }
      return TimelineLane(
        .visa(visa.state), plan.people[visa.person]?.alias ?? "?", note: visa.state.label, record: RecordKey(visa.id),
        country: visa.lodgedIn ?? visa.destination,
        items: stretches(of: visa) + steps(of: visa) + own.map(Self.item))
    }
  }

  private func stretches(of visa: VisaOutlook) -> [TimelineItem] {
    guard visa.state.isToBeLodged, let by = visa.applyBy else { return [] }
    let subject = plan.people[visa.person]?.alias ?? "?"
    let record = RecordKey(visa.id)
    var items: [TimelineItem] = []
    if let opens = visa.windowOpens, let span = DateSpan(first: opens, last: by) {
      items.append(
        TimelineItem(
          .visaWindow, span, subject, because: "Applications are accepted from the first of these days.",
          record: record))
    } else if let begin = visa.beginBy, let span = DateSpan(first: begin, last: by) {
      items.append(
        TimelineItem(
          .visaPapers, span, subject, because: "No first day is known; these are the days that the steps before take.",
          record: record))
    }
    if let closes = visa.windowCloses, let span = DateSpan(first: by + 1, last: closes) {
      items.append(
        TimelineItem(
          .visaLate, span, subject,
          because: "Still accepted, but less likely in time than the programme asks for.", record: record))
    }
    return items
  }

  private func steps(of visa: VisaOutlook) -> [TimelineItem] {
    guard let visaCase = plan.visaCase(of: visa.id) else { return [] }
    let subject = plan.people[visa.person]?.alias ?? "?"
    let lodged = visaCase.step(.lodging)?.done.map {
      TimelineItem(.lodged, on: $0, subject, record: RecordKey(visa.id))
    }
    let decided = visaCase.step(.processing)?.done.map {
      TimelineItem(.decided, on: $0, subject, because: visa.state.label.capitalised + ".", record: RecordKey(visa.id))
    }
    return [lodged, decided].compactMap(\.self)
  }
}

extension String {
  fileprivate var capitalised: String { prefix(1).uppercased() + dropFirst() }
}
