import Dates
import ForumPlan
import Papers
import Testing

/// What an embassy that calls is told of a letter by its code.
struct LetterVerificationTests {
  private static let today = Gathering.today

  private static func paper(_ id: UInt64, _ kind: PaperKind, marks: [LetterMark], on day: CivilDate = today)
    -> IssuedPaper
  {
    var paper = IssuedPaper(
      id: ForumPlan.ID(rawValue: id), kind, title: "\(kind.label) VIS-2026-7K3QA9T", for: .organisers, language: "fr",
      version: "\(day) · 0a1b2c3d", medium: .printer, issuedOn: day)
    (paper.letters, paper.copies) = (marks, 2)
    return paper
  }

  private static let visa = LetterMark(.visaLetter, reference: "VIS-2026-7K3QA9T", code: "3f9a0c21b7")

  private static func plan(_ papers: IssuedPaper...) -> Plan {
    var plan = LetterTests.plan
    for paper in plan.papers { _ = try? plan.apply([.remove(paper.id)]) }
    for paper in papers { plan.load(Entry(paper)) }
    return plan
  }

  @Test(arguments: ["3f9a0c21b7", "3F9A0C21B7", " 3f9a-0c2 1b7\n"])
  func `A code is found as it is read out, with its kind, day and version, and about whom by alias`(code: String) throws
  {
    var paper = Self.paper(1, .visaLetter, marks: [Self.visa])
    let attendance = try #require(LetterTests.plan.attendances.first { LetterTests.plan.forums[$0.forum] != nil })
    (paper.forum, paper.named) = (attendance.forum, [attendance.id])
    let plan = Self.plan(paper)
    let person = try #require(plan.people[attendance.person])
    let answer = try #require(LetterVerification(code: code, in: plan))
    #expect(answer.found.map(\.paper.id) == [paper.id] && answer.untold == 0)
    let lines = answer.lines(plan)
    #expect(
      lines == [
        "Ours: Visa support letter VIS-2026-7K3QA9T, code 3f9a0c21b7",
        "  Forum     \(plan.forums[attendance.forum]?.name ?? "")", "  About     \(person.alias)",
        "  Made on   2026-11-20, printed, 2 copies", "  Version   2026-11-20 · 0a1b2c3d",
      ])
    for name in [plan.identity(of: person.id)?.familyName ?? "", plan.identity(of: person.id)?.givenNames ?? ""]
    where name.count > 3 { #expect(!lines.joined().contains(name)) }
  }

  @Test func `A letter in a pack is told with the pack, and one written twice twice, the newest first`() throws {
    let plan = Self.plan(
      Self.paper(1, .visaLetter, marks: [Self.visa], on: Self.today - 3),
      Self.paper(2, .visaPack, marks: [LetterMark(.invitation, reference: "INV-1", code: "0000000000"), Self.visa]))
    let answer = try #require(LetterVerification(code: Self.visa.code, in: plan))
    #expect(answer.found.map(\.paper.paper) == [.visaPack, .visaLetter])
    #expect(answer.lines(plan).contains("  In        Visa pack VIS-2026-7K3QA9T"))
  }

  @Test func `What was called back, or is to be, is told`() throws {
    var paper = Self.paper(1, .visaLetter, marks: [Self.visa])
    paper.recalledOn = Self.today + 1
    var plan = Self.plan(paper)
    let back = try #require(LetterVerification(code: Self.visa.code, in: plan)).lines(plan)
    #expect(back.last == "  ! It was called back on 2026-11-21.")
    paper.recalledOn = nil
    (paper.audience, paper.named) = (.hostState, [ForumPlan.ID(rawValue: 99)])
    plan = Self.plan(paper)
    let due = try #require(LetterVerification(code: Self.visa.code, in: plan)).lines(plan)
    #expect(due.last?.hasPrefix("  ! It is to be called back") == true)
    #expect(due.contains("  About     somebody no longer in the plan"))
  }

  @Test func `Of letters entered before codes were kept the register cannot tell, and says so`() throws {
    let none = try #require(LetterVerification(code: "3f9a0c21b7", in: Self.plan(Self.paper(1, .agenda, marks: []))))
    #expect(none.found.isEmpty && none.untold == 0)
    #expect(none.lines(Plan()) == ["The register of papers has no letter with the code 3f9a0c21b7."])
    let plan = Self.plan(Self.paper(1, .visaPack, marks: []), Self.paper(2, .thanks, marks: []))
    let old = try #require(LetterVerification(code: "3f9a0c21b7", in: plan))
    #expect(old.untold == 2 && old.lines(plan).count == 3 && old.lines(plan)[1].hasPrefix("2 papers with letters"))
  }

  @Test(arguments: ["", "3f9a0c21b", "3f9a0c21b77", "3f9a0c21bg", "٣f9a0c21b7", "VIS-2026-7K3QA9T"])
  func `What is no code is none`(text: String) {
    #expect(LetterVerification(code: text, in: Plan()) == nil)
  }

  @Test func `Letters and packs are entered with what stands at their foot`() throws {
    let plan = LetterTests.plan
    let forum = try #require(plan.forumsByDate.first { $0.name == "Tunis dialogue" })
    let order = LetterOrder(.invitation, for: forum.id)
    let survey = try LetterSurvey(
      order, plan: plan, atlas: plan.atlas, today: Self.today, templates: LetterTemplates(folder: nil))
    let letter = try #require(survey.letters.first)
    let entry = PaperIssue(.invitation, of: forum, letter)
      .entry(id: ForumPlan.ID(rawValue: 1), bytes: [], medium: .file, on: Self.today)
    #expect(entry.letters == [LetterMark(.invitation, reference: letter.reference, code: letter.code)])
    let foot = TextRenderer(width: 80).render(letter.document)
    #expect(foot.contains(letter.reference) && foot.contains(letter.code))
    let maker = VisaPackMaker(
      plan: plan, atlas: plan.atlas, today: Self.today, templates: LetterTemplates(folder: nil))
    let pack = try #require(
      plan.attendances(at: forum.id).lazy.compactMap { try? maker.pack(of: $0.person, at: forum, in: .french) }
        .first { $0.issue.letters.count == 2 })
    #expect(pack.issue.letters.map(\.kind) == [.invitation, .visaLetter])
    let text = TextRenderer(width: 200).render(pack.issue.document)
    for mark in pack.issue.letters { #expect(text.contains(mark.reference) && text.contains(mark.code)) }
  }
}
