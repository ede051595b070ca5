import ForumPlan
import Foundation
import Papers

extension PrintPress {
  /// Writes or prints letters, each into a file or on sheets of its own; `goesOn` hears how many are done, and of how many, and says whether to
  /// write more.
  func print(_ choice: LetterChoice, _ job: PrintJob, goesOn: (Int, Int) -> Bool) -> Printed {
    let path = (job.path as NSString).expandingTildeInPath
    guard let order = choice.order, let forum = plan.forums[order.forum],
      let format = job.isPrinted ? .pdf : PaperFormat(path: path)
    else {
      return Printed(.refused(Self.formats))
    }
    var papers: [IssuedPaper] = []
    var answer = ""
    do {
      let survey = try LetterSurvey(order, plan: plan, atlas: plan.atlas, today: today, templates: supplies.letters)
      let files = survey.letters.map { (letter: $0, path: Self.file(of: $0, at: path)) }
      if !job.isPrinted, !job.replaces, files.contains(where: { FileManager.default.fileExists(atPath: $0.path) }) {
        return Printed(.fileExists(job))
      }
      if !job.isPrinted, path.contains("*") { try PaperFile.makeFolder(of: path) }
      for (index, file) in files.enumerated() {
        guard goesOn(index, files.count) else {
          let done = job.isPrinted ? "are printed." : "are written, and stay."
          return Printed(.refused("Stopped: \(index) of \(files.count) \(done)"), papers)
        }
        let bytes = try format.bytes(of: file.letter.document, sheet: job.sheet, date: today)
        switch job.way {
        case .file: try PaperFile.write(bytes, to: file.path)
        case .printer(let printer, let copies): answer = try hand(bytes, copies, to: printer)
        }
        let issue = PaperIssue(order.kind.paper, of: forum, file.letter)
        papers.append(issue.entry(id: .random(), bytes: bytes, medium: job.medium, copies: job.copies, on: today))
      }
      if job.isPrinted {
        let what = files.count == 1 ? "Printed" : "Printed \(files.count) letters"
        return Printed(.lettersWritten("\(what): \(answer)."), papers)
      }
      let what = files.count == 1 ? job.path.replacingOccurrences(of: "*", with: files[0].letter.reference) : job.path
      return Printed(.lettersWritten("Wrote \(what), readable by you alone."), papers)
    } catch {
      return Printed(.refused(Self.words(for: error)), papers)
    }
  }

  /// The file of a letter; its reference stands for the star in the name.
  private static func file(of letter: Letter, at path: String) -> String {
    path.replacingOccurrences(of: "*", with: letter.reference)
  }
}
