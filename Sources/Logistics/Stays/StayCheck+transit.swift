import Atlas
import Dates
import ForumPlan

extension StayCheck {
  private static let order =
    "[Regulation (EC) 810/2009, article 14(2); Commission Implementing Decision C(2018) 6863, annexes]"

  /// The transit visas an attendance needs, in the order of the route; empty when none is, or none is known of.
  public func transitNeeds(for attendance: Attendance) -> [TransitNeed] {
    guard let trip = Trip(of: attendance, plan: plan, atlas: atlas, today: today), !isTransitDone(trip) else {
      return []
    }
    return transitNeeds(of: trip, on: legs(of: trip))
  }

  /// The transit visas of a trip, whether they are there or not.
  func transitNeeds(of trip: Trip) -> [TransitNeed] { transitNeeds(of: trip, on: legs(of: trip)) }

  /// The passport goes from one to the next, so that the first is asked for the earliest; days that the plan sets are
  /// of all of them together.
  private func transitNeeds(of trip: Trip, on legs: [TransitCheck.Leg]) -> [TransitNeed] {
    let needed = trip.arrival.map { $0 - max(plan.programme.safetyMargin, 0) }
    let lastAsking = lastAskingAsPlanned(of: trip)
    var needs: [TransitNeed] = []
    var by = needed
    for leg in legs.reversed() {
      guard case .needed(let rule) = leg.answer else { continue }
      by = lastAsking == nil ? by.map { $0 - rule.value.days } : needed.flatMap { lastAsking?($0) }
      var need = need(at: leg.country, rule, askBy: by, of: trip)
      if lastAsking != nil, let needed, let by { need.days = needed - by }
      needs.append(need)
    }
    return needs.reversed()
  }

  /// The last day to ask by the days that the plan sets, as sure as the programme wants; `nil` where the rules' count.
  private func lastAskingAsPlanned(of trip: Trip) -> ((CivilDate) -> CivilDate)? {
    let lengths = StepLengths(
      of: trip.person, case: plan.visaCase(of: trip.attendance.id), to: trip.destination, on: trip.arrival ?? today,
      plan: plan, atlas: atlas)
    guard let own = lengths.own(.transitVisa), let time = StepTime(VisaProcess.Processing(own.length)),
      let first = trip.attendance.travel.transits.first
    else { return nil }
    let office = OfficeCalendar(
      OfficeKey(standsIn: trip.person.residence?.country ?? first, represents: first), atlas: atlas)
    let days = time.days.quantile(plan.programme.certainty)
    return { time.start(of: days, by: $0, in: office.working) }
  }

  /// Whether the case says that the transit visas are there.
  private func isTransitDone(_ trip: Trip) -> Bool {
    plan.visaCase(of: trip.attendance.id)?.step(.transitVisa)?.done != nil
  }

  func transitFindings(of trip: Trip) -> [Finding] {
    let legs = legs(of: trip)
    let needs = isTransitDone(trip) ? [] : transitNeeds(of: trip, on: legs)
    return legs.compactMap { leg in
      let name = atlas.name(of: leg.country)
      switch leg.answer {
      case .notNeeded: return nil
      case .needed: return needs.first { $0.country == leg.country }.map { finding(of: $0, of: trip) }
      case .exempt(let by, let rule):
        return Finding(
          .note,
          "Changing planes in \(name) takes no transit visa as long as a visa or residence permit of "
            + "\(atlas.name(of: by)) is valid \(cited(rule)).",
          about: .transit,
          advice: "See that it is valid on the day of travel, and that it is carried." + doubt(of: rule))
      case .entryNeeded(let next):
        return Finding(
          .warning,
          "From \(name) to \(atlas.name(of: next)) is a flight within the Schengen area: a transit visa does not do, "
            + "a visa for a short stay is needed [Regulation (EC) 810/2009, article 2].",
          about: .transit, advice: "Change planes at one Schengen airport only, or apply for the short-stay visa.")
      case .unknown(let why):
        return Finding(
          .note, "Whether changing planes in \(name) takes a transit visa is not known: \(why).",
          about: .transit, advice: "Ask the airline before booking: it is the airline that refuses to board.")
      }
    }
  }

