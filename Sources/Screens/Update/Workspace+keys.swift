import ForumPlan
import Terminal

extension Workspace {
  /// Takes a key: a layer that wants all of them has it first, then the table of commands, then what is typed in.
  mutating func handle(_ key: Key) -> [Effect] {
    if isHolding {
      if key == .escape || keymap.command(for: KeySequence(key), in: .list, on: tab)?.id == "app.quit" {
        return [.quit]
      }
      held.append(.key(key))
      return []
    }
    guard let context else { return handleLayer(key) }
    guard let sequence = KeySequence(keys: pending + [key]) else { return [] }
    pending = []
    if let command = keymap.command(for: sequence, in: context, on: tab) { return run(command) }
    if !keymap.continuations(of: sequence, in: context, on: tab).isEmpty {
      pending = sequence.keys
    } else if sequence.keys.count > 1 {
      if key != .escape { toast = Toast(text: "Nothing is bound to \(sequence.symbol).") }
    } else {
      return type(key, in: context)
    }
    return []
  }

  /// Does what a command does, or says why it cannot be done.
  mutating func run(_ command: Command) -> [Effect] {
    switch command.availability(self) {
    case .available: return command.perform(&self)
    case .unavailable(let reason):
      toast = Toast(text: reason, isError: true)
      return []
    }
  }

  /// Takes a key that asks for no command as text.
  private mutating func type(_ key: Key, in context: Command.Context) -> [Effect] {
    switch context {
    case .filter: filter(key)
    case .form, .dateField, .textField: return inForm { form, sight in form.handle(key, sight: sight) }
    case .calendar:
      return inCalendar { picker in
        picker.handle(key)
        return .stay
      }
    case .note: inNote { $0.handle(key) }
    case .list, .board, .grid, .detail, .timeline, .comparison, .map, .bars: sayElsewhere(key)
    case .moving: break
    }
    return []
  }

  /// Says of a key that asks for nothing here what it does on another tab, and which key opens that.
  private mutating func sayElsewhere(_ key: Key) {
    let sequence = KeySequence(key)
    let found = keymap.commands(elsewhere: sequence, than: tab)
    guard !found.isEmpty else { return }
    let order = found.sorted { ($0.firstTab ?? 0) < ($1.firstTab ?? 0) }
    // As few words as there are: three tabs have to fit on a screen of 60 columns.
    let uses = order.map { command in
      "\(sight.names(of: command.tabs ?? [])) \(command.footer?.word ?? command.title.lowercased())"
    }
    toast = Toast(text: "\(sequence.symbol): \(uses.joined(separator: ", ")).")
  }

  /// Ends the program; where the detail has the list's place, goes back to the list first.
  mutating func quit() -> [Effect] {
    if focus == .detail, ScreenFrame(self).layout == .single {
      focus = .list
      return []
    }
    return [.quit]
  }

  /// Whether the plan can be changed here; says why when it cannot.
  mutating func mayChange() -> Bool {
    guard let reason = Need.writing.missing(self) else { return true }
    toast = Toast(text: reason, isError: true)
    return false
  }

  /// Shows the agenda of the forum so many after, by date.
  mutating func stepForum(_ step: Int) {
    let forums = sight.plan.forumsByDate
    guard let now = sight.agendaForum, let place = forums.firstIndex(where: { $0.id == now.id }) else { return }
    showAgenda(of: forums[(place + step + forums.count) % forums.count].id)
    guard tab == .agenda else { return }
    refresh()
    followList()
  }

  /// Takes the agenda of another forum, from its beginning.
  mutating func showAgenda(of forum: ForumPlan.ID<Forum>) {
    guard sight.agendaForum?.id != forum else { return }
    sight.forum = forum
    stale.insert(.agenda)
    lists[.agenda] = nil
    let showsList = agenda.showsList
    agenda = AgendaState()
    agenda.showsList = showsList
  }
}

extension Command {
  /// The number of the first tab that it belongs to.
  fileprivate var firstTab: Int? { tabs?.map(\.rawValue).min() }
}
