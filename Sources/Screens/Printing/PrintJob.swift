import ForumPlan
import Papers

/// A paper that the user asked for: which, for whom, and where to.
struct PrintJob: Hashable, Sendable {
  var paper: Paper
  /// For whom; what they may know of people decides what stands on it.
  var audience: Audience?
  /// In which language, where a paper is set in several.
  var language: PaperLanguage?
  /// How an agenda is set.
  var style: AgendaStyle?
  /// By what a list of participants is grouped.
  var grouping: ParticipantList.Grouping?
  /// The days that a report is about.
  var period: ReportPeriod?
  /// The file, by its name or path; how it ends says how the paper is set.
  ///
  /// Of letters it may be a folder and their ending, as in `letters/*.pdf`.
  var path = ""
  /// Whether a file of this name is replaced.
  var replaces = false
  /// Where it goes: into that file, or to a printer.
  var way = Way.file
  /// What its pages are made for.
  var sheet = PaperSheet.a4

  /// The papers that can be printed from the screens.
  enum Paper: Hashable, Sendable {
    /// A list as it stands on the screen, names hidden.
    case list(Document)
    case participants(ForumPlan.ID<Forum>)
    case agenda(ForumPlan.ID<Forum>)
    /// What is handed out, hung up or given to the house at a forum.
    case handOut(HandOut, ForumPlan.ID<Forum>)
    case letters(LetterChoice)
    /// All that somebody needs for their visa; the reference tells its file from others without telling whom it is about.
    case visaPack(ForumPlan.ID<Attendance>, reference: String)
    case deadlines
    /// Houses side by side for a forum.
    case venues(ForumPlan.ID<Forum>, [ForumPlan.ID<Venue>])
    case budget
    /// The budget in a donor's form, by its name.
    case budgetForm(String)
    /// What was planned, promised and paid, by the headings of a donor's form.
    case budgetReport(String)
    /// What is paid for somebody at a forum.
    case costSheet(ForumPlan.ID<Attendance>, reference: String)
    /// Who pays and what on; of the programme where no forum is named.
    case resources(ForumPlan.ID<Forum>?)

    /// Whether people stand on it by what its reader may know.
    var hasAudience: Bool {
      switch self {
      case .participants, .agenda, .handOut, .resources: true
      case .list, .letters, .visaPack, .deadlines, .venues, .budget, .budgetForm, .budgetReport, .costSheet: false
      }
    }

    /// Whether it is set in several languages.
    var hasLanguages: Bool {
      switch self {
      case .participants, .agenda, .handOut, .visaPack, .budgetForm, .budgetReport, .costSheet, .resources: true
      case .list, .letters, .deadlines, .venues, .budget: false
      }
    }
  }

  init(_ paper: Paper) { self.paper = paper }

  /// Whether it is letters, each a file.
  var isOfLetters: Bool {
    if case .letters = paper { return true }
    return false
  }

  /// Whether it can be set as rows for a spreadsheet.
  var isTable: Bool {
    switch paper {
    case .letters, .visaPack: false
    case .list, .participants, .agenda, .handOut, .deadlines, .venues, .budget, .budgetForm, .budgetReport, .costSheet,
      .resources:
      true
    }
  }

  /// What it is, for whom and in which language, as the screen heads it.
  func title(_ plan: Plan) -> String {
    func name(_ word: String, _ forum: ForumPlan.ID<Forum>) -> String { "\(word), \(plan.forums[forum]?.name ?? "")" }
    let what =
      switch paper {
      case .list(let document): document.title
      case .participants(let forum): name("List of participants", forum)
      case .agenda(let forum): name("Agenda", forum)
      case .handOut(let handOut, let forum): name(handOut.label, forum)
      case .letters(let choice): name(choice.kind?.label ?? "Letters", choice.forum)
      case .visaPack(let attendance, _): "Visa pack, \(plan.displayName(of: RecordKey(attendance)))"
      case .deadlines: "Deadlines"
      case .venues(let forum, _): name("Venues compared", forum)
      case .budget: "Budget"
      case .budgetForm(let form): "Budget, \(form)"
      case .budgetReport(let form): "Financial report, \(form)"
      case .costSheet(let attendance, _): "Cost sheet, \(plan.displayName(of: RecordKey(attendance)))"
      case .resources(let forum?): name("Statement of resources", forum)
      case .resources(nil): "Statement of resources"
      }
    let reader = audience.map { "for \($0.label.lowercased())" }
    return [what, reader, language?.englishName].compactMap(\.self).joined(separator: " · ")
  }

  /// The name offered for the file: words in small letters, joined by hyphens.
  func offeredName(_ plan: Plan) -> String {
    func name(_ words: String...) -> String {
      let letters = words.joined(separator: " ").folded.map { $0.isLetter || $0.isNumber ? $0 : " " }
      return String(letters).split(separator: " ").prefix(8).joined(separator: "-") + ".pdf"
    }
    if case .handOut(let handOut, let forum) = paper {
      let reader = handOut.audiences.first == audience ? "" : audience.map { "for \($0.label)" } ?? ""
      return name(handOut.label, plan.forums[forum]?.name ?? "", reader, language?.rawValue ?? "")
    }
    let audience = audience.map { $0 == .participants ? "" : "for \($0.label)" } ?? ""
    let language = language.map { $0 == .english ? "" : $0.rawValue } ?? ""
    return switch paper {
    case .list(let document): name(document.title)
    case .participants(let forum): name("participants", plan.forums[forum]?.name ?? "", audience, language)
    case .agenda(let forum):
      name(style?.fileName ?? "agenda", plan.forums[forum]?.name ?? "", style == .runSheet ? "" : audience, language)
    case .handOut(let handOut, _): name(handOut.label)
    case .letters(let choice): name(choice.kind?.label ?? "letters", plan.forums[choice.forum]?.name ?? "")
    case .visaPack(_, let reference): reference + ".pdf"
    case .deadlines: name("deadlines")
    case .venues(let forum, _): name("venues", plan.forums[forum]?.name ?? "")
    case .budget: name("budget")
    case .budgetForm(let form): name("budget", form, language)
    case .budgetReport(let form): name("report", form, period?.fileName ?? "", language)
    case .costSheet(_, let reference): reference + ".pdf"
    case .resources(let forum): name("resources", plan.forums[forum]?.name ?? "", audience, language)
    }
  }
}

extension AgendaStyle {
  /// What a file of it is called.
  fileprivate var fileName: String {
    switch self {
    case .full: "agenda"
    case .short: "short agenda"
    case .booklet: "agenda booklet"
    case .runSheet: "run sheet"
    }
  }
}
