import Atlas
import ForumPlan
import Logistics
import Terminal

/// The columns and cells of the forums on the Radar.
struct RadarForums {
  let sight: Sight
  /// Whether there is room for amounts in full and for words.
  let isWide: Bool

  init(_ sight: Sight, width: Int) {
    self.sight = sight
    isWide = width >= 116
  }

  var columns: [ListColumn] {
    let currency = sight.derived?.outlook.budget.currency.code ?? ""
    let first = [ListColumn("Forum", 15, grow: 1), ListColumn("Stage", 10)]
    let people = [ListColumn("Coming", 6, align: .trailing), ListColumn("90%", 3, align: .trailing)]
    guard isWide else {
      return first + [ListColumn("To go", 5, align: .trailing), ListColumn("Confirm", 8)] + people
        + [ListColumn("Plan/grant", 10, align: .trailing), ListColumn("Checks", 7)]
    }
    return first + [
      ListColumn("Dates", 19, spare: 2), ListColumn("City", 12, spare: 3),
      ListColumn("To go", 5, align: .trailing), ListColumn("Confirm by", 11),
    ] + people + [
      ListColumn("Visas", 5, align: .trailing, spare: 1), ListColumn("\(currency) planned", 13, align: .trailing),
      ListColumn("granted", 11, align: .trailing), ListColumn("Findings", 21),
    ]
  }

  /// The cells of a forum, as many as there are columns.
  func cells(of numbers: ForumOutlook) -> [ListCell] {
    guard let forum = sight.plan.forums[numbers.id] else { return [] }
    let cells = ForumCells(forum: forum, numbers: numbers, sight: sight)
    let first = [ListCell(forum.name), cells.stage]
    let people = [cells.coming, cells.floor]
    guard isWide else {
      return first + [cells.daysToGo, confirm(cells)] + people + [money(numbers), checks(numbers)]
    }
    return first + [cells.dates, cells.city, cells.daysToGo, cells.confirmBy] + people
      + [cells.visas, amount(numbers.money.planned, isShort: false), granted(numbers), findings(numbers)]
  }

  /// The day without its year, for want of room.
  private func confirm(_ cells: ForumCells) -> ListCell {
    var cell = cells.confirmBy
    if let by = sight.derived?.outlook.confirmBy[cells.forum.id], by.standing == .open, let day = by.by {
      cell.text = day.short
    }
    return cell
  }

  // MARK: Money

  private func money(_ numbers: ForumOutlook) -> ListCell {
    guard sight.isOpen(.finance) else { return ListCell("–", .dim) }
    let (planned, covered) = (numbers.money.planned, numbers.money.covered)
    guard planned.minorUnits != 0 else { return ListCell("–", .dim) }
    return ListCell("\(planned.rounded)/\(covered.rounded)", isShort(numbers) ? Style(.soon) : .text)
  }

  private func granted(_ numbers: ForumOutlook) -> ListCell {
    let sign = isShort(numbers) ? "\(sight.glyphs[.overdue])" : ""
    var cell = amount(numbers.money.covered, isShort: isShort(numbers))
    cell.text = sign + cell.text
    return cell
  }

  private func amount(_ money: Money, isShort: Bool) -> ListCell {
    guard sight.isOpen(.finance) else { return ListCell("–", .dim) }
    return ListCell(String(money.amountText.prefix { $0 != "." }), isShort ? Style(.soon) : .text)
  }

  private func isShort(_ numbers: ForumOutlook) -> Bool {
    sight.isOpen(.finance) && numbers.money.covered.minorUnits < numbers.money.planned.minorUnits
  }

  // MARK: Findings

  private func checks(_ numbers: ForumOutlook) -> ListCell {
    let found = numbers.findings
    guard found.all > 0 else { return ListCell(String(sight.glyphs[.done]), Style(.fine)) }
    let parts = [(Finding.Severity.serious, found.serious), (.warning, found.warnings)].filter { $0.1 > 0 }
    return ListCell(parts.map { $0.sign(sight.glyphs) + "\($1)" }.joined(separator: " "), style(of: found))
  }

  private func findings(_ numbers: ForumOutlook) -> ListCell {
    let found = numbers.findings
    guard found.all > 0 else { return ListCell("\(sight.glyphs[.done]) none", Style(.fine)) }
    let words = [
      found.serious > 0 ? "\(found.serious) serious" : "",
      found.warnings > 0 ? "\(found.warnings) warning\(found.warnings == 1 ? "" : "s")" : "",
    ]
    return ListCell(words.filter { !$0.isEmpty }.joined(separator: ", "), style(of: found))
  }

  private func style(of found: FindingCount) -> Style {
    (found.serious > 0 ? Finding.Severity.serious : .warning).style
  }
}

extension Money {
  /// The amount in few characters, for a comparison at a glance: `950`, `9.5k`, `95k`, `1.2M`.
  var rounded: String {
    var units = Double(minorUnits)
    for _ in 0..<currency.minorDigits { units /= 10 }
    for (size, letter) in [(1e9, "G"), (1e6, "M"), (1e3, "k")] where units.magnitude >= 0.9995 * size {
      let share = units / size
      let tenths = (10 * share).rounded() / 10
      return tenths.magnitude < 10 && tenths != tenths.rounded()
        ? "\(tenths)\(letter)" : "\(Int(share.rounded()))\(letter)"
    }
    return "\(Int(units.rounded()))"
  }
}
