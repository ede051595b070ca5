import Dates
import ForumPlan
import Logistics
import Terminal

/// Check-ins are watched while the plan is open: one that is missed is told within a minute, on whatever tab.
extension Workspace {
  /// Looks which check-ins were missed by a moment, in seconds since 1970-01-01T00:00:00Z, by the clocks of where people are.
  ///
  /// It looks twice a minute, and when the plan has changed. Where the plan is seen as of another day than the clock's
  /// nothing is watched.
  mutating func watchCheckIns(at now: Int64, clock: (String?) -> WallClock) {
    guard lock == nil, let derived = sight.derived, checkInsSeen != now / 30 else { return }
    checkInsSeen = now / 30
    let isToday = abs(sight.clock.day(at: now) - sight.today) <= 1
    let missed = isToday ? derived.checkIns.missed(at: now, clock: clock) : []
    guard missed != sight.missedCheckIns else { return }
    let new = missed.filter { !sight.missedCheckIns.contains($0) }
    sight.missedCheckIns = missed
    outdate()
    guard let first = new.first else { return }
    let alias = sight.plan.people[first.person]?.alias ?? "?"
    let others = new.count == 1 ? "" : " and of \(new.count - 1) more"
    toast = Toast(
      text: "Nothing was heard of \(alias.shortened)\(others) at \(Session.Slot.clock(first.checkIn.minute)).",
      rest: "The tab Protection says whom to call.", isError: true)
  }

  /// How long until check-ins are looked at again; `nil` where none is open.
  var checkInWait: Duration? {
    lock == nil && sight.derived?.checkIns.open.isEmpty == false ? .seconds(30) : nil
  }
}

extension Sight {
  /// What the header says of check-ins; `nil` where all were heard of.
  var checkInBadge: String? { missedCheckIns.isEmpty ? nil : "CHECK-IN MISSED" }

  /// Whether a check-in was missed: its day has passed, or its hour.
  func isMissed(_ checkIn: ProtectionRecord.CheckIn, of person: ForumPlan.ID<Person>) -> Bool {
    guard !checkIn.isDone else { return false }
    return checkIn.on < today || missedCheckIns.contains { $0.person == person && $0.checkIn == checkIn }
  }
}
