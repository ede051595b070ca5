import Terminal

extension Workspace {
  /// Takes a key: the topmost layer has it first, then the filter, then the tab.
  mutating func handle(_ key: Key) -> [Effect] {
    if opening == nil {
      if key == .character("q") || key == .escape { return [.quit] }
      heldKeys.append(key)
      return []
    }
    if !layers.isEmpty { return handleLayer(key) }
    if isFiltering {
      filter(key)
      return []
    }
    switch key {
    case .character("q"):
      if focus == .detail, ScreenFrame(self).isNarrow {
        focus = .list
        return []
      }
      return [.quit]
    case .character("?"), .function(1): layers.append(.help(Help()))
    case .character("/"):
      isFiltering = true
      focus = .list
    case .character("n"): toggleNames()
    case .character("u"): return undo()
    case .ctrl("r"): return redo()
    case .character("a"): addChooser()
    case .character("p"): edit(.init(kind: .programme, rawID: 1))
    case .character("e"):
      if let target { edit(target) }
    case .character("x"), .delete:
      if let target { askRemoval(of: target) }
    case .character("m") where tab == .visas: return markStep()
    case .character("b") where tab == .visas: groupVisas()
    case .character("["): stepForum(-1)
    case .character("]"): stepForum(1)
    default:
      if let digit = key.typed?.wholeNumberValue, let chosen = Tab(rawValue: digit) {
        open(chosen)
      } else {
        move(key)
      }
    }
    return []
  }

  mutating func open(_ chosen: Tab) {
    tab = chosen
    focus = .list
    isFiltering = false
  }

  private mutating func toggleNames() {
    guard sight.isOpen(.identity) || sight.isOpen(.protection) else {
      toast = Toast(text: "Names are shut: open the plan with a passphrase that holds their key.", isError: true)
      return
    }
    sight.showsNames.toggle()
    outdate()
    toast = Toast(text: sight.showsNames ? "Names and threats are shown. Press n to hide them." : "Names are hidden.")
  }

  private mutating func undo() -> [Effect] {
    guard mayChange() else { return [] }
    if undoLabel == nil { toast = Toast(text: "There is nothing to undo.") }
    return undoLabel == nil ? [] : [.undo]
  }

  private mutating func redo() -> [Effect] {
    guard mayChange() else { return [] }
    if redoLabel == nil { toast = Toast(text: "There is nothing to redo.") }
    return redoLabel == nil ? [] : [.redo]
  }

  /// Whether the plan can be changed here; says why when it cannot.
  mutating func mayChange() -> Bool {
    guard opening?.isReadOnly == false else {
      toast = Toast(text: "This plan can only be read here: it is open for writing elsewhere.", isError: true)
      return false
    }
    return true
  }

  /// Shows the agenda of the forum before or after, by date.
  private mutating func stepForum(_ step: Int) {
    guard tab == .agenda else { return }
    let forums = sight.plan.forumsByDate
    guard let now = sight.agendaForum, let place = forums.firstIndex(where: { $0.id == now.id }) else { return }
    sight.forum = forums[(place + step + forums.count) % forums.count].id
    stale.insert(.agenda)
    list = ListState()
  }
}
