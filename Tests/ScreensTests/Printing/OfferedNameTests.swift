import ForumPlan
import Papers
import Testing

@testable import Screens

@Suite("Names offered for files")
struct OfferedNameTests {
  /// Every paper that the screens print.
  private var jobs: [PrintJob] {
    let plan = Stage.example
    return plan.forumsByDate.flatMap { forum -> [PrintJob] in
      let papers: [PrintJob.Paper] =
        [
          .participants(forum.id), .agenda(forum.id), .deadlines, .budget, .budgetForm("eu"), .budgetReport("un"),
          .resources(nil), .resources(forum.id),
        ]
        + HandOut.allCases.map { .handOut($0, forum.id) }
        + LetterKind.allCases.map { kind in
          var choice = LetterChoice(forum.id)
          choice.kind = kind
          return .letters(choice)
        }
        + plan.attendances(at: forum.id).map { attendance in
          .visaPack(attendance.id, reference: VisaPackMaker.reference(of: attendance, on: Stage.today))
        }
      return papers.flatMap { paper in
        (paper.hasAudience ? Audience.allCases.map(Optional.some) : [nil]).map { audience in
          var job = PrintJob(paper)
          job.audience = audience
          return job
        }
      }
    }
  }

  /// A file's name stands in folders, mails and the shell's history, for everyone to read.
  @Test("No file is named after anybody, by name, alias or number")
  func names() {
    let plan = Stage.example
    let people = plan.people.flatMap { person -> [String] in
      let identity = plan.identity(of: person.id)
      let words =
        [person.alias, identity?.familyName ?? "", identity?.givenNames ?? ""]
        + (identity?.passports.map(\.number) ?? [])
      return words.map { String($0.folded.map { $0.isLetter || $0.isNumber ? $0 : "-" }) }.filter { $0.count > 2 }
    }
    var names: Set<String> = []
    for job in jobs { names.insert(job.offeredName(plan)) }
    #expect(names.count > 150)
    for name in names {
      let bare = "-" + name.folded.replacing(".pdf", with: "-")
      for word in people { #expect(!bare.contains("-\(word)-"), "\(name)") }
    }
  }
}
