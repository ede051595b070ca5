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

  /// Moves by fields; where something is chosen in the list under the field, takes that instead.
  mutating func step(_ fields: Int, _ sight: Sight) -> Result {
    if fields == 1, takeCompletion(sight) { return .stay }
    go(to: focus + fields, sight)
    return .stay
  }

  /// Asks to write the field's text over the whole screen, where it is one that may be long.
  mutating func writing() -> Result {
    guard !isHidden(focus) else {
      refuseUnseen()
      return .stay
    }
    return field.kind.isLongText ? .write(title: "\(field.label) · \(title)") : .stay
  }

  /// Closes the list under the field, else the form, after a question where something would be lost.
  mutating func cancel() -> Result {
    if completion != nil {
      completion = nil
      return .stay
    }
    guard hasChanged, !isNew || zip(fields, buffers.indices).contains(where: { $0.key != "alias" && isChanged($1) })
    else { return .close }
    return .ask(
      Question(text: "Leave without saving what you typed?", verb: "Leave", staying: "Keep typing", answer: .dropForm))
  }

  /// Moves to another field and says what is wrong with the one left.
  mutating func go(to index: Int, _ sight: Sight) {
    check(focus, sight)
    put(focus: index)
  }

  /// Takes a key in a field of some fixed values: arrows step through them, a letter leaps.
  private mutating func choose(_ key: Key, _ choices: [String], _ sight: Sight) {
    let now = isHidden(focus) ? -1 : choices.firstIndex(of: buffers[focus].text) ?? -1
    var next = now
    // From what one does not see there is no step to the next; a letter says what it is to be.
    if isHidden(focus), [.left, .right, .character(" "), .backspace, .delete].contains(key) { return refuseUnseen() }
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
    guard choices.indices.contains(next), next != now else { return }
    write(choices[next], sight: sight)
  }

  private mutating func type(_ key: Key, _ sight: Sight) {
    if completion != nil, inCompletion(key, sight) { return }
    switch key {
    case .enter:
      guard field.kind.isMultiline else { return go(to: focus + 1, sight) }
      change(.typing, sight) { $0.insert("\n") }
    case .backspace: change(.erasing, sight) { $0.backspace() }
    case .delete: change(.erasing, sight) { $0.delete() }
    // In a form these are commands; a cell of a list has none of its own.
    case .ctrl("u"): cut(sight) { $0.cutToLineStart() }
    case .ctrl("k"): cut(sight) { $0.cutToLineEnd() }
    case .ctrl("w"): cut(sight) { $0.cutWord() }
    case .ctrl("y"): pasteCut(sight)
    case .ctrl("_"): undo(sight)
    default:
      if move(key, sight) {
        completion = nil
      } else if let typed = key.typed {
        change(typed == " " ? .blank : .typing, sight) { $0.insert(String(typed)) }
      }
    }
  }

  /// Moves in the field, and out of it over its first and last row; `false` for a key that does not move.
  private mutating func move(_ key: Key, _ sight: Sight) -> Bool {
    var text = buffers[focus]
    if rows?.move(key, &text, page: 5) == true {
      buffers[focus] = text
      return true
    }
    switch key {
    case .up: go(to: focus - 1, sight)
    case .down: go(to: focus + 1, sight)
    case .home, .ctrl("a"): buffers[focus].home()
    case .end, .ctrl("e"): buffers[focus].end()
    default: return rows == nil && buffers[focus].move(key)
    }
    return true
  }

  /// Changes the text as a key asked for, judges what it has become, and lists what it may be going to be.
  private mutating func change(_ sort: TextHistory.Sort, _ sight: Sight, _ change: (inout TextBuffer) -> Void) {
    edit(sort, change)
    complete(sight)
    judge(sight)
  }

  /// Cuts part of the field, to be put in elsewhere.
  mutating func cut(_ sight: Sight, _ take: (inout TextBuffer) -> String) {
    guard field.choices == nil else { return }
    var taken = ""
    change(.cutting, sight) { taken = take(&$0) }
    if !taken.isEmpty { cut = taken }
  }

  /// Puts in what was cut last.
  mutating func pasteCut(_ sight: Sight) {
    if field.choices == nil { paste(cut, sight: sight) }
  }

  /// Takes back what was typed last in the field.
  mutating func undo(_ sight: Sight) { step(sight) { history, text in history.undo(text) } }

  /// Types again in the field what was taken back.
  mutating func redo(_ sight: Sight) { step(sight) { history, text in history.redo(text) } }

  private mutating func step(_ sight: Sight, _ step: (inout TextHistory, TextBuffer) -> TextBuffer?) {
    guard var history = histories[focus], let text = step(&history, buffers[focus]) else { return }
    histories[focus] = history
    restore(text)
    completion = nil
    rows?.settle()
    judge(sight)
  }

  /// Takes a press of the mouse: the field under it has the focus; in the list under a field, what is pressed is taken.
  mutating func press(_ point: Point, in size: Workspace.Size, sight: Sight) -> Result {
    let layout = layout(in: size)
    if let frame = completionFrame(layout, in: size), frame.contains(point) {
      if completion?.choose(row: point.y - frame.y) == true { _ = takeCompletion(sight) }
      return .stay
    }
    guard let index = layout.field(at: point) else { return .stay }
    guard index == focus else {
      go(to: index, sight)
      return .stay
    }
    if let choices = field.choices { choose(.right, choices, sight) }
    return field.kind.isOfDays ? calendar(sight) : .stay
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
