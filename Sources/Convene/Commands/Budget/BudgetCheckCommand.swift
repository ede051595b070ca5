import ArgumentParser
import ForumPlan
import Logistics
import Papers

struct BudgetCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Say what is wrong with the money, the worst first.",
    discussion: """
      Payments outside a grant's window, categories it does not pay, caps and co-funding, protection that nobody pays for, \
      unequal subsistence, nobody to pay for police practitioners or civil society, follow-up that outlives its money, grants \
      not spent in time, exchange losses, and lines that are not up to date. Ends with 1 where something is serious.

      EXAMPLE
        convene budget check --format json
      """)
  @OptionGroup var options: PlanOptions
  @Option(help: "table, json or csv.") var format = RowFormat.table

  func run() throws {
    let plan = try options.open(.read).plan
    guard plan.openCompartments.contains(.finance) else { throw Failure.shutFinance }
    let findings = BudgetCheck.findings(plan, atlas: plan.atlas, today: options.day)
    Output.print(Reports.findings(findings, plan: plan), format, empty: "Nothing is wrong with the money.")
    if findings.contains(where: { $0.finding.severity == .serious }) { throw ExitCode(1) }
  }
}
