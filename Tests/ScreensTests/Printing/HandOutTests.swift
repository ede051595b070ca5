import ForumPlan
import Foundation
import Papers
import Terminal
import Testing

@testable import Screens

@Suite("Handed out at a forum")
struct HandOutTests {
  /// The stage once it offers what is handed out at a forum.
  private func stage(_ forum: String, width: Int = 100) -> Stage {
    var stage = Stage(width: width, height: 30)
    stage.type("2P")
    stage.type("handed out at \(forum)")
    stage.press(.enter)
    return stage
  }

  @Test("P leads on to what is handed out, for whom, in which language and where to")
  func asking() throws {
    var stage = stage("tunis")
    #expect(stage.text.contains("Handed out at Tunis dialogue"))
    for handOut in HandOut.allCases { #expect(stage.text.contains(handOut.label)) }
    stage.type("sign-in sheets")
    stage.press(.enter)
    #expect(stage.text.contains("For whom?") && stage.text.contains("It goes round the room"))
    stage.type("participants")
    stage.press(.enter)
    #expect(stage.text.contains("In which language?"))
    stage.type("french")
    stage.press(.enter, .enter, .enter)
    let job = try #require(stage.jobs.last)
    #expect(job.path == "sign-in-sheets-tunis-dialogue-for-participants-fr.pdf")
    #expect(job.audience == .participants && job.language == .french)
  }

  @Test("Where there is one audience only, nobody is asked")
  func oneAudience() throws {
    var stage = stage("tunis")
    stage.type("badges")
    stage.press(.enter)
    #expect(stage.text.contains("In which language?"))
    stage.press(.enter, .enter, .enter)
    let job = try #require(stage.jobs.last)
    #expect(job.audience == .participants && job.path == "badges-tunis-dialogue-en.pdf")
  }

  @Test("What cannot be printed stands there with the reason, and is refused where it is chosen")
  func refusal() {
    var stage = stage("geneva")
    #expect(stage.text.contains("Nobody has accepted yet"))
    stage.type("badges")
    stage.press(.enter)
    #expect(stage.status.contains("Nobody has accepted yet to come to Geneva review.") && stage.jobs.isEmpty)
    // The chooser stays open, to choose something else.
    #expect(stage.text.contains("Handed out at Geneva review"))
    stage.press(.escape)
    #expect(stage.text.contains("Print what?"))
    stage.press(.escape)
    #expect(stage.workspace.layers.isEmpty)
  }

  @Test("An audience that may not have it is refused with the reason")
  func audience() {
    var stage = stage("tunis")
    stage.type("rooming")
    stage.press(.enter)
    stage.type("donor")
    stage.press(.enter)
    #expect(stage.status.contains("Journeys and beds are for organisers and the venue.") && stage.jobs.isEmpty)
  }

  @Test("The press writes each of them", arguments: HandOut.allCases)
  func press(handOut: HandOut) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "hand-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let forum = try #require(Stage.example.forums.first { $0.name.hasPrefix("Tunis") })
    var job = PrintJob(.handOut(handOut, forum.id))
    (job.audience, job.language) = (handOut.audiences.first, .arabic)
    job.path = folder.appending(path: "paper.pdf").path
    let press = PrintPress(plan: Stage.example, today: Stage.today)
    guard case .said = press.print(job).outcome else {
      Issue.record("Nothing was written.")
      return
    }
    // For whom it may not be, nothing is written, whoever asked.
    (job.audience, job.path) = (.hostState, folder.appending(path: "other.pdf").path)
    guard case .refused = press.print(job).outcome else {
      Issue.record("It was written for the host state.")
      return
    }
  }
}