  private func legs(of trip: Trip) -> [TransitCheck.Leg] {
    let route = trip.attendance.travel.transits
    guard !route.isEmpty, let nationality = trip.nationality else { return [] }
    let date = trip.arrival ?? today
    return TransitCheck(atlas: atlas)
      .legs(through: route, to: trip.destination, with: papers(of: trip, nationality, on: date), on: date)
  }

  /// The passport and visas the plan knows of; whoever lives abroad is taken to hold a residence permit there.
  private func papers(of trip: Trip, _ nationality: CountryCode, on date: CivilDate) -> TransitCheck.Papers {
    let passports = plan.identity(of: trip.person.id)?.passports.filter { $0.nationality == nationality } ?? []
    let types = passports.compactMap { TransitRule.Passport(rawValue: $0.type.rawValue) }
    var visas: Set<CountryCode> = []
    for attendance in attendances[trip.person.id] ?? [] {
      guard let visaCase = plan.visaCase(of: attendance.id), visaCase.outcome == .granted,
        visaCase.validity?.contains(date) ?? false,
        let country = plan.forums[attendance.forum]?.place(in: plan)?.country
      else { continue }
      visas.insert(country)
    }
    let home = trip.person.residence?.country
    return TransitCheck.Papers(
      nationality, passport: types.contains(.ordinary) ? .ordinary : types.first ?? .ordinary, visas: visas,
      permits: Set([home].compactMap(\.self)).subtracting(trip.person.nationalities))
  }

  private func need(
    at country: CountryCode, _ rule: Fact<TransitRule>, askBy: CivilDate?, of trip: Trip
  ) -> TransitNeed {
    let isGranted = plan.visaCase(of: trip.attendance.id)?.outcome == .granted
    let asksVisa = trip.nationality.map {
      [.visa, .eVisa, .eTA].contains(atlas.requirement(for: $0, to: trip.destination)?.value)
    }
    return TransitNeed(
      country: country, rule: rule, days: rule.value.days, askBy: askBy,
      after: asksVisa == true && !isGranted ? trip.destination : nil)
  }

  /// Whether nobody knows what the destination asks for, so that the order of the visas is open.
  private func isUnknown(_ trip: Trip) -> Bool {
    guard let nationality = trip.nationality else { return true }
    return plan.visaCase(of: trip.attendance.id)?.outcome != .granted
      && atlas.requirement(for: nationality, to: trip.destination) == nil
  }

  private func finding(of need: TransitNeed, of trip: Trip) -> Finding {
    let name = atlas.name(of: need.country)
    let isLate = need.askBy.map { $0 < today } ?? false
    var advice = need.askBy.map {
      "Ask for it by \($0), \(SchengenDays.words(need.days)) before it must be there."
    }
    if let first = need.after {
      let by = need.askBy.map { " by \($0)" } ?? ""
      advice =
        "First the visa of \(atlas.name(of: first)), which must be there\(by); only then can this one be asked for, "
        + "\(SchengenDays.words(need.days)) to reckon \(Self.order)."
    }
    if isUnknown(trip) {
      let first = atlas.name(of: trip.destination)
      advice = (advice.map { "\($0) " } ?? "") + "Should \(first) ask for a visa, that one comes first \(Self.order)."
    }
    return Finding(
      isLate ? .serious : .warning,
      "A transit visa is needed to change planes in \(name), even without leaving the airport \(cited(need.rule))."
        + (need.rule.note.isEmpty ? "" : " \(need.rule.note)."),
      about: .transit, advice: (advice.map { "\($0) " } ?? "") + "Or fly by another way." + doubt(of: need.rule))
  }

  private func doubt(of rule: Fact<TransitRule>) -> String { doubt(rule, confidence: rule.value.confidence) }
}
