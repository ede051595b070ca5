import ForumPlan
import Foundation
import Papers
import Terminal
import Testing

@testable import Screens

@Suite("Letters on the screen")
struct LetterSheetTests {
  /// Asks for letters by what is typed into each list, until the sheet is there.
  private static func stage(_ kind: String, about whom: String, in plan: Plan? = nil) -> Stage {
    var stage = Stage(plan)
    stage.type("2P")
    stage.type("letters, tunis")
    stage.press(.enter)
    stage.type(kind)
    stage.press(.enter)
    stage.type(whom)
    stage.press(.enter)
    return stage
  }

  private static func sheet(_ stage: Stage) -> LetterSheet? {
    for layer in stage.workspace.layers { if case .letters(let sheet) = layer { return sheet } }
    return nil
  }

  @Test("All letters of a kind are looked at at once, and what is missing is listed")
  func bulk() throws {
    let stage = Self.stage("visa", about: "all whom")
    let sheet = try #require(Self.sheet(stage))
    #expect(sheet.count > sheet.complete && sheet.complete > 0)
    #expect(stage.text.contains("\(sheet.complete) of \(sheet.count) letters are complete."))
    #expect(stage.text.contains("The lodging of ") && stage.text.contains("(Lodging)."))
    #expect(stage.text.contains("Write the \(sheet.complete) that are complete"))
  }

  @Test("Enter goes to the field, and once it is filled in the list is shorter")
  func mending() throws {
    var stage = Self.stage("visa", about: "all whom")
    let before = try #require(Self.sheet(stage))
    stage.press(.enter)
    guard case .form(let form) = stage.workspace.layers.last else {
      Issue.record("No form was opened.")
      return
    }
    #expect(form.field.label == "Lodging")
    stage.type("Hotel")
    stage.press(.ctrl("s"))
    let after = try #require(Self.sheet(stage))
    #expect(after.gaps.count == before.gaps.count - 1 && after.complete == before.complete + 1)
  }

  @Test("Whoever has no identity yet gets one")
  func identity() throws {
    var plan = Stage.example
    let forum = try #require(plan.forumsByDate.first { $0.name == "Tunis dialogue" })
    let one = try #require(plan.attendances(at: forum.id).first { $0.status == .confirmed })
    try plan.apply([.remove(RecordKey(Identity(of: one.person).id))])
    let alias = try #require(plan.people[one.person]).alias
    var stage = Self.stage("invitation", about: alias, in: plan)
    #expect(stage.text.contains("The letter waits for what is missing."))
    stage.press(.enter)
    guard case .form(let form) = stage.workspace.layers.last else {
      Issue.record("No form was opened.")
      return
    }
    #expect(form.isNew && form.form.entry.key.kind == .identity)
  }

  @Test("A note verbale is one letter; the language is turned by a key")
  func note() throws {
    var stage = Self.stage("note", about: "all whom")
    #expect(stage.text.contains("The letter is complete.") && stage.text.contains("left out, for want of consent."))
    #expect(stage.text.contains("In English."))
    stage.type("l")
    stage.type("l")
    #expect(try #require(Self.sheet(stage)).choice.language == .french && stage.text.contains("In French."))
    stage.press(.enter)
    stage.press(.enter)
    let job = try #require(stage.jobs.last)
    #expect(job.path.hasPrefix("NV-2026-") && job.path.hasSuffix(".pdf"))
  }

  @Test("Several letters go into a folder, with progress, and Esc stops them")
  func writing() throws {
    var stage = Self.stage("invitation", about: "all whom")
    #expect(stage.text.contains("Write all 22"))
    stage.press(.enter)
    #expect(stage.text.contains("Write to which folder?"))
    stage.press(.ctrl("u"))
    stage.type("letters.pdf")
    stage.press(.enter)
    #expect(stage.jobs.isEmpty && stage.text.contains("need a star in the name"))
    stage.press(.ctrl("u"))
    stage.type("letters/*.csv")
    stage.press(.enter)
    #expect(stage.jobs.isEmpty)
    stage.press(.ctrl("u"))
    stage.type("letters/*.pdf")
    stage.press(.enter)
    #expect(stage.jobs.last?.path == "letters/*.pdf" && stage.text.contains("Writing …"))
    stage.workspace.take(.printing(7, of: 22))
    #expect(stage.text.contains("Writing: 7 of 22."))
    stage.press(.escape)
    #expect(stage.stops == 1)
    stage.workspace.take(.refused("Stopped: 8 of 22 are written, and stay."))
    #expect(try #require(Self.sheet(stage)).progress == nil && stage.text.contains("Stopped: 8 of 22"))
    stage.workspace.take(.lettersWritten("Wrote letters/*.pdf."))
    #expect(Self.sheet(stage) == nil && stage.status.contains("Wrote letters/*.pdf."))
  }

  @Test("The press writes each letter into a file of its own, and stops when it is told")
  func press() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "letters-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let forum = try #require(Stage.example.forumsByDate.first { $0.name == "Tunis dialogue" })
    var choice = LetterChoice(forum.id, whom: .everybody)
    choice.kind = .invitation
    var job = PrintJob(.letters(choice))
    job.path = folder + "/*.html"
    let press = PrintPress(plan: Stage.example, today: Stage.today)
    let some = press.print(job, goesOn: { done, _ in done < 3 })
    guard case .refused(let stopped) = some.outcome else {
      Issue.record("It was not stopped.")
      return
    }
    #expect(stopped == "Stopped: 3 of 22 are written, and stay.")
    // What is written stands in the register, whatever came after it.
    #expect(some.papers.count == 3 && some.papers.allSatisfy { $0.paper == .invitation && $0.named.count == 1 })
    guard case .fileExists = press.print(job).outcome else {
      Issue.record("It wrote over what was there.")
      return
    }
    job.replaces = true
    guard case .lettersWritten = press.print(job).outcome else {
      Issue.record("Nothing was written.")
      return
    }
    let files = try FileManager.default.contentsOfDirectory(atPath: folder)
    #expect(files.count == 22 && files.allSatisfy { $0.hasPrefix("INV-2026-") && $0.hasSuffix(".html") })
    let attributes = try FileManager.default.attributesOfItem(atPath: "\(folder)/\(files[0])")
    #expect(attributes[.posixPermissions] as? Int == 0o600)
  }

  @Test("No legal name stands on the sheet, and without the key of identities no letters are offered")
  func secrets() {
    var plan = Stage.example
    let stage = Self.stage("visa", about: "all whom")
    for person in plan.people {
      guard let name = plan.identity(of: person.id)?.familyName, name.count > 3 else { continue }
      #expect(!stage.text.contains(name))
    }
    plan.openCompartments.remove(.identity)
    var shut = Stage(plan)
    shut.type("2P")
    #expect(!shut.text.contains("Letters,"))
  }

  @Test("About the person under the cursor a letter is offered first")
  func one() {
    var stage = Stage()
    stage.type("4P")
    #expect(stage.text.contains("Letter about "))
  }
}
