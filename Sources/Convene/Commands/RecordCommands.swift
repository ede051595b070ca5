import ArgumentParser
import Atlas
import Dates
import ForumPlan
import Logistics
import Papers

struct ForumCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "forum", abstract: "List, add and edit forums.", subcommands: [List.self, Add.self, Edit.self],
    defaultSubcommand: List.self)

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "List the forums with their numbers.", discussion: "EXAMPLE\n  convene forum list --format json")
    @OptionGroup var options: PlanOptions
    @Option(help: "table, json or csv.") var format = RowFormat.table

    func run() throws {
      let plan = try options.open(.read).plan
      let outlook = Outlook(plan: plan, today: options.day)
      Output.print(
        Reports.forums(outlook.forums, plan: plan), format,
        empty:
          "No forums yet. Add one: convene forum add \"Tunis dialogue\" --place \"Tunis, TN\" --start 2027-05-11 --days 3"
      )
    }
  }

  struct Add: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Add a forum.",
      discussion: "EXAMPLE\n  convene forum add \"Tunis dialogue\" --place \"Tunis, TN\" --start 2027-05-11 --days 3")
    @OptionGroup var options: PlanOptions
    @Argument(help: "The forum's name.") var name: String
    @Option(help: "The city and its country, as \"Tunis, TN\".") var place: String?
    @Option(help: "The first day, as YYYY-MM-DD.") var start: String?
    @Option(help: "How many days, 1 to 60.") var days = 2
    @Option(help: ArgumentHelp("Any other field, as stage=inviting; may be repeated.", valueName: "field=value"))
    var set: [String] = []

    func run() throws {
      let editing = try Editing(options)
      var sets = set
      if let place { sets.append("place=\(place)") }
      if let start { sets.append("start=\(start)") }
      let forum = Entry(Forum(id: .random(), name: name, days: days))
      let entries = try editing.setting(sets, on: [forum])
      try editing.apply("Add \(name)", entries.map(ForumPlan.Edit.put))
    }
  }

  struct Edit: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Change fields of a forum.",
      discussion: "EXAMPLE\n  convene forum edit Tunis --set stage=inviting --set days=2")
    @OptionGroup var options: PlanOptions
    @Argument(help: "The forum's name, or how it begins.") var name: String
    @Option(help: ArgumentHelp("A field and its value; may be repeated.", valueName: "field=value")) var set: [String]

    func run() throws { try EditCommand.run(Forum.self, name, set, options) }
  }
}

struct VenueCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "venue", abstract: "List, compare, add and edit venues.",
    subcommands: [List.self, Compare.self, Add.self, Edit.self], defaultSubcommand: List.self, aliases: ["venues"])

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "List the venues.", discussion: "EXAMPLE\n  convene venue list")
    @OptionGroup var options: PlanOptions
    @Option(help: "table, json or csv.") var format = RowFormat.table

    func run() throws {
      Output.print(
        Reports.venues(try options.open(.read).plan), format,
        empty: "No venues yet. Add one: convene venue add \"Maison du Dialogue\" --place \"Tunis, TN\"")
    }
  }

  struct Add: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Add a venue.",
      discussion: "EXAMPLE\n  convene venue add \"Maison du Dialogue\" --place \"Tunis, TN\" --set \"dayRate=TND 2400\""
    )
    @OptionGroup var options: PlanOptions
    @Argument(help: "The venue's name.") var name: String
    @Option(help: "The city and its country, as \"Tunis, TN\".") var place: String
    @Option(help: ArgumentHelp("Any other field; may be repeated.", valueName: "field=value")) var set: [String] = []

    func run() throws {
      let editing = try Editing(options)
      guard let form = RecordForm.blank(.venue, id: UInt64.random(in: .min ... .max)) else { return }
      let entries = try editing.setting(["name=\(name)", "place=\(place)"] + set, on: [form.entry])
      try editing.apply("Add \(name)", entries.map(ForumPlan.Edit.put))
    }
  }

  struct Edit: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Change fields of a venue.", discussion: "EXAMPLE\n  convene venue edit Maison --set isStepFree=yes")
    @OptionGroup var options: PlanOptions
    @Argument(help: "The venue's name, or how it begins.") var name: String
    @Option(help: ArgumentHelp("A field and its value; may be repeated.", valueName: "field=value")) var set: [String]

    func run() throws { try EditCommand.run(Venue.self, name, set, options) }
  }
}

/// What the edit commands do alike.
enum EditCommand {
  static func run<R: Record>(_ type: R.Type, _ name: String, _ set: [String], _ options: PlanOptions) throws {
    let editing = try Editing(options)
    let key = try editing.file.plan.find(R.kind, named: name)
    guard let before = editing.file.plan[key] else { return }
    let after = try editing.setting(set, on: [before])
    try editing.apply(
      "Edit \(editing.file.plan.displayName(of: before.key))", after.filter { $0 != before }.map(Edit.put))
  }
}
