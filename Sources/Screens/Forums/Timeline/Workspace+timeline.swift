import ForumPlan
import Logistics
import Terminal

extension Workspace {
  /// Whether the timeline stands in place of the list of forums.
  var showsTimeline: Bool { tab == .forums && timeline.isShown }

  /// Where the timeline's parts lie.
  var timelineFrame: TimelineFrame {
    TimelineFrame(in: ScreenFrame(self).body, calendarLanes: timeline.calendarLanes)
  }

  /// Shows the timeline in place of the list of forums, or the list again.
  mutating func toggleTimeline() {
    guard timeline.isShown else {
      timeline.isShown = true
      focus = .list
      isFiltering = false
      return
    }
    timeline.isShown = false
    if let forum = timeline.forum ?? timelineForum { goTo(RecordKey(forum)) }
  }

  /// The forum whose lane is under the cursor.
  private var timelineForum: ForumPlan.ID<Forum>? {
    guard let record = timeline.currentLane?.record, record.kind == .forum else { return nil }
    return ForumPlan.ID(rawValue: record.rawID)
  }

  /// The record that adding, editing and removing are about while the timeline is shown.
  var timelineTarget: RecordKey? { timeline.current?.record ?? timeline.currentLane?.record }

  /// From a forum among all to its own lanes, and from there to the record that what is under the cursor follows from.
  mutating func openFromTimeline() {
    if timeline.forum == nil, let forum = timelineForum {
      timeline.show(forum)
    } else if let record = timelineTarget {
      jump(to: record, opensDetail: true)
    }
  }

  /// From a forum's lanes to all forums, and from there to the list.
  mutating func leaveTimeline() {
    if timeline.forum != nil { timeline.show(nil) } else { toggleTimeline() }
  }

  /// Takes the room there is for the timeline, and makes it anew after a change.
  mutating func settleTimeline() {
    guard showsTimeline else { return }
    var state = timeline
    state.update(in: ScreenFrame(self).body, sight: sight, generation: generation)
    timeline = state
  }

  /// Takes a press of the mouse: what is under it comes under the cursor; again, it opens.
  mutating func pressTimeline(_ mouse: MouseEvent) {
    let frame = timelineFrame
    let lane: Int
    if frame.calendar.y..<frame.calendar.maxY ~= mouse.y {
      lane = mouse.y - frame.calendar.y
    } else if frame.lanes.y..<frame.lanes.maxY ~= mouse.y {
      lane = timeline.calendarLanes + timeline.top + mouse.y - frame.lanes.y
    } else {
      return
    }
    guard let lanes = timeline.timeline?.lanes, lanes.indices.contains(lane) else { return }
    let before = (timeline.lane, timeline.item)
    timeline.press(lane: lane, column: mouse.x - frame.axis.x)
    if mouse.action == .doubleClick || before == (timeline.lane, timeline.item) { openFromTimeline() }
  }
}
