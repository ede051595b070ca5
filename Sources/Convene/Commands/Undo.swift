import ArgumentParser
import ForumPlan
import PlanFile

struct Undo: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Take the last change back, or any earlier ones, as a new change.",
    discussion: """
      EXAMPLES
        convene undo --plan north.convene
        convene undo 12                 take change 12 back and leave what came after it
        convene undo 12 15              both, as one change
        convene undo --back-to 9        all that was done after change 9
        convene undo 12 --dry-run       only say what it would change
      Numbers stand in “convene history”. What is taken back so, “convene undo” brings again.
      """)
  @OptionGroup var options: PlanOptions
  @Argument(help: ArgumentHelp("Changes to take back, by their numbers.", valueName: "number")) var numbers: [Int] = []
  @Option(help: ArgumentHelp("Take back everything after this change.", valueName: "number")) var backTo: Int?
  @Flag(help: "Say what it would change, and change nothing.") var dryRun = false

  func validate() throws {
    if backTo != nil, !numbers.isEmpty {
      throw ValidationError("Give numbers of changes or --back-to, not both.")
    }
    if dryRun, backTo == nil, numbers.isEmpty {
      throw ValidationError("--dry-run takes the number of a change, or --back-to.")
    }
  }

  func run() throws {
    let file = try options.open(dryRun ? .read : .write)
    let target = backTo.map(Change.Target.allAfter) ?? (numbers.isEmpty ? nil : .only(numbers))
    guard let target else { return try undoLast(file) }
    let reversion = try file.journal.reversion(target, of: file.plan)
    if dryRun {
      Output.say("\(reversion.label) would do this: it \(reversion.words).")
      return
    }
    let watch = VisaWatch(file.plan, today: options.day)
    try file.revert(reversion, author: Clock.author, time: Clock.now)
    Output.say("\(reversion.label). It \(reversion.words).")
    watch.say(file.plan)
  }

  private func undoLast(_ file: PlanFile) throws {
    let watch = VisaWatch(file.plan, today: options.day)
    let entry = try file.undo(author: Clock.author, time: Clock.now)
    Output.say(entry.map { "\($0.change.label)." } ?? "There is nothing to undo.")
    watch.say(file.plan)
  }
}

struct Redo: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Do the last change that was taken back again.", discussion: "EXAMPLE\n  convene redo")
  @OptionGroup var options: PlanOptions

  func run() throws {
    let file = try options.open(.write)
    let watch = VisaWatch(file.plan, today: options.day)
    let entry = try file.redo(author: Clock.author, time: Clock.now)
    Output.say(entry.map { "\($0.change.label)." } ?? "There is nothing to redo.")
    watch.say(file.plan)
  }
}
