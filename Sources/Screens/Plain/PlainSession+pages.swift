import ForumPlan
import Terminal

extension PlainSession {
  /// The tabs, to choose from.
  var tabsPage: PlainPage {
    let badge = workspace.opening?.isSealed == true ? "sealed" : "not sealed"
    let isReadOnly = workspace.opening?.isReadOnly == true
    var page = PlainPage(name: "Convene", identity: "tabs")
    page.intro = [
      "\(workspace.sight.plan.programme.name), \(badge)\(isReadOnly ? ", can only be read here" : ""), "
        + "\(workspace.sight.today.long). ? tells what can be typed."
    ]
    page.items = Tab.allCases.map { tab in
      PlainItem(tab.title) { session in
        session.workspace.open(tab)
        session.stance = .list
        return []
      }
    }
    return page
  }

  /// The list of the open tab, ten rows at a time.
  var listPage: PlainPage {
    let (list, source, tab) = (workspace.list, workspace.source, workspace.tab)
    var page = PlainPage(name: tab.title, identity: "list \(tab) \(list.filter) \(workspace.arrangement) \(names)")
    page.numbering = list.rows.map(\.key).hashValue
    page.intro = [intro(list, source)]
    if tab == .radar, list.filter.isEmpty { page.items += forumItems }
    page.items += rowItems(list, source)
    if list.count == 0 {
      page.items.append(
        PlainItem(list.filter.isEmpty ? tab.list.emptyText(workspace.sight) : "Nothing is found."))
    }
    page.items += workspace.balance.map { balance in
      let shares = balance.shares.map { "\($0.label) \($0.value)\($0.note)" }.joined(separator: ", ")
      let all = "\(list.marks.isEmpty ? list.count : list.marks.count) \(list.marks.isEmpty ? "rows" : "marked")"
      return PlainItem("\(balance.title.isEmpty ? all : balance.title): \(shares)")
    }
    return page
  }

  private var names: String { workspace.sight.showsNames ? "with names" : "" }

  private func intro(_ list: ListState, _ source: ListSource) -> String {
    var parts = ["\(workspace.tab.title), \(list.count) \(list.count == 1 ? "row" : "rows")"]
    if !list.filter.isEmpty { parts.append("found by \(list.filter)") }
    if !list.marks.isEmpty { parts.append("\(list.marks.count) marked") }
    if let order = workspace.arrangement.order { parts.append("sorted \(order.words(source.all))") }
    if let grouping = source.grouping { parts.append("by \(grouping.label)") }
    return parts.joined(separator: ", ") + "." + (list.summary.isEmpty ? "" : " \(list.summary)")
  }

  /// The forums above the Radar's list.
  var forumItems: [PlainItem] {
    guard let board = workspace.sight.derived?.board, !board.forums.isEmpty else { return [] }
    let forums = RadarForums(workspace.sight, width: 240)
    let items = board.forums.map { numbers in
      PlainItem(row(forums.cells(of: numbers), forums.columns)) { $0.go(to: RecordKey(numbers.id)) }
    }
    return [PlainItem("Forums")] + items
  }

  private func rowItems(_ list: ListState, _ source: ListSource) -> [PlainItem] {
    let columns = source.columns
    var heading: String?
    return list.rows.enumerated().map { place, row in
      if let text = row.heading {
        heading = text
        let told = list.filter.isEmpty ? source.words(ofHeading: row) ?? text : text
        return PlainItem(told + (row.count.map { ", \($0)" } ?? ""))
      }
      let under = heading
      func words() -> String {
        let cells = source.list.cells(of: row, in: source.shown, workspace.sight)
        let mark = row.key.map { list.marks.contains($0) } == true ? "Marked. " : ""
        return mark + self.row(cells, columns, under: under)
      }
      return PlainItem(
        words(), at: { $0.point(at: place) },
        act: { session in
          _ = session.point(at: place)
          session.stance = .record
          return []
        })
    }
  }

  /// A row in the order of its columns; what its heading says already is left out.
  func row(_ cells: [ListCell], _ columns: [ListColumn], under heading: String? = nil) -> String {
    zip(cells, columns).enumerated().compactMap { place, pair in
      let (cell, column) = pair
      // What comes first is what the row is about.
      let isNumber = cell.text.allSatisfy(\.isNumber)
      if place == 0, !isNumber { return cell.text == heading ? nil : PlainWords.cell(cell.text, title: "") }
      return PlainWords.cell(cell.text, title: column.title, isNumber: column.alignment == .trailing)
    }.joined(separator: ", ")
  }

  /// Brings a row under the cursor.
  mutating func point(at row: Int) -> [Effect] {
    var list = workspace.list
    list.go(to: row)
    workspace.list = list
    workspace.followList()
    return []
  }

  /// All that is told of the row under the cursor, a name and its value a line.
  var recordPage: PlainPage {
    let row = workspace.currentRow
    let name =
      row?.record.map { workspace.sight.plan.displayName(of: $0).shortened } ?? row?.change.map { "Change \($0)" }
      ?? workspace.tab.title
    let kind = row?.record?.kind.noun.capitalisedFirst ?? ""
    var page = PlainPage(
      name: name,
      identity: "record \(workspace.tab) \(row.map { "\($0.key as Any) \($0.facet)" } ?? "") \(names)"
    )
    (page.size, page.countsLines) = (20, true)
    page.intro = ["\(kind.isEmpty ? "" : "\(kind), ")\(name)."]
    let lines = workspace.detail
    page.items = lines.indices.flatMap { index -> [PlainItem] in
      switch lines[index] {
      case .heading(let text):
        // What is drawn to scale is told by its dates; a figure over the drawing is told by itself.
        if case .drawing = lines.dropFirst(index + 1).first {
          text.contains(where: \.isNumber) ? [PlainItem(text)] : []
        } else {
          [PlainItem(text + ":")]
        }
      case .fact(let label, let value, _): value.isEmpty ? [] : [PlainItem("\(label): \(value)")]
      case .text(let text, _): [PlainItem(text)]
      case .record(let key, let text, _): [PlainItem(text) { $0.go(to: key) }]
      case .drawing: []
      }
    }
    return page
  }

  /// Goes to a record where it is told, and remembers the place left.
  mutating func go(to record: RecordKey) -> [Effect] {
    past.append(Visit(tab: workspace.tab, record: workspace.currentRow?.record, stance: stance))
    let (layers, tab, row) = (workspace.layers.count, workspace.tab, workspace.currentRow)
    workspace.jump(to: record, opensDetail: true)
    if stance == .record, workspace.tab == tab, workspace.currentRow == row, workspace.layers.count == layers {
      // It is told on this very page: what is left is to change it.
      past.removeLast()
      workspace.focus = .list
      workspace.edit(record)
    } else if workspace.layers.count == layers {
      stance = .record
    }
    return []
  }
}
