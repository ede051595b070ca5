import Papers

/// Papers that go to a printer, and the sheet they are made for.
extension Workspace {
  /// Asks how many copies are to be printed.
  mutating func askForCopies(of job: PrintJob) {
    let each = job.isOfLetters ? " of each" : ""
    layers.append(
      .prompt(
        Prompt(
          .copies(job), title: "Print how many copies\(each)?",
          note: "1 to 999; Enter alone prints one. Pages are set for \(sight.sheet.label).", usual: "1"))
    )
  }

  /// Asks for so many copies to be printed, where it is a number.
  mutating func take(copies text: String, for prompt: Prompt, _ job: PrintJob) -> [Effect] {
    guard let copies = Int(text.trimmed), (1...999).contains(copies) else {
      var prompt = prompt
      prompt.refuse("Type a number from 1 to 999.")
      layers.append(.prompt(prompt))
      return []
    }
    var job = job
    (job.way, job.sheet) = (.printer(.undecided, copies: copies), sight.sheet)
    if job.isOfLetters { inLetters { $0.progress = (0, 0) } }
    return [.print(job)]
  }

  /// Asks on which printer, the one of last time first.
  mutating func choosePrinter(among names: [String], for job: PrintJob) {
    inLetters { $0.progress = nil }
    let printers = [PrintJob.Printer.usual] + names.map { .named($0) }
    let items = printers.map { printer in
      Chooser.Item(text: printer.name ?? "The usual one", action: .ask(.print(job.on(printer))))
    }
    let place = lastPrinter.flatMap { printers.firstIndex(of: $0) } ?? 0
    layers.append(.chooser(Chooser(title: "On which printer?", items: items, cursor: place)))
  }

  /// Says what came of printing, and leaves the paper where it is still shown.
  mutating func take(handedOver job: PrintJob, said words: String) {
    if case .preview(let preview) = layers.last, preview.job.paper == job.paper { leavePrinting() }
    toast = Toast(text: words)
  }

  /// Makes papers for the other sheet, until it is taken back.
  mutating func turnSheet() {
    sight.sheet = sight.sheet.other
    toast = Toast(text: "Papers are made for \(sight.sheet.label) now.")
  }

  /// Leaves the paper that is shown, and what was asked before it.
  mutating func leavePrinting() {
    layers.removeAll { layer in
      switch layer {
      case .preview, .chooser: true
      default: false
      }
    }
  }
}
