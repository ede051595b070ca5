import ArgumentParser
import Atlas
import ForumPlan
import Papers

struct PersonCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "person", abstract: "List, add and edit people; they are shown by alias.",
    subcommands: [List.self, Add.self, Edit.self], defaultSubcommand: List.self)

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "List the people by alias.", discussion: "EXAMPLE\n  convene person list --format csv")
    @OptionGroup var options: PlanOptions
    @Option(help: "table, json or csv.") var format = RowFormat.table

    func run() throws {
      Output.print(
        Reports.people(try options.open(.read).plan), format,
        empty: "No people yet. Import a list: convene import people.csv")
    }
  }

  struct Add: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Add a person under a new alias.",
      discussion: """
        EXAMPLE
          convene person add --sector civilSociety --forum Tunis --set nationalities=NG --set familyName=Yusuf
        """)
    @OptionGroup var options: PlanOptions
    @Option(help: "police, civilSociety, government, international, academia, media or other.") var sector: Sector
    @Option(help: "The forum they should come to.") var forum: String?
    @Option(help: "What they are there: delegate, facilitator, interpreter…") var role = Role.delegate
    @Option(help: ArgumentHelp("A field of the person or the identity; may be repeated.", valueName: "field=value"))
    var set: [String] = []

    func run() throws {
      let editing = try Editing(options)
      var generator = SystemRandomNumberGenerator()
      var aliases = AliasMaker(avoiding: editing.file.plan)
      let person = Person(id: .random(), alias: aliases.next(using: &generator), sector: sector)
      let identity = Identity(of: person.id)
      let entries = try editing.setting(set, on: [Entry(person), Entry(identity)])
      // An identity of which nothing is known is no record.
      var edits = entries.filter { $0 != Entry(identity) }.map(ForumPlan.Edit.put)
      if let forum {
        let id = try editing.file.plan.forum(named: forum).id
        edits.append(.put(Attendance(person: person.id, forum: id, role: role)))
      }
      var alias = person.alias
      if case .person(let set) = entries[0] { alias = set.alias }
      try editing.apply("Add \(alias)", edits)
    }
  }

  struct Edit: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Change fields of a person or their identity.",
      discussion: "EXAMPLE\n  convene person edit \"Heron 41\" --set \"passports=NG A01234567 2021-03-15..2031-03-14\"")
    @OptionGroup var options: PlanOptions
    @Argument(help: "The alias, or how it begins.") var alias: String
    @Option(help: ArgumentHelp("A field and its value; may be repeated.", valueName: "field=value")) var set: [String]

    func run() throws {
      let editing = try Editing(options)
      let plan = editing.file.plan
      let person = try plan.person(named: alias)
      let before = [Entry(person), Entry(plan.identity(of: person.id) ?? Identity(of: person.id))]
      let after = try editing.setting(set, on: before)
      let edits = zip(before, after).filter { $0 != $1 }.map { ForumPlan.Edit.put($1) }
      try editing.apply("Edit \(person.alias)", edits)
    }
  }
}

extension Sector: ExpressibleByArgument {}
extension Role: ExpressibleByArgument {}
extension Audience: ExpressibleByArgument {}
