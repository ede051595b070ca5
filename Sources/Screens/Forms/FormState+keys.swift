import ForumPlan
import Terminal

extension FormState {
  /// Takes a key that asks for no command: into the field.
  mutating func handle(_ key: Key, sight: Sight) -> Result {
    // A form of one field has nowhere else to go.
    if key == .enter, fields.count == 1, !field.kind.isMultiline { return save(sight) }
    if let choices = field.choices { choose(key, choices, sight) } else { type(key, sight) }
    return .stay
  }

  /// Moves by fields.
  mutating func step(_ fields: Int, _ sight: Sight) -> Result {
    go(to: focus + fields, sight)
    return .stay
  }

  /// Asks for a list of what the field speaks of, where it speaks of records.
  var listed: Result {
    switch field.kind {
    case .reference(let kind), .references(let kind): .list(kind)
    default: .stay
    }
  }

  /// Closes the form, after a question where something would be lost.
  func cancel() -> Result {
    guard hasChanged, !isNew || zip(fields, buffers.indices).contains(where: { $0.key != "alias" && isChanged($1) })
    else { return .close }
    return .ask(
      Question(text: "Leave without saving what you typed?", verb: "Leave", staying: "Keep typing", answer: .dropForm))
  }

  /// Moves to another field and says what is wrong with the one left.
  mutating func go(to index: Int, _ sight: Sight) {
    check(focus, sight)
    focus = min(max(0, index), fields.count - 1)
    suggestion = ""
  }

  /// Takes a key in a field of some fixed values: arrows step through them, a letter leaps.
  private mutating func choose(_ key: Key, _ choices: [String], _ sight: Sight) {
    let now = choices.firstIndex(of: buffers[focus].text) ?? -1
    var next = now
    switch key {
    case .left: next = now <= 0 ? choices.count - 1 : now - 1
    case .right, .character(" "): next = (now + 1) % choices.count
    case .backspace, .delete: next = choices.firstIndex(of: "") ?? now
    case .up: return go(to: focus - 1, sight)
    case .down, .enter: return go(to: focus + 1, sight)
    default:
      guard let letter = key.typed.map({ String($0).folded }) else { return }
      let later = choices.indices.map { (now + 1 + $0 + choices.count) % choices.count }
      next = later.first { choices[$0].folded.hasPrefix(letter) } ?? now
    }
    guard choices.indices.contains(next) else { return }
    buffers[focus] = TextBuffer(choices[next])
    changed()
  }

  private mutating func type(_ key: Key, _ sight: Sight) {
    switch key {
    case .left: buffers[focus].left()
    case .right:
      if !suggestion.isEmpty, buffers[focus].isAtEnd { return take(sight) }
      buffers[focus].right()
    case .home, .ctrl("a"): buffers[focus].home()
    case .end, .ctrl("e"): buffers[focus].end()
    case .up: if !buffers[focus].moveLine(-1) { go(to: focus - 1, sight) }
    case .down: if !buffers[focus].moveLine(1) { go(to: focus + 1, sight) }
    case .enter:
      guard field.kind.isMultiline else { return go(to: focus + 1, sight) }
      edit(sight) { $0.insert("\n") }
    case .backspace: edit(sight) { $0.backspace() }
    case .delete: edit(sight) { $0.delete() }
    case .ctrl("u"): edit(sight) { $0.deleteLine() }
    case .ctrl("w"): edit(sight) { $0.deleteWord() }
    default:
      if let typed = key.typed { edit(sight) { $0.insert(String(typed)) } }
    }
  }

  private mutating func edit(_ sight: Sight, _ change: (inout TextBuffer) -> Void) {
    change(&buffers[focus])
    changed()
    if buffers[focus].isAtEnd { suggestion = sight.suggestion(for: buffers[focus].position.before, in: field.kind) }
  }

  /// Takes the suggestion in place of what was typed of it.
  private mutating func take(_ sight: Sight) {
    let typed = buffers[focus].position.before
    let begun = field.kind.suggestsAfterComma ? typed.lastItem : typed
    for _ in begun { buffers[focus].backspace() }
    buffers[focus].insert(suggestion)
    changed()
    check(focus, sight)
  }

  /// Takes a press of the mouse: the field under it has the focus.
  mutating func press(_ point: Point, in size: Workspace.Size, sight: Sight) {
    guard let index = layout(in: size).field(at: point) else { return }
    if index == focus, let choices = field.choices { return choose(.right, choices, sight) }
    go(to: index, sight)
  }
}

extension FormField {
  /// The few texts it may hold, for fields that are not typed.
  var choices: [String]? {
    switch kind {
    case .flag: ["yes", "no"]
    case .choice(let choices): (isRequired ? [] : [""]) + choices.map(\.label)
    default: nil
    }
  }
}
