import ArgumentParser
import Atlas
import ForumPlan
import Foundation
import Logistics
import PlanFile

/// What the commands that add and edit records share.
struct Editing {
  let file: PlanFile
  let options: PlanOptions

  init(_ options: PlanOptions) throws {
    file = try options.open(.write)
    self.options = options
  }

  var context: FieldContext { FieldContext(plan: file.plan, atlas: file.plan.atlas(), today: options.day) }

  /// The records with fields set from `key=value` texts; each key goes to the first record that has it.
  func setting(_ sets: [String], on entries: [Entry]) throws -> [Entry] {
    var entries = entries
    for set in sets {
      guard let equals = set.firstIndex(of: "=") else {
        throw Failure(code: .usage, message: "--set takes field=value, such as stage=inviting; “\(set.prefix(40))” has no “=”.")
      }
      let (key, value) = (String(set[..<equals]), String(set[set.index(after: equals)...]))
      let place = entries.indices.first { index in entries[index].key.kind.fields.contains { $0.key == key } }
      guard let place, let field = entries[place].key.kind.fields.first(where: { $0.key == key }) else {
        let known = entries.flatMap { $0.key.kind.fields.map(\.key) }.joined(separator: ", ")
        throw Failure(code: .usage, message: "There is no field “\(key.prefix(40))”. The fields are: \(known).")
      }
      // A new line in a value is written \n in a shell.
      entries[place] = try field.setting(value.replacing("\\n", with: "\n"), on: entries[place], context: context)
    }
    return entries
  }

  /// Applies edits as one change and says what was done.
  func apply(_ label: String, _ edits: [Edit]) throws {
    guard !edits.isEmpty else {
      Output.say("Nothing to change.")
      return
    }
    try file.apply(Change(label: label, author: Clock.author, time: Clock.now, edits: edits))
    file.close()
    Output.say("\(label).")
  }
}
