import ArgumentParser
import Foundation
import Scheduling

struct Solve: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Solve a problem in a file, without a plan: where and when the forums of a series meet.",
    discussion: "EXAMPLE\n  convene solve placement series.json --time 10s",
    subcommands: [SolvePlacement.self])
}

struct SolvePlacement: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "placement", abstract: "Find the cheapest venues and start days for a series of forums.",
    discussion: """
      The file is JSON: forums with their days, window and people; venues with country, region, capacity, day rate and \
      when they are open; people with when they are busy; by person and country how long before a visa is applied for and \
      a passport held; by person and venue what a journey costs and how long it takes; a budget, a cap for each region and \
      what hours and absences count. The answer is JSON, too: a venue (by number) and a start day for each forum, what \
      that costs, below which cost no plan can be, and whether it is proven to be the cheapest. If nothing is possible it \
      says which rules stand against each other, and what is cheapest to give up.

      Ctrl-C ends the search with the best plan so far. The same file with the same --nodes gives the same answer on every \
      machine.

      EXAMPLES
        convene solve placement series.json --time 10s
        convene solve placement series.json --gap 1 -o placed.json
        convene solve placement series.json --nodes 20000
      """)
  @Argument(help: "The problem, in JSON; - for standard input.") var file: String
  @Option(help: "How long to search: 500ms, 10s, 2m. Else a minute, or as long as --nodes takes.")
  var time: SearchTime?
  @Option(help: "How many percent a better plan may save for this one to do.") var gap = 0.0
  @Option(help: ArgumentHelp("Search so many nodes and no more.", valueName: "number")) var nodes: Int?
  @Option(
    name: [.customShort("o"), .long],
    help: ArgumentHelp("Write to a file, readable by you alone; - for standard output.", valueName: "file"))
  var output: String?
  @Flag(help: "Replace a file that is there.") var force = false

  func validate() throws {
    guard gap >= 0, gap.isFinite else { throw ValidationError("--gap takes 0 or more percent, not \(gap).") }
    guard (nodes ?? 1) >= 1 else { throw ValidationError("--nodes takes 1 or more, not \(nodes ?? 0).") }
  }

  func run() throws {
    let problem = try read()
    let clock = ContinuousClock()
    let begun = clock.now
    let limit = time?.duration ?? (nodes == nil ? .seconds(60) : .seconds(1_000_000))
    var news = PlacementNews()
    Interruption.listen()
    let solver = try solver(of: problem)
    let answer = solver.solve(nodes: nodes ?? .max, gap: gap / 100) { progress in
      let taken = clock.now - begun
      news.tell(progress, after: taken)
      return taken < limit && !Interruption.isThere
    }
    news.end()
    let taken = clock.now - begun
    var solution = PlacementSolution(answer, seconds: taken / .seconds(1))
    if answer.status == .infeasible {
      // Finding out why may take as long again.
      let diagnosis = solver.diagnose { Interruption.isThere || clock.now - begun > taken + limit }
      solution.infeasible = PlacementSolution.Reasons(diagnosis, in: problem)
    }
    try write(solution)
    guard answer.status != .unknown else {
      Output.say("No plan was found, and none is ruled out. Give it more time with --time.")
      throw ExitCode(1)
    }
  }

  private func read() throws -> PlacementProblem {
    let handle = file == "-" ? FileHandle.standardInput : FileHandle(forReadingAtPath: file)
    guard let handle, let data = try? handle.readToEnd() ?? Data() else {
      throw Failure(code: .noInput, message: "\(file) cannot be read.")
    }
    do {
      return try PlacementProblem(json: data)
    } catch {
      throw Failure(code: .badData, message: "\(file) is no placement problem: \(error.description)")
    }
  }

  private func solver(of problem: PlacementProblem) throws -> PlacementSolver {
    do {
      return try PlacementSolver(problem)
    } catch {
      throw Failure(code: .badData, message: "\(file) is no placement problem: \(error.description)")
    }
  }

  private func write(_ solution: PlacementSolution) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let bytes = [UInt8](try encoder.encode(solution)) + [UInt8(ascii: "\n")]
    guard let output, output != "-" else { return try Output.writeOut(bytes) }
    try Output.save(bytes, to: output, replacing: force)
  }
}
