import Dates
import ForumPlan
import Foundation
import Logistics
import Papers

/// Sets a paper and writes it to its file or hands it to a printer; on any thread.
struct PrintPress: Sendable {
  let plan: Plan
  let today: CivilDate
  var supplies = PaperSupplies()

  /// Does a job, and says what became of it; of letters `goesOn` hears how many are done, and of how many, and says whether
  /// to write more.
  func print(_ job: PrintJob, goesOn: (Int, Int) -> Bool = { _, _ in true }) -> Printed {
    if case .printer(.undecided, _) = job.way {
      let names = supplies.printer?.names() ?? []
      return names.count > 1 ? Printed(.printers(names, job)) : print(job.on(.usual), goesOn: goesOn)
    }
    if case .letters(let choice) = job.paper { return print(choice, job, goesOn: goesOn) }
    if case .printer(let printer, _) = job.way { return hand(job, to: printer) }
    let path = (job.path as NSString).expandingTildeInPath
    guard let format = PaperFormat(path: path) else { return Printed(.refused(Self.formats)) }
    guard job.replaces || !FileManager.default.fileExists(atPath: path) else { return Printed(.fileExists(job)) }
    do {
      guard let issue = try issue(of: job) else {
        return Printed(.refused("It cannot be made any more: the plan changed."))
      }
      let bytes = try format.bytes(of: issue.document, sheet: job.sheet, date: today)
      try PaperFile.write(bytes, to: path)
      return Printed(
        .said("Wrote \(job.path), readable by you alone. The register of papers knows it."),
        [issue.entry(id: .random(), bytes: bytes, medium: .file, on: today)])
    } catch {
      return Printed(.refused("\(error)"))
    }
  }

  /// How a file's name may end.
  static let formats = "The name ends in .pdf, .html, .md, .txt or .csv."

  /// The same for papers that are no tables.
  static let letterFormats = "The name ends in .pdf, .html, .md or .txt."

  /// The paper as the plan has it now; `nil` where it can no longer be made.
  /// - Throws: what is missing for its letters, or what is wrong with a form of budget.
  func issue(of job: PrintJob) throws -> PaperIssue? {
    let (audience, language) = (job.audience ?? .organisers, job.language ?? .english)
    switch job.paper {
    case .list(let document): return PaperIssue(.list, title: "List from the screen: \(document.title)", document)
    case .letters: return nil
    case .participants(let id):
      guard let forum = plan.forums[id] else { return nil }
      let builder = ParticipantList(plan: plan, atlas: plan.atlas, today: today, language: language)
      return PaperIssue(
        .participants, of: forum, builder.document(of: forum, for: audience, grouping: job.grouping ?? .country))
    case .agenda(let id):
      guard let forum = plan.forums[id] else { return nil }
      let builder = AgendaPaper(plan: plan, atlas: plan.atlas, today: today, language: language)
      return builder.issue(job.style ?? .full, of: forum, for: audience)
    case .handOut(let handOut, let id):
      let maker = HandOutMaker(plan: plan, atlas: plan.atlas, today: today, language: language)
      return plan.forums[id].flatMap { forum in
        maker.document(handOut, of: forum, for: audience).map { PaperIssue(handOut.kind, of: forum, $0) }
      }
    case .visaPack(let id, _):
      guard let attendance = plan.attendances[id], let forum = plan.forums[attendance.forum] else { return nil }
      let maker = VisaPackMaker(plan: plan, atlas: plan.atlas, today: today, templates: supplies.letters)
      return try maker.pack(of: attendance.person, at: forum, in: job.language).issue
    case .venues(let id, let venues):
      guard let forum = plan.forums[id] else { return nil }
      let paper = VenuesPaper(plan: plan, atlas: plan.atlas, today: today)
      return paper.issue(comparing: venues.compactMap { plan.venues[$0] }, for: forum)
    case .deadlines:
      let due = Outlook(plan: plan, today: today).deadlines
      return PaperIssue(.deadlines, DeadlineSheet(plan: plan, today: today).document(of: due))
    case .budget:
      return PaperIssue(
        .budget, BudgetPaper(plan: plan, today: today).document(of: BudgetSummary(plan: plan, today: today)))
    case .budgetForm(let name):
      let form = try supplies.budgets.layout(name)
      return DonorBudget(plan: plan, today: today, layout: form, language: language).issue()
    case .budgetReport(let name):
      let form = try supplies.budgets.layout(name)
      let days = (job.period ?? .all).days(on: today)
      return FinancialReport(
        plan: plan, today: today, layout: form, language: language, from: days.first, to: days.last
      ).issue()
    case .costSheet(let id, _):
      guard let attendance = plan.attendances[id], let forum = plan.forums[attendance.forum] else { return nil }
      let maker = HandOutMaker(plan: plan, atlas: plan.atlas, today: today, language: language)
      return maker.costSheet(of: attendance.person, at: forum).map { PaperIssue(.costSheet, of: forum, $0) }
    case .resources(let id):
      if let id, plan.forums[id] == nil { return nil }
      return ResourcesStatement(plan: plan, today: today, language: language)
        .issue(of: plan.forums[id], for: audience)
    }
  }
}
