import ForumPlan

extension Workspace {
  /// Asks which of the searches kept to make again, and offers to keep the filter at hand.
  mutating func searchChooser() {
    let kept = sight.plan.programme.savedSearches
    var items: [Chooser.Item] = []
    let isKept = kept.contains { $0.list == tab.word && $0.text == list.filter }
    if !list.filter.isEmpty, !isKept, opening?.isReadOnly == false {
      items.append(Chooser.Item(text: "Keep “\(list.filter.shortened)” under a name …", action: .keepSearch))
    }
    let here = kept.filter { $0.list == tab.word }
    items += (here + kept.filter { $0.list != tab.word }).compactMap { search in
      let title = Tab.allCases.first { $0.word == search.list }?.title
      return title.map {
        Chooser.Item(text: search.name, note: "\($0): \(search.text.shortened)", action: .search(search))
      }
    }
    guard !items.isEmpty else {
      toast = Toast(
        text: "No search is kept yet. Filter with \(sight.key("filter.begin")) first, then keep it from here.")
      return
    }
    layers.append(.chooser(Chooser(title: "Searches", items: items)))
  }

  /// Asks for the name under which the filter at hand is kept.
  mutating func keepSearch() {
    isFiltering = false
    guard mayChange(), !list.filter.isEmpty else { return }
    guard !filterTellsNames else {
      toast = Toast(
        text: "This filter finds people by legal names, which searches must not hold. Hide names, and search by alias.",
        isError: true)
      return
    }
    let search = SavedSearch(name: "", list: tab.word, text: list.filter)
    layers.append(
      .prompt(
        Prompt(
          .search(search), title: "Keep “\(list.filter.shortened)” as",
          note: "A name for it. Everyone who opens the plan can read it.")))
  }

  /// Whether the filter finds other rows than it would with names hidden: then it says who somebody is.
  var filterTellsNames: Bool {
    guard sight.showsNames else { return false }
    var hidden = sight
    hidden.showsNames = false
    var state = ListState()
    let source = ListSource(tab.list, hidden, arrangement)
    state.replace(from: source)
    state.setFilter(list.filter, from: source)
    return Set(state.rows.compactMap(\.record)) != Set(list.rows.compactMap(\.record))
  }

  /// Keeps a search under a name, unless the name is taken.
  mutating func take(_ answer: String, for prompt: Prompt) -> [Effect] {
    switch prompt.purpose {
    case .search(var search):
      search.name = answer
      var programme = sight.plan.programme
      programme.savedSearches.append(search)
      if let problem = programme.problems.first {
        var prompt = prompt
        prompt.refuse(problem.message)
        layers.append(.prompt(prompt))
        return []
      }
      return [.apply(label: "Keep search \(answer.shortened)", edits: [.put(programme)])]
    case .stage(let move): return goOn(move, because: answer)
    case .file(let job): return take(file: answer, for: prompt, job)
    case .copies(let job): return take(copies: answer, for: prompt, job)
    case .officer(let draft): return take(answer, for: prompt, draft)
    }
  }

  /// Opens the tab of a search and filters its list.
  mutating func make(_ search: SavedSearch) {
    guard let chosen = Tab.allCases.first(where: { $0.word == search.list }) else { return }
    open(chosen)
    refresh()
    setFilter(search.text)
  }
}
