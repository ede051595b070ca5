import Dates
import Testing

@testable import ForumPlan

@Suite("Fields of a protection record")
struct ProtectionFieldTests {
  private func form() -> RecordForm { RecordForm(editing: .protection(Sample.protection)) }

  @Test("What was written down of an incident stays; another line corrects it")
  func incidents() throws {
    var form = form()
    let text = form.text("incidents", in: Sample.plan)
    #expect(throws: FieldProblem.self) {
      try form.set("incidents", to: text.replacing("Stopped", with: "Nothing"), context: Sample.context)
    }
    #expect(throws: FieldProblem.self) { try form.set("incidents", to: "", context: Sample.context) }
    let first = text.split(separator: "\n").first.map(String.init) ?? ""
    #expect(throws: FieldProblem.self) { try form.set("incidents", to: first, context: Sample.context) }
    try form.set("incidents", to: text + "\n2026-11-21: It was twice; nothing", context: Sample.context)
    guard case .protection(let record) = form.entry else { return }
    #expect(record.incidents.count == Sample.protection.incidents.count + 1)
  }

  @Test("A review keeps what it looked at while its line stays as it is")
  func basis() throws {
    var record = Sample.protection
    let basis = ProtectionRecord.Basis(incidents: 1, withdrawals: 0, houses: [], hostile: [])
    record.reviews = [
      .init(on: Sample.today, by: "Officer", note: "", basis: basis), .init(on: Sample.today, by: "Other", note: ""),
    ]
    var form = RecordForm(editing: .protection(record))
    let text = form.text("reviews", in: Sample.plan)
    try form.set("reviews", to: "2026-10-01 by Officer: new\n" + text, context: Sample.context)
    guard case .protection(let changed) = form.entry else { return }
    #expect(changed.reviews.map { $0.basis != nil } == [false, true, false])
    try form.set("reviews", to: text.replacing("by Officer", with: "by Officer B"), context: Sample.context)
    guard case .protection(let rewritten) = form.entry else { return }
    #expect(rewritten.reviews.allSatisfy { $0.basis == nil })
  }

  @Test(
    "What no line can say is refused with an example",
    arguments: [
      ("threats", "Police: likelihood 3"), ("threats", "Police: likelihood 3, impact 4, from Nobody"),
      ("threats", "Police: likelihood 6, impact 4"),
      ("assessments", "2026-11-01 somewhere: vulnerability 1, capacity 2"),
      ("assessments", "2026-11-01 daily life: vulnerability 0, capacity 2, remaining low"),
      ("assessments", "2026-11-01 at the forum, No such forum: vulnerability 1, capacity 2, remaining low"),
      ("checkIns", "2026-11-01 25:00 Arriving"), ("checkIns", "2026-11-01 Arriving"), ("measures", "Escort: cost much"),
      ("reviewDays", "0"), ("incidents", "yesterday: stopped"),
    ])
  func refused(field: String, text: String) {
    var form = form()
    let known = field == "incidents" ? form.text(field, in: Sample.plan) + "\n" : ""
    #expect(throws: FieldProblem.self) { try form.set(field, to: known + text, context: Sample.context) }
    #expect(form.entry == .protection(Sample.protection))
  }

  @Test("Whom somebody is kept apart from is read by alias or organisation, and where")
  func separations() throws {
    var form = RecordForm(editing: .person(Sample.person))
    try form.set("separations", to: "Cedar 14: table, flight", context: Sample.context)
    guard case .person(let person) = form.entry else { return }
    #expect(person.separations == [Separation(from: Sample.person.id, in: [.table, .flight])])
    for text in ["Nobody: table", "Cedar 14: moon", "Cedar 14:"] {
      #expect(throws: FieldProblem.self) { try form.set("separations", to: text, context: Sample.context) }
    }
  }
}
