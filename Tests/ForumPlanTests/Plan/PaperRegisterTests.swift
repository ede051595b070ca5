import Dates
import Testing

@testable import ForumPlan

@Suite("The register of papers")
struct PaperRegisterTests {
  private let forum = Forum(id: ID(rawValue: 1), name: "Tunis", days: 2)
  private let today = Sample.today

  private func plan(consents: [ConsentPurpose: Bool]) throws -> (Plan, Attendance) {
    var plan = Plan()
    let person = Person(id: ID(rawValue: 2), alias: "Cedar", sector: .civilSociety)
    var attendance = Attendance(person: person.id, forum: forum.id, role: .delegate)
    attendance.consents = consents.map {
      Attendance.Consent(purpose: $0, isGiven: $1, on: today, recordedBy: "", how: "")
    }
    try plan.apply([.put(forum), .put(person), .put(attendance)])
    return (plan, attendance)
  }

  private func paper(for audience: Audience, naming named: [ID<Attendance>]) -> IssuedPaper {
    var paper = IssuedPaper(
      id: ID(rawValue: 9), .participants, title: "List of participants, Tunis", for: audience, language: "en",
      version: "1", medium: .file, issuedOn: today)
    paper.named = named
    return paper
  }

  @Test("A paper is to be called back when somebody on it no longer agrees, and no longer once it was")
  func withdrawal() throws {
    let (agreeing, attendance) = try plan(consents: [.namedToPolice: true])
    var paper = paper(for: .police, naming: [attendance.id])
    #expect(agreeing.withdrawn(from: paper).isEmpty)
    let (withdrawing, _) = try plan(consents: [.namedToPolice: false])
    #expect(withdrawing.withdrawn(from: paper) == [attendance.id])
    // What the police may know says nothing of the public.
    #expect(agreeing.withdrawn(from: self.paper(for: .public, naming: [attendance.id])) == [attendance.id])
    #expect(withdrawing.withdrawn(from: self.paper(for: .organisers, naming: [attendance.id])).isEmpty)
    paper.recalledOn = today
    #expect(withdrawing.withdrawn(from: paper).isEmpty)
  }

  @Test("Whoever reads along counts: a sheet on the table is called back from police who sit there")
  func witnesses() throws {
    let consents: [ConsentPurpose: Bool] = [.namedToParticipants: true, .namedToPolice: true]
    let (agreeing, attendance) = try plan(consents: consents)
    var sheet = paper(for: .participants, naming: [attendance.id])
    sheet.witnesses = [.participants, .police]
    #expect(agreeing.withdrawn(from: sheet).isEmpty)
    let (withdrawing, _) = try plan(consents: [.namedToParticipants: true, .namedToPolice: false])
    #expect(withdrawing.withdrawn(from: sheet) == [attendance.id])
    sheet.witnesses = []
    #expect(withdrawing.withdrawn(from: sheet).isEmpty)
  }

  @Test("A paper outlives the people and the forum it names: they can be removed, and it is to be called back then")
  func outlives() throws {
    var (plan, attendance) = try plan(consents: [.namedToPolice: true])
    var paper = paper(for: .police, naming: [attendance.id])
    paper.forum = forum.id
    try plan.apply([.put(paper)])
    try plan.apply(plan.removal(of: forum.key))
    #expect(plan.forums.isEmpty && plan.withdrawn(from: paper) == [attendance.id])
    #expect(plan.displayName(of: paper.key) == "List of participants, Tunis")
  }

  @Test("Of a paper that went out, copies, the day it came back and notes can be changed, nothing else")
  func fields() throws {
    var form = RecordForm(editing: .paper(paper(for: .police, naming: [])))
    #expect(form.fields.map(\.key) == ["copies", "recalledOn", "notes"])
    let context = Sample.context
    #expect(throws: FieldProblem.self) { try form.set("copies", to: "0", context: context) }
    try form.set("recalledOn", to: "2026-11-20", context: context)
    guard case .paper(let paper) = form.entry else { return }
    #expect(paper.recalledOn == today)
  }
}
