import ForumPlan
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

  /// Edits of a plan that is open for writing already.
  init(_ file: PlanFile, _ options: PlanOptions) {
    (self.file, self.options) = (file, options)
  }

  var context: FieldContext { FieldContext(plan: file.plan, atlas: file.plan.atlas, today: options.day) }

  /// The records with fields set from `key=value` texts; each key goes to the first record that has it.
  func setting(_ sets: [String], on entries: [Entry]) throws -> [Entry] {
    var forms = entries.map { RecordForm(editing: $0) }
    let context = context
    for set in sets {
      guard let equals = set.firstIndex(of: "=") else {
        throw Failure(
          code: .usage, message: "--set takes field=value, such as stage=inviting; “\(set.prefix(40))” has no “=”.")
      }
      let (key, value) = (String(set[..<equals]), String(set[set.index(after: equals)...]))
      guard let place = forms.firstIndex(where: { $0.fields.contains { $0.key == key } }) else {
        let known = forms.flatMap { $0.fields.map(\.key) }.joined(separator: ", ")
        throw Failure(code: .usage, message: "There is no field “\(key.prefix(40))”. The fields are: \(known).")
      }
      // A new line in a value is written \n in a shell.
      try forms[place].set(key, to: value.replacing("\\n", with: "\n"), context: context)
    }
    return forms.map(\.entry)
  }

  /// Applies edits as one change and says what was done.
  func apply(_ label: String, _ edits: [Edit]) throws {
    defer { file.close() }
    guard !edits.isEmpty else {
      Output.say("Nothing to change.")
      return
    }
    let watch = VisaWatch(file.plan, today: options.day)
    let stages = StageWatch(file.plan, today: options.day)
    let following = BudgetFollowing(edits, in: file.plan, today: options.day)
    try file.apply(Change(label: label, author: Clock.author, time: Clock.now, edits: edits + following.edits))
    Output.say("\(label).")
    if let words = following.words { Output.say(words) }
    watch.say(file.plan)
    stages.say(file.plan)
  }
}
