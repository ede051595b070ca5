import ForumPlan
import Terminal

extension Workspace {
  /// Takes a key for a topmost layer that has no commands of its own.
  mutating func handleLayer(_ key: Key) -> [Effect] {
    guard let top = layers.popLast() else { return [] }
    switch top {
    case .help(var help):
      if help.handle(key, size: size) {
        layers.append(.help(help))
      } else if let command = Command.named("palette.open"), keymap.keys(of: command.id).contains(KeySequence(key)) {
        // Whoever looks for a key is one press away from finding it by a word.
        return run(command)
      }
      return []
    case .question(var question):
      let result = question.handle(key)
      return perform(result, question)
    case .chooser(var chooser):
      let before = chooser.preview
      return perform(chooser.handle(key, height: Chooser.height(in: size)), chooser, before)
    case .palette(var palette):
      let result = palette.handle(key, height: Palette.height(in: size))
      return perform(result, palette)
    case .stage(var check):
      let result = check.handle(key)
      return perform(result, of: check)
    case .letters(var sheet):
      let result = sheet.handle(key, height: LetterSheetLayout(sheet, in: size).list.height)
      return perform(result, of: sheet)
    case .preview(let preview): return handle(key, in: preview)
    case .officers(var board):
      let result = board.handle(key)
      return perform(result, of: board)
    case .placement(var board):
      let result = board.handle(key, in: placementLayout(board))
      return perform(result, of: board)
    case .money(var board):
      let result = board.handle(key, height: moneyLayout(board).rows.height)
      return perform(result, of: board)
    case .form, .calendar, .note:
      layers.append(top)
      return []
    case .columns(var picker):
      let result = picker.handle(key, height: picker.height(in: size))
      return take(result, from: picker)
    case .prompt(var prompt):
      switch prompt.handle(key) {
      case .stay: layers.append(.prompt(prompt))
      case .cancel: break
      case .answer(let text): return take(text, for: prompt)
      }
      return []
    case .cell(let editor): return handle(key, in: editor)
    }
  }

  /// Does what was chosen in the palette, or leaves it open.
  private mutating func perform(_ result: Palette.Result, _ palette: Palette) -> [Effect] {
    switch result {
    case .run(let command): return runAnywhere(command)
    case .go(let record): jump(to: record)
    case .cancel: break
    case .stay: layers.append(.palette(palette))
    case .refuse(let reason):
      layers.append(.palette(palette))
      toast = Toast(text: reason, isError: true)
    }
    return []
  }

  /// Does what was answered, or leaves the question open.
  private mutating func perform(_ result: Question.Result, _ question: Question) -> [Effect] {
    switch result {
    case .stay: layers.append(.question(question))
    case .no: break
    case .yes:
      switch question.answer {
      case .effect(let effect): return [effect]
      case .leavePrivacy: setPrivacy(false)
      case .dropForm:
        if case .form = layers.last { layers.removeLast() }
      }
    }
    return []
  }

  /// Goes on with a chooser in whose list something happened; `before` is what its cursor asked for until then.
  private mutating func perform(_ result: Chooser.Result, _ chooser: Chooser, _ before: Effect?) -> [Effect] {
    switch result {
    case .stay:
      layers.append(.chooser(chooser))
      return chooser.preview == before ? [] : [chooser.preview].compactMap(\.self)
    case .cancel: return [chooser.leaving].compactMap(\.self)
    case .refuse(let reason):
      layers.append(.chooser(chooser))
      toast = Toast(text: reason, isError: true)
      return []
    case .choose(.ask(let effect)):
      if case .print(let job) = effect, case .printer(let printer, _) = job.way { lastPrinter = printer }
      return [effect]
    case .choose(let action):
      if action.asksMore { layers.append(.chooser(chooser.returned(height: Chooser.height(in: size)))) }
      perform(action)
      return []
    }
  }

  private mutating func perform(_ action: Chooser.Action) {
    switch action {
    case .ask: break
    case .begin(let kind, let parents): begin(kind, under: parents)
    case .edit(let key): edit(key)
    case .mark(let mark): chooseDay(of: mark)
    case .fill(let text): changeForm { form, sight in form.fill(text, sight: sight) }
    case .sort(let column): perform(sorting: column)
    case .editMarked(let kind, let field): edit(marked: kind, field: field)
    case .search(let search): make(search)
    case .keepSearch: keepSearch()
    case .print(let job): goOn(job)
    case .handOuts(let forum): chooseHandOut(at: forum)
    case .holding(let name, let compartments): askPassphrase(of: name, compartments)
    }
  }

