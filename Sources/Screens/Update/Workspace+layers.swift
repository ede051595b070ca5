import ForumPlan
import Terminal

extension Workspace {
  /// Takes a key for a topmost layer that has no commands of its own.
  mutating func handleLayer(_ key: Key) -> [Effect] {
    guard let top = layers.popLast() else { return [] }
    switch top {
    case .help(var help):
      if help.handle(key, size: size) { layers.append(.help(help)) }
      return []
    case .question(let question): return answer(question, key)
    case .chooser(var chooser):
      switch chooser.handle(key, height: Chooser.height(in: size)) {
      case .stay: layers.append(.chooser(chooser))
      case .cancel: break
      case .choose(let action): perform(action)
      }
      return []
    case .form(let form):
      layers.append(.form(form))
      return []
    }
  }

  private mutating func answer(_ question: Question, _ key: Key) -> [Effect] {
    switch key {
    case .character("y"), .character("Y"), .enter:
      switch question.answer {
      case .effect(let effect): return [effect]
      case .dropForm:
        if case .form = layers.last { layers.removeLast() }
        return []
      }
    case .character("n"), .character("N"), .escape, .character("q"): return []
    default:
      layers.append(.question(question))
      return []
    }
  }

  private mutating func perform(_ action: Chooser.Action) {
    switch action {
    case .begin(let kind, let parents): begin(kind, under: parents)
    case .edit(let key): edit(key)
    case .fill(let text):
      guard case .form(var form) = layers.last else { return }
      form.fill(text, sight: sight)
      layers[layers.count - 1] = .form(form)
    }
  }

  mutating func perform(_ result: FormState.Result) -> [Effect] {
    switch result {
    case .stay: return []
    case .close:
      layers.removeLast()
      return []
    case .ask(let question):
      layers.append(.question(question))
      return []
    case .list(let kind):
      layers.append(
        .chooser(
          Chooser.records(of: kind, title: "Which \(kind.noun)?", sight: sight) {
            .fill(sight.plan.displayName(of: $0))
          }))
      return []
    case .save(let effect): return [effect]
    }
  }

  /// Takes pasted text where something is typed.
  mutating func paste(_ text: String) {
    if case .form(var form) = layers.last {
      form.paste(text)
      layers[layers.count - 1] = .form(form)
    } else if case .chooser(var chooser) = layers.last {
      chooser.setFilter(chooser.filter + text.oneLine)
      layers[layers.count - 1] = .chooser(chooser)
    } else if isFiltering {
      setFilter(list.filter + text.oneLine)
    }
  }

  /// Takes a press of the mouse on the topmost layer.
  mutating func pressLayer(_ mouse: MouseEvent) -> [Effect] {
    guard let top = layers.popLast() else { return [] }
    switch top {
    case .chooser(var chooser):
      switch chooser.press(mouse.point, in: size) {
      case .stay: layers.append(.chooser(chooser))
      case .cancel: break
      case .choose(let action): perform(action)
      }
    case .form(var form):
      form.press(mouse.point, in: size, sight: sight)
      layers.append(.form(form))
    case .question, .help: layers.append(top)
    }
    return []
  }
}

extension String {
  /// The text on one line, without characters that steer a terminal.
  var oneLine: String {
    String(
      map { character -> Character in
        character.isNewline || character == "\t" ? " " : character
      }.filter { character in !character.unicodeScalars.contains { $0.value < 0x20 || (0x7F..<0xA0).contains($0.value) }
      })
  }
}
