import ArgumentParser
import Dates
import ForumPlan
import Logistics
import Papers

struct Visas: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Who needs which visa, by when, how likely it is to come in time, and why.",
    discussion: """
      A question with --if-venue or --if-date is answered for all of a forum's people and changes nothing.

      EXAMPLES
        convene visas --forum Tunis --within 30 --explain
        convene visas --confirm-by
        convene visas --forum Tunis --if-venue "Lotus Pond House" --if-date 2027-06-01
      """)

  @OptionGroup var options: PlanOptions
  @Option(help: "Only this forum, by name or how it begins.") var forum: String?
  @Option(help: "Only this person, by alias.") var person: String?
  @Option(help: "Only what must be lodged within so many days, overdue ones with it.") var within: Int?
  @Option(help: "How sure a deadline should be, 0.5 to 0.99; else as the programme says.") var confidence: Double?
  @Flag(help: "By when forums must be confirmed, at each place where they could be.") var confirmBy = false
  @Option(help: ArgumentHelp("As if the forum met at this venue.", valueName: "venue")) var ifVenue: String?
  @Option(help: ArgumentHelp("As if the forum began on this day.", valueName: "date")) var ifDate: CivilDate?
  @Flag(help: "Give the steps behind each deadline.") var explain = false
  @Option(help: "table, json, csv, or ics for a calendar with alarms.") var format = DeadlineFormat.table

  func validate() throws {
    if let confidence, !(0.5...0.99).contains(confidence) { throw ValidationError("--confidence takes 0.5 to 0.99.") }
    if ifVenue != nil || ifDate != nil, forum == nil {
      throw ValidationError("--if-venue and --if-date ask about one forum: name it with --forum.")
    }
  }

  func run() throws {
    let plan = try supposed(try options.open(.read).plan)
    let atlas = plan.atlas
    if confirmBy { return try printConfirmations(plan) }
    let all = VisaPlanner.outlooks(plan: plan, atlas: atlas, today: options.day)
    var visas = try chosen(of: all, in: plan)
    defer { UnknownVisas.say(visas, hint: "“convene visas --explain” says what is missing.") }
    guard let rows = format.rows else {
      let deadlines = Deadlines.all(plan: plan, visas: visas, atlas: atlas, today: options.day).filter(\.kind.isOfVisa)
      Output.write(CalendarRenderer(name: plan.programme.name, today: options.day).render(deadlines, plan: plan))
      return
    }
    let needsConflicts = rows != .table || explain
    if needsConflicts {
      let stays = StayCheck(plan: plan, atlas: atlas, today: options.day)
      for index in visas.indices {
        guard let attendance = plan.attendances[visas[index].id] else { continue }
        visas[index].findings += stays.findings(for: attendance)
      }
    }
    let conflicts =
      needsConflicts ? VisaConflicts(all, plan: plan, atlas: atlas, today: options.day) : VisaConflicts()
    let left = needsConflicts ? OptionsLeft.of(visas, plan: plan, atlas: atlas, today: options.day) : [:]
    Output.print(
      Reports.visas(visas, plan: plan, conflicts: conflicts.byAttendance, options: left), rows,
      empty: "No visas to show. People need an attendance at a forum: convene import people.csv")
    if explain, rows == .table { printReasons(visas, conflicts, left, plan) }
  }

  /// The plan as the question supposes it.
  private func supposed(_ plan: Plan) throws -> Plan {
    var plan = plan
    if let confidence {
      var programme = plan.programme
      programme.confidence = Int((100 * confidence).rounded())
      try plan.apply([.put(programme)])
    }
    guard let forum, ifVenue != nil || ifDate != nil else { return plan }
    let question = WhatIf(
      forum: try plan.forum(named: forum).id, venue: try ifVenue.map { try plan.venue(named: $0).id }, start: ifDate)
    return try question.applied(to: plan)
  }

  private func chosen(of visas: [VisaOutlook], in plan: Plan) throws -> [VisaOutlook] {
    var visas = visas
    if let forum {
      let id = try plan.forum(named: forum).id
      visas = visas.filter { $0.forum == id }
    }
    if let person {
      let id = try plan.person(named: person).id
      visas = visas.filter { $0.person == id }
    }
    if let within { visas = visas.filter { $0.state.needsSomeone && ($0.daysLeft ?? .max) <= within } }
    return visas
  }

  private func printConfirmations(_ plan: Plan) throws {
    guard let rows = format.rows else {
      throw Failure(
        code: .usage, message: "--confirm-by prints a table, json or csv. For a calendar: convene due --format ics")
    }
    var planner = VisaPlanner(plan: plan, atlas: plan.atlas, today: options.day)
    let forums =
      try forum.map { [try plan.forum(named: $0)] } ?? plan.forumsByDate.filter { !$0.isOver(on: options.day) }
    let found = forums.flatMap { forum in
      planner.confirmBy(forum, at: plan.candidates(for: forum), share: 0.9).map { (forum: forum, at: $0) }
    }
    Output.print(
      Reports.confirmations(found, plan: plan), rows,
      empty: "No forum ahead has a first day or window and a place to compare.")
  }

  private func printReasons(
    _ visas: [VisaOutlook], _ conflicts: VisaConflicts, _ left: [ForumPlan.ID<Attendance>: [String]], _ plan: Plan
  ) {
    for visa in visas where !visa.because.isEmpty {
      let name = "\(plan.people[visa.person]?.alias ?? "?"), \(plan.forums[visa.forum]?.name ?? "?")"
      let chance = visa.probability.map { chance in
        ["chance \(Int((100 * chance).rounded()))%" + (visa.refusal.map { "; \($0.summary)" } ?? "")]
      }
      let lines =
        (visa.chain.isEmpty ? [visa.reason] : visa.chain.map(\.summary)) + (chance ?? [])
        + visa.findings.map { "! \($0.what) \($0.advice)" } + (conflicts.byAttendance[visa.id] ?? []).map { "! \($0)" }
        + (conflicts.orders[visa.person]?.steps ?? []).map { "passport: " + $0.words(in: plan, date: \.description) }
        + (left[visa.id] ?? []).map { "left: " + $0 }
        + (visa.source.isEmpty ? [] : ["source: \(visa.source)"])
      Output.write("\n\(name)\n" + lines.map { "  \($0)\n" }.joined())
    }
  }
}
