import ForumPlan
import Papers
import Terminal

extension Workspace {
  /// Goes on with letters: asks for their kind, then whom they are about, then shows how complete they are.
  mutating func goOn(_ choice: LetterChoice) {
    func item(_ text: String, note: String = "", _ change: (inout LetterChoice) -> Void) -> Chooser.Item {
      var asked = choice
      change(&asked)
      return Chooser.Item(text: text, note: note, action: .print(PrintJob(.letters(asked))))
    }
    if choice.kind == nil {
      let items = LetterKind.allCases.map { kind in item(kind.label, note: kind.purpose) { $0.kind = kind } }
      layers.append(.chooser(Chooser(title: "Which letter?", items: items)))
    } else if choice.whom == nil {
      var items = [item("All whom it concerns") { $0.whom = .everybody }]
      let marked = markedPeople
      if !marked.isEmpty {
        items.append(item("The \(marked.count) marked") { $0.whom = .people(marked) })
      }
      let coming = sight.plan.attendances(at: choice.forum).filter(\.status.isComing)
      let people = coming.compactMap { sight.plan.people[$0.person] }.sorted { ($0.alias, $0.id) < ($1.alias, $1.id) }
      items += people.map { person in
        item(person.alias, note: sight.plan.organisations[person.organisation]?.name ?? "") {
          $0.whom = .people([person.id])
        }
      }
      layers.append(.chooser(Chooser(title: "About whom?", items: items)))
    } else {
      layers.append(.letters(LetterSheet(choice)))
    }
  }

  /// The letters that the sheet on top waits to have looked at.
  var letterWish: LetterWish? {
    guard case .letters(let sheet) = layers.last else { return nil }
    return sheet.wish(generation)
  }

  /// Takes what came of looking at letters.
  mutating func take(_ news: LetterNews) { inLetters { $0.take(news) } }

  /// Changes the sheet of letters, whatever lies over it.
  mutating func inLetters(_ change: (inout LetterSheet) -> Void) {
    for index in layers.indices {
      guard case .letters(var sheet) = layers[index] else { continue }
      change(&sheet)
      layers[index] = .letters(sheet)
    }
  }

  /// Does what was chosen on a sheet of letters.
  mutating func perform(_ result: LetterSheet.Result, of sheet: LetterSheet) -> [Effect] {
    guard case .cancel = result else {
      layers.append(.letters(sheet))
      switch result {
      case .mend(let gap): mend(gap)
      case .write: askForFile(of: sheet)
      case .print: askForCopies(of: PrintJob(.letters(sheet.choice)))
      case .turnSheet: turnSheet()
      case .stop: return [.stopPrinting]
      case .stay, .cancel: break
      }
      return []
    }
    return []
  }

  /// Goes to the field that something missing is put in.
  mutating func mend(_ gap: LetterGap) {
    guard mayChange() else { return }
    if gap.record.kind == .identity, sight.plan[gap.record] == nil {
      begin(.identity, under: [RecordKey(kind: .person, rawID: gap.record.rawID)])
    } else {
      edit(gap.record)
    }
    changeForm { form, _ in
      if let field = form.fields.first(where: { gap.label.hasPrefix($0.label) }) { form.put(focusOn: field.key) }
    }
  }

  private mutating func askForFile(of sheet: LetterSheet) {
    let job = PrintJob(.letters(sheet.choice))
    let folder = String((sight.plan.forums[sheet.choice.forum]?.name ?? "").folded.map { $0.isLetter ? $0 : "-" })
    layers.append(
      .prompt(
        sheet.isOne
          ? Prompt(
            .file(job), title: "Write to which file?",
            note: "The name ends in .pdf, .html, .md or .txt. Enter writes it, readable by you alone.",
            text: sheet.reference + ".pdf")
          : Prompt(
            .file(job), title: "Write to which folder?",
            note: "A folder, and how the files end: .pdf, .html, .md or .txt. Each is called by the reference of its "
              + "letter and is readable by you alone.",
            text: "letters-\(folder)/*.pdf")))
  }

  /// The people marked in the list, or of the attendances and visa cases marked there.
  private var markedPeople: [ForumPlan.ID<Person>] {
    var people: [ForumPlan.ID<Person>] = []
    for key in list.marked {
      if let person = person(of: key), !people.contains(person) { people.append(person) }
    }
    return people
  }

  /// Whom a record is about, where that is one person.
  func person(of key: RecordKey) -> ForumPlan.ID<Person>? {
    switch sight.plan[key] {
    case .person(let person): person.id
    case .attendance(let attendance): attendance.person
    case .identity(let identity): identity.person
    default: nil
    }
  }
}
