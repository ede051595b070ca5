import ArgumentParser
import Papers

struct PapersCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "papers",
    abstract: "Print the register of papers: what went out, for whom, and what is to be called back.",
    discussion: """
      Every paper that is written or printed is entered, with who is named on it. When somebody no longer agrees to be \
      named to its readers, the paper is to be called back, and “convene due” says so too. Once all copies are back, \
      press K on the tab Papers.

      EXAMPLES
        convene papers
        convene papers --call-back --format json
      """)
  @OptionGroup var options: PlanOptions
  @Flag(help: "Only what is to be called back.") var callBack = false
  @Option(help: "table, json or csv.") var format = RowFormat.table

  func run() throws {
    let plan = try options.open(.read).plan
    let papers = plan.papers.filter { !callBack || !plan.withdrawn(from: $0).isEmpty }
    Output.print(
      Reports.papers(papers, plan: plan), format,
      empty: callBack ? "Nothing is to be called back." : "No paper has gone out yet.")
  }
}
