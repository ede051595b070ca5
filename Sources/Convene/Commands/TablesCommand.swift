import ArgumentParser
import ForumPlan
import Papers

struct Tables: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print the table plan: who sits at each table, and everybody's table by name.",
    discussion: """
      Tables are a field of attendances: mark people on the Visas tab, press e and choose Table. The plan hangs where all \
      in the room read it: who did not agree to be named to them sits there by alias; with --aliases all do. Who has no \
      table yet stands at the end.

      EXAMPLES
        convene tables --forum Tunis -o tables.pdf
        convene tables --forum Tunis --aliases --language fr --print
      """)
  @OptionGroup var options: PlanOptions
  @OptionGroup var paper: HandOutOptions
  @Flag(help: "Aliases alone, for all.") var aliases = false

  func run() throws {
    try paper.print(.tables, for: .participants, options: options) { $0.tablePlan(of: $1, byAlias: aliases) }
  }
}
