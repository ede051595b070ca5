import Testing

@testable import ForumPlan

@Suite struct HostileTextTests {
  static let hostile = [
    "\u{1B}[2J", "a\u{0}b", "\u{9B}31m", "name\u{202E}gpj.exe", "\u{2066}x\u{2069}", "a\u{2028}b", "\u{7F}", "\u{85}x",
  ]

  @Test(arguments: hostile)
  func noFieldLetsItIn(_ text: String) {
    for entry in Sample.entries {
      for field in RecordForm(editing: entry).fields {
        var form = RecordForm(editing: entry)
        do {
          // At the end, where it is not white space that is cut off.
          try form.set(field.key, to: "x\(text)x", context: Sample.context)
          Issue.record("\(entry.key.kind).\(field.key) took it")
        } catch {
          #expect(error.description.isHarmless)
        }
        #expect(form.entry == entry)
      }
    }
  }

  @Test(arguments: hostile)
  func noNameCanBePutWithIt(_ text: String) {
    var plan = Sample.plan
    var organisation = Sample.organisation
    organisation.name = "x\(text)x"
    let error = #expect(throws: PlanError.self) { try plan.apply([.put(organisation)]) }
    #expect(error?.description.isHarmless == true)
  }

  @Test func hugeTextIsRefusedWithItsSize() {
    let huge = String(repeating: "é", count: 500_000)
    for entry in Sample.entries {
      for field in RecordForm(editing: entry).fields {
        var form = RecordForm(editing: entry)
        let error = #expect(throws: FieldProblem.self) { try form.set(field.key, to: huge, context: Sample.context) }
        #expect((error?.description.count ?? .max) < 1200)
      }
    }
  }

  @Test func marksAndJoinersThatScriptsNeedAreTaken() throws {
    var form = RecordForm(editing: .identity(Sample.identity))
    for name in ["می‌خواهم", "யாழினி", "Đặng Thị", "e\u{301}", "שָׁלוֹם", "\u{200F}ليلى"] {
      try form.set("nativeName", to: name, context: Sample.context)
      #expect(form.text("nativeName", in: Sample.plan) == name)
    }
  }

  @Test func linesOfAnySystemBecomeOurs() throws {
    var form = RecordForm(editing: .forum(Sample.forum))
    try form.set("notes", to: "one\r\ntwo\rthree\nfour\tfive", context: Sample.context)
    #expect(form.text("notes", in: Sample.plan) == "one\ntwo\nthree\nfour five")
  }
}
