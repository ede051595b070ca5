import ForumPlan
import Foundation
import Papers

extension Workspace {
  /// Offers what can be printed here, what the open tab is about first.
  mutating func choosePaper() {
    var items: [Chooser.Item] = []
    func offer(_ text: String, _ paper: PrintJob.Paper, note: String = "") {
      items.append(Chooser.Item(text: text, note: note, action: .print(PrintJob(paper))))
    }
    if let comparison = venuesView == .comparison ? venues.comparison : nil {
      let houses = comparison.prospects.map(\.id)
      offer("Venues side by side", .venues(comparison.forum, houses), note: sight.agendaForum?.name ?? "")
    }
    if let document = listDocument { offer("This list, as it stands here", .list(document), note: "by alias") }
    let atHand = paperForum
    if let atHand, let one = target.flatMap({ person(of: $0) }), sight.isOpen(.identity) {
      offer(
        "Letter about \(sight.plan.displayName(of: RecordKey(one)))",
        .letters(LetterChoice(atHand, whom: .people([one]))),
        note: sight.plan.forums[atHand]?.name ?? "")
      if let attendance = sight.plan.attendances[Attendance.id(of: one, at: atHand)] {
        let reference = VisaPackMaker.reference(of: attendance, on: sight.today)
        offer(
          "Visa pack of \(sight.plan.displayName(of: RecordKey(one)))",
          .visaPack(attendance.id, reference: reference), note: "checklist, deadlines, letters")
        if sight.isOpen(.finance), attendance.travels {
          offer(
            "Cost sheet of \(sight.plan.displayName(of: RecordKey(one)))",
            .costSheet(attendance.id, reference: "costs-" + reference.dropFirst(5).lowercased()),
            note: "what is paid for them")
        }
      }
    }
    for forum in sight.plan.forumsByDate.sorted(by: { $0.id == atHand && $1.id != atHand }) {
      offer("List of participants, \(forum.name)", .participants(forum.id))
      offer("Agenda, \(forum.name)", .agenda(forum.id), note: "full, one page, booklet, run sheet")
      items.append(
        Chooser.Item(
          text: "Handed out at \(forum.name)…", note: "badges, sign-in, signs, rooms",
          otherWords: HandOut.allCases.map(\.label).joined(separator: " "), action: .handOuts(forum.id)))
      if sight.isOpen(.identity) { offer("Letters, \(forum.name)", .letters(LetterChoice(forum.id))) }
    }
    offer("Deadlines", .deadlines)
    items += moneyPapers(at: sight.plan.forums[atHand])
    layers.append(.chooser(Chooser(title: "Print what?", items: items)))
  }

  /// Goes on with a job: asks how, for whom and in which language, then shows the paper.
  mutating func goOn(_ job: PrintJob) {
    if case .handOut(let handOut, let forum) = job.paper, job.audience == nil || job.language == nil {
      return goOn(job, handOut, at: forum)
    }
    if case .letters(let choice) = job.paper { return goOn(choice) }
    if case .agenda = job.paper, job.style == nil { return chooseStyle(of: job) }
    if case .resources = job.paper, job.audience == nil { return chooseReader(of: job) }
    if case .budgetReport = job.paper, job.period == nil { return choosePeriod(of: job) }
    guard !job.paper.hasAudience || job.audience != nil else {
      let items = Audience.allCases.map { audience in
        var asked = job
        asked.audience = audience
        return Chooser.Item(text: audience.label, note: Self.note(audience, sight.plan), action: .print(asked))
      }
      layers.append(.chooser(Chooser(title: "For whom?", items: items, cursor: 1)))
      return
    }
    if case .participants = job.paper, job.grouping == nil { return chooseGrouping(of: job) }
    if job.paper.hasLanguages, job.language == nil { return chooseLanguage(of: job) }
    layers.append(.preview(PaperPreview(job)))
  }

