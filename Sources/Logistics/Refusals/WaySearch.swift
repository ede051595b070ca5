import Atlas
import Dates
import ForumPlan

/// Looks for the ways that are left to one seat.
struct WaySearch {
  let visa: VisaOutlook
  let attendance: Attendance
  let person: Person
  let forum: Forum
  let plan: Plan
  let atlas: Atlas
  let today: CivilDate
  var planner: VisaPlanner

  /// A chance below this is none: nobody should hope for one case in a thousand.
  static let least = 0.001

  /// What has been done about the visa.
  var visaCase: VisaCase? { plan.visaCase(of: visa.id) }

  // MARK: The same person

  /// A new application after a refusal, or the one that is late, begun today.
  mutating func application() -> WhatIsLeft.Option? {
    guard visa.state != .barred else { return nil }
    let isAgain = visa.state == .refused
    let next = isAgain ? visaCase?.again(refusedAs: visa.nationality) : visaCase
    let (outlook, route) = planner.survey(attendance, at: forum, case: next)
    guard let chance = outlook.probability, chance >= Self.least, let route else { return nil }
    var option = WhatIsLeft.Option(
      kind: .application, title: isAgain ? "Apply again at once" : "Apply at once, though late", chance: chance,
      why: outlook.refusal.map { "\($0.summary)." } ?? "")
    if isAgain {
      option.why += " Answer the reasons of the refusal, or it will be refused again."
      option.edits = next.map { [.put($0)] } ?? []
    }
    (option.by, option.isSafe) = lastDay(of: route, VisaProgress(next))
    return option
  }

  /// The person's other nationalities, each with a fresh application where it needs one.
  mutating func otherNationalities() -> [WhatIsLeft.Option] {
    person.nationalities.filter { $0 != visa.nationality }.compactMap { option(on: $0) }
  }

  private mutating func option(on nationality: CountryCode) -> WhatIsLeft.Option? {
    var onThis = attendance
    onThis.travelsOn = nationality
    // What somebody knew of the requirement and the process was of the other nationality.
    var next = visaCase?.again(refusedAs: visa.nationality)
    next?.requirement = nil
    next?.process = nil
    let (outlook, route) = planner.survey(onThis, at: forum, case: next)
    let passport = bestPassport(for: outlook, nationality)
    guard outlook.state != .barred, passport?.fitness != .tooLate else { return nil }
    if let chance = outlook.probability, chance < Self.least { return nil }
    var option = WhatIsLeft.Option(
      kind: .nationality, title: "Travel on the \(nationality) passport", chance: outlook.probability,
      why: outlook.requirement.map { "\($0)".capitalisedFirst + "." } ?? outlook.reason)
    option.edits = [.put(onThis)] + (next.map { [.put($0)] } ?? [])
    if let route { (option.by, option.isSafe) = lastDay(of: route, VisaProgress(next)) }
    if plan.identity(of: person.id) != nil, passport == nil { option.why += " No such passport is on record." }
    if let renewal = passport?.renewal {
      option.why += " It must be renewed: begin by \(renewal.beginBy)."
      option.by = option.by.map { min($0, renewal.beginBy) } ?? renewal.beginBy
    }
    option.why += " Ask whether the person wants to be known there as a citizen of \(atlas.name(of: nationality))."
    return option
  }

  private func bestPassport(for outlook: VisaOutlook, _ nationality: CountryCode) -> PassportOption? {
    let bench = PassportBench(
      journey: Journey(of: attendance, to: forum, in: plan), atlas: atlas, today: today,
      allowance: .init(for: attendance, to: outlook.destination, plan: plan, atlas: atlas, today: today),
      confidence: plan.programme.confidence)
    return (plan.identity(of: person.id)?.passports ?? []).enumerated()
      .filter { $0.element.nationality == nationality }
      .map { bench.option(outlook, nationality, $0.element, at: $0.offset) }
      .min { $0.rank.lexicographicallyPrecedes($1.rank) }
  }

  /// A seat from afar.
  var remote: WhatIsLeft.Option {
    var afar = attendance
    afar.seat = .remote
    return WhatIsLeft.Option(
      kind: .remote, title: "Give a remote seat", chance: 1, by: forum.start,
      why: "Needs no visa; ask for a line that holds, and for a place where the person may speak freely.",
      edits: [.put(afar)])
  }

  // MARK: Others

  /// The best who could come instead.
  func places(of substitutes: [Substitute]) -> [WhatIsLeft.Option] {
    substitutes.prefix(WhatIsLeft.substitutes).map { substitute in
      WhatIsLeft.Option(
        kind: .substitute, title: "\(plan.people[substitute.person]?.alias ?? "?") instead",
        chance: substitute.visa.probability, by: substitute.visa.applyBy,
        why: substitute.reasons.joined(separator: " "),
        record: RecordKey(substitute.person))
    }
  }

  /// The candidate houses abroad in which this person needs no visa, three at most.
  mutating func venues() -> [WhatIsLeft.Option] {
    var found: [WhatIsLeft.Option] = []
    for candidate in plan.candidates(for: forum) where candidate.place.country != visa.destination && found.count < 3 {
      var moved = forum
      (moved.venue, moved.place, moved.start) = (candidate.venue, candidate.place, candidate.start)
      var free = attendance
      (free.travel.arrival, free.travel.departure) = (nil, nil)
      guard let house = plan.venues[candidate.venue],
        planner.survey(free, at: moved, case: nil).outlook.state == .notNeeded
      else { continue }
      found.append(
        WhatIsLeft.Option(
          kind: .venue, title: "Meet at \(house.name), \(house.place)",
          why: "This person needs no visa there; see what it does to the others before.", record: house.key))
    }
    return found
  }

  // MARK: Days

  /// The last day to begin that is safe; once that has passed, the last that has a chance at all.
  private func lastDay(of route: VisaRoute, _ progress: VisaProgress) -> (CivilDate?, Bool) {
    let safe = route.lastStart(progress, confidence: planner.confidence, today: today)
    if let safe, safe >= today { return (safe, true) }
    return (route.lastStart(progress, confidence: Self.least, today: today).map { max($0, today) }, false)
  }
}

extension String {
  fileprivate var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
