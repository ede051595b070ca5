import ArgumentParser
import Atlas
import Dates
import ForumPlan
import Foundation
import Logistics
import Placing
import PlanFile
import Scheduling

struct PlaceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "place",
    abstract: "Find where and when forums meet so that people can come, safely and within the money.",
    discussion: """
      Looks at all venues and days of each forum's window: visas and their chances, who must be there, venues that are too \
      small or taken, threats, passports that can be in one place alone, the budget, grants, the regions met in before and \
      who travelled far last time. Says why, and whether anything better is possible.

      Without --forum all forums that are not yet confirmed are placed. Confirmed ones stay, unless named. Nothing is \
      changed without --apply, which is one change, and one undo. Ctrl-C ends the search with the best so far.

      What is judged and not paid (hours, absences, regions) is weighed in the plan's currency, by the options below.

      EXAMPLES
        convene place
        convene place --forum "Geneva review" --why "Tunis@2027-05-12"
        convene place --all --time 30s --apply
      """)
  @OptionGroup var options: PlanOptions
  @Option(
    name: [.customLong("forum")], help: ArgumentHelp("A forum to place, by name; may be repeated.", valueName: "name"))
  var forumNames: [String] = []
  @Flag(help: "Place all forums that are not confirmed; the same as naming none.") var all = false
  @Option(help: "How long to search: 500ms, 10s, 2m; else a minute.") var time: SearchTime?
  @Option(help: "How many percent a better placement may save for this one to do.") var gap = 0.0
  @Flag(help: "Change the plan so.") var apply = false
  @Flag(help: "Say who keeps out of a country because of a threat, with the key to protection.") var threats = false
  @Option(
    help: ArgumentHelp(
      "Why a forum is not there: a venue or city and its first day, as Tunis@2027-05-12.", valueName: "place@date"))
  var why: String?
  @OptionGroup var terms: PlacementTerms
  @Option(help: "text or json.") var format = Format.text

  func validate() throws {
    guard gap >= 0, gap.isFinite else { throw ValidationError("--gap takes 0 or more percent, not \(gap).") }
    if all, !forumNames.isEmpty { throw ValidationError("Give either --all or --forum.") }
    if apply, why != nil { throw ValidationError("Give either --apply or --why.") }
  }

  func run() throws {
    let file = try options.open(apply ? .write : .read)
    let plan = file.plan
    let study = try study(of: plan)
    guard !study.movable.isEmpty else {
      Output.say("There is no forum to place: all are confirmed or over. Name one with --forum to move it.")
      return
    }
    guard !plan.venues.isEmpty else {
      throw Failure(code: .noInput, message: "There is no venue to place a forum at. Add one with convene venue add.")
    }
    let search = try PlacementSearching(study, time: time?.duration ?? .seconds(60), gap: gap / 100)
    let report = PlacementText(search.outcome, width: Output.width, isCovered: !threats)
    guard let proposal = search.outcome.proposal else {
      Output.write(format == .json ? try report.json() : report.impossible)
      throw ExitCode(1)
    }
    if let why {
      return Output.write(
        try PlacementQuestion(why, search.outcome, proposal, isCovered: !threats).text(width: Output.width))
    }
    Output.write(format == .json ? try report.json() : report.text(of: proposal))
    guard apply else { return }
    try Editing(file, options).apply(proposal.label, proposal.edits)
  }

  /// How the answer is printed.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text
    case json
  }

  private func study(of plan: Plan) throws -> PlacementStudy {
    let named = try forumNames.map { try plan.forum(named: $0) }
    for forum in named where forum.isOver(on: options.day) {
      throw Failure(code: .usage, message: "\(forum.name) is over; it stays where it was.")
    }
    let open = plan.forums.filter { !$0.isOver(on: options.day) && !$0.isSettled }
    let forums = Set(named.isEmpty ? open.map(\.id) : named.map(\.id))
    return PlacementStudy(
      try terms.brief(for: forums, in: plan, today: options.day), plan: plan, atlas: plan.atlas, today: options.day)
  }
}
