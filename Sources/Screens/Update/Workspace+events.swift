import ForumPlan
import Logistics
import Terminal

extension Workspace {
  /// Takes an event: the state moves on, and the effects say what the world is asked to do.
  mutating func handle(_ event: Event) -> [Effect] {
    if lock != nil {
      let effects = handleLocked(event)
      if lock == nil { settle() }
      return effects
    }
    var effects: [Effect] = []
    switch event {
    case .key(.ctrl("c")), .hangup: effects = [.quit]
    // Stopping has nothing to do with what is open here, and works before the plan is there.
    case .key(let key) where keymap.keys(of: "app.suspend").contains(KeySequence(key)): effects = [.suspend]
    // Nor has locking: nobody should have to close a form first.
    case .key(let key) where keymap.keys(of: "app.lock").contains(KeySequence(key)): effects = lockUp()
    case .key(let key):
      toast = nil
      returning = nil
      effects = handle(key)
      if !isHolding { glance = nil }
    case .mouse where isHolding, .paste where isHolding: held.append(event)
    case .mouse(let mouse):
      glance = nil
      effects = handle(mouse)
    case .paste(let text): effects = paste(text)
    case .resize(let width, let height):
      let new = Size(width: width, height: height)
      if size != new { glance = nil }
      size = new
    case .wake, .tick: break
    }
    settle()
    return effects
  }

  /// Plays the keys and clicks that came before the plan was there.
  mutating func playHeld() -> [Effect] {
    guard !isHolding else { return [] }
    defer { held = [] }
    return held.flatMap { handle($0) }
  }

  /// Takes what the world answered.
  mutating func take(_ outcome: Outcome) {
    switch outcome {
    // A glance that comes after the plan comes too late.
    case .glance(let glance): if opening == nil { self.glance = glance }
    case .stillLocked(let why):
      lock?.isTrying = false
      lock?.said = why
    case .opened(let plan, let isSealed, let isReadOnly, let undo, let redo):
      unlock()
      opening = Opening(isSealed: isSealed, isReadOnly: isReadOnly)
      (undoLabel, redoLabel) = (undo, redo)
      sight.plan = plan
      outdate()
      if isReadOnly { toast = Toast(text: "This plan is open for writing elsewhere: here it can only be read.") }
      comeBack()
    case .changed(let plan, let ledger, let said, let hint, let undo, let redo):
      sight.plan = plan
      // Elsewhere nobody sees a sum before all of it is there.
      if tab == .budget { sight.summed = SummedBudget(plan, today: sight.today, ledger: ledger) }
      outdate()
      undoLabel = undo
      redoLabel = redo
      sight.history.planHasChanged()
      lists[.history]?.clearMarks()
      switch layers.last {
      case .form(let form):
        layers.removeLast()
        if form.others.isEmpty { goTo(form.form.entry.key) }
      case .cell(let editor):
        layers.removeLast()
        refresh()
        go(editor.next, from: editor.column)
      default: break
      }
      if let destination {
        goTo(destination)
        self.destination = nil
      }
      if !said.isEmpty { toast = Toast(text: said, rest: hint) }
    case .derived(let derivation):
      let turned = VisaTurn.words(
        VisaTurn.between(sight.derived?.outlook.visas ?? derivation.outlook.visas, derivation.outlook.visas))
      // What a change did to the visas stands beside what the change was.
      if !turned.isEmpty {
        if let said = toast {
          toast = Toast(text: said.text, rest: [said.rest, "\(turned)."].filter { !$0.isEmpty }.joined(separator: " "))
        } else {
          toast = Toast(text: "\(turned).")
        }
      }
      sight.derived = derivation
      checkInsSeen = nil
      // From here on the screen itself has all that the glance showed.
      glance = nil
      sight.summed = nil
      outdate()
      comeBack()
    case .searchTexts(let texts, let key): take(texts, for: key)
    case .history(let news): take(news)
    case .weighed(let reversion): ask(reversion)
    case .entangled(let numbers, let why): ask(toTakeBack: numbers, because: why)
    case .themes(let choices, let shown): layers.append(.chooser(.themes(choices, shown: shown)))
    case .themed(let glyphs, let said):
      if glyphs != sight.glyphs {
        glance = nil
        sight.glyphs = glyphs
        outdate()
      }
      if !said.isEmpty { toast = Toast(text: said) }
    case .themeRefused(let why): toast = Toast(text: why, isError: true)
    case .said(let words): toast = Toast(text: words)
    case .printing(let done, let count): inLetters { $0.progress = (done, count) }
    case .lettersWritten(let words):
      layers.removeAll { if case .letters = $0 { true } else { false } }
      leavePrinting()
      toast = Toast(text: words)
    case .handedOver(let job, let words): take(handedOver: job, said: words)
    case .printers(let names, let job): choosePrinter(among: names, for: job)
    case .budgetForms(let forms): budgetForms = forms
    case .officers(let told): show(told)
    case .purgeable(let due): ask(toPurge: due)
    case .letters(let news): take(news)
    case .preview(let news): take(news)
    case .placement(let news): take(news)
    case .fileExists(let job): askToReplace(job)
    case .refused(let why):
      destination = nil
      inLetters { $0.progress = nil }
      if !changeForm({ form, _ in form.refusal = why }) {
        toast = Toast(text: why, isError: true)
      }
    }
    settle()
  }

