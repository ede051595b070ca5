import ForumPlan
import GRDB

/// What a front end keeps in the file to show something at once when the plan is opened again.
///
/// It is worked out from the plan and never part of it: it is sealed as the plan is, no change is written for it, and it
/// goes with the first change after it.
extension PlanFile {
  /// Keeps what is shown first of the plan as it stands, in place of what was kept before.
  ///
  /// `open(at:access:mode:glance:)` gives it back, as long as the plan has not changed, to whoever holds the same keys.
  public func keepGlance(_ glance: [UInt8]) throws(PlanFileError) {
    let storage = try opened()
    guard mode == .write else { throw .readOnly(path: path) }
    let seal = GlanceSeal(keys, states: states, number: lastNumber)
    try storage.write { database in
      try MetaTable.put(try seal.seal(glance), as: MetaTable.glance, in: database)
    }
  }
}
