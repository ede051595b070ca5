import ArgumentParser
import Exchange
import ForumPlan

struct BudgetExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write budget lines, grants or prices as CSV that a spreadsheet edits and import reads back.",
    discussion: """
      Every field has a column, and each row the identifier of its record: what comes back with convene import finds it \
      again, and nothing is lost on the way. People stand by alias. The file is not sealed: keep it as you keep the plan.

      EXAMPLES
        convene budget export -o budget.csv
        convene budget export --semicolons -o budget.csv
        convene budget export --grants -o grants.csv
      """)

  /// What is written.
  enum Sheet: String, EnumerableFlag {
    case lines
    case grants
    case rates

    static func help(for value: Sheet) -> ArgumentHelp? {
      switch value {
      case .lines: "Budget lines, with their shares, orders and payments; this is what is written otherwise."
      case .grants: "Grants, with their funders, caps and instalments."
      case .rates: "What things cost in places: per diem, beds, interpreters."
      }
    }
  }

  @OptionGroup var options: PlanOptions
  @Flag(exclusivity: .exclusive) var sheet = Sheet.lines
  @Flag(help: "Semicolons between cells and decimal commas, as spreadsheets of most of Europe and Africa read them.")
  var semicolons = false
  @Option(
    name: [.customShort("o"), .long], help: ArgumentHelp("Write to a file, readable by you alone.", valueName: "file"))
  var output: String?
  @Flag(help: "Replace a file that is there.") var force = false

  func run() throws {
    let plan = try options.open(.read).plan
    guard plan.openCompartments.contains(.finance) else {
      throw Failure(
        code: .noPermission,
        message: "The finance part of this plan is shut: open it with a passphrase that holds its key.")
    }
    let export = BudgetExport(plan, separator: semicolons ? .semicolon : .comma)
    let text =
      switch sheet {
      case .lines: export.lines()
      case .grants: export.grants()
      case .rates: export.rates()
      }
    guard let output else { return try Output.writeOut(Array(text.utf8)) }
    try Output.save(Array(text.utf8), to: output, replacing: force)
  }
}
