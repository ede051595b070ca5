import ArgumentParser

struct Budget: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print the budget, let it follow from the plan, and look for what is wrong with it.",
    discussion: """
      Lines of journeys, visas, beds, subsistence, interpretation, care, results and follow-up follow from the plan with \
      “regenerate”, and from then on with every change. A figure that you type stays.

      EXAMPLES
        convene budget --by funder
        convene budget --forum Tunis --scenario venue="Lotus Pond House"
        convene budget regenerate --forum Tunis --dry-run
        convene budget check
        convene budget export -o budget.csv
      """,
    subcommands: [BudgetShow.self, BudgetRegenerate.self, BudgetCheckCommand.self, BudgetExportCommand.self],
    defaultSubcommand: BudgetShow.self)
}
