/// What the front end asks about themes; it knows them by name and never sees a colour.
enum ThemeWish: Hashable, Sendable {
  /// Tell which there are, to choose from.
  case list
  /// Show one for now.
  case show(String)
  /// Show one and keep it for the next time.
  case keep(String)
}

/// A theme to choose.
struct ThemeChoice: Hashable, Sendable {
  var name: String
  var title: String
}

extension Chooser {
  /// The themes, the one that is shown under the cursor; each is shown as the cursor comes to it.
  static func themes(_ choices: [ThemeChoice], shown: String) -> Chooser {
    let items = choices.map { choice in
      Item(
        text: choice.name, note: choice.title, action: .ask(.theme(.keep(choice.name))),
        preview: .theme(.show(choice.name)))
    }
    return Chooser(
      title: "Theme", items: items, cursor: choices.firstIndex { $0.name == shown } ?? 0, side: .right,
      leaving: .theme(.show(shown)))
  }
}
