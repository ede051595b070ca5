extension Command {
  /// Writing: the same in a field of a form and in a long text over the whole screen.
  static let texts: [Command] = [
    Command("text.undo", "Take back what was typed last", .text, keys: ["Ctrl-_"], in: Context.texts) {
      $0.inText {
        $0.undo()
      } form: {
        $0.undo($1)
      }
    },
    Command("text.redo", "Type again what was taken back", .text, keys: ["Ctrl-R"], in: Context.texts) {
      $0.inText {
        $0.redo()
      } form: {
        $0.redo($1)
      }
    },
    Command("text.cut-line", "Cut the rest of the line", .text, keys: ["Ctrl-K"], in: Context.texts) {
      $0.inText {
        $0.cutLineEnd()
      } form: {
        $0.cut($1) { $0.cutToLineEnd() }
      }
    },
    Command("text.cut-line-start", "Cut the line before the cursor", .text, keys: ["Ctrl-U"], in: Context.texts) {
      $0.inText {
        $0.cutLineStart()
      } form: {
        $0.cut($1) { $0.cutToLineStart() }
      }
    },
    Command(
      "text.cut-word", "Cut the word before the cursor", .text, keys: ["Ctrl-W"], in: Context.texts
    ) {
      $0.inText {
        $0.cutWord()
      } form: {
        $0.cut($1) { $0.cutWord() }
      }
    },
    Command("text.paste", "Put in what was cut", .text, keys: ["Ctrl-Y"], in: Context.texts) {
      $0.inText {
        $0.pasteCut()
      } form: {
        $0.pasteCut($1)
      }
    },
  ]

  /// A long text over the whole screen.
  static let notes: [Command] = [
    .asking(
      "note.done", "Go back to the form with the text", .text, keys: ["Esc", "F3"], in: [.note],
      footer: Footer("back to the form", .first)
    ) { $0.closeNote() },
    .asking(
      "note.save", "Save the record with the text", .text, keys: ["Ctrl-S", "F2"], in: [.note],
      footer: Footer("save", .moving)
    ) { workspace in
      _ = workspace.endSearch()
      return workspace.closeNote() + workspace.inForm { form, sight in form.save(sight) }
    },
    Command(
      "note.find", "Find words; again for the next place", .text, keys: ["Ctrl-F"], in: [.note],
      footer: Footer("find", .finding)
    ) { $0.inNote { $0.find() } },
  ]
}

extension Workspace {
  /// Lets the text on top do something, or the field under the cursor.
  mutating func inText(_ note: (inout NoteEditor) -> Void, form: (inout FormState, Sight) -> Void) {
    if case .note = layers.last { return inNote(note) }
    _ = inForm { state, sight in
      form(&state, sight)
      return .stay
    }
  }

  /// Lets the text on top do something.
  mutating func inNote(_ act: (inout NoteEditor) -> Void) {
    guard case .note(var note) = layers.last else { return }
    // While the layer holds it too, each key would copy the text.
    layers.removeLast()
    act(&note)
    layers.append(.note(note))
  }

  /// Ends the search in the text on top; `false` when there was none.
  mutating func endSearch() -> Bool {
    var wasSearching = false
    inNote { wasSearching = $0.endSearch() }
    return wasSearching
  }

  /// Gives the text back to the form below, which keeps it until it is saved; a search is ended first.
  mutating func closeNote() -> [Effect] {
    if endSearch() { return [] }
    guard case .note(let note) = layers.last else { return [] }
    layers.removeLast()
    return inForm { form, sight in
      if note.buffer.text != form.buffers[form.focus].text { form.write(note.buffer.text, sight: sight) }
      return .stay
    }
  }
}
