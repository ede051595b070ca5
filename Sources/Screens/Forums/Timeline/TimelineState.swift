import Dates
import ForumPlan
import Logistics
import Terminal

/// Where a user stands on the timeline of the Forums tab.
struct TimelineState: Sendable {
  /// Whether it stands in place of the list.
  var isShown = false
  /// The forum whose lanes are shown; `nil` for all forums.
  private(set) var forum: ForumPlan.ID<Forum>?
  private(set) var timeline: Timeline?
  private(set) var zoom = TimelineZoom.week
  /// The first column shown.
  private(set) var left = 0
  /// The first of the lanes shown below those of the calendar.
  private(set) var top = 0
  /// The lane under the cursor, and the item on it; no item where none of the lane is in sight.
  private(set) var lane = 0
  private(set) var item: Int?
  /// How many columns and lanes there is room for.
  private(set) var width = 1
  private(set) var height = 1
  /// What the timeline was made from.
  private var generation: Int?

  /// How many lanes tell of the calendar.
  var calendarLanes: Int { timeline?.lanes.prefix { $0.kind.isCalendar }.count ?? 0 }

  /// The lanes on the screen.
  var lanesInSight: [TimelineLane] {
    guard let lanes = timeline?.lanes else { return [] }
    return Array(lanes.prefix(calendarLanes) + lanes.dropFirst(calendarLanes + top).prefix(height))
  }

  /// The lane under the cursor.
  var currentLane: TimelineLane? { timeline.flatMap { $0.lanes.indices.contains(lane) ? $0.lanes[lane] : nil } }

  /// The item under the cursor.
  var current: TimelineItem? {
    guard let item, let currentLane, currentLane.items.indices.contains(item) else { return nil }
    return currentLane.items[item]
  }

  /// The days in sight.
  var days: DateSpan { DateSpan(zoom.day(at: left)...zoom.days(at: left + max(width, 1) - 1).last) }

  /// Shows the lanes of one forum, or of all with the cursor on the one that was shown.
  mutating func show(_ forum: ForumPlan.ID<Forum>?) {
    let before = self.forum
    self.forum = forum
    generation = nil
    timeline = nil
    (lane, item, top) = (0, nil, 0)
    pending = forum == nil ? before.map { RecordKey($0) } : nil
  }

  /// The lane to stand on once the timeline is made.
  private var pending: RecordKey?

  /// Takes the room there is, and makes the timeline anew where what it is made from has changed.
  mutating func update(in body: Rect, sight: Sight, generation: Int) {
    takeRoom(in: body)
    if self.generation != generation, let outlook = sight.derived?.outlook {
      self.generation = generation
      if let forum, sight.plan.forums[forum] == nil { show(nil) }
      let made = Timeline(of: forum, plan: sight.plan, outlook: outlook)
      let isFirst = timeline == nil
      replace(with: made)
      takeRoom(in: body)
      if isFirst { begin(today: sight.today) }
    }
    revealLane()
  }

  private mutating func takeRoom(in body: Rect) {
    let frame = TimelineFrame(in: body, calendarLanes: calendarLanes)
    (width, height) = (max(1, frame.lanes.width), max(1, frame.lanes.height))
  }

  /// Takes the timeline of a changed plan and stays on what was under the cursor.
  private mutating func replace(with new: Timeline) {
    let (oldLane, oldItem) = (currentLane, current)
    timeline = new
    lane =
      new.lanes.firstIndex { $0.record == oldLane?.record && $0.title == oldLane?.title }
      ?? min(lane, max(0, new.lanes.count - 1))
    item = oldItem.flatMap { wanted in
      currentLane?.items.firstIndex { $0.kind == wanted.kind && $0.record == wanted.record }
    }
  }

  /// Looks at what comes next, from today on, as closely as all of what is ahead can be seen.
  private mutating func begin(today: CivilDate) {
    let forums = (timeline?.lanes ?? []).flatMap(\.items).filter { $0.kind == .forumDays }
    let last = max(forums.map(\.span.last).max() ?? timeline?.span?.last ?? today, today)
    zoom = .fitting(last - today + 1, in: width * 7 / 8)
    center(on: today)
    item = nil
    lane = calendarLanes
    if let pending, let found = timeline?.lanes.firstIndex(where: { $0.record == pending }) {
      select(lane: found)
    } else if let next = next(from: today) {
      select(next)
    }
    pending = nil
  }

  private func next(from day: CivilDate) -> Timeline.Position? {
    guard let timeline else { return nil }
    let path = timeline.path
    // What is due first, not what stretches from here on.
    return path.first { timeline[$0].span.first >= day && !timeline[$0].kind.isBar } ?? path.last
  }
}

