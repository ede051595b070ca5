import Dates
import Testing

@testable import ForumPlan

@Suite struct RecordDifferenceTests {
  @Test func saysWhatChangedFieldByField() throws {
    var plan = Sample.plan
    var forum = Sample.forum
    forum.start = Sample.day + 7
    forum.hosts = []
    var passport = Sample.identity
    passport.phone = ""
    let edits: [Edit] = [.put(forum), .put(passport), .put(Sample.venue)]
    let inverse = try plan.apply(edits)
    let differences = RecordDifference.all(edits: edits, inverse: inverse, in: plan)
    #expect(differences.map(\.name) == ["Tunis dialogue", "Cedar 14"])
    #expect(differences.map(\.compartment) == [.logistics, .identity])
    #expect(
      differences[0].fields.map(\.description) == [
        "First day: 2027-05-11 → 2027-05-18", "Hosts: Cité ouverte, Tunis → –",
      ])
    #expect(differences[1].fields.map(\.description) == ["Telephone: +216 00 000 014 → –"])
  }

  @Test func anUndoReadsBackwards() throws {
    var plan = Sample.plan
    var task = Sample.task
    task.title = "Order three booths"
    let edits: [Edit] = [.put(task)]
    let inverse = try plan.apply(edits)
    let undone = RecordDifference.all(edits: inverse, inverse: edits, in: plan)
    #expect(undone.flatMap(\.fields).map(\.description) == ["Task: Order three booths → Order booths"])
  }

  @Test func addedAndRemovedRecordsListWhatTheyHold() throws {
    var plan = Sample.plan
    let task = PlanTask(id: ID(rawValue: 900), title: "Call the venue")
    let edits: [Edit] = [.put(task), .remove(Sample.task.id)]
    let differences = RecordDifference.all(edits: edits, inverse: try plan.apply(edits), in: plan)
    #expect(differences.map(\.kind) == [.added, .removed])
    #expect(differences[0].fields.map(\.description) == ["Task: – → Call the venue"])
    #expect(differences[1].fields.count == Sample.task.key.kind.fieldCount)
  }

  @Test func whatComesAndGoesInOneChangeIsNotMentioned() throws {
    var plan = Sample.plan
    let task = PlanTask(id: ID(rawValue: 900), title: "Call the venue")
    let edits: [Edit] = [.put(task), .remove(task.id)]
    #expect(RecordDifference.all(edits: edits, inverse: try plan.apply(edits), in: plan).isEmpty)
  }
}

extension RecordKind {
  fileprivate var fieldCount: Int { RecordForm.fields(of: self).count }
}
