import Terminal

/// Something a user can ask for: by key, from the palette, from help.
///
/// One table makes all three, and the footer.
/// To add yours:
/// 1. Write it in the file of its topic, `Commands+visas.swift`, or in a new one as `static let venues: [Command]`, and
///    name a new list in `Command.all`.
/// 2. The id is stable, for people write it into their settings: `topic.verb`. The title is an imperative a newcomer
///    would search for; what else one may call it goes into `otherWords`.
/// 3. `keys` are tried in order: the first is shown. Two steps are `"g p"`. A clash fails `CommandTests`.
/// 4. `on:` names the tabs it belongs to, `in:` where the arrows are; a layer of yours gets a `Command.Context`.
/// 5. `needs:` say why it cannot be done now, in a sentence; `perform` may rely on them. Say nothing where it does
///    something: the toast is for what happened.
/// 6. `Command(…) { }` moves the state only, `.asking(…) { }` gives effects. Never look for your key in a handler.
struct Command: Identifiable, Sendable {
  let id: String
  /// What it does, as an imperative: `Remove what is under the cursor`.
  let title: String
  let group: Group
  /// The keys it has unless settings say otherwise.
  let keys: [KeySequence]
  /// Where the arrows must be.
  let contexts: Set<Context>
  /// The tabs it belongs to; `nil` for all.
  let tabs: Set<Tab>?
  /// Its place in the last line of the screen; `nil` where it has none.
  let footer: Footer?
  let needs: [Need]
  /// Does it; to be called where it is available.
  let perform: @Sendable (inout Workspace) -> [Effect]

  /// A command that moves the state of the front end only.
  init(
    _ id: String, _ title: String, _ group: Group, keys: [KeySequence], on tabs: Set<Tab>? = nil,
    in contexts: Set<Context> = Context.anywhere, footer: Footer? = nil, needs: [Need] = [],
    change: @escaping @Sendable (inout Workspace) -> Void
  ) {
    self = .asking(id, title, group, keys: keys, on: tabs, in: contexts, footer: footer, needs: needs) {
      change(&$0)
      return []
    }
  }

  /// A command that asks the world for something.
  static func asking(
    _ id: String, _ title: String, _ group: Group, keys: [KeySequence], on tabs: Set<Tab>? = nil,
    in contexts: Set<Context> = Context.anywhere, footer: Footer? = nil, needs: [Need] = [],
    perform: @escaping @Sendable (inout Workspace) -> [Effect]
  ) -> Command {
    Command(
      id: id, title: title, group: group, keys: keys, contexts: contexts, tabs: tabs, footer: footer, needs: needs,
      perform: perform)
  }

  private init(
    id: String, title: String, group: Group, keys: [KeySequence], contexts: Set<Context>, tabs: Set<Tab>?,
    footer: Footer?, needs: [Need], perform: @escaping @Sendable (inout Workspace) -> [Effect]
  ) {
    self.id = id
    self.title = title
    self.group = group
    self.keys = keys
    self.contexts = contexts
    self.tabs = tabs
    self.footer = footer
    self.needs = needs
    self.perform = perform
  }

  /// Whether it has a meaning where the arrows are.
  func belongs(in context: Context, on tab: Tab) -> Bool {
    contexts.contains(context) && tabs?.contains(tab) ?? true
  }

  /// Whether it is about the row under the cursor.
  var isOfCursor: Bool { needs.contains(where: \.isOfCursor) }

  /// Whether it can be done now, and if not why.
  func availability(_ workspace: Workspace) -> Availability {
    guard let context = workspace.context, contexts.contains(context) else {
      return .unavailable(Context.allCases.first { contexts.contains($0) }?.reason ?? "")
    }
    if let tabs, !tabs.contains(workspace.tab) {
      let names = workspace.sight.names(of: tabs)
      return .unavailable("Works on the tab\(tabs.count == 1 ? "" : "s") \(names).")
    }
    for need in needs {
      if let reason = need.missing(workspace) { return .unavailable(reason) }
    }
    return .available
  }

  /// Whether a command can be done now.
  enum Availability: Hashable, Sendable {
    case available
    /// Not now, and why, in a sentence.
    case unavailable(String)
  }

  /// Under which heading help tells of it, in this order; those of the open tab go before.
  enum Group: String, CaseIterable, Sendable {
    case changing = "Changing the plan"
    case history = "History"
    case marking = "Several rows at once"
    case finding = "Finding"
    case radar = "Forums on the Radar"
    case visas = "Visas"
    case agenda = "Agenda"
    case agendaMoving = "With a session of the agenda in hand"
    case timeline = "Timeline of forums"
    case venues = "Venues side by side and on a map"
    case budget = "The budget"
    case papers = "Papers that went out"
    case protection = "Protection"
    case besides = "Besides"
    case tabs = "Tabs"
    case moving = "Going about"
    case form = "In a form"
    case calendar = "On a calendar"
    case text = "Typing"
  }
}
