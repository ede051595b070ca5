import Terminal

extension Workspace {
  /// Moves in the list or the detail, and between them.
  mutating func move(_ key: Key) {
    switch (focus, key) {
    case (.list, .enter), (.list, .right), (.list, .tab): openDetail()
    case (.detail, .escape), (.detail, .left), (.detail, .tab), (.detail, .backtab): focus = .list
    case (.detail, .enter):
      if let target { edit(target) }
    case (.list, .escape): setFilter("")
    case (.list, _): moveInList(key)
    case (.detail, _): moveInDetail(key)
    }
  }

  mutating func openDetail() {
    guard list.current != nil else { return }
    focus = .detail
    var list = list
    list.detailCursor = 0
    list.detailTop = 0
    list.detailReveals = false
    self.list = list
  }

  private mutating func moveInList(_ key: Key) {
    let page = max(1, (ScreenFrame(self).list?.rows.height ?? 2) - 1)
    var list = list
    switch key {
    case .up, .character("k"): list.move(by: -1)
    case .down, .character("j"): list.move(by: 1)
    case .pageUp: list.move(by: -page)
    case .pageDown, .character(" "): list.move(by: page)
    case .home, .character("g"): list.go(to: 0)
    case .end, .character("G"): list.go(to: list.rows.count - 1, down: false)
    default: break
    }
    self.list = list
  }

  /// Steps from record to record where the next is in sight, and scrolls where it is not.
  private mutating func moveInDetail(_ key: Key) {
    let rows = detailRows
    let records = rows.indices.filter { rows[$0].record != nil }
    let height = max(1, ScreenFrame(self).detail?.height ?? 1)
    var list = list
    list.detailReveals = false
    func step(_ by: Int) {
      let next = list.detailCursor + by
      let visible = list.detailTop..<(list.detailTop + height)
      if records.indices.contains(next), visible.contains(records[next]) {
        list.detailCursor = next
        list.detailReveals = true
      } else {
        list.detailTop += by
        // The chosen record stays in sight: what Enter opens can be seen.
        let shown = list.detailTop..<(list.detailTop + height)
        if records.indices.contains(next), shown.contains(records[next]) { list.detailCursor = next }
      }
    }
    switch key {
    case .up, .character("k"): step(-1)
    case .down, .character("j"): step(1)
    case .pageUp: list.detailTop -= height - 1
    case .pageDown, .character(" "): list.detailTop += height - 1
    case .home, .character("g"): (list.detailTop, list.detailCursor) = (0, 0)
    case .end, .character("G"): (list.detailTop, list.detailCursor) = (rows.count, records.count - 1)
    default: break
    }
    self.list = list
  }

  /// Takes a key for the filter.
  mutating func filter(_ key: Key) {
    switch key {
    case .enter: isFiltering = false
    case .escape:
      isFiltering = false
      setFilter("")
    case .backspace: setFilter(String(list.filter.dropLast()))
    case .ctrl("u"): setFilter("")
    case .up, .down, .pageUp, .pageDown: moveInList(key)
    default:
      if let typed = key.typed { setFilter(list.filter + String(typed)) }
    }
  }

  /// Shows only the rows that hold every word.
  mutating func setFilter(_ text: String) {
    let source = tab.list
    let sight = sight
    var list = list
    list.setFilter(text) { source.searched($0, sight) }
    self.list = list
  }
}
