import ArgumentParser
import Dates
import ForumPlan
import Logistics
import Papers

/// The options by which a scenario is told.
struct ScenarioOptions: ParsableArguments {
  @Option(help: "The forum of the scenario, by name; else the next that lines follow from.") var forum: String?
  @Option(
    help: ArgumentHelp(
      "venue=NAME, start=YYYY-MM-DD, without=ALIAS, confirmed or expected; may be repeated.", valueName: "what"))
  var scenario: [String] = []

  /// Whether a scenario is asked for.
  var isAsked: Bool { !scenario.isEmpty }

  func validate() throws {
    if forum != nil, !isAsked { throw ValidationError("--forum goes with --scenario, such as --scenario expected.") }
  }

  /// The forum's lines beside what they would be.
  func report(of plan: Plan, _ options: PlanOptions) throws -> Report {
    let chosen = try forum.map { try plan.forum(named: $0) }
    let following = plan.followedForums
    let next = plan.forumsByDate.first { following.contains($0.id) && !$0.isOver(on: options.day) }
    guard let forum = chosen ?? next, following.contains(forum.id) else {
      throw Failure(
        code: .noInput,
        message: "No line of \(chosen?.name ?? "a forum that is ahead") follows from the plan yet. "
          + "Begin with “convene budget regenerate --forum …”.")
    }
    guard !forum.isOver(on: options.day) else {
      throw Failure(code: .usage, message: "\(forum.name) is over: nothing of it can be otherwise.")
    }
    var wish = BudgetScenario.Wish(forum: forum.id)
    for text in scenario { try read(text, into: &wish, plan, options) }
    let scenario = BudgetScenario(wish, plan: plan, atlas: plan.atlas, today: options.day)
    for lack in scenario.missing { Output.warn("\(forum.name): \(lack.words)") }
    return Reports.scenario(scenario)
  }

  private func read(_ text: String, into wish: inout BudgetScenario.Wish, _ plan: Plan, _ options: PlanOptions) throws {
    let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
    switch (parts.first ?? "", parts.count) {
    case ("venue", 2): wish.venue = try plan.venue(named: parts[1]).id
    case ("start", 2):
      guard let start = CivilDate(typed: parts[1]) else {
        throw Failure(code: .usage, message: "start takes a day as YYYY-MM-DD; “\(parts[1].prefix(40))” is not one.")
      }
      wish.start = start
    case ("without", 2): wish.without.insert(try plan.person(named: parts[1]).id)
    case ("confirmed", 1): wish.counting = .confirmed
    case ("expected", 1): wish.counting = .expected(Outlook(plan: plan, today: options.day).visas)
    default:
      throw Failure(
        code: .usage,
        message:
          "--scenario takes venue=NAME, start=DAY, without=ALIAS, confirmed or expected; not “\(text.prefix(40))”.")
    }
  }
}
