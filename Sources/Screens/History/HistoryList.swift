import Dates
import ForumPlan
import Terminal

/// Every change to the plan, the newest first: when, what, who, and what became of it.
struct HistoryList: TabList {
  let columns = [
    ListColumn("No.", 5, align: .trailing), ListColumn("When", 12, spare: 1),
    ListColumn("What was done", 26, grow: 1, id: "what"), ListColumn("Who", 8, spare: 2),
    ListColumn("Records", 7, align: .trailing, spare: 3), ListColumn("State", 15),
  ]

  let groupings = [
    ListGrouping(id: "day", label: "day") { row, sight in
      let day = sight.history.change(of: row).map { sight.clock.day(at: $0.time) }
      return [.init(order: -(day?.dayNumber ?? 0), heading: day?.long ?? "")]
    },
    ListGrouping(id: "who", label: "who did it") { row, sight in
      [.init(heading: sight.history.change(of: row)?.author ?? "")]
    },
  ]

  /// The head of the times names the zone that all of them are in.
  func columns(_ sight: Sight) -> [ListColumn] {
    columns.map { $0.id == "when" ? $0.qualified(by: sight.clock.name, widest: 16) : $0 }
  }

  func rows(_ sight: Sight) -> [ListRow] {
    sight.history.changes.enumerated().map { place, change in ListRow(change: change.number, index: place) }
  }

  func cells(of row: ListRow, _ sight: Sight) -> [ListCell] {
    guard let change = sight.history.change(of: row) else { return [] }
    let isGone = sight.history.standing.undoer(of: change.number) != nil
    let text: Style = isGone ? .dim : .text
    return [
      ListCell("\(change.number)", .dim, value: .number(change.number)),
      ListCell(change.moment(today: sight.today, by: sight.clock), text, value: .number(Int(change.time))),
      ListCell(change.label, text), ListCell(change.author, .dim),
      ListCell("\(change.records)", .dim, value: .number(change.records)), state(of: change, sight),
    ]
  }

  /// A sign and a word, for whoever sees no colours.
  private func state(of change: ChangeSummary, _ sight: Sight) -> ListCell {
    if sight.history.standing.undoer(of: change.number) != nil {
      return ListCell("\(sight.glyphs[.failed]) taken back", Style(.blocked))
    }
    let (back, again) = (sight.glyphs[.arrowLeft], sight.glyphs[.arrowRight])
    return switch change.reversal {
    case nil: change.isPartlyShut ? ListCell("\(sight.glyphs[.unknown]) partly shut", .dim) : ListCell("")
    case .undo(let target): ListCell("\(back) undoes \(target)", Style(.estimated))
    case .redo(let target): ListCell("\(again) redoes \(target)", Style(.estimated))
    case .takeBack(.only(let numbers)):
      ListCell("\(back) takes back \(numbers.map(String.init).joined(separator: ", "))", Style(.estimated))
    case .takeBack(.allAfter(let target)): ListCell("\(back) back to \(target)", Style(.estimated))
    }
  }

  func words(of row: ListRow, _ sight: Sight) -> String {
    sight.history.change(of: row).map { sight.history.standing.words(of: $0) } ?? ""
  }

  func detail(of row: ListRow, _ sight: Sight) -> [DetailLine] {
    sight.history.change(of: row).map { HistoryDetail(change: $0, sight: sight).lines } ?? []
  }

  func summary(_ sight: Sight) -> String {
    let history = sight.history
    guard let newest = history.changes.first?.number else { return "" }
    if case .more = history.rest { return "the last \(history.changes.count) of \(newest) changes" }
    let gone = history.standing.count
    return "\(history.changes.count) change\(history.changes.count == 1 ? "" : "s")"
      + (gone == 0 ? "" : " · \(gone) taken back")
  }

  func emptyText(_ sight: Sight) -> String {
    if let failure = sight.history.failure { return failure }
    return sight.history.rest == .unread ? "Reading the history …" : "Nothing was changed yet that can be told here."
  }
}

extension ChangeSummary {
  /// Day and time, for a list; of another year the day alone.
  func moment(today: CivilDate, by clock: WallClock) -> String {
    let day = clock.day(at: time)
    return day.year == today.year ? "\(day.short) \(Session.Slot.clock(clock.minute(at: time)))" : day.medium
  }

  /// Day, time and zone, in words.
  func longMoment(by clock: WallClock) -> String {
    "\(clock.day(at: time).long), \(Session.Slot.clock(clock.minute(at: time))) (\(clock.name))"
  }
}