  mutating func perform(_ result: FormState.Result) -> [Effect] {
    switch result {
    case .stay: return []
    case .close: layers.removeLast()
    case .ask(let question): layers.append(.question(question))
    case .list(let chooser): layers.append(.chooser(chooser))
    case .calendar(let picker): layers.append(.calendar(picker))
    case .write(let title):
      guard case .form(let form) = layers.last else { return [] }
      layers.append(.note(NoteEditor(form.buffers[form.focus].text, title: title, size: size)))
    case .check(let check): layers.append(.stage(check))
    case .save(let effect): return [effect]
    }
    return []
  }

  /// Changes the form on top, or that of the cell being edited; `false` when there is none.
  @discardableResult
  mutating func changeForm(_ change: (inout FormState, Sight) -> Void) -> Bool {
    switch layers.last {
    case .form(var form):
      change(&form, sight)
      layers[layers.count - 1] = .form(form)
    case .cell(var editor):
      change(&editor.form, sight)
      layers[layers.count - 1] = .cell(editor)
    default: return false
    }
    return true
  }

  private mutating func take(_ result: ColumnPicker.Result, from picker: ColumnPicker) -> [Effect] {
    switch result {
    case .stay: layers.append(.columns(picker))
    case .cancel: break
    case .choose(let columns): return choose(columns: columns, on: picker.tab)
    }
    return []
  }

  /// Takes pasted text where something is typed.
  mutating func paste(_ text: String) -> [Effect] {
    if changeForm({ form, sight in form.paste(text, sight: sight) }) {
    } else if case .note = layers.last {
      inNote { $0.paste(text) }
    } else if case .prompt(var prompt) = layers.last {
      prompt.paste(text)
      layers[layers.count - 1] = .prompt(prompt)
    } else if case .chooser(var chooser) = layers.last {
      let before = chooser.preview
      chooser.setFilter(chooser.filter + text.oneLine)
      layers.removeLast()
      return perform(.stay, chooser, before)
    } else if case .palette(var palette) = layers.last {
      palette.type(palette.pattern.typed + text.oneLine)
      layers[layers.count - 1] = .palette(palette)
    } else if isFiltering {
      setFilter(list.filter + text.oneLine)
    }
    return []
  }

  /// Takes a press of the mouse on the topmost layer.
  mutating func pressLayer(_ mouse: MouseEvent) -> [Effect] {
    guard let top = layers.popLast() else { return [] }
    switch top {
    case .chooser(var chooser):
      let before = chooser.preview
      return perform(chooser.press(mouse.point, in: size), chooser, before)
    case .form(var form):
      let result = form.press(mouse.point, in: size, sight: sight)
      layers.append(.form(form))
      return perform(result)
    case .columns(var picker):
      let result = picker.press(mouse.point, in: size)
      return take(result, from: picker)
    case .cell(let editor):
      // A press beside the cell keeps what stands in it, as Enter does.
      if place(of: editor)?.contains(mouse.point) == true {
        layers.append(top)
      } else {
        return handle(.enter, in: editor)
      }
    case .palette(let palette):
      if let place = palette.place(at: mouse.point, in: size) { return perform(palette.choose(place), palette) }
      return perform(palette.contains(mouse.point, in: size) ? .stay : .cancel, palette)
    case .question(var question):
      let result = question.press(mouse.point, in: size)
      return perform(result, question)
    case .calendar(let picker):
      layers.append(top)
      guard let day = DatePickerLayout(picker, in: size).day(at: mouse.point) else { break }
      return inCalendar { $0.press(day, isDouble: mouse.action == .doubleClick) }
    case .note:
      layers.append(top)
      inNote { $0.press(mouse.point) }
    case .stage(var check):
      let result = check.press(mouse.point, in: size)
      return perform(result, of: check)
    case .letters(var sheet):
      let result = sheet.press(mouse.point, in: size)
      return perform(result, of: sheet)
    case .officers(var board):
      let result = board.press(mouse.point, in: size)
      return perform(result, of: board)
    case .placement(var board):
      board.press(mouse.point, in: placementLayout(board))
      return perform(.stay, of: board)
    case .money(let board): return press(mouse, on: board)
    case .help, .prompt, .preview: layers.append(top)
    }
    return []
  }
}
