import ArgumentParser
import Dates
import ForumPlan
import Logistics
import Papers

struct Protection: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print when protection is to be reviewed and why, or who is brought together that must not be.",
    discussion: """
      A review falls due by the level of risk (critical 7 days, high 14, medium 30, low 90, unless the programme or the \
      record says otherwise), before travel, within two weeks after return, and at once after an incident, a consent \
      taken back, another venue or country, or when somebody from the source of a threat is put on the list. People \
      stand by alias, and no threat is printed.
      --company tells who shares a table, house, vehicle or flight though they are to be kept apart, and who would meet \
      whom they did not accept to meet; it needs no key to protection. What sessions bring together, “convene agenda \
      --check” tells.
      --costs adds up what all measures cost, a sum a currency beside the budget's; with --apply the budget gets a line for \
      each, which says neither how many are protected nor who.

      EXAMPLES
        convene protection
        convene protection --check || echo "a review or check-in is overdue"
        convene protection --company
        convene protection --costs --apply     bring what measures cost into the budget
      """)
  @OptionGroup var options: PlanOptions
  @Flag(help: "Who is brought together that must not be, instead of reviews.") var company = false
  @Flag(help: "What all measures cost, beside what the budget has.") var costs = false
  @Flag(help: "With --costs, bring it into the budget.") var apply = false
  @Flag(help: "End with exit code 1 when a review or check-in is overdue, or with --company when anything is serious.")
  var check = false
  @Option(help: "table, json or csv.") var format = RowFormat.table

  func validate() throws {
    if apply, !costs { throw ValidationError("--apply goes with --costs.") }
    if company, costs { throw ValidationError("Give either --company or --costs.") }
  }

  func run() throws {
    if costs { return try showCosts() }
    let plan = try options.open(.read).plan
    if company {
      let forums = Outlook(plan: plan, today: options.day).forums
      Output.print(
        Reports.company(forums, plan: plan), format,
        empty: "Nobody is brought together who is to be kept apart, or did not accept to meet.")
      if check, forums.contains(where: { $0.company.contains { $0.severity == .serious } }) { throw ExitCode(1) }
      return
    }
    guard plan.openCompartments.contains(.protection) else {
      throw Failure(code: .noPermission, message: "Your key does not open protection.")
    }
    // Seen as of another day, no clock is right.
    let missed =
      options.today == nil
      ? CheckInWatch(plan).missed(at: Clock.now) { $0.flatMap { WallClock.zone($0) } ?? Clock.onTheWall } : []
    Output.print(
      Reports.protection(plan: plan, today: options.day, missed: missed), format,
      empty: "No protection record yet. Press a on the tab Protection to make one.")
    let schedule = ReviewSchedule(plan, today: options.day)
    let isOverdue = plan.protectionRecords.contains { record in
      schedule.next(of: record).by < options.day || record.nextCheckIn.map { $0.on < options.day } ?? false
    }
    if check, isOverdue || !missed.isEmpty { throw ExitCode(1) }
  }

  private func showCosts() throws {
    let file = try options.open(apply ? .write : .read)
    defer { file.close() }
    for compartment in [Compartment.protection, .finance] where !file.plan.openCompartments.contains(compartment) {
      throw Failure(code: .noPermission, message: "Your key does not open \(compartment.rawValue).")
    }
    let costs = ProtectionCosts(file.plan)
    if apply, !costs.isInBudget {
      let edits = costs.lines.map { Edit.put($0) }
      try file.apply(
        Change(label: "Costs of protection in the budget", author: Clock.author, time: Clock.now, edits: edits))
    }
    Output.print(
      Reports.protectionCosts(file.plan), format,
      empty: "No measure has a cost. Enter it on the record (Measures), such as cost EUR 120.")
  }
}
