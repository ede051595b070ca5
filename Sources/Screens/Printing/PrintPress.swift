import Dates
import ForumPlan
import Foundation
import Logistics
import Papers

/// Sets a paper and writes it to its file; on any thread.
struct PrintPress: Sendable {
  let plan: Plan
  let today: CivilDate
  var templates = LetterTemplates(folder: nil)

  /// Does a job, and says what became of it; of letters `goesOn` hears how many are done, and of how many, and says whether
  /// to write more.
  func print(_ job: PrintJob, goesOn: (Int, Int) -> Bool = { _, _ in true }) -> Outcome {
    if case .letters(let choice) = job.paper { return print(choice, job, goesOn: goesOn) }
    let path = (job.path as NSString).expandingTildeInPath
    guard let format = PaperFormat(path: path) else { return .refused(Self.formats) }
    guard job.replaces || !FileManager.default.fileExists(atPath: path) else { return .fileExists(job) }
    guard let document = document(of: job) else { return .refused("It cannot be made any more: the plan changed.") }
    do {
      try PaperFile.write(format.bytes(of: document, date: today), to: path)
      return .said("Wrote \(job.path), readable by you alone.")
    } catch {
      return .refused("\(error)")
    }
  }

  /// How a file's name may end.
  static let formats = "The name ends in .pdf, .html, .md, .txt or .csv."

  /// The paper as the plan has it now; `nil` where it can no longer be made.
  private func document(of job: PrintJob) -> Document? {
    let audience = job.audience ?? .organisers
    switch job.paper {
    case .list(let document): return document
    case .letters: return Document(title: "")
    case .participants(let id):
      guard let forum = plan.forums[id] else { return nil }
      return ParticipantList(plan: plan, atlas: plan.atlas, today: today).document(of: forum, for: audience)
    case .agenda(let id):
      guard let forum = plan.forums[id] else { return nil }
      return AgendaPaper(plan: plan, atlas: plan.atlas, today: today).document(of: forum, for: audience)
    case .handOut(let handOut, let id):
      let maker = HandOutMaker(plan: plan, atlas: plan.atlas, today: today, language: job.language ?? .english)
      return plan.forums[id].flatMap { maker.document(handOut, of: $0, for: audience) }
    case .deadlines:
      var document = Document(title: "Deadlines")
      document.subtitle = plan.programme.name
      document.version = today.long
      let due = Outlook(plan: plan, today: today).deadlines.filter { $0.record.kind.compartment != .protection }
      document.blocks = [.table(Reports.deadlines(due, plan: plan).table)]
      return document
    case .budget:
      return BudgetPaper(plan: plan, today: today).document(of: BudgetSummary(plan: plan, today: today))
    }
  }
}
