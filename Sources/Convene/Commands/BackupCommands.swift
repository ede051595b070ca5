import ArgumentParser
import ForumPlan
import PlanFile

struct Backup: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write a copy of the plan, sealed as it is, also while it is open.",
    discussion: """
      EXAMPLES
        convene backup /media/stick/north.convene --plan north.convene
        convene backup nightly.convene --unopened --force    for a job that has no passphrase

      The copy is the plan as it stood at one moment, readable by you alone, and is verified before it gets its name. With \
      --unopened its seals are not opened, and nothing is proved of it: run “convene verify” on it some time.
      """)
  @OptionGroup var options: PlanOptions
  @Argument(help: ArgumentHelp("The copy to write.", valueName: "file")) var copy: String
  @Flag(help: "Replace a file that is there.") var force = false
  @Flag(help: "Ask for no passphrase, and prove nothing of the copy.") var unopened = false

  func run() throws {
    let access = unopened ? nil : try options.access()
    let proof = try PlanFile.backUp(options.path, to: copy, replacing: force, verifying: access)
    if let proof {
      let records = proof.parts.reduce(0) { $0 + $1.records }
      Output.say("Wrote \(copy): change \(proof.lastNumber), \(records) records verified.")
      for words in proof.unproved { Output.say("  not proved: \(words)") }
    } else {
      Output.say("Wrote \(copy); its seals were not opened.")
    }
  }
}

struct Restore: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Put a backup in the place of a plan, once it was verified.",
    discussion: """
      EXAMPLES
        convene restore /media/stick/north.convene --to north.convene
        convene restore old.convene --to north.convene --force    keeps the plan that is there beside it
      """)
  @OptionGroup var options: PlanOptions
  @Argument(help: ArgumentHelp("The backup.", valueName: "file")) var backup: String
  @Option(help: ArgumentHelp("Where the plan is to be; else as --plan.", valueName: "file")) var to: String?
  @Flag(help: "Replace a plan that is there, and keep it beside under another name.") var force = false

  func run() throws {
    var source = options
    source.plan = backup
    let path = to ?? options.path
    let (proof, kept) = try PlanFile.restore(backup, to: path, replacing: force, access: try source.access())
    let last = Sightings.last(of: proof.plan)
    Sightings.note(proof.lastNumber, proof.heads, of: proof.plan, isRestored: true)
    if let kept { Output.say("The plan that was there is kept as \(kept).") }
    Output.say("\(path) is the plan as of change \(proof.lastNumber).")
    if proof.lastNumber < last { Output.say("What changes \(proof.lastNumber + 1) to \(last) did is not in it.") }
    for words in proof.unproved { Output.say("  not proved: \(words)") }
  }
}
