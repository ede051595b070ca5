import Dates
import Logistics
import Terminal

/// What the cursor of a timeline stands on, in words.
struct TimelineWords {
  let state: TimelineState
  let sight: Sight

  /// The item's day, what it is and of whom; or how the lane stands.
  var headline: [Span] {
    guard let item = state.current, let lane = state.currentLane else { return laneWords }
    let style = item.state(today: sight.today)?.style ?? .text
    let count = item.count > 1 ? " ×\(item.count)" : ""
    var spans = [Span(days(of: item), style), Span("  \(item.kind.label)\(count)", .title)]
    if !item.subject.isEmpty { spans.append(Span("  \(sight.subject(of: item, on: lane))")) }
    return spans
  }

  /// Why then.
  var because: String { state.current?.because ?? "" }

  /// All of it as one text, for whoever reads by ear.
  var text: String { (headline.map(\.text) + [because]).filter { !$0.isEmpty }.joined(separator: " ") }

  /// The signs in sight and what they mean, those of the lanes on the screen alone.
  var legend: String {
    var told: [String] = []
    for kind in state.lanesInSight.flatMap(\.items).filter(state.isInSight).map(\.kind) {
      guard kind != .ramadan, !kind.word.isEmpty else { continue }
      let entry = "\(kind.character(sight.glyphs)) \(kind.word)"
      if !told.contains(entry) { told.append(entry) }
    }
    return told.joined(separator: "  ")
  }

  private var laneWords: [Span] {
    guard let lane = state.currentLane else { return [] }
    let count = lane.items.count
    let beyond = count == 0 ? "nothing on this line" : "\(count) out of sight; Tab goes to the next"
    return [Span(lane.title, .title), Span(lane.note.isEmpty ? "" : "  \(lane.note)"), Span("  \(beyond)", .dim)]
  }

  private func days(of item: TimelineItem) -> String {
    let days = item.span.first - sight.today
    guard item.span.count > 1 else { return "\(item.span.first.long), \(DayCount.words(days))" }
    let distance =
      item.span.contains(sight.today)
      ? "\(item.span.last - sight.today) days left"
      : days > 0 ? DayCount.words(days) : "over \(DayCount.words(item.span.last - sight.today))"
    return "\(item.span.long), \(distance)"
  }
}

extension Sight {
  /// Whom an item is about, with the legal name on a person's lane where names are shown.
  fileprivate func subject(of item: TimelineItem, on lane: TimelineLane) -> String {
    guard case .visa = lane.kind else { return item.subject }
    return title(of: lane)
  }

  /// The name of a lane, with the legal name where names are shown.
  func title(of lane: TimelineLane) -> String {
    guard case .visa = lane.kind, let record = lane.record, record.kind == .attendance,
      let attendance = plan.attendances[.init(rawValue: record.rawID)]
    else { return lane.title }
    return name(of: attendance.person)
  }
}
