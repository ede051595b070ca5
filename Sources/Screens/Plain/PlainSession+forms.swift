import ForumPlan
import Terminal

extension PlainSession {
  /// A field of the form on top: what it asks for, and what it says now.
  func page(of form: FormState) -> PlainPage {
    let field = form.field
    let place = "form \(form.title) \(form.focus)"
    if isAtEnd { return endPage(of: form) }
    var page = PlainPage(name: field.label, identity: "\(place) \(form.refusal ?? "") \(offers.map(\.text))")
    page.takesText = true
    page.size = 20
    let isBegun = toldForm == form.title
    if !isBegun {
      page.intro.append(
        form.fields.count == 1
          ? "\(form.title)." : "\(form.title), \(form.fields.count) fields. ? tells how to fill them in.")
    }
    if !form.others.isEmpty { page.intro.append(form.hintOfField) }
    let needed = field.isRequired ? ", needed" : ""
    let now = told(form.focus, of: form)
    let number = form.fields.count == 1 ? "" : "Field \(form.focus + 1) of \(form.fields.count), "
    page.intro.append("\(number)\(field.label)\(needed). Now: \(now)")
    if let problem = form.problem(of: field) { page.intro.append("Wrong: \(problem)") }
    if !offers.isEmpty { page.intro.append("Do you mean one of these?") }
    if let refusal = form.refusal { page.intro.append("Not saved: \(refusal)") }
    if let choices = field.choices {
      page.items = choices.map { choice in
        PlainItem(choice.isEmpty ? "nothing" : choice) { $0.put(choice) }
      }
    }
    page.items += offers.map { offer in
      PlainItem(offer.name + (offer.note.isEmpty ? "" : ", \(offer.note)")) { $0.take(offer) }
    }
    return page
  }

  /// What stands in a field; what was there before of an identity or a protection record is not said while names are
  /// hidden, for somebody may hear it.
  private func told(_ index: Int, of form: FormState) -> String {
    let value = form.buffers[index].text
    if value.isEmpty { return "empty" }
    let isSecret = form.form.entry.key.kind.compartment.isSecret
    guard !isSecret || workspace.sight.showsNames || form.isChanged(index) else {
      return workspace.sight.isPrivate ? "hidden" : "hidden, :n tells it"
    }
    return value.lines.joined(separator: "; ")
  }

  private func endPage(of form: FormState) -> PlainPage {
    var page = PlainPage(name: "End of \(form.title)", identity: "end of \(form.title)")
    page.intro = ["That was the last field."]
    page.items = [
      PlainItem("Save") { $0.save() },
      PlainItem("Go through the fields again") { session in
        session.isAtEnd = false
        session.workspace.changeForm { form, sight in form.go(to: 0, sight) }
        return []
      },
      PlainItem("Leave without saving") { session in
        session.isAtEnd = false
        return session.leaveForm()
      },
    ]
    return page
  }

  /// Takes a text for what is asked: a field, the answer of a prompt, a day of a calendar.
  mutating func fill(_ text: String) -> [Effect] {
    switch workspace.layers.last {
    case .prompt:
      guard !text.isEmpty else { return workspace.handle(.key(.enter)) }
      _ = workspace.handle(.key(.ctrl("u")))
      _ = workspace.paste(text)
      return workspace.handle(.key(.enter))
    case .calendar: return leap(text)
    default: break
    }
    guard let form = workspace.topForm else { return [] }
    if text.isEmpty { return keep() }
    if let choices = form.field.choices {
      let wanted = text == "-" ? "" : text.folded
      let found = choices.first { $0.folded == wanted } ?? choices.first { !$0.isEmpty && $0.folded.hasPrefix(wanted) }
      guard let found else {
        say("None of the choices begins so; type a number of them.")
        tellAgain()
        return []
      }
      return put(found)
    }
    if form.field.kind.isMultiline, text != "-" {
      beginWriting()
      return write(text)
    }
    return put(text == "-" ? "" : text)
  }

  /// Puts a text into the field, and goes on where it is right; one that is wrong is told so and not taken, unless it is
  /// of several lines, which nobody wants to type twice.
  mutating func put(_ text: String) -> [Effect] {
    guard let before = workspace.topForm else { return [] }
    workspace.changeForm { form, sight in form.write(text, sight: sight) }
    guard let form = workspace.topForm else { return [] }
    offers = []
    guard let problem = form.problem(of: form.field) else {
      sayTaken(text, form)
      sayTotals(after: form.field.key)
      return goOn()
    }
    toldForm = form.title
    rejected = text
    offers = near(text.lastItem.lines.last ?? "", form)
    tellAgain()
    guard !form.field.kind.isMultiline else { return [] }
    say("Not taken: \(problem)")
    let old = before.buffers[before.focus].text
    workspace.changeForm { form, sight in form.write(old, sight: sight) }
    return []
  }

