import ForumPlan

extension Workspace {
  /// Opens a tab and remembers the place left.
  mutating func open(_ chosen: Tab) {
    if chosen != tab { trail.leave(visit) }
    show(chosen)
  }

  /// Goes to a record on the tab that lists it, or on that of the record it belongs to; opens its form where none does.
  mutating func jump(to record: RecordKey, opensDetail: Bool = false) {
    let start = visit
    for (tab, row) in sight.places(of: record) {
      show(tab)
      if tab == .forums { timeline.isShown = false }
      if tab == .venues { venues.view = .list }
      if tab == .budget { budget.isShown = false }
      if record.kind == .session, let forum = sight.plan.sessions[ID(rawValue: record.rawID)]?.forum {
        showAgenda(of: forum)
      }
      guard reach(row) else { continue }
      if row != record, row.rawID != record.rawID { point(at: record) } else if opensDetail { openDetail() }
      if visit != start { trail.leave(start) }
      return
    }
    show(start.tab)
    look(as: start)
    edit(record)
  }

  /// Goes to the place before, or forth again.
  mutating func goBack() {
    if let visit = trail.back(from: visit) { go(to: visit) }
  }

  mutating func goForth() {
    if let visit = trail.forth(from: visit) { go(to: visit) }
  }

  /// Where the user is.
  var visit: Trail.Visit {
    Trail.Visit(
      tab: tab, record: currentRow?.record, forum: tab == .agenda ? sight.agendaForum?.id : nil,
      isTimeline: timeline.isShown, venues: venues.view, showsBars: budget.isShown, board: boardPlace)
  }

  mutating func go(to visit: Trail.Visit) {
    show(visit.tab)
    if let forum = visit.forum { showAgenda(of: forum) }
    look(as: visit)
    if let record = visit.record, visit.board == nil { _ = reach(record) }
  }

  private mutating func look(as visit: Trail.Visit) {
    timeline.isShown = visit.isTimeline
    boardCursor = visit.board
    venues.view = visit.venues
    budget.isShown = visit.showsBars
  }

  private mutating func show(_ chosen: Tab) {
    putBackSession()
    tab = chosen
    boardCursor = nil
    focus = .list
    isFiltering = false
  }

  /// Puts the cursor on the row of a record; a filter that hides it is cleared.
  private mutating func reach(_ record: RecordKey) -> Bool {
    refresh()
    // On the grid the spot goes where the list's cursor is.
    defer { followList() }
    var list = list
    if list.go(to: record) {
      self.list = list
      return true
    }
    guard !list.filter.isEmpty else { return false }
    let filter = list.filter
    setFilter("")
    list = self.list
    let isThere = list.go(to: record)
    self.list = list
    if !isThere { setFilter(filter) }
    return isThere
  }

  /// Puts the cursor on a record in the detail of the row, where it stands there.
  private mutating func point(at record: RecordKey) {
    openDetail()
    refreshDetail()
    guard let place = detailRows.compactMap(\.record).firstIndex(of: record) else { return }
    var list = list
    list.detailCursor = place
    list.detailReveals = true
    self.list = list
  }
}

extension Sight {
  /// Where a record may be found: tabs, and the row there, the best first.
  fileprivate func places(of record: RecordKey) -> [(tab: Tab, row: RecordKey)] {
    let references = plan[record]?.record.references ?? []
    func owners(_ kind: RecordKind, on tab: Tab) -> [(tab: Tab, row: RecordKey)] {
      references.filter { $0.kind == kind }.map { (tab, $0) }
    }
    switch record.kind {
    case .forum: return [(.forums, record)]
    case .venue: return [(.venues, record)]
    case .person: return [(.people, record)]
    case .identity: return owners(.person, on: .people)
    case .protection: return [(.protection, record)] + owners(.person, on: .people)
    case .attendance: return [(.visas, record)] + owners(.person, on: .people)
    case .visaCase: return [(.visas, RecordKey(kind: .attendance, rawID: record.rawID))]
    case .session: return [(.agenda, record)]
    case .concern: return owners(.forum, on: .forums)
    case .commitment, .task: return owners(.forum, on: .forums) + [(.radar, record)]
    case .budgetLine, .funder, .grant, .costRate: return [(.budget, record)]
    case .paper: return [(.papers, record)]
    case .organisation, .programme, .requirementSheet, .holidaySheet, .processFact: return []
    }
  }
}
