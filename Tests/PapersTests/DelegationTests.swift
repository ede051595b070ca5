import Atlas
import Dates
import ExamplePlan
import ForumPlan
import Foundation
import Papers
import Testing

/// One note verbale for several people, and the annex that names those who agreed.
struct DelegationTests {
  private static func survey(
    _ plan: Plan = LetterTests.plan, about people: [ForumPlan.ID<Person>]? = nil, in language: PaperLanguage = .english
  ) throws -> LetterSurvey {
    try LetterSurvey(
      LetterOrder(.noteVerbale, for: forum(plan).id, about: people, in: language), plan: plan, atlas: .shipped,
      today: Gathering.today, templates: LetterTemplates(folder: nil))
  }

  private static func forum(_ plan: Plan) -> Forum {
    given(plan.forumsByDate.first { $0.name == "Tunis dialogue" })
  }

  @Test(arguments: PaperLanguage.allCases)
  func `The annex names those who agreed, and leaves no trace of the others`(language: PaperLanguage) throws {
    let plan = LetterTests.plan
    let survey = try Self.survey(in: language)
    let letter = given(survey.letters.first)
    #expect(survey.letters.count == 1 && survey.gaps.isEmpty)
    let coming = plan.attendances(at: Self.forum(plan).id).filter(\.status.isComing)
    let agreed = coming.filter { $0.consents(to: .namedToHostState) }
    #expect(agreed.count > 3 && survey.leftOut == coming.count - agreed.count && survey.leftOut > 0)
    let text = TextRenderer(width: 200).render(letter.document)
    for attendance in coming {
      let identity = given(plan.identity(of: attendance.person))
      let isNamed = text.contains("\(identity.givenNames) \(identity.familyName.uppercased())")
      #expect(isNamed == agreed.contains(attendance))
      #expect(!text.contains(given(plan.people[attendance.person]).alias))
    }
    let rows = letter.document.blocks.flatMap { block in
      guard case .table(let table) = block else { return [[String]]() }
      return table.rows.compactMap(table.cells)
    }
    #expect(rows.map(\.[0]) == (1...agreed.count).map(String.init))
    #expect(letter.document.blocks.contains(.newSheet))
    for format in PaperFormat.allCases where format != .csv {
      #expect(try !format.bytes(of: letter.document, date: Gathering.today).isEmpty)
    }
  }

  @Test func `One person is announced in the note itself`() throws {
    let plan = LetterTests.plan
    let one = given(
      plan.attendances(at: Self.forum(plan).id).first { $0.status.isComing && $0.consents(to: .namedToHostState) })
    let letter = given(try Self.survey(about: [one.person]).letters.first)
    #expect(!letter.document.blocks.contains(.newSheet))
  }

  @Test func `What is missing of one member stops the note, and another passport changes its code`() throws {
    var plan = LetterTests.plan
    let code = given(try Self.survey(plan).letters.first).code
    let one = given(
      plan.attendances(at: Self.forum(plan).id).first { $0.status.isComing && $0.consents(to: .namedToHostState) })
    var identity = given(plan.identity(of: one.person))
    identity.passports[0].number += "9"
    plan.load(Entry(identity))
    #expect(try Self.survey(plan).letters.first.map(\.code) != code)
    identity.passports[0].number = ""
    plan.load(Entry(identity))
    let survey = try Self.survey(plan)
    #expect(survey.letters.isEmpty && survey.count == 1)
    #expect(survey.gaps.map(\.what) == ["The passport number of \(given(plan.people[one.person]).alias)"])
  }

  @Test func `A note about several refuses a template that speaks of one`() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("notes-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try "{{person.name}}".write(
      toFile: folder + "/note-verbale.en.mustache", atomically: true, encoding: .utf8)
    #expect(throws: LetterError.self) {
      try LetterSurvey(
        LetterOrder(.noteVerbale, for: Self.forum(LetterTests.plan).id), plan: LetterTests.plan, atlas: .shipped,
        today: Gathering.today, templates: LetterTemplates(folder: folder))
    }
  }
}