  /// Asks for the job to be done, where the name of the file says how.
  mutating func take(file name: String, for prompt: Prompt, _ job: PrintJob) -> [Effect] {
    guard let format = PaperFormat(path: name), format != .csv || job.isTable else {
      var prompt = prompt
      prompt.refuse(job.isTable ? PrintPress.formats : PrintPress.letterFormats)
      layers.append(.prompt(prompt))
      return []
    }
    var job = job
    (job.path, job.sheet) = (name, sight.sheet)
    if case .letters(let sheet) = layers.last {
      guard sheet.isOne || (name as NSString).lastPathComponent.contains("*") else {
        var prompt = prompt
        prompt.refuse("Several letters need a star in the name, where the reference of each stands: letters/*.pdf")
        layers.append(.prompt(prompt))
        return []
      }
      inLetters { $0.progress = (0, 0) }
    }
    leavePrinting()
    return [.print(job)]
  }

  /// Asks whether a file gives way.
  mutating func askToReplace(_ job: PrintJob) {
    var replacing = job
    replacing.replaces = true
    inLetters { $0.progress = nil }
    layers.append(
      .question(
        Question(
          text: job.isOfLetters
            ? "\(job.path) is there already, of some letters at least. Replace it?"
            : "\(job.path) is there already. Replace it?", verb: "Replace", answer: .effect(.print(replacing)))))
  }

  /// What an audience sees of those who do not want to be named.
  private static func note(_ audience: Audience, _ plan: Plan) -> String {
    if audience == .organisers { return "everybody by name" }
    return Disclosure(to: audience, plan: plan).withheld == .alias
      ? "named by consent, others by alias" : "those who agreed, and no trace of others"
  }

  /// The forum that the row under the cursor is about; else the next one to be held.
  private var paperForum: ForumPlan.ID<Forum>? {
    let forums = sight.plan.forumsByDate
    let named = target.flatMap { key in
      switch sight.plan[key] {
      case .forum(let forum): forum.id
      case .attendance(let attendance): attendance.forum
      case .session(let session): session.forum
      default: nil
      }
    }
    return named ?? (forums.first { $0.stage < .held } ?? forums.last)?.id
  }

  /// The open list as a paper: its columns and rows as they are sorted, filtered and grouped, people by alias.
  ///
  /// `nil` on the tab of protection; elsewhere rows about somebody's protection are left out, for paper goes round, and a
  /// line that says when somebody's risks are to be looked at says that there are some. Where names are shown, neither a
  /// filter that finds people by them nor the order that they are in goes with it: beside an alias both would tell whose it
  /// is.
  private var listDocument: Document? {
    guard tab != .protection, list.count > 0, !showsAnother, !isGrid else { return nil }
    var hidden = sight
    hidden.showsNames = false
    let source = ListSource(tab.list, hidden, arrangement)
    let columns = source.columns.filter { !$0.title.isEmpty }
    let places = zip(source.shown, source.columns).filter { !$0.1.title.isEmpty }.map(\.0)
    var document = Document(title: tab.title)
    document.subtitle =
      list.filter.isEmpty
      ? sight.plan.programme.name
      : "\(sight.plan.programme.name): \(filterTellsNames ? "a part of the list" : "“\(list.filter)”")"
    document.version = sight.today.long
    document.blocks = [
      .table(
        Table(
          caption: tab.title,
          columns: columns.map {
            Table.Column($0.title, weight: Double($0.width) + 8 * $0.weight, isNumeric: $0.alignment == .trailing)
          },
          rows: rowsWithoutNames(source).filter { $0.record?.kind.compartment != .protection }.map { row in
            row.heading.map { .group(source.words(ofHeading: row) ?? $0) }
              ?? .cells(source.list.cells(of: row, in: places, hidden).map(\.text))
          }))
    ]
    document.issue(by: Disclosure(to: .organisers, plan: sight.plan))
    return document
  }

  /// The rows of the open list, in the order that they have with names hidden.
  private func rowsWithoutNames(_ hidden: ListSource) -> [ListRow] {
    guard sight.showsNames else { return list.rows }
    var state = ListState()
    state.replace(from: hidden)
    if list.filter.isEmpty { return state.rows }
    guard filterTellsNames else {
      state.setFilter(list.filter, from: hidden)
      return state.rows
    }
    let found = Set(list.rows.compactMap(\.record))
    return state.rows.filter { row in row.record.map(found.contains) ?? false }
  }
}
