import Atlas
import Dates
import ForumPlan

/// A nationality and a destination.
struct RequirementKey: Hashable {
  var nationality: CountryCode
  var destination: CountryCode
}

/// The source of a requirement and the process that follows from it.
struct SourceKey: Hashable {
  var requirement: String
  var process: String
}

/// A nationality, a destination and what is needed there.
struct ProcessKey: Hashable {
  var nationality: CountryCode
  var destination: CountryCode
  var requirement: Requirement
}

extension VisaPlanner {
  /// Sets the nationality whose requirement is lightest, its requirement and the source of that.
  mutating func choosePassport(
    for person: Person, attendance: Attendance, case visaCase: VisaCase?, to destination: CountryCode,
    in outlook: inout VisaOutlook
  ) {
    let nationalities = attendance.travelsOn.map { [$0] } ?? person.nationalities
    outlook.nationality = nationalities.first
    guard let first = nationalities.first else {
      outlook.reason = "No nationality is known: add it to the person."
      return
    }
    if let known = visaCase?.requirement {
      outlook.requirement = known
      outlook.source = "set on the visa case"
      return
    }
    var best: (nationality: CountryCode, fact: Fact<Requirement>)?
    for nationality in nationalities {
      guard let fact = requirement(of: nationality, in: destination) else { continue }
      if let best, best.fact.value.burden <= fact.value.burden { continue }
      best = (nationality, fact)
    }
    guard let best else {
      outlook.reason =
        "No requirement is known for \(first) in \(destination): import the passport index or set it on the visa case."
      return
    }
    outlook.nationality = best.nationality
    outlook.requirement = best.fact.value
    outlook.source = best.fact.source
    outlook.checkedOn = best.fact.asOf
  }

  mutating func requirement(
    of nationality: CountryCode, in destination: CountryCode
  ) -> Fact<Requirement>? {
    let key = RequirementKey(nationality: nationality, destination: destination)
    if let known = requirements[key] { return known }
    let fact = atlas.requirement(for: nationality, to: destination)
    requirements[key] = fact
    return fact
  }

  /// Sets the process: the one chosen for the case, else the best the facts have for the requirement.
  mutating func chooseProcess(
    for requirement: Requirement, of nationality: CountryCode, case visaCase: VisaCase?,
    to destination: CountryCode, in outlook: inout VisaOutlook
  ) {
    if let chosen = visaCase?.process {
      outlook.process = atlas.process(id: chosen)?.value
      if outlook.process == nil {
        outlook.reason = "The process “\(chosen)” chosen for this case is not known for \(destination)."
        return
      }
    } else {
      outlook.sharedProcess = process(for: requirement, of: nationality, in: destination)
    }
    if let process = outlook.process {
      outlook.checkedOn = process.checkedOn
      outlook.source = source(of: process, after: outlook.source)
      outlook.findings = outlook.findings.isEmpty ? ageNotes(of: process) : outlook.findings + ageNotes(of: process)
    } else if requirement == .onArrival {
      outlook.state = .atBorder
      outlook.reason = "Visa on arrival; nothing is known that must be done before [\(outlook.source)]"
    } else {
      outlook.reason =
        "\(requirement.description.prefix(1).uppercased())\(requirement.description.dropFirst()) needed, but no process is known for \(destination): import or add one."
    }
  }

  mutating func process(
    for requirement: Requirement, of nationality: CountryCode, in destination: CountryCode
  ) -> Shared<VisaProcess>? {
    let key = ProcessKey(nationality: nationality, destination: destination, requirement: requirement)
    if let known = processes[key] { return known }
    let found = atlas.process(for: destination, nationality: nationality, requirement: requirement)
      .map { Shared($0.value) }
    processes[key] = .some(found)
    return found
  }

  /// Where requirement and process come from; one text for all cases that have both.
  private mutating func source(of process: VisaProcess, after requirement: String) -> String {
    let key = SourceKey(requirement: requirement, process: process.id)
    if let known = sources[key] { return known }
    let made = [requirement, process.id + ": " + process.source].filter { !$0.isEmpty }.joined(separator: "; ")
    sources[key] = made
    return made
  }

  private mutating func ageNotes(of process: VisaProcess) -> [Finding] {
    if let known = ageNotes[process.id] { return known }
    let made = ageNote(of: process).map { [$0] } ?? []
    ageNotes[process.id] = made
    return made
  }

  private func ageNote(of process: VisaProcess) -> Finding? {
    let age = today - process.checkedOn
    guard age > 90 || process.confidence == .low else { return nil }
    let doubt =
      process.confidence == .low
      ? "The facts of \(process.id) are of low confidence (\(process.checkedOn))."
      : "The facts of \(process.id) were last checked \(Self.span(age)) ago (\(process.checkedOn))."
    return Finding(.note, doubt, about: .ruleAge, advice: "Ask the consulate, and override the case with what it says.")
  }

  /// A span as people say it, rounded down: `95 days`, `7 months`, `4 years`.
  private static func span(_ days: Int) -> String {
    // Half a year of days is still grasped; of 1,572 days nobody knows how long that is.
    let (number, unit) = days < 183 ? (days, "day") : days < 730 ? (days / 30, "month") : (days * 4 / 1461, "year")
    return "\(number) \(unit)\(number == 1 ? "" : "s")"
  }

  /// The journey to the consulate when it stands in another country than the one the applicant lives in.
  func errandKey(
    of process: VisaProcess, person: Person, nationality: CountryCode, lodgedIn: CountryCode?
  ) -> ErrandKey? {
    guard let lodgedIn, let residence = person.residence?.country, residence != lodgedIn else { return nil }
    return ErrandKey(country: lodgedIn, residence: residence, nationality: nationality)
  }

  /// The country where the application is lodged: as the case says, else where the plan sends the residents of the
  /// person's country, else where the person lives.
  func lodging(
    of process: VisaProcess, to destination: CountryCode, person: Person, nationality: CountryCode,
    case visaCase: VisaCase?
  ) -> CountryCode? {
    switch process.channel {
    case .consulate, .visaCentre:
      visaCase?.lodgedIn ?? sentAbroad(by: process, person, to: destination) ?? person.residence?.country ?? nationality
    case .online, .border, .none: nil
    }
  }

  private func sentAbroad(by process: VisaProcess, _ person: Person, to destination: CountryCode) -> CountryCode? {
    guard !programme.consulates.isEmpty else { return nil }
    return programme.lodging(
      for: destination, residence: person.residence?.country, isSchengen: process.destination == .schengen)
  }
}
