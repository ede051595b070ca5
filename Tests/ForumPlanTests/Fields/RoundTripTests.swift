import Testing

@testable import ForumPlan

@Suite struct RoundTripTests {
  @Test(arguments: Sample.entries)
  func settingAFieldToItsOwnTextChangesNothing(_ entry: Entry) throws {
    for field in RecordForm(editing: entry).fields {
      var form = RecordForm(editing: entry)
      try form.set(field.key, to: form.text(field.key, in: Sample.plan), context: Sample.context)
      #expect(form.entry == entry, "\(entry.key.kind) \(field.key)")
    }
  }

  // A paper is entered by printing it.
  @Test(arguments: Sample.entries.filter { $0.key.kind != .paper })
  func aBlankRecordGivenEveryTextIsTheRecord(_ entry: Entry) throws {
    let source = RecordForm(editing: entry)
    var copy = try #require(Sample.blank(like: entry))
    for field in source.fields {
      let text = source.text(field.key, in: Sample.plan)
      #expect(!text.isEmpty, "The sample leaves \(entry.key.kind).\(field.key) empty")
      try copy.set(field.key, to: text, context: Sample.context)
    }
    for field in source.fields {
      #expect(copy.text(field.key, in: Sample.plan) == source.text(field.key, in: Sample.plan))
    }
    // Places alone carry more than their text, coordinates and a time zone.
    if ![.venue, .forum, .person, .attendance].contains(entry.key.kind) { #expect(copy.entry == entry) }
  }

  @Test func everyEditableKindHasItsFieldsAndABlankForm() {
    for kind in RecordKind.allCases where ![.requirementSheet, .holidaySheet, .processFact].contains(kind) {
      let fields = RecordForm.fields(of: kind)
      #expect(!fields.isEmpty)
      #expect(Set(fields.map(\.key)).count == fields.count)
      #expect(fields.allSatisfy { !$0.label.isEmpty && !$0.hint.isEmpty && !$0.hint.hasSuffix(".") })
    }
  }

  @Test func anEmptyTextClearsWhatNeedNotHaveAValue() throws {
    for entry in Sample.entries {
      // What was written down of an incident stays, and sums that orders and payments of a list add up to.
      let kept: Set<String> = ["incidents", "committed", "paid"]
      for field in RecordForm(editing: entry).fields where !field.isRequired && !kept.contains(field.key) {
        var form = RecordForm(editing: entry)
        try form.set(field.key, to: "  ", context: Sample.context)
        #expect(form.text(field.key, in: Sample.plan).isEmpty, "\(entry.key.kind).\(field.key)")
      }
    }
  }

  @Test func requiredFieldsRefuseToBeEmpty() {
    for entry in Sample.entries {
      for field in RecordForm(editing: entry).fields where field.isRequired {
        var form = RecordForm(editing: entry)
        #expect(throws: FieldProblem.self) { try form.set(field.key, to: "", context: Sample.context) }
        #expect(form.entry == entry)
      }
    }
  }

  /// Text that a user or an attacker may put into the parts of items: separators, quotes, marks, other scripts.
  @Test(arguments: 0..<40)
  func anyTextWithinAnItemIsReadBack(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    let pieces = [
      ",", ";", ":", "\"", "\\", "\n", " ", "due", "owner ", "recorded by ", "a", "ب", "தமிழ்", "\u{301}", "1", "..",
      "by ", "\\n",
    ]
    func text() -> String { (0..<generator.below(7)).map { _ in pieces[generator.below(pieces.count)] }.joined() }
    func name() -> String { text() + "x" }
    var protection = ProtectionRecord(of: Sample.person.id)
    protection.threats = [.init(source: text(), isStateActor: generator.chance(50), likelihood: 1, impact: 5)]
    protection.measures = [.init(name: name(), owner: text(), due: Sample.day), .init(name: name(), owner: text())]
    protection.reviews = [.init(on: Sample.day, by: text(), note: text())]
    protection.incidents = [.init(on: Sample.day, what: text(), response: text())]
    protection.capacities = [name(), name()]
    var attendance = Sample.attendance
    attendance.consents = [.init(purpose: .photo, isGiven: true, on: Sample.day, recordedBy: text(), how: text())]
    var venue = Sample.venue
    venue.rooms = [.init(name: name(), capacity: [.circle: 9], booths: 1), .init(name: name() + "2", capacity: [:])]
    var identity = Sample.identity
    identity.passports = [Passport(nationality: "TN", number: text()), Passport(nationality: "TN", number: text())]
    var person = Sample.person
    person.accessNeeds = [name(), name()]
    for entry in [
      .protection(protection), .attendance(attendance), .venue(venue), .identity(identity), .person(person),
    ] as [Entry] {
      for field in RecordForm(editing: entry).fields {
        var form = RecordForm(editing: entry)
        let text = form.text(field.key, in: Sample.plan)
        try form.set(field.key, to: text, context: Sample.context)
        #expect(form.entry == entry, "\(field.key): \(text)")
      }
    }
  }
}
