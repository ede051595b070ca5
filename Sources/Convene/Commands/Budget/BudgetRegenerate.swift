import ArgumentParser
import ForumPlan
import Logistics
import Papers

struct BudgetRegenerate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "regenerate", abstract: "Let the lines of forums follow from the plan, and say what changes.",
    discussion: """
      Without --forum it is done for the forums whose lines follow already, or for all that are ahead with --all. Figures that \
      somebody typed stay; what is not needed any more goes, unless something was ordered or paid from it. Forums that are \
      over are left as they were. It is one change, and one undo.

      EXAMPLE
        convene budget regenerate --forum "Tunis dialogue" --dry-run
      """)
  @OptionGroup var options: PlanOptions
  @Option(
    name: [.customLong("forum")], help: ArgumentHelp("A forum, by name; may be repeated.", valueName: "name"))
  var forumNames: [String] = []
  @Flag(help: "All forums that are ahead.") var all = false
  @Flag(help: "Say what would change, and change nothing.") var dryRun = false
  @Option(help: "table, json or csv.") var format = RowFormat.table

  func validate() throws {
    if all, !forumNames.isEmpty { throw ValidationError("Give either --all or --forum.") }
  }

  func run() throws {
    let file = try options.open(dryRun ? .read : .write)
    let plan = file.plan
    guard plan.openCompartments.contains(.finance) else { throw Failure.shutFinance }
    let named = try forumNames.map { try plan.forum(named: $0) }
    for forum in named where forum.isOver(on: options.day) {
      throw Failure(code: .usage, message: "\(forum.name) is over: its lines stay as they were.")
    }
    let ahead = plan.forums.filter { !$0.isOver(on: options.day) }.map(\.id)
    let forums = all ? Set(ahead) : named.isEmpty ? nil : Set(named.map(\.id))
    let regeneration = BudgetRegeneration(plan: plan, atlas: plan.atlas, today: options.day, forums: forums)
    let seen = regeneration.items.filter(\.isSeen)
    let nothing =
      forums == nil && !plan.budgetLines.contains { $0.derivation != nil }
      ? "No line follows from the plan yet: name a forum with --forum, or give --all."
      : "Every line says what it should."
    Output.print(Reports.regeneration(seen), format, empty: nothing)
    for lack in regeneration.missing {
      Output.warn("\(plan.forums[lack.forum]?.name ?? "A forum"): \(lack.words)")
    }
    for released in regeneration.released {
      let person = plan.people[released.person]?.alias ?? "somebody"
      Output.say("\(dryRun ? "Would be released" : "Released"): \(released.amount) for \(person).")
    }
    guard !dryRun, !regeneration.edits.isEmpty else { return }
    let names = named.map(\.name).joined(separator: ", ")
    try Editing(file, options).apply(
      "Bring the budget up to date\(names.isEmpty ? "" : ": \(names)")", regeneration.edits)
  }
}
