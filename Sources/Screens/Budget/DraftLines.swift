import Atlas
import ForumPlan
import Logistics
import Terminal
import Typography

/// Tells what a line or grant that is being written makes of the totals, as they change with every key.
struct DraftLines {
  private let draft: BudgetDraft
  private let sight: Sight

  init(_ draft: BudgetDraft, _ sight: Sight) {
    self.draft = draft
    self.sight = sight
  }

  /// The foot of a form: the totals as they would be, the most needed first.
  func lines(width: Int) -> [[Span]] {
    guard let after = draft.after else {
      return [notCounted, [Span(draft.problem?.message ?? "", .dim)]]
    }
    let rows = rows(after)
    let amountWidth = max(10, rows.flatMap { $0.cells(sign).map(\.count) }.max() ?? 0)
    // Names leave room for what runs over where there is any.
    let room = width - 3 * (amountWidth + 1)
    let nameWidth = min(30, max(room - Self.wordsWidth, min(16, room)), max(8, room))
    func line(_ name: String, _ cells: [String], _ words: String, _ style: Style, _ wordsStyle: Style) -> [Span] {
      let name = TextWidth.padded(TextWidth.truncated(name, to: nameWidth), to: nameWidth)
      let amounts = cells.map { " " + TextWidth.padded($0, to: amountWidth, align: .trailing) }.joined()
      let fits = !words.isEmpty && TextWidth.width(of: words) + 1 <= room - nameWidth
      return [Span(name, style), Span(amounts, style)] + (fits ? [Span(" \(words)", wordsStyle)] : [])
    }
    let titles = ["Planned", "Committed", "Paid"]
    return [line("\(after.currency.code), as typed", titles, "", .heading, .dim)]
      + rows.map { row in
        let style = row.over.isEmpty ? Style.text : Style(.overdue)
        return line(row.name, row.cells(sign), row.words, style, row.over.isEmpty ? .dim : Style(.overdue))
      }
      + missing(after)
  }

  /// `! committed over plan` with a blank before it.
  private static let wordsWidth = 22

  /// One line for the place of messages while a cell is typed in.
  var line: [Span] {
    guard let after = draft.after else { return [Span(" ")] + notCounted }
    let parts = rows(after).filter { $0.name != Self.thisLine }.map { row -> [Span] in
      let place = row.amounts[changed] == nil ? 0 : changed
      let words = row.words.isEmpty ? "" : " \(row.words)"
      let style = row.over.isEmpty ? Style.text : Style(.overdue)
      return [
        Span("\(row.name) ", .dim), Span(row.cells(sign)[place], style), Span(words, row.over.isEmpty ? .dim : style),
      ]
    }
    let title = [Span(" \(after.currency.code) \(["planned", "committed", "paid"][changed]): ", .heading)]
    // What no total holds makes all of them too small, so it stands before them.
    return title + (missing(after) + parts).joined(separator: [Span(" · ", .dim)])
  }

  // MARK: Rows

  fileprivate struct Row {
    var name: String
    /// Planned, committed, paid.
    var amounts: [Money?]
    /// Behind the amounts: what runs over, or by how much the total is another.
    var words = ""
    /// Which of the amounts run over.
    var over: Set<Int> = []

    func cells(_ sign: String) -> [String] {
      amounts.enumerated().map { place, money in money.map { (over.contains(place) ? sign : "") + $0.amountText } ?? ""
      }
    }
  }

  private static let thisLine = "This line"

  /// Which of planned, committed and paid is another than before.
  private var changed: Int {
    guard let after = draft.after else { return 0 }
    if after.total.planned != draft.before.total.planned { return 0 }
    if after.total.committed != draft.before.total.committed { return 1 }
    return after.total.paid != draft.before.total.paid ? 2 : 0
  }

  private func rows(_ after: BudgetSummary) -> [Row] {
    var rows = [whole(after)]
    switch draft.entry {
    case .budgetLine(let line):
      rows += [left(of: line.grant, after)].compactMap(\.self)
      rows.append(row(of: line, after))
      rows += [.funder, .category, .forum].compactMap { group($0, holding: line, after) }
    case .grant(let grant):
      rows += [left(of: grant.id, after)].compactMap(\.self)
      rows += [BudgetGrouping.group(ofFunder: grant.funder, after, sight.plan)].compactMap { $0 }.map {
        Row(group: $0, sight)
      }
    default: break
    }
    return rows
  }

  private func whole(_ after: BudgetSummary) -> Row {
    let (now, before) = (after.total, draft.before.total)
    var row = Row(group: BudgetGroup(key: "", name: "In all", record: nil, totals: now), sight)
    let pairs = [(now.planned, before.planned), (now.committed, before.committed), (now.paid, before.paid)]
    let difference = pairs[changed].0.minus(pairs[changed].1)
    if difference.minorUnits != 0 { row.words = "(\(difference.minorUnits > 0 ? "+" : "")\(difference.amountText))" }
    return row
  }

  private func row(of line: BudgetLine, _ after: BudgetSummary) -> Row {
    if after.unconverted.contains(line.key) {
      return Row(
        name: Self.thisLine, amounts: [nil, nil, nil], words: "\(sign) no rate for \(line.unitRate.currency)", over: [0]
      )
    }
    let totals = BudgetSummary.totals(of: [line], plan: sight.plan, today: sight.today)
    let group = BudgetGroup(key: "", name: Self.thisLine, record: line.key, totals: totals)
    return Row(group: group, sight)
  }

  private func left(of id: ForumPlan.ID<Grant>?, _ after: BudgetSummary) -> Row? {
    guard let id, let use = after.byGrant.first(where: { $0.grant == id }) else { return nil }
    let reference = sight.plan.grants[id]?.reference ?? "this grant"
    guard use.left.minorUnits < 0 else { return Row(name: "\(reference) left", amounts: [use.left, nil, nil]) }
    let excess = use.totals.planned.minus(use.granted)
    return Row(
      name: "\(reference) over by", amounts: [excess, nil, nil],
      words: "\(sign) \(Overrun.Kind.plannedOverGrant.words)", over: [0])
  }

  private func group(_ grouping: BudgetGrouping, holding line: BudgetLine, _ after: BudgetSummary) -> Row? {
    grouping.group(of: line, after, sight.plan).map { Row(group: $0, sight) }
  }

  // MARK: Words

  private var notCounted: [Span] {
    [
      Span("\(sign) Not counted: \(draft.problem?.label ?? "").", Style(.overdue)),
      Span(" In all stays \(draft.before.total.planned) until it is right.", .dim),
    ]
  }

  /// How much no total holds.
  private func missing(_ after: BudgetSummary) -> [[Span]] {
    let count = after.unconverted.count
    return count == 0 ? [] : [[Span("\(sign) \(count) without a rate, in no total", Style(.overdue))]]
  }

  private var sign: String { String(sight.glyphs[.overdue]) }
}

extension DraftLines.Row {
  fileprivate init(group: BudgetGroup, _ sight: Sight) {
    name = group.name
    amounts = [group.totals.planned, group.totals.committed, group.totals.paid]
    words = group.warning.map { "\(sight.glyphs[.overdue]) \($0)" } ?? ""
    if group.runsOver(.plannedOverGrant) { over.insert(0) }
    if group.runsOver(.committedOverPlan) { over.insert(1) }
    if group.runsOver(.paidOverPlan, .paidOverCommitted) { over.insert(2) }
  }
}
