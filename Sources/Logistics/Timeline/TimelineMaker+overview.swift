import Dates
import ForumPlan

extension TimelineMaker {
  /// A lane for each forum, each venue with something due, the tasks of no forum, and each grant.
  var overview: [TimelineLane] {
    let due = Dictionary(grouping: outlook.deadlines.filter { $0.kind.isOnTimelines }, by: \.forum)
    let visas = Dictionary(grouping: outlook.visas, by: \.forum)
    let forums = plan.forumsByDate.map { forum in
      TimelineLane(
        .forum(forum.stage), forum.name, note: forum.stage.label, record: forum.key,
        country: forum.place(in: plan)?.country,
        items: items(of: forum) + visaWindow(visas[forum.id] ?? [], forum) + gathered(due[forum.id] ?? [], forum.key))
    }
    let venues = plan.venues.sorted { ($0.name, $0.id) < ($1.name, $1.id) }.map { lane(of: $0, isWhole: false) }
      .filter { lane in lane.items.contains { !$0.kind.isBar || $0.span.last >= outlook.today } }
    let tasks = (due[nil] ?? []).filter { $0.kind == .task || $0.kind == .commitment }.map(Self.item)
    let others = tasks.isEmpty ? [] : [TimelineLane(.tasks, "Other tasks", items: tasks)]
    return forums + venues + others + grantsByReference.map { lane(of: $0) }
  }

  /// From the first opening of anybody's window to the last day on which anybody is in time.
  private func visaWindow(_ visas: [VisaOutlook], _ forum: Forum) -> [TimelineItem] {
    let open = visas.filter { $0.state.isToBeLodged && $0.applyBy != nil }
    let opens = open.compactMap { $0.windowOpens ?? $0.beginBy }.min()
    guard let opens, let last = open.compactMap(\.applyBy).max(), let span = DateSpan(first: opens, last: last) else {
      return []
    }
    return [
      TimelineItem(
        .visaWindow, span, "\(open.count) \(open.count == 1 ? "person" : "people")",
        because: "From the first window that opens to the last day to apply.", record: forum.key)
    ]
  }

  /// Deadlines of one kind and day as one mark.
  private func gathered(_ deadlines: [Deadline], _ forum: RecordKey) -> [TimelineItem] {
    struct Group: Hashable {
      var kind: Deadline.Kind
      var by: CivilDate
    }
    let groups = Dictionary(grouping: deadlines) { Group(kind: $0.kind, by: $0.by) }
    return groups.values.compactMap { group in
      guard let first = group.first else { return nil }
      var item = Self.item(first)
      guard group.count > 1 else { return item }
      // What names a person and a forum names the forum on the lane already.
      let names = group.map { $0.subject.split(separator: ",").first.map(String.init) ?? $0.subject }
      item.subject = names.joined(separator: ", ")
      item.count = group.count
      item.record = forum
      // Each has a reason of its own, on a lane of its own.
      if Set(group.map(\.because)).count > 1 { item.because = "" }
      return item
    }
  }
}

extension Deadline.Kind {
  /// Whether timelines show it: all but what concerns somebody's protection.
  public var isOnTimelines: Bool {
    switch self {
    // What lies about has no place on the way to a forum.
    case .protectionReview, .protectionMeasure, .checkIn, .paperRecall, .purge: false
    default: true
    }
  }
}
