import Dates
import Terminal

/// Choosing a day, or the first and last of several, on a calendar that knows the country's weekends and holidays.
struct DatePicker: Sendable {
  /// What the day is for.
  let title: String
  let facts: DayFacts
  let purpose: Purpose
  /// The day under the cursor.
  private(set) var cursor: CivilDate
  /// The first end that was chosen, while the other is looked for.
  private(set) var anchor: CivilDate?
  /// The days that stand in the field.
  let until: DateSpan?
  /// What is being typed to leap somewhere.
  private(set) var jump: DateJump?
  /// The first month shown.
  private(set) var month: MonthGrid
  /// Whether the last keys were `t`, or `t` and `h`, which may become `tue` or `thu`.
  private var today: (typed: String, from: CivilDate)?

  /// What is chosen.
  enum Purpose: Hashable, Sendable {
    /// One day, from which something lasts so many, and which should lie within some days.
    case day(lasting: Int, within: DateSpan?)
    /// First and last day.
    case span
  }

  /// What a key led to.
  enum Result: Hashable, Sendable {
    case stay
    case cancel
    case take(DateSpan)
  }

  /// The days that can be reached.
  private static let reach = CivilDate(dayNumber: -135_000)...CivilDate(dayNumber: 130_000)

  init(title: String, purpose: Purpose, until: DateSpan?, facts: DayFacts) {
    self.title = title
    self.purpose = purpose
    self.until = until
    self.facts = facts
    var start = until?.first ?? facts.today
    if until == nil, case .day(_, let within?) = purpose, !within.contains(start) { start = within.first }
    cursor = min(max(start, Self.reach.lowerBound), Self.reach.upperBound)
    month = MonthGrid(of: cursor, firstWeekday: facts.firstWeekday)
  }

  /// The days that Enter would choose, as far as they are known.
  var chosen: DateSpan {
    switch purpose {
    case .day(let lasting, _): DateSpan(cursor...(cursor + max(0, lasting - 1)))
    case .span: anchor.map { DateSpan(min($0, cursor)...max($0, cursor)) } ?? DateSpan(cursor...cursor)
    }
  }

  /// Takes a key that asks for no command: moves by days and weeks, or leaps by what is typed.
  mutating func handle(_ key: Key) {
    if let jump, takesPart(key, in: jump) { return }
    jump = nil
    let before = today
    today = nil
    if !leapsByT(key, after: before) { move(key) }
  }

  /// Puts the cursor on a day that was pressed with the mouse; a second time takes it.
  mutating func press(_ day: CivilDate, isDouble: Bool) -> Result {
    let isSecond = day == cursor || isDouble
    forget()
    go(day)
    return isSecond ? take() : .stay
  }

  /// Takes the day under the cursor, or the first end of a span.
  mutating func take() -> Result {
    // Half a date typed is no day that anybody chose.
    if let jump, jump.day(working: facts.working) == nil { return .stay }
    forget()
    guard purpose == .span else { return .take(DateSpan(cursor...cursor)) }
    guard anchor == nil else { return .take(chosen) }
    anchor = cursor
    return .stay
  }

  /// Takes back what was typed, then the first end, then leaves.
  mutating func leave() -> Result {
    if let jump {
      go(jump.base)
    } else if anchor != nil {
      anchor = nil
    } else {
      return .cancel
    }
    forget()
    return .stay
  }

  /// Turns so many months.
  mutating func turn(months: Int) {
    forget()
    go(cursor.adding(months: months))
  }

  mutating func forget() {
    jump = nil
    today = nil
  }

  /// Turns the leaves so that the day under the cursor is on one of those there is room for.
  mutating func reveal(in size: Workspace.Size) {
    let count = DatePickerLayout.count(in: size)
    let wanted = MonthGrid(of: cursor, firstWeekday: facts.firstWeekday)
    if wanted.first < month.first {
      month = wanted
    } else if wanted.first > month.adding(months: count - 1).first {
      month = wanted.adding(months: 1 - count)
    }
  }

  private mutating func go(_ day: CivilDate) { cursor = min(max(day, Self.reach.lowerBound), Self.reach.upperBound) }

  private mutating func move(_ key: Key) {
    let here = MonthGrid(of: cursor, firstWeekday: facts.firstWeekday)
    let column = here.place(of: cursor).column
    switch key {
    case .left, .character("h"): go(cursor - 1)
    case .right, .character("l"): go(cursor + 1)
    case .up, .character("k"): go(cursor - 7)
    case .down, .character("j"): go(cursor + 7)
    // The week's end first, then the month's.
    case .home: go(column == 0 ? here.first : cursor - column)
    case .end: go(column == 6 ? here.span.last : cursor + 6 - column)
    default: begin(key)
    }
  }

  private mutating func begin(_ key: Key) {
    guard let typed = key.typed else { return }
    jump = DateJump(typed, from: cursor)
    follow()
  }

  /// Gives a key to what is being typed; `false` when it means something else.
  private mutating func takesPart(_ key: Key, in jump: DateJump) -> Bool {
    var longer = jump
    if key == .backspace {
      self.jump = longer.erase() ? longer : nil
      if self.jump == nil { go(jump.base) }
    } else {
      guard let typed = key.typed, longer.type(typed) else { return false }
      self.jump = longer
    }
    follow()
    return true
  }

  private mutating func follow() {
    if let jump { go(jump.day(working: facts.working) ?? jump.base) }
  }

  /// `t` is today; when `u` or `hu` follows, it was the beginning of a weekday.
  private mutating func leapsByT(_ key: Key, after before: (typed: String, from: CivilDate)?) -> Bool {
    switch (before?.typed, key) {
    case ("t", .character("h")):
      go(cursor - 1)
      today = before.map { ("th", $0.from) }
    case ("t", .character("u")), ("th", .character("u")):
      guard let before, var weekday = DateJump("t", from: before.from) else { return false }
      for letter in before.typed.dropFirst() + "u" { _ = weekday.type(letter) }
      jump = weekday
      follow()
    case (_, .character("t")):
      today = ("t", cursor)
      go(facts.today)
    default: return false
    }
    return true
  }
}