extension TimelineState {
  /// Brings a day to the left part of what is in sight.
  mutating func center(on day: CivilDate) {
    left = zoom.column(day) - width / 8
    if let current, !isInSight(current) { item = nearest(to: day) }
  }

  /// Moves what is in sight by columns.
  mutating func scroll(by columns: Int) {
    left += columns
    // The cursor stays where it is in sight, and else moves to what is.
    if let current, !isInSight(current) { item = nil }
    if item == nil { item = nearest(to: middle) }
  }

  /// The columns that an arrow moves by: whole days, some to a screen.
  var stride: Int { max(1, width / 8 / zoom.columnsPerDay) * zoom.columnsPerDay }

  /// Looks closer with a negative step, or wider; what the cursor stands on keeps its place.
  mutating func zoom(by step: Int) {
    let day = current.flatMap { isInSight($0) ? $0.span.first : nil } ?? middle
    let place = min(max(0, zoom.column(day) - left), width - 1)
    zoom = zoom.stepped(step)
    left = zoom.column(day) - place
    if item == nil { item = nearest(to: day) }
  }

  /// Steps to the next item in order of days, or back; on a lane of the calendar to the next of its own.
  mutating func step(by step: Int) {
    guard let timeline else { return }
    let isCalendar = currentLane?.kind.isCalendar ?? false
    let path =
      isCalendar
      ? (currentLane?.items.indices).map { $0.map { Timeline.Position(lane: lane, item: $0) } } ?? [] : timeline.path
    guard !path.isEmpty else { return }
    if let item, let place = path.firstIndex(of: Timeline.Position(lane: lane, item: item)) {
      select(path[min(max(0, place + step), path.count - 1)])
    } else {
      let later = path.first { timeline[$0].span.first >= middle }
      let earlier = path.last { timeline[$0].span.first < middle }
      if let found = step > 0 ? later ?? earlier : earlier ?? later { select(found) }
    }
  }

  /// The place of the cursor among all items in order of days, from 1, and their number.
  var place: (place: Int, count: Int)? {
    guard let timeline, let item, let lane = currentLane else { return nil }
    guard !lane.kind.isCalendar else { return (item + 1, lane.items.count) }
    let path = timeline.path
    return path.firstIndex(of: Timeline.Position(lane: self.lane, item: item)).map { ($0 + 1, path.count) }
  }

  /// Moves the cursor by lanes, to the item nearest in time that is in sight.
  mutating func moveLane(by step: Int) { select(lane: lane + step) }

  /// Puts the cursor on a lane.
  mutating func select(lane wanted: Int) {
    guard let timeline, !timeline.lanes.isEmpty else { return }
    let day = current?.span.first ?? middle
    lane = min(max(0, wanted), timeline.lanes.count - 1)
    item = nearest(to: day)
    revealLane()
  }

  /// Puts the cursor on an item and brings it into sight.
  mutating func select(_ position: Timeline.Position) {
    (lane, item) = (position.lane, position.item)
    revealLane()
    guard let current, !isInSight(current) else { return }
    let column = zoom.column(current.span.first)
    // What lies ahead comes in at the right with room for its words, what lies behind at the left.
    left = column >= left ? column - width * 2 / 3 : column - width / 6
  }

  /// Whether any of an item's days is shown.
  func isInSight(_ item: TimelineItem) -> Bool {
    columns(of: item).overlaps(left...(left + width - 1))
  }

  /// The columns that an item takes.
  func columns(of item: TimelineItem) -> ClosedRange<Int> {
    guard !item.kind.isBar else { return zoom.columns(item.span) }
    let column = zoom.markColumn(item.span.first)
    return column...column
  }

  /// Puts the cursor on the item drawn at a column of a lane, the topmost first, or on the nearest.
  mutating func press(lane wanted: Int, column: Int) {
    select(lane: wanted)
    guard let items = currentLane?.items else { return }
    let column = left + column
    let hit = items.indices.filter { columns(of: items[$0]).contains(column) }
    if let found = hit.max(by: { (items[$0].kind.height, $1) < (items[$1].kind.height, $0) }) { item = found }
  }

  private var middle: CivilDate { zoom.day(at: left + width / 2) }

  private func nearest(to day: CivilDate) -> Int? {
    guard let items = currentLane?.items else { return nil }
    let seen = items.indices.filter { isInSight(items[$0]) }
    return seen.min { (abs(items[$0].span.first - day), $0) < (abs(items[$1].span.first - day), $1) }
  }

  private mutating func revealLane() {
    let row = lane - calendarLanes
    guard row >= 0 else { return }
    let count = (timeline?.lanes.count ?? 0) - calendarLanes
    top = min(max(0, top), max(0, count - height))
    if row < top { top = row }
    if row >= top + height { top = row - height + 1 }
  }
}
