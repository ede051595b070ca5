import ForumPlan
import Terminal

extension PlainSession {
  /// Takes a typed line: a number, a command, or a text where one is asked for.
  mutating func take(_ line: String) -> [Effect] {
    guard workspace.lock == nil else { return tryPassphrase(line) }
    let text = line.oneLine.trimmed
    defer { settle() }
    if writing != nil { return write(line) }
    let page = page
    // A passphrase may look like anything, a command or a number.
    if page.isSecret, !Self.everywhere.contains(text), !text.isEmpty { return fill(line.oneLine) }
    // The letters of every page mean the same in a form; with a blank before it, one of them is a text.
    guard page.takesText, !Self.everywhere.contains(text) || line.hasPrefix(" ") else { return command(text, page) }
    if text.hasPrefix(":") { return command(String(text.dropFirst()).trimmed, page) }
    if let number = Int(text), page.choices.indices.contains(number - 1), !line.hasPrefix(" ") {
      return choose(number, page)
    }
    return fill(text)
  }

  /// Takes a line typed while the plan is locked.
  private mutating func tryPassphrase(_ line: String) -> [Effect] {
    guard !line.isEmpty else { return [] }
    return workspace.handle(.paste(line)) + workspace.handle(.key(.enter))
  }

  /// What is understood on every page.
  private static let everywhere: Set<String> = ["b", "m", "q", "?"]

  private mutating func command(_ text: String, _ page: PlainPage) -> [Effect] {
    switch text {
    case "": tellAgain()
    case "b": return back()
    case "m": tellMore()
    case "q": return quit()
    case "?":
      help()
    default:
      if let number = Int(text) { return choose(number, page) }
      if page.takesText, let effects = formCommand(text) { return effects }
      if text.hasPrefix("/") { return filter(String(text.dropFirst()).trimmed) }
      if text.hasPrefix(":") { return find(String(text.dropFirst()).trimmed) }
      return words(text, page)
    }
    return []
  }

  private mutating func help() {
    guard let form = workspace.topForm, workspace.layers.last?.isForm == true else {
      if showsHelp { tellAgain() } else { showsHelp = true }
      return
    }
    for line in formHelp(form) { say(line) }
  }

  /// A key by its name, with the number of what it is about behind it; or else words of a command.
  private mutating func words(_ text: String, _ page: PlainPage) -> [Effect] {
    let (name, number) = Self.split(text)
    let found =
      KeySequence(names: name).flatMap { sequence in
        workspace.context.flatMap { workspace.keymap.command(for: sequence, in: $0, on: workspace.tab) }
      } ?? Command.named(name)
    if let found, Self.everywhere.contains(name) {
      say("\(found.title): type :\(found.id) \(number ?? 1), for \(name) means the same everywhere.")
      return []
    }
    if let command = found {
      (finder, showsHelp) = (nil, false)
      return run(command, at: number)
    }
    if case .chooser(var chooser) = workspace.layers.last {
      chooser.setFilter(text)
      workspace.layers[workspace.layers.count - 1] = .chooser(chooser)
      return []
    }
    return find(text)
  }

  /// What is asked for, and the number behind it of what it is about.
  static func split(_ text: String) -> (name: String, number: Int?) {
    let parts = text.split(separator: " ").map(String.init)
    guard parts.count > 1, let number = parts.last.flatMap({ Int($0) }) else { return (text, nil) }
    return (parts.dropLast().joined(separator: " "), number)
  }

  /// Does what a command does, about what has a number on the page if one is given.
  mutating func run(_ command: Command, at number: Int? = nil) -> [Effect] {
    if let number {
      let choices = page.choices
      guard choices.indices.contains(number - 1) else {
        say("There is no \(number) here.")
        return []
      }
      guard let point = choices[number - 1].point else {
        say("\(command.title): choose \(number) first.")
        return []
      }
      _ = point(&self)
      settle()
    } else if stance != .record, command.isOfCursor, !workspace.actsOnMarks, workspace.layers.isEmpty,
      workspace.agenda.draft == nil, stance == .tabs || page.choices.contains(where: { $0.point != nil })
    {
      say("\(command.title): of which? Put its number behind, as in “\(way(to: command)) 3”, or choose it first.")
      return []
    }
    return perform(command)
  }

