import ForumPlan

extension Workspace {
  /// How the open tab's list is arranged.
  var arrangement: Arrangement {
    get { arrangements[tab] ?? Arrangement() }
    set {
      guard newValue != arrangement else { return }
      arrangements[tab] = newValue
      stale.insert(tab)
    }
  }

  /// The open tab's list as the user has it.
  var source: ListSource { ListSource(tab.list, sight, arrangement) }

  /// Sorts by a column; by the same column again the other way round, and a third time in the list's own order.
  mutating func sort(by column: String) {
    let order = arrangement.order
    arrangement.order =
      order?.column != column
      ? SortOrder(column: column)
      : order?.isDescending == false ? SortOrder(column: column, isDescending: true) : nil
    saySorted()
  }

  /// Turns the order round; a list in its own order is sorted by its first column, downwards.
  mutating func reverseOrder() {
    guard let order = arrangement.order else {
      arrangement.order = source.columns.first.map { SortOrder(column: $0.id, isDescending: true) }
      return saySorted()
    }
    arrangement.order = SortOrder(column: order.column, isDescending: !order.isDescending)
    saySorted()
  }

  /// Sorts by the column to the left or right of the one sorted by.
  mutating func shiftOrder(by step: Int) {
    let columns = source.columns
    let place = columns.firstIndex { $0.id == arrangement.order?.column }
    let next = place.map { ($0 + step + columns.count) % columns.count } ?? (step > 0 ? 0 : columns.count - 1)
    guard columns.indices.contains(next) else { return }
    arrangement.order = SortOrder(column: columns[next].id, isDescending: arrangement.order?.isDescending ?? false)
    saySorted()
  }

  private mutating func saySorted() {
    let words = arrangement.order.map { "sorted \($0.words(source.all))" } ?? "in their own order"
    toast = Toast(text: "\(tab.title) \(words).")
  }

  /// Asks which column to sort by.
  mutating func sortChooser() {
    let source = source
    let order = arrangement.order
    let own = Chooser.Item(
      text: "The list's own order", note: order == nil ? "now" : "", action: .sort(nil))
    let items = source.columns.filter { !$0.title.isEmpty }.map { column in
      let isNow = order?.column == column.id
      let note = isNow ? (order?.isDescending == true ? "now, descending" : "now, ascending") : ""
      return Chooser.Item(text: column.title, note: note, action: .sort(column.id))
    }
    layers.append(.chooser(Chooser(title: "Sort \(tab.title) by", items: items + [own])))
  }

  /// Sorts as chosen from the list of columns.
  mutating func perform(sorting column: String?) {
    guard let column else {
      arrangement.order = nil
      return saySorted()
    }
    // Here the own order can be chosen by itself.
    if arrangement.order?.column == column { reverseOrder() } else { sort(by: column) }
  }

  /// Puts the rows together by something else, and after the last in the list's own order again.
  mutating func groupRows() {
    let groupings = tab.list.groupings
    let place = groupings.firstIndex { $0.id == arrangement.grouping } ?? -1
    let next = groupings.indices.contains(place + 1) ? groupings[place + 1] : nil
    arrangement.grouping = next?.id
    toast = Toast(text: next.map { "\(tab.title) by \($0.label)." } ?? "\(tab.title) in their own order.")
  }

  mutating func pickColumns() {
    guard let head = ScreenFrame(self).list?.head else { return }
    layers.append(.columns(ColumnPicker(source, tab: tab, room: ListLayout.room(in: head))))
  }

  /// Shows the columns chosen, and has them remembered.
  mutating func choose(columns: [String]?, on chosen: Tab) -> [Effect] {
    var arrangement = arrangements[chosen] ?? Arrangement()
    guard arrangement.columns != columns else { return [] }
    arrangement.columns = columns
    arrangements[chosen] = arrangement
    stale.insert(chosen)
    return [.remember(columns: arrangements.compactMapValues(\.columns))]
  }
}

extension Workspace {
  /// Changes which rows are marked.
  mutating func changeMarks(_ change: (inout ListState) -> Void) {
    var list = list
    change(&list)
    self.list = list
  }

  /// Shows all rows again; where they are all shown, takes the marks away.
  mutating func letGo() {
    isFiltering = false
    if !list.filter.isEmpty { return setFilter("") }
    changeMarks { $0.clearMarks() }
  }
}
