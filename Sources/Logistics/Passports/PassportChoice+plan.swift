import Atlas
import Dates
import ForumPlan

extension PassportChoice {
  /// The best passport for an attendance; `nil` when its person or forum is not in the plan.
  ///
  /// Weighed in this order: whether the nationality leads there in time, how far the passport can serve, ordinary
  /// before service and diplomatic ones, the lighter requirement, more days to apply, longer validity. A passport
  /// of a state that is not among the person's nationalities is never chosen: they may have reasons not to show it.
  /// With the identity compartment shut it chooses among nationalities alone.
  public static func best(
    for attendance: Attendance, plan: Plan, atlas: Atlas, today: CivilDate,
    renewal allowance: PassportRenewal.Allowance? = nil
  ) -> Self? {
    var planner = VisaPlanner(plan: plan, atlas: atlas, today: today)
    return best(for: attendance, plan: plan, atlas: atlas, today: today, renewal: allowance, using: &planner)
  }

  /// The same with a planner that keeps what many cases share.
  public static func best(
    for attendance: Attendance, plan: Plan, atlas: Atlas, today: CivilDate,
    renewal allowance: PassportRenewal.Allowance? = nil, using planner: inout VisaPlanner
  ) -> Self? {
    guard let person = plan.people[attendance.person], let forum = plan.forums[attendance.forum] else { return nil }
    let passports = plan.identity(of: person.id)?.passports ?? []
    let known =
      allowance
      ?? .init(for: attendance, to: forum.place(in: plan)?.country, plan: plan, atlas: atlas, today: today)
    let bench = PassportBench(
      journey: Journey(of: attendance, to: forum, in: plan), atlas: atlas, today: today, allowance: known,
      confidence: plan.programme.confidence)
    var options: [PassportOption] = []
    for nationality in nationalities(of: person, for: attendance, in: plan) {
      var onThis = attendance
      onThis.travelsOn = nationality
      let visa = planner.outlook(of: onThis)
      let own = passports.enumerated().filter { $0.element.nationality == nationality }
      if own.isEmpty {
        options.append(PassportOption(visa: visa, nationality: nationality, fitness: .missing))
      }
      options += own.map { bench.option(visa, nationality, $0.element, at: $0.offset) }
    }
    options.sort { $0.rank.lexicographicallyPrecedes($1.rank) }
    return choice(among: options, bench: bench, person: person, isIdentityKnown: plan.identity(of: person.id) != nil)
      .adding(unlisted(passports, of: person))
  }

  /// Once somebody settled the requirement or the nationality, the choice is made.
  private static func nationalities(of person: Person, for attendance: Attendance, in plan: Plan) -> [CountryCode] {
    if let chosen = attendance.travelsOn { return [chosen] }
    return plan.visaCase(of: attendance.id)?.requirement == nil
      ? person.nationalities : Array(person.nationalities.prefix(1))
  }

  private static func choice(
    among options: [PassportOption], bench: PassportBench, person: Person, isIdentityKnown: Bool
  ) -> Self {
    guard let best = options.first else {
      return Self(
        fitness: .missing, reason: "No nationality of \(person.alias) is known.",
        findings: [
          Finding(
            .serious, "No nationality is on record.",
            about: .passport, advice: "Add it to the person: every visa hangs on it.")
        ])
    }
    var findings = bench.findings(about: best)
    if best.passport == nil {
      findings.append(
        isIdentityKnown
          ? Finding(
            .warning, "No passport of \(best.nationality) is on record.",
            about: .passport, advice: "Ask for the passport's data page.")
          : Finding(
            .note, "Passports cannot be seen here; the choice is between nationalities alone.",
            about: .passport, advice: "Ask whoever holds the identities to check validity and blank pages."))
    }
    return Self(
      nationality: best.nationality, position: best.position, type: best.passport?.type, fitness: best.fitness,
      renewal: best.renewal, requirement: best.visa.requirement,
      reason: best.preference(over: options.dropFirst().first), findings: findings,
      others: options.dropFirst().map {
        Alternative(nationality: $0.nationality, position: $0.position, summary: $0.circumstances)
      })
  }

  private static func unlisted(_ passports: [Passport], of person: Person) -> [Finding] {
    let states = Set(passports.map(\.nationality)).subtracting(person.nationalities).sorted()
    guard !states.isEmpty else { return [] }
    let names = states.map(\.description).joined(separator: ", ")
    return [
      Finding(
        .note, "There is a passport of \(names), which is not among the nationalities to travel on.",
        about: .passport, advice: "Ask the person whether they want to use it; if so, add the nationality.")
    ]
  }

  private func adding(_ more: [Finding]) -> Self {
    var choice = self
    choice.findings += more
    return choice
  }
}
