import Atlas
import Dates
import ForumPlan

extension VisaPlanner {
  /// The transit visas that an attendance still needs on its way to a forum; `nil` where none is left to be had.
  ///
  /// O(1) where no change of planes is noted.
  mutating func onward(
    of attendance: Attendance, at forum: Forum, case visaCase: VisaCase?, in outlook: VisaOutlook
  ) throws(DisorderedRange) -> Onward? {
    guard !attendance.travel.transits.isEmpty, let nationality = outlook.nationality,
      let destination = outlook.destination
    else { return nil }
    let mark = VisaProgress(visaCase)[.transitVisa]
    guard mark.done == nil,
      let trip = Trip(
        of: attendance, to: forum, on: nationality, plan: plan, atlas: atlas, today: today)
    else { return nil }
    let needs = stayCheck().transitNeeds(of: trip)
    guard let first = needs.first else { return nil }
    let lengths = StepLengths(
      of: trip.person, case: visaCase, to: destination, on: outlook.travelOn ?? today, plan: plan, atlas: atlas)
    let days = needs.reduce(0) { $0 + $1.days }
    let rules = needs.map { "\(atlas.name(of: $0.country)) \($0.days) [\($0.rule.source)]" }.joined(separator: ", ")
    let usual = "the passport goes to \(rules)" + (first.after == nil ? "" : " once the destination's visa is there")
    return Onward(
      needs: needs, time: try time(.transitVisa, lengths, else: days, .calendar),
      note: lengths.own(.transitVisa) == nil
        ? usual : StepNotes(lengths: lengths, confidence: programme.confidence).note(.transitVisa) ?? usual,
      mark: mark,
      office: officeCalendar(
        OfficeKey(standsIn: trip.person.residence?.country ?? first.country, represents: first.country)))
  }

  /// Notes by when transit visas have to be asked for; where no visa comes before them, they are the whole chain.
  func note(_ onward: Onward?, in outlook: inout VisaOutlook) {
    guard let onward, let travelOn = outlook.travelOn else { return }
    let margin = min(max(programme.safetyMargin, 0), ChainBuilder.longest)
    outlook.transits = onward.countries
    outlook.transitVisaBy = onward.lastAsking(by: travelOn - margin, confidence: confidence)
    guard !outlook.chain.contains(where: { $0.kind == .transitVisa }) else { return }
    if outlook.chain.isEmpty, margin > 0 {
      outlook.chain.append(
        ChainStep(
          kind: .safetyMargin, from: travelOn - margin, until: travelOn, days: margin, unit: .calendar,
          note: "before travel on \(travelOn)"))
    }
    outlook.chain.append(onward.step(until: travelOn - margin))
  }

  /// The chance of the transit visas: in time when what is left is begun today, and not refused; 1 where none is left.
  mutating func chance(of onward: Onward?, in outlook: VisaOutlook) -> (onTime: Double, granted: Double) {
    guard let onward, let travelOn = outlook.travelOn else { return (1, 1) }
    let needed = travelOn - min(max(programme.safetyMargin, 0), ChainBuilder.longest)
    return (onward.inHand(beginning: today, today: today).chance(by: needed), admission(through: onward, in: outlook))
  }

  /// The chance that no transit visa is refused.
  mutating func admission(through onward: Onward?, in outlook: VisaOutlook) -> Double {
    guard let onward, let nationality = outlook.nationality else { return 1 }
    return onward.countries.reduce(1) { chance, country in
      let key = CaseHistory.Key(nationality: nationality, destination: country, requirement: .visa)
      return chance * (1 - history().refusal(key).chance)
    }
  }

  /// The check of journeys, made once.
  mutating func stayCheck() -> StayCheck {
    if let known = stays { return known }
    let made = StayCheck(plan: plan, atlas: atlas, today: today)
    stays = made
    return made
  }
}
