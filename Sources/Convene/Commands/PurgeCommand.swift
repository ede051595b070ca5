import ArgumentParser
import ForumPlan
import Foundation
import Logistics
import Papers
import PlanFile

struct Purge: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Erase what identities say and nobody needs any more, from the history too.",
    discussion: """
      Each part of an identity is kept for some days after the return from somebody's last forum: passports and birth 1, \
      emergency contact and vaccinations 14, postal address 60, stays abroad 180, e-mail and telephone 365, name and \
      function 730, unless the programme says otherwise (field “Days identities are kept”). Of people who were removed from \
      the plan all goes after 30 days. As long as somebody may still travel to a forum of the plan, all of theirs is kept.
      Undo does not bring it back. The history stays provable: its chain covers digests, which stay. Copies and backups made \
      before still have it all: delete them, or restore them and purge again.

      EXAMPLES
        convene purge --dry-run
        convene purge --dry-run --ahead 90     what goes within three months
        convene purge --yes                    for a job, without being asked
      """)
  @OptionGroup var options: PlanOptions
  @Flag(help: "Show what is due and erase nothing.") var dryRun = false
  @Option(help: ArgumentHelp("With --dry-run, how many days to look ahead.", valueName: "days")) var ahead = 0
  @Flag(help: "Erase without being asked.") var yes = false
  @Option(help: "With --dry-run: table, json or csv.") var format = RowFormat.table

  func validate() throws {
    guard (0...36_500).contains(ahead) else { throw ValidationError("--ahead takes 0 to 36500 days.") }
    if ahead > 0, !dryRun { throw ValidationError("Only what is due is erased: --ahead goes with --dry-run.") }
  }

  func run() throws {
    let file = try options.open(dryRun ? .read : .write)
    defer { file.close() }
    guard file.plan.openCompartments.contains(.identity) else {
      throw Failure(code: .noPermission, message: "Your key does not open identities: who holds it purges them.")
    }
    let removed = try file.removedIdentities(before: Purging.removedBefore(Clock.now))
    let due = RetentionSchedule(file.plan, today: options.day).due
    if dryRun { return show(file.plan, removed: removed.count) }
    guard !due.isEmpty || !removed.isEmpty else { return Output.say("Nothing is due.") }
    let words = Purging.words(due, removed: removed.count)
    Output.say("Due: \(words).")
    guard try isAgreed() else { return Output.say("Nothing was erased.") }
    var progress = Progress()
    var steps = 0
    let isGone = try file.purge(
      Purging.parts(due, removed: removed), author: Clock.author, time: Clock.now
    ) {
      steps += 1
      progress.show("Erasing … \(steps)")
    }
    progress.end()
    Output.say("Erased: \(words). Copies and backups made before still have it.")
    if !isGone { Output.say(Purging.leftovers) }
  }

  private func show(_ plan: Plan, removed: Int) {
    let what = ahead == 0 ? "Nothing is due." : "Nothing is due within \(ahead) days."
    Output.print(
      Reports.retention(plan: plan, today: options.day, ahead: ahead), format, empty: removed == 0 ? what : "")
    guard removed > 0 else { return }
    Output.say(
      "In the history: \(removed) \(removed == 1 ? "identity" : "identities") removed from the plan 30 days ago or earlier."
    )
  }

  /// Whether the user wants it; nobody can be asked where there is no terminal.
  private func isAgreed() throws -> Bool {
    if yes { return true }
    guard isatty(STDIN_FILENO) == 1 else {
      throw Failure(code: .usage, message: "Nobody is here to be asked. Say --yes, or --dry-run to see what is due.")
    }
    FileHandle.standardError.write(Data("Erase it? Undo does not bring it back. Type yes: ".utf8))
    return readLine()?.trimmingCharacters(in: .whitespaces).lowercased() == "yes"
  }
}