  /// Puts the cursor on a record where the open tab lists it.
  mutating func goTo(_ record: RecordKey) {
    refresh()
    var list = list
    if list.go(to: record) { self.list = list }
    followList()
  }

  /// Makes the open tab's rows anew when the plan has changed.
  mutating func refresh() {
    guard stale.remove(tab) != nil else { return }
    if tab == .agenda { refreshAgenda() }
    let isFirst = lists[tab] == nil
    var list = list
    list.replace(from: source)
    if isFirst, let start = tab.list.start(sight) { _ = list.go(to: start) }
    list.summary = tab.list.summary(sight)
    self.list = list
    if isFirst { followList() }
  }

  /// Brings rows up to date and cursors into view.
  private mutating func settle() {
    refresh()
    settleTimeline()
    settleVenues()
    settleBudget()
    refreshBalance()
    let frame = ScreenFrame(self)
    var list = list
    if let foot = frame.foot { layOutBalance(width: foot.width - 3) }
    list.reveal(height: frame.list?.rows.height ?? 0)
    settleGrid()
    if let detail = frame.detail, opening != nil {
      refreshDetail()
      layOutDetail()
      let rows = detailRows
      let records = rows.indices.filter { rows[$0].record != nil }
      list.detailCursor = min(max(0, list.detailCursor), max(0, records.count - 1))
      if focus == .detail, records.indices.contains(list.detailCursor) {
        let row = records[list.detailCursor]
        // The first and last record bring what stands above and below them into view with arrows, not by force.
        if list.detailReveals {
          list.detailTop = min(list.detailTop, row)
          list.detailTop = max(list.detailTop, row - detail.height + 1)
        }
      }
      list.detailTop = min(max(0, list.detailTop), max(0, rows.count - detail.height))
    }
    self.list = list
    for index in layers.indices {
      switch layers[index] {
      case .form(var form):
        form.reveal(in: size)
        layers[index] = .form(form)
      case .calendar(var picker):
        picker.reveal(in: size)
        layers[index] = .calendar(picker)
      case .note(var note):
        note.reveal(in: size)
        layers[index] = .note(note)
      case .placement(var board):
        reveal(&board)
        layers[index] = .placement(board)
      case .money(let board): layers[index] = .money(settled(board))
      case .chooser, .palette, .question, .help, .columns, .prompt, .cell, .stage, .letters, .preview,
        .officers:
        break
      }
    }
  }
}
