import ArgumentParser
import ForumPlan
import Foundation
import Papers
import PlanFile

struct OfficersCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "officers", abstract: "Who holds keys of the plan: list, add and remove them; the recovery sheet.",
    discussion: """
      Each officer has a passphrase or a key file of their own, and holds logistics and some of identity, protection and \
      finance. What they do not hold is shut to them on every screen, paper and export: people are aliases without \
      identity, and without protection nothing tells that anybody has a protection record.

      EXAMPLES
        convene officers list
        convene officers add "Amina Haddad" --holds identity,protection
        convene officers recovery -o sheet.pdf
      """,
    subcommands: [List.self, Add.self, Remove.self, Change.self, Recovery.self], defaultSubcommand: List.self)

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "List the officers and what each holds.", discussion: "EXAMPLE\n  convene officers list --format json")
    @OptionGroup var options: PlanOptions
    @Option(help: "table, json or csv.") var format = RowFormat.table

    func run() throws {
      let file = try options.open(.read)
      var report = Report(
        title: "Officers",
        columns: [.init("name", "Officer", weight: 1.6), .init("opens", "Opens it with", weight: 1.2)]
          + Compartment.allCases.map { .init($0.rawValue, $0.rawValue.capitalized, weight: 0.8) } + [
            .init("added", "Added", weight: 0.9), .init("by", "By", weight: 0.8), .init("you", "You", weight: 0.4),
          ])
      let me = file.officer?.id
      report.rows = file.officers.map { officer in
        [.text(officer.name), .text(officer.kind.label)]
          + Compartment.allCases.map { .flag(officer.compartments.contains($0)) } + [
            .text(officer.addedOn == 0 ? "" : Clock.onTheWall.day(at: officer.addedOn).description),
            .text(officer.addedBy), .flag(officer.id == me),
          ]
      }
      Output.print(
        report, format,
        empty: "The plan is not sealed: anyone who has it can read it. Seal it: convene officers passphrase")
    }
  }

  struct Add: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Add an officer, who gets keys that you hold.",
      discussion: """
        They type their passphrase at your keyboard, or take a key file along. Then give them a copy of the plan's file.

        EXAMPLES
          convene officers add "Amina Haddad" --holds identity,protection
          convene officers add "Night backup" --new-key-file backup.key
        """)
    @OptionGroup var options: PlanOptions
    @OptionGroup var new: NewKeyOptions
    @Argument(help: "What the other officers call them.") var name: String
    @Option(
      help: ArgumentHelp(
        "identity, protection, finance, with commas between, or all; logistics is always among them.",
        valueName: "compartments"))
    var holds: Holding = Holding(compartments: [.logistics])

    func run() throws {
      let file = try options.open(.write)
      let key = try new.key(for: file, asking: "Passphrase of \(name)")
      let officer = try new.keeping(key) {
        try file.addOfficer(
          name, holding: holds.compartments, key: key.own, author: Clock.author, time: Clock.now)
      }
      file.close()
      Output.say("Added \(officer.name): \(officer.compartments.words). Give them a copy of the plan's file.")
    }
  }

  struct Remove: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Remove an officer, and renew the keys they held.",
      discussion: """
        All that stands under those keys is sealed anew, and the other officers get the new ones. Of a copy of the file that \
        they already have, a removed officer can still read what they could: no program can take that back.

        EXAMPLE
          convene officers remove "Amina Haddad"
        """)
    @OptionGroup var options: PlanOptions
    @Argument(help: "The officer's name.") var name: String

    func run() throws {
      let file = try options.open(.write)
      let officer = try file.officer(named: name)
      var progress = Progress()
      var steps = 0
      let renewed = try file.removeOfficer(officer.id, author: Clock.author, time: Clock.now) {
        steps += 1
        progress.show("Sealing anew … \(steps)")
      }
      progress.end()
      file.close()
      Output.say(
        "Removed \(officer.name). \(renewed.compartments.words) \(renewed.compartments.count == 1 ? "has a new key" : "have new keys"); "
          + "copies of the file made before can still be read with the old ones.")
      if !renewed.isOldGone { Output.say(Self.leftovers) }
    }

    static let leftovers =
      "Another program has the plan open: until it is closed there, the file keeps what the old keys open."
  }

  struct Change: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "passphrase", abstract: "Change your passphrase, or seal a plan that is not sealed.",
      discussion: """
        Your present passphrase is asked for first, then the new one twice. With --recover the code of the recovery sheet \
        takes the place of a passphrase that is lost; say whose it is where there are several officers.

        EXAMPLES
          convene officers passphrase
          convene officers passphrase --recover "Amina Haddad"
          convene officers passphrase --new-key-file my.key
        """)
    @OptionGroup var options: PlanOptions
    @OptionGroup var new: NewKeyOptions
    @Flag(help: "Type the code of the recovery sheet in place of a passphrase.") var recover = false
    @Argument(help: "With --recover, whose passphrase is lost; with a plan that is not sealed, what you are called.")
    var name: String?

    func run() throws {
      if recover {
        _ = try Recovering(options, new).access(named: name)
        return
      }
      let file = try options.open(.write)
      defer { file.close() }
      guard let officer = file.officer else {
        let key = try new.key(for: file, asking: "New passphrase")
        try new.keeping(key) {
          _ = try file.seal(name ?? Clock.author, key: key.own, author: Clock.author, time: Clock.now)
        }
        return Output.say("The plan is sealed. You hold all its keys; copies made before are not sealed.")
      }
      if name != nil { throw Failure(code: .usage, message: "You change your own passphrase; leave the name out.") }
      let key = try new.key(for: file, asking: "New passphrase")
      try new.keeping(key) {
        try file.replaceKey(of: officer.id, by: key.own, author: Clock.author, time: Clock.now)
      }
      Output.say(
        "The \(key.own.label) of \(officer.name) is another now. Copies of the file made before still open by the old one."
      )
    }
  }
}

/// Compartments as an option has them.
struct Holding: ExpressibleByArgument {
  var compartments: Set<Compartment>

  init(compartments: Set<Compartment>) { self.compartments = compartments }

  init?(argument: String) {
    compartments = [.logistics]
    for word in argument.lowercased().split(whereSeparator: { $0 == "," || $0 == " " }) {
      if word == "all" {
        compartments = Set(Compartment.allCases)
      } else if let compartment = Compartment(rawValue: String(word)) {
        compartments.insert(compartment)
      } else {
        return nil
      }
    }
  }

  var defaultValueDescription: String { compartments.words }
}
