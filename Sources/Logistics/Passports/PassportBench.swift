import Atlas
import Dates
import ForumPlan

/// Holds passports against one journey, each by the rule that its nationality meets at the destination.
struct PassportBench {
  let journey: Journey
  let atlas: Atlas
  let today: CivilDate
  let allowance: PassportRenewal.Allowance
  /// How sure a deadline should be, in percent.
  let confidence: Int

  /// A nationality with one of its passports.
  func option(
    _ visa: VisaOutlook, _ nationality: CountryCode, _ passport: Passport, at position: Int
  ) -> PassportOption {
    var option = PassportOption(
      visa: visa, nationality: nationality, position: position, passport: passport, fitness: .unknown)
    guard let arrival = journey.arrival, let departure = journey.departure else { return option }
    option.faults = PassportFault.faults(
      of: passport, by: check(for: visa), arrival: arrival, departure: max(arrival, departure), today: today,
      isRenewed: visa.renewal.done != nil)
    option.fitness = option.faults.fitness
    if option.fitness == .toBeRenewed {
      // The chain counts the renewal with the whole way to the visa, and there is one last day to begin it.
      let renewal = PassportRenewal(
        neededOn: neededOn(visa, arrival: arrival), allowance: allowance, confidence: confidence,
        beginBy: visa.renewBy)
      option.renewal = renewal
      if !renewal.isPossible(on: today) { option.fitness = .tooLate }
    }
    return option
  }

  /// What there is to say about an option that was chosen.
  func findings(about option: PassportOption) -> [Finding] {
    var findings = option.faults.map(\.finding)
    if let renewal = option.renewal { findings.append(self.finding(about: renewal, of: option)) }
    if let expires = option.passport?.expires, let departure = journey.departure, rule(for: option.visa) == nil,
      expires >= departure, expires < departure.adding(months: 6), option.visa.requirement != .home
    {
      findings.append(
        Finding(
          .warning,
          """
          The passport expires on \(expires), within six months of leaving, and what the destination asks of \
          passports is not on record.
          """,
          about: .passport,
          advice: "Ask the consulate or the airline: many states want six months, of visa-free visitors too."))
    }
    return findings
  }

  private func finding(about renewal: PassportRenewal, of option: PassportOption) -> Finding {
    let lodging = option.visa.state.isToBeLodged ? option.visa.applyBy : nil
    let purpose = lodging.map { "lodge by \($0)" } ?? "hold it by \(renewal.neededOn)"
    let plan = "A new passport takes \(renewal.days) days (\(renewal.note))"
    guard renewal.isPossible(on: today) else {
      return Finding(
        .serious, "\(plan): to \(purpose), its renewal had to begin by \(renewal.beginBy).",
        about: .passport,
        advice: "Ask for an urgent or emergency passport, travel on another one, or name a substitute.")
    }
    return Finding(
      .serious, "\(plan): begin its renewal by \(renewal.beginBy) to \(purpose).",
      about: .passport, advice: "Ask the person's passport office how long it takes, and begin.")
  }

  /// The day for which a new passport is wanted.
  private func neededOn(_ visa: VisaOutlook, arrival: CivilDate) -> CivilDate {
    (visa.state.isToBeLodged ? visa.applyBy ?? arrival : arrival) - 1
  }

  /// The rule to check by; without one, that the passport outlasts the stay.
  private func check(for visa: VisaOutlook) -> PassportCheck {
    rule(for: visa) ?? PassportCheck(rule: VisaProcess.PassportRule(from: .exit), blankPages: 0)
  }

  /// What the destination asks: by the visa's process, or by the facts on those who need no visa.
  private func rule(for visa: VisaOutlook) -> PassportCheck? {
    var process = visa.process
    if process == nil, let destination = visa.destination, let nationality = visa.nationality,
      let requirement = visa.requirement
    {
      process = atlas.process(for: destination, nationality: nationality, requirement: requirement)?.value
    }
    return process.map { PassportCheck(rule: $0.passportRule, blankPages: $0.blankPages) }
  }
}
