import Terminal

extension Command {
  /// Steps in lists and details, and between them.
  static let moving: [Command] = [
    Command(
      "move.up", "Move up", .moving, keys: ["Up", "k"], in: Context.upAndDown,
      footer: Footer("move", .moving, with: "move.down", only: [.detail, .filter])
    ) { $0.move(by: -1) },
    Command("move.down", "Move down", .moving, keys: ["Down", "j"], in: Context.upAndDown) {
      $0.move(by: 1)
    },
    Command("move.page-up", "Move a page up", .moving, keys: ["PageUp", "Ctrl-B"], in: Context.upAndDown) {
      $0.move(pages: -1)
    },
    Command(
      "move.page-down", "Move a page down", .moving, keys: ["PageDown", "Ctrl-F"], in: Context.upAndDown
    ) {
      $0.move(pages: 1)
    },
    Command("move.first", "Go to the first row", .moving, keys: ["Home", "g g"]) { $0.moveToFirst() },
    Command("move.last", "Go to the last row", .moving, keys: ["End", "G"]) { $0.moveToLast() },
    Command(
      "detail.open", "Look at what is under the cursor, and why it is so", .moving, keys: ["Enter", "Right", "l"],
      in: [.list], footer: Footer("open", .first), needs: [.row]
    ) { $0.openDetail() },
    Command(
      "detail.leave", "Go back to the list", .moving, keys: ["Esc", "Left", "h"], in: [.detail],
      footer: Footer("back", .first)
    ) { $0.focus = .list },
    Command(
      "record.go", "Go to the record on its own tab", .moving, keys: ["o"],
      footer: Footer("go to it", .tab, only: [.detail]),
      needs: [.record]
    ) { workspace in
      if let target = workspace.target { workspace.jump(to: target) }
    },
    Command(
      "history.back", "Go back to where you were", .moving, keys: ["Ctrl-O", "Alt-Left"],
      needs: [Need { $0.trail.hasPast ? nil : "This is where you began." }]
    ) { $0.goBack() },
    Command(
      "history.forth", "Go forth again", .moving, keys: ["Ctrl-T", "Alt-Right"],
      needs: [Need { $0.trail.hasFuture ? nil : "You have not gone back." }]
    ) { $0.goForth() },
    Command("pane.next", "Go to the other pane", .moving, keys: ["Tab", "Shift-Tab"], in: [.list, .board, .detail]) {
      $0.changePane()
    },
  ]

  /// A key for each tab, and a leap.
  static let tabs: [Command] = Tab.allCases.map { tab in
    Command("tab.\(tab)", "Open the tab \(tab.title)", .tabs, keys: tab.keys) { $0.open(tab) }
  }
}

extension Tab {
  /// Its number, and `g` with a letter.
  fileprivate var keys: [KeySequence] {
    let letter =
      switch self {
      case .radar: "r"
      case .forums: "f"
      case .people: "p"
      case .visas: "v"
      case .venues: "n"
      case .agenda: "a"
      case .protection: "t"
      case .budget: "b"
      case .history: "h"
      case .papers: "s"
      }
    return [
      KeySequence(.character(Character("\(digit)"))), KeySequence(.character("g"), .character(Character(letter))),
    ]
  }
}