  private mutating func perform(_ command: Command) -> [Effect] {
    switch command.id {
    case "palette.open":
      say("Type a colon and some letters of what you look for.")
      return []
    case "filter.begin":
      say("Type a stroke and the words, as in /police; a stroke alone shows all again.")
      return []
    case "help.open":
      showsHelp = true
      return []
    case "detail.open", "pane.next": stance = stance == .record && command.id == "pane.next" ? .list : .record
    case "detail.leave": stance = .list
    case "app.quit": return quit()
    case "app.lock":
      guard workspace.opening?.isSealed == true else {
        say("This plan is not sealed: there is nothing to lock it with. q closes it.")
        return []
      }
      return workspace.lockUp()
    default: break
    }
    if command.id == "detail.open" || command.id == "pane.next" || command.id == "detail.leave" { return [] }
    let (row, tab) = (workspace.list.cursor, workspace.tab)
    let effects = workspace.runAnywhere(command)
    if workspace.tab != tab { stance = .list }
    if command.id.hasPrefix("tab.") { stance = .list }
    settle()
    if command.id.hasPrefix("mark.") {
      say("\(workspace.list.marks.count) marked.")
      return effects
    }
    // Whoever moves by keys hears where they came to.
    if stance == .list, workspace.tab == tab, workspace.list.cursor != row, workspace.layers.isEmpty { sayRow() }
    return effects
  }

  /// Says the row under the cursor with its number.
  private mutating func sayRow() {
    let (list, source) = (workspace.list, workspace.source)
    guard let current = list.current else { return }
    let isBelowForums = workspace.tab == .radar && list.filter.isEmpty
    let number = list.place + (isBelowForums ? forumItems.count(where: \.isChoice) : 0)
    let cells = source.list.cells(of: current, in: source.shown, workspace.sight)
    say("\(number). \(row(cells, source.columns))")
  }

  /// Chooses what has a number on the page.
  private mutating func choose(_ number: Int, _ page: PlainPage) -> [Effect] {
    let choices = page.choices
    guard choices.indices.contains(number - 1), let act = choices[number - 1].act else {
      say(choices.isEmpty ? "There is nothing to choose here." : "There is no \(number) here; 1 to \(choices.count).")
      return []
    }
    return act(&self)
  }

  /// Goes to where one came from.
  private mutating func back() -> [Effect] {
    let page = page
    defer {
      settle()
      isReturning = true
      // Back in a list, one hears where in it.
      if !page.isOver, stance == .list, !workspace.showsAnother { sayRow() }
    }
    if showsHelp || finder != nil {
      (showsHelp, finder) = (false, nil)
    } else if !workspace.layers.isEmpty {
      return leaveLayer()
    } else if workspace.agenda.draft != nil {
      workspace.putBackSession()
    } else if let visit = past.popLast() {
      workspace.open(visit.tab)
      workspace.focus = .list
      if let record = visit.record { workspace.goTo(record) }
      stance = visit.stance
    } else if stance == .record {
      stance = .list
    } else if stance == .list, workspace.showsAnother {
      workspace.timeline.isShown = false
      workspace.budget.isShown = false
      workspace.venues.view = .list
    } else if stance == .list {
      stance = .tabs
    } else {
      say("This is the beginning; q quits.")
    }
    return []
  }

  /// Ends, unless something typed would be lost.
  private mutating func quit() -> [Effect] {
    guard let form = workspace.topForm, form.hasChanged else { return [.quit] }
    say("What you typed in this form is not saved yet: :s saves it, :x leaves it.")
    return []
  }

  private mutating func filter(_ words: String) -> [Effect] {
    workspace.setFilter(words)
    if stance == .tabs { stance = .list }
    if stance == .record { stance = .list }
    return []
  }
}

extension String {
  /// Without blanks at either end.
  var trimmed: String {
    let start = drop { $0 == " " || $0 == "\t" }
    return String(start.reversed().drop { $0 == " " || $0 == "\t" }.reversed())
  }
}