  /// Says what a text was understood as, where that reads otherwise: a name by its beginning, a day in words.
  private mutating func sayTaken(_ text: String, _ form: FormState) {
    guard !form.field.kind.isMultiline else { return }
    let taken = form.edited(workspace.sight).text(form.field.key, in: workspace.sight.plan)
    if taken != text, !taken.isEmpty { say("\(form.field.label): \(taken).") }
  }

  /// What of all that the field may say comes near to what was typed.
  private func near(_ typed: String, _ form: FormState) -> [Candidate] {
    guard typed.count > 1, let list = workspace.sight.candidates(for: form.field.kind) else { return [] }
    return list.matching(typed, limit: 9).map(\.candidate)
  }

  /// Puts what was offered in place of what was typed last.
  private mutating func take(_ offer: Candidate) -> [Effect] {
    guard let form = workspace.topForm else { return [] }
    let wasRejected = rejected != nil
    let text = rejected ?? form.buffers[form.focus].text
    rejected = nil
    switch form.field.kind {
    case .countries, .languages, .choices:
      let kept = wasRejected ? String(text.dropLast(text.lastItem.count)) : text.isEmpty ? "" : text + ", "
      return put(kept + offer.text)
    case .references:
      let kept = wasRejected ? Array(text.lines.dropLast()) : text.isEmpty ? [] : text.lines
      return put((kept + [offer.text]).joined(separator: "\n"))
    default: return put(offer.text)
    }
  }

  /// Leaves the field as it is.
  private mutating func keep() -> [Effect] {
    guard let form = workspace.topForm else { return [] }
    if form.problem(of: form.field) != nil {
      say("It is still wrong; type another value, or - for none.")
      tellAgain()
      return []
    }
    return goOn()
  }

  /// Goes to the next field; behind the last one asks whether to save.
  private mutating func goOn() -> [Effect] {
    guard let form = workspace.topForm else { return [] }
    (rejected, offers) = (nil, [])
    toldForm = form.title
    if form.fields.count == 1 { return save() }
    if form.focus == form.fields.count - 1 {
      isAtEnd = true
    } else {
      workspace.changeForm { form, sight in form.go(to: form.focus + 1, sight) }
    }
    return []
  }

  mutating func save() -> [Effect] {
    isAtEnd = false
    if case .cell = workspace.layers.last { return workspace.handle(.key(.ctrl("s"))) }
    let effects = workspace.inForm { form, sight in form.save(sight) }
    tellAgain()
    return effects
  }

  mutating func leaveForm() -> [Effect] {
    offers = []
    if case .cell = workspace.layers.last { return workspace.handle(.key(.escape)) }
    return workspace.inForm { form, _ in form.cancel() }
  }

  /// Does what a letter behind a colon asks for in a form; `nil` for what is none of these.
  mutating func formCommand(_ text: String) -> [Effect]? {
    guard let form = workspace.topForm, workspace.layers.last?.isForm == true else { return nil }
    if text.first == "f", let number = Int(String(text.dropFirst()).trimmed), form.fields.indices.contains(number - 1) {
      toldForm = form.title
      workspace.changeForm { form, sight in form.go(to: number - 1, sight) }
      return []
    }
    switch text {
    case "s": return save()
    case "x": return leaveForm()
    case "f":
      for (index, field) in form.fields.enumerated() {
        say("\(index + 1). \(field.label): \(told(index, of: form))")
      }
      return []
    case "n":
      workspace.toggleNames()
      tellAgain()
      return []
    case "l":
      let list = workspace.sight.candidates(for: form.field.kind)
      guard let list, !list.isEmpty else {
        say("Anything may be typed here; there is no list.")
        return []
      }
      rejected = nil
      offers = list.all.sorted { ($0.name.folded, $0.text) < ($1.name.folded, $1.text) }
      return []
    default: return nil
    }
  }

  /// How a form is filled in, and what the field takes.
  func formHelp(_ form: FormState) -> [String] {
    [
      (form.isMixed ? "They have several values; what you type all get. " : "") + form.field.hint.capitalisedFirst
        + ".",
      "Enter keeps what is there, a text takes its place, a hyphen empties the field.",
      "A text of several lines ends with a line that is only a dot.",
      ":s saves, :x leaves without saving, b goes to the field before, :f tells all fields, "
        + ":f and a number goes to one, :l lists what may be chosen; a colon and other letters look for a command. "
        + "A text that is only b, m, q or a number of a choice is typed with a blank before it.",
    ]
  }
}

extension String {
  /// The lines of the text.
  fileprivate var lines: [String] { split(separator: "\n", omittingEmptySubsequences: false).map(String.init) }
}

extension Layer {
  /// Whether it is a form, or a cell, which is a form of one field.
  var isForm: Bool {
    switch self {
    case .form, .cell: true
    default: false
    }
  }
}
