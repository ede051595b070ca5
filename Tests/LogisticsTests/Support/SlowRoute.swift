import Dates
import ForumPlan
import Foundation

/// The way to a visa as a clerk would play it through: draw the days of each step, then walk a wall calendar.
///
/// Nothing is shared with the engine but the meaning of a date.
struct SlowRoute {
  typealias Days = VisaCase.StepLength

  var origin: CivilDate
  var open: [Bool]
  var today: CivilDate
  var travelOn: CivilDate
  var margin = 3
  var opens: CivilDate?
  var notice: Int?
  /// A visa is good for so many days from its issue.
  var useWithin: Int?
  /// The first open day on which it makes sense to lodge.
  var usefulFrom: CivilDate?
  /// The open days of the office that gives the visa for a journey to the consulate; `nil` when it is at home.
  var tripOpen: [Bool]?
  /// The open days of the consulate of a transit visa; `nil` when none is needed.
  var transitOpen: [Bool]?
  /// Whether the passport must be renewed before anything is lodged.
  var isExpired = false
  var steps: [VisaCase.StepKind: Days]
  var marks: [VisaCase.StepKind: VisaCase.Step] = [:]

  /// The steps that take time, in order.
  static let kinds: [VisaCase.StepKind] =
    leading + gathered + [.passportRenewal, .tripVisa, .appointment, .transfer, .processing, .collection, .transitVisa]

  /// What the host and the organisations do, one after the other.
  static let leading: [VisaCase.StepKind] = [.nomination, .donorApproval, .hostDocuments]

  /// What is gathered once the invitation is there.
  static let gathered: [VisaCase.StepKind] = [.documents, .serviceApproval, .noteVerbale]

  func isOpen(_ date: CivilDate) -> Bool { open[date - origin] }

  func nextOpen(_ date: CivilDate) -> CivilDate {
    var date = date
    while !isOpen(date) { date = date + 1 }
    return date
  }

  func lastOpen(_ date: CivilDate) -> CivilDate {
    var date = date
    while !isOpen(date) { date = date - 1 }
    return date
  }

  /// Walks so many days; working days begin to count on the first open day.
  func walk(_ days: Int, _ unit: DayUnit, from date: CivilDate, over open: [Bool]? = nil) -> CivilDate {
    guard days > 0 else { return date }
    guard unit == .working else { return date + days }
    let open = open ?? self.open
    var finger = date - origin
    while !open[finger] { finger += 1 }
    var left = days
    while left > 0 {
      finger += 1
      if open[finger] { left -= 1 }
    }
    return origin + finger
  }

  func walk(_ kind: VisaCase.StepKind, _ days: Int, from date: CivilDate) -> CivilDate {
    let office = kind == .tripVisa ? tripOpen : kind == .transitVisa ? transitOpen : nil
    return walk(days, steps[kind]?.unit ?? .calendar, from: date, over: office)
  }

  /// From the counter to the decision.
  func decision(lodgedOn day: CivilDate, _ days: [VisaCase.StepKind: Int]) -> CivilDate {
    walk(.processing, days[.processing] ?? 0, from: walk(.transfer, days[.transfer] ?? 0, from: day))
  }

  /// Looks for the first open day on which the fastest of offices does not issue too early.
  mutating func lookForUsefulDay() {
    guard let useWithin else { return }
    let fastest = steps.mapValues(\.minimum)
    var day = nextOpen(travelOn - 200)
    while decision(lodgedOn: day, fastest) < travelOn - useWithin { day = nextOpen(day + 1) }
    usefulFrom = day
  }

  /// Whether the visa is in hand in time when the steps take so many days; `nil` when what is marked contradicts it.
  func isInTime(_ days: [VisaCase.StepKind: Int]) -> Bool? {
    let limit = travelOn - margin
    var decided = marks[.processing]?.done
    if decided == nil {
      if let lodged = marks[.lodging]?.done {
        let end = decision(lodgedOn: lodged, days)
        guard end > today else { return nil }
        decided = end
      } else {
        guard let papers = papers(days), let wait = end(.appointment, days, from: today), let trip = trip(days),
          let passport = passport(days)
        else { return nil }
        var lodged = max(nextOpen(nextOpen(papers) + 1), nextOpen(wait), nextOpen(today), nextOpen(trip))
        lodged = max(lodged, nextOpen(passport))
        for first in [opens, usefulFrom] { lodged = max(lodged, first.map(nextOpen) ?? lodged) }
        if let notice, lodged > lastOpen(travelOn - notice) { return false }
        decided = decision(lodgedOn: lodged, days)
      }
    }
    guard let decided else { return nil }
    if let useWithin, decided < travelOn - useWithin { return false }
    let inHand = walk(.collection, days[.collection] ?? 0, from: decided)
    // A decision that is marked, and no passport yet.
    if marks[.processing]?.done != nil, inHand <= today { return nil }
    return ready(after: inHand, days) <= limit
  }

  /// The day on which the transit visa is there too, where one is needed.
  func ready(after inHand: CivilDate, _ days: [VisaCase.StepKind: Int]) -> CivilDate {
    transitOpen == nil ? inHand : walk(.transitVisa, days[.transitVisa] ?? 0, from: inHand)
  }

  private func end(
    _ kind: VisaCase.StepKind, _ days: [VisaCase.StepKind: Int], from begin: CivilDate
  ) -> CivilDate? {
    if let done = marks[kind]?.done { return done }
    let end = walk(kind, days[kind] ?? 0, from: marks[kind]?.begun ?? begin)
    return marks[kind]?.begun != nil && end <= today ? nil : end
  }

  /// The day on which all papers lie on the table.
  private func papers(_ days: [VisaCase.StepKind: Int]) -> CivilDate? {
    func counts(_ kind: VisaCase.StepKind) -> Bool { marks[kind] != nil || (steps[kind]?.maximum ?? 0) > 0 }
    var invited = today
    for kind in Self.leading where counts(kind) {
      guard let end = end(kind, days, from: max(invited, today)) else { return nil }
      invited = end
    }
    invited = max(invited, today)
    let kinds = Self.gathered.filter(counts)
    let ends = kinds.compactMap { end($0, days, from: invited) }
    return ends.count < kinds.count ? nil : ends.max() ?? invited
  }

  /// The day on which a passport that will do can be handed in.
  private func passport(_ days: [VisaCase.StepKind: Int]) -> CivilDate? {
    guard isExpired else { return today }
    return end(.passportRenewal, days, from: today).map { $0 + 1 }
  }

  /// The day on which the applicant stands before the consulate; today where it is at home.
  private func trip(_ days: [VisaCase.StepKind: Int]) -> CivilDate? {
    guard let tripOpen else { return today }
    // No days at all: no visa is needed for the journey.
    if marks[.tripVisa] == nil, steps[.tripVisa]?.maximum == 0 { return today + 2 }
    guard let visa = end(.tripVisa, days, from: today) else { return nil }
    let inHand = marks[.tripVisa]?.done ?? walk(2, .working, from: visa, over: tripOpen)
    return max(inHand, today) + 2
  }
}
