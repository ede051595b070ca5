import Dates
import ForumPlan
import Terminal

extension PlainSession {
  /// The page of what lies over the lists.
  func page(of layer: Layer) -> PlainPage {
    switch layer {
    case .form(let form): page(of: form)
    case .cell(let editor): page(of: editor.form)
    case .chooser(let chooser): page(of: chooser)
    case .question(let question): page(of: question)
    case .columns(let picker): page(of: picker)
    case .prompt(let prompt): page(of: prompt)
    case .calendar(let picker): page(of: picker)
    case .stage(let check): page(of: check)
    case .letters(let sheet): page(of: sheet)
    case .preview(let preview): page(of: preview)
    case .officers(let board): page(of: board)
    case .placement(let board): page(of: board)
    case .money(let board): page(of: board)
    // These are told as pages of their own.
    case .help, .palette, .note: PlainPage(name: "Convene", identity: "none")
    }
  }

  /// Presses the keys that choose the row of a layer.
  private static func choosing(_ row: Int, then key: Key = .enter) -> PlainItem.Act {
    { session in session.press([.home] + Array(repeating: .down, count: row) + [key]) }
  }

  /// Presses keys, one after the other.
  mutating func press(_ keys: [Key]) -> [Effect] { keys.flatMap { workspace.handle(.key($0)) } }

  private func page(of chooser: Chooser) -> PlainPage {
    var page = PlainPage(
      name: chooser.title, identity: "chooser \(workspace.layers.count) \(chooser.title) \(chooser.filter)")
    let shown = chooser.shown
    page.intro = ["\(chooser.title): \(shown.count) to choose from; letters find some of them."]
    page.items = shown.enumerated().map { row, item in
      let note = item.refusal.map { ": not now. \($0)" } ?? (item.note.isEmpty ? "" : ", \(item.note)")
      return PlainItem(item.text + note, act: Self.choosing(row))
    }
    return page
  }

  private func page(of question: Question) -> PlainPage {
    var page = PlainPage(name: "Your answer", identity: "question \(question.text)")
    page.intro = [question.text]
    page.items = [
      PlainItem(question.staying) { $0.press([.escape]) }, PlainItem(question.verb) { $0.press([.character("Y")]) },
    ]
    return page
  }

  private func page(of prompt: Prompt) -> PlainPage {
    var page = PlainPage(name: "Answer", identity: "prompt \(prompt.title) \(prompt.note)")
    page.takesText = true
    page.intro = ["\(prompt.title)", prompt.note]
    if prompt.isSecret {
      page.isSecret = true
      page.intro.append("What is typed is not shown. b leaves it.")
      return page
    }
    let answer = prompt.buffer.isEmpty ? prompt.usual : prompt.buffer.text
    page.intro.append(answer.isEmpty ? "b leaves it." : "Now: \(answer). Enter takes it, b leaves.")
    return page
  }

  private func page(of picker: ColumnPicker) -> PlainPage {
    var page = PlainPage(
      name: "Columns of \(picker.tab.title)", identity: "columns \(picker.tab) \(picker.columns.map(\.id))")
    page.intro = ["What a row of \(picker.tab.title) can tell. A number tells it, or leaves it out."]
    let titles = picker.columns.filter { picker.chosen.contains($0.id) }.map(\.title).filter { !$0.isEmpty }
    page.status = ["Told now: \(titles.joined(separator: ", "))."]
    page.size = 30
    page.items = picker.columns.enumerated().map { row, column in
      PlainItem(
        column.title.isEmpty ? "What has no title" : column.title, act: Self.choosing(row, then: .character(" ")))
    }
    page.items.append(PlainItem("Tell the usual ones") { $0.press([.character("0")]) })
    page.items.append(PlainItem("Keep it so") { $0.press([.enter]) })
    return page
  }

  private func page(of check: StageCheck) -> PlainPage {
    var page = PlainPage(name: "Stage", identity: "stage \(check.move.label) \(workspace.generation)")
    page.intro = ["\(check.move.label): this is missing. A number goes where it is put in; b stays at the stage."]
    page.items = check.move.missing.enumerated().map { row, missing in
      PlainItem(missing.missing, act: Self.choosing(row))
    }
    if let bar = check.bar {
      page.items.append(PlainItem(bar))
    } else {
      page.items.append(PlainItem("Go on all the same, with a reason", act: Self.choosing(check.move.missing.count)))
    }
    return page
  }

  private func page(of sheet: LetterSheet) -> PlainPage {
    var page = PlainPage(
      name: "Letters", identity: "letters \(sheet.title(workspace.sight.plan)) \(sheet.gaps.map(\.what))")
    page.intro = ["\(sheet.title(workspace.sight.plan)). A number goes where something missing is put in; b leaves."]
    page.status = [sheet.stateWords, sheet.languageWords]
    page.items = sheet.gaps.enumerated().map { row, gap in PlainItem(gap.description, act: Self.choosing(row)) }
    if sheet.canWrite { page.items.append(PlainItem(sheet.wayOn, act: Self.choosing(sheet.gaps.count))) }
    if sheet.canWrite { page.items.append(PlainItem("Print") { $0.press([.character("p")]) }) }
    page.items.append(PlainItem("Another language") { $0.press([.character("l")]) })
    let paper = workspace.sight.sheet
    page.items.append(
      PlainItem("For \(paper.other.label) paper rather than \(paper.label)") { $0.press([.character("s")]) })
    return page
  }

  private func page(of picker: DatePicker) -> PlainPage {
    var page = PlainPage(name: "Day", identity: "calendar \(picker.title)")
    page.takesText = true
    page.intro = [
      "\(picker.title). \(picker.facts.words(year: picker.cursor.year)).",
      "Type a day, as 2027-03-02, 15 mar, mon, +3w or +5wd; Enter takes the day told, b leaves.",
    ]
    page.status = [
      picker.anchor.map { "From \($0.long)." } ?? "",
      ([picker.cursor.long] + picker.facts.lines(on: picker.cursor).map(\.text)).joined(separator: "; ") + ".",
    ].filter { !$0.isEmpty }
    return page
  }

  /// Leaps to a typed day of the calendar, or takes the one told.
  mutating func leap(_ text: String) -> [Effect] {
    guard !text.isEmpty else { return workspace.handle(.key(.enter)) }
    guard case .calendar(let before) = workspace.layers.last else { return [] }
    _ = press(text.map { Key.character($0) })
    guard case .calendar(var picker) = workspace.layers.last else { return [] }
    picker.forget()
    workspace.layers[workspace.layers.count - 1] = .calendar(picker)
    if picker.cursor == before.cursor { say("No other day is called “\(text)”.") }
    return []
  }

  /// Leaves what lies on top; in a form goes to the field before.
  mutating func leaveLayer() -> [Effect] {
    guard let form = workspace.topForm, workspace.layers.last?.isForm == true else {
      return workspace.handle(.key(.escape))
    }
    if isAtEnd {
      isAtEnd = false
    } else if !offers.isEmpty {
      offers = []
    } else if form.focus > 0 {
      workspace.changeForm { form, sight in form.go(to: form.focus - 1, sight) }
    } else {
      return leaveForm()
    }
    return []
  }
}
