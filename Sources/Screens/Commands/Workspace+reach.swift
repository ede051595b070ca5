extension Workspace {
  /// Whether a command can be done from here, if need be by opening its tab first.
  ///
  /// One that is about the row under the cursor needs its own tab before one's eyes.
  func reachability(of command: Command) -> Command.Availability {
    let here = command.availability(self)
    guard here != .available, let tabs = command.tabs, !tabs.contains(tab), command.contexts.contains(.list),
      !command.isOfCursor, opening != nil
    else { return here }
    return command.needs.lazy.compactMap { $0.missing(self) }.first.map { .unavailable($0) } ?? .available
  }

  /// Does what a command does, on its own tab where it has one.
  mutating func runAnywhere(_ command: Command) -> [Effect] {
    recentCommands = Array(([command.id] + recentCommands.filter { $0 != command.id }).prefix(5))
    if let tab = opening(for: command) {
      open(tab)
      refresh()
    }
    return run(command)
  }

  /// The tab that has to be opened for a command; `nil` where it belongs to the open one.
  func opening(for command: Command) -> Tab? {
    guard let tabs = command.tabs, !tabs.contains(tab) else { return nil }
    return Tab.allCases.first { tabs.contains($0) }
  }
}
