import Atlas
import Dates
import ForumPlan
import Logistics
import Scheduling

/// Why a forum is where a proposal puts it, in sentences.
public struct PlacementReasons {
  private let proposal: PlacementProposal
  private let words: PlacementWords
  /// Whether it is left unsaid who is threatened.
  private let isCovered: Bool
  private var study: PlacementStudy { proposal.study }

  public init(_ proposal: PlacementProposal, isCovered: Bool = false) {
    (self.proposal, self.isCovered) = (proposal, isCovered)
    words = PlacementWords(study: proposal.study)
  }

  /// What speaks for the placement and what against it: who can come, journeys, money, region, the venue, and the next best.
  ///
  /// Whoever has the forum's cells gives them; they take the most time.
  public func sentences(of forum: Int, _ known: PlacementCells? = nil) -> [String] {
    let cells = known ?? PlacementCells(of: forum, in: proposal.placements, study.problem)
    return
      [change(forum), people(forum), journeys(forum), burdens(forum), money(forum), lapses(forum), pays(forum)]
      .compactMap(\.self) + regions(forum) + [venue(forum), next(forum, cells)].compactMap(\.self)
  }

  /// The best venue in another city, and what it would cost.
  private func next(_ forum: Int, _ cells: PlacementCells) -> String? {
    let placement = proposal.placements[forum]
    let city = study.venues[placement.venue].place
    let others = study.venues.indices.filter { study.venues[$0].place != city }.compactMap { venue in
      cells.cheapest(at: venue, in: cells.starts).map { (Placement(venue: venue, start: $0.start), $0.extra) }
    }
    guard let best = others.min(by: { $0.1 < $1.1 }) else { return "No venue in another city is possible." }
    let why = PlacementWhy(proposal, forum: forum, at: best.0, cells)
    return "Next best would be \(words.venue(best.0.venue)), from \(study.day(best.0.start).medium). \(why.difference)"
  }

  /// Where the forum goes, and from where.
  private func change(_ forum: Int) -> String? {
    let now = proposal.placements[forum]
    guard let before = study.present(forum) else { return nil }
    if before == now { return "It stays where it is." }
    let old = study.span(of: forum, from: before.start)
    if before.venue == now.venue { return "It stays at the venue and moves from \(old.long)." }
    return before.start == now.start
      ? "It keeps its days and moves from \(words.venue(before.venue))."
      : "It moves from \(words.venue(before.venue)), \(old.long)."
  }

  private func people(_ forum: Int) -> String? {
    let guests = study.problem.forums[forum].required + study.problem.forums[forum].optional
    guard !guests.isEmpty else { return "Nobody is on its list yet." }
    let placement = proposal.placements[forum]
    let samples = samples(of: guests, at: forum)
    let missed = Set(
      proposal.report.cost.parts.filter { $0.cause == .missed && $0.forum == forum }.compactMap(\.person))
    var likely = 0.0
    var unknown: [Int] = []
    var least: (person: Int, sample: VisaReach.Sample)?
    var first: (person: Int, by: CivilDate)?
    for person in guests where !missed.contains(person) {
      guard let sample = samples[person] else {
        unknown.append(person)
        continue
      }
      likely += sample.chance
      if sample.chance < 0.995, sample.chance < least?.sample.chance ?? 1 { least = (person, sample) }
      if let by = sample.applyBy, by < first?.by ?? .distant { first = (person, by) }
    }
    let count = guests.count - unknown.count
    var text: String
    if Int(likely.rounded()) == guests.count {
      text = guests.count == 1 ? "The one who is asked can come" : "All \(guests.count) can come"
    } else {
      text = "\(Int(likely.rounded())) of \(count) are likely to be there"
    }
    if let least { text += "; \(words.alias(least.person)) is the least sure (\(words.percent(least.sample.chance)))" }
    if let first { text += "; the first visa, \(words.alias(first.person))’s, has to be lodged by \(first.by.medium)" }
    text += "."
    if !missed.isEmpty {
      // That somebody keeps out of a country tells of a threat.
      let threatened = missed.filter { isCovered && study.keepsOut($0, of: placement.venue) }
      let names = missed.subtracting(threatened).sorted().map(words.alias)
      let others = threatened.isEmpty ? [] : [PlacementWords.number(threatened.count) + (names.isEmpty ? "" : " more")]
      let list = PlacementWords.list(names + others).asSentence
      text += " \(list) cannot come to \(words.country(placement.venue))."
    }
    if !unknown.isEmpty {
      text += " What \(PlacementWords.list(unknown.map(words.alias))) needs to enter is not known."
    }
    return text
  }

  /// The visas of some people on the very day, for the study knows days between which it is sure enough; whoever's
  /// nobody knows is left out.
  private func samples(of guests: [Int], at forum: Int) -> [Int: VisaReach.Sample] {
    var planner = VisaPlanner(plan: study.plan, atlas: study.atlas, today: study.today)
    let start = proposal.span(of: forum).first
    var samples: [Int: VisaReach.Sample] = [:]
    for person in guests {
      let id = Attendance.id(of: study.people[person].id, at: study.forums[forum].id)
      guard let attendance = study.plan.attendances[id] else { continue }
      let reach = planner.reach(
        of: attendance, to: study.forums[forum], at: proposal.venue(of: forum), from: start, to: start)
      if reach.need != .unknown { samples[person] = reach.samples[0] }
    }
    return samples
  }

  private func journeys(_ forum: Int) -> String? {
    let venue = proposal.placements[forum].venue
    let guests = study.problem.forums[forum].required + study.problem.forums[forum].optional
    let known = guests.compactMap { person in study.journeys[person][venue].map { (person, $0.hours) } }
    guard let longest = known.max(by: { ($0.1, $1.0) < ($1.1, $0.0) }), known.count > 1 else { return nil }
    let mean = Int((Double(known.reduce(0) { $0 + $1.1 }) / Double(known.count)).rounded())
    let home = study.people[longest.0].residence.map { ", from \($0.name)" } ?? ""
    return "Journeys take \(words.hours(mean)) on average; the longest, \(words.hours(longest.1)), is "
      + "\(words.alias(longest.0))’s\(home)."
  }

  /// Those who travelled far last time, and travel far again or are spared.
  private func burdens(_ forum: Int) -> String? {
    let venue = proposal.placements[forum].venue
    let guests = study.problem.forums[forum].required + study.problem.forums[forum].optional
    let far = guests.filter { study.burdens[$0] >= StudyMaker.farHours }
    guard !far.isEmpty else { return nil }
    let again = far.filter { (study.journeys[$0][venue]?.hours ?? 0) >= StudyMaker.farHours }.map(words.alias)
    if again.isEmpty {
      return far.count == 1
        ? "\(words.alias(far[0])), who travelled far last time, does not have to again."
        : "None of the \(PlacementWords.number(far.count)) who travelled far last time has to again."
    }
    let whom = PlacementWords.list(again)
    return "\(whom) travelled far last time and \(again.count == 1 ? "does" : "do") again."
  }

  private func money(_ forum: Int) -> String? {
    let cost = proposal.report.cost
    let rooms = cost.sum(.venue, forum: forum)
    let fares = cost.sum(.fare, forum: forum)
    guard rooms + fares > 0 else { return nil }
    guard fares > 0 else { return "The venue costs about \(words.money(rooms)); there are no fares." }
    return "The venue and the journeys cost about \(words.money(rooms + fares)): \(words.money(rooms)) for the venue, "
      + "\(words.money(fares)) for fares."
  }

  private func lapses(_ forum: Int) -> String? {
    let lost = proposal.report.cost.parts.filter { part in
      guard part.forum == forum, let note = part.note, case .grant = study.causes[note] else { return false }
      return true
    }
    let names = lost.compactMap { part -> String? in
      guard let note = part.note, case .grant(let id) = study.causes[note] else { return nil }
      return study.plan.grants[id]?.reference
    }
    guard !names.isEmpty else { return nil }
    return "\(PlacementWords.list(names)) \(names.count == 1 ? "does" : "do") not pay on these days: "
      + "\(words.money(lost.reduce(0) { $0 + $1.amount })) have to be found elsewhere."
  }

  /// The grants that would not pay where the forum was planned, and do here.
  private func pays(_ forum: Int) -> String? {
    guard let before = study.present(forum) else { return nil }
    let saved = study.problem.forums[forum].charges.filter { charge in
      guard case .grant = study.causes[charge.note] else { return false }
      return charge.covers(before) && !charge.covers(proposal.placements[forum])
    }
    let names = saved.compactMap { charge -> String? in
      guard case .grant(let id) = study.causes[charge.note] else { return nil }
      return study.plan.grants[id]?.reference
    }
    guard !names.isEmpty else { return nil }
    return
      "\(PlacementWords.list(names)) \(names.count == 1 ? "pays" : "pay") on these days, and would not on those it was "
      + "planned for: that is \(words.money(saved.reduce(0) { $0 + $1.amount }))."
  }

  private func regions(_ forum: Int) -> [String] {
    let region = study.region(proposal.placements[forum].venue)
    let held = study.plan.heldRegions(study.atlas, today: study.today).count { $0 == region }
    let others = proposal.placements.indices.filter {
      $0 != forum && study.region(proposal.placements[$0].venue) == region
    }
    let earlier = held + others.count { proposal.placements[$0].start < proposal.placements[forum].start }
    if held + others.count == 0 { return ["It is the only forum of the series in \(region.label)."] }
    return earlier == 0
      ? ["It is the first of \(PlacementWords.number(others.count + 1)) in \(region.label)."]
      : ["It is the \(PlacementWords.ordinal(earlier + 1)) forum of the series in \(region.label)."]
  }

  private func venue(_ forum: Int) -> String {
    let venue = proposal.venue(of: forum)
    switch venue.state(on: proposal.span(of: forum)) {
    case .free: return "\(venue.name) is free on these days."
    case .booked: return "\(venue.name) is booked for it."
    case .held:
      let until = venue.availability.filter { $0.state == .held }.compactMap(\.optionUntil).max()
      return "An option at \(venue.name) stands" + (until.map { " until \($0.medium)." } ?? ".")
    case .taken: return "\(venue.name) is taken on these days."
    case nil: return "Ask \(venue.name) whether it is free: the plan does not know."
    }
  }
}

extension CivilDate {
  /// Later than any day of a plan.
  fileprivate static let distant = CivilDate(dayNumber: .max)
}

extension PlacementStudy {
  /// Whether somebody keeps out of the country of a venue.
  func keepsOut(_ person: Int, of venue: Int) -> Bool {
    plan.protection(of: people[person].id)?.avoids.contains(venues[venue].place.country) ?? false
  }

  /// The region of a venue.
  func region(_ venue: Int) -> Region { atlas.region(of: venues[venue].place.country) }
}

extension Plan {
  /// The regions in which forums of the series were held, each as often as they were.
  func heldRegions(_ atlas: Atlas, today: CivilDate) -> [Region] {
    forums.filter { $0.isOver(on: today) }.compactMap { forum in
      forum.place(in: self).map { atlas.region(of: $0.country) }
    }
  }
}
