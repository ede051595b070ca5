import ForumPlan
import GRDB

extension Roster {
  /// The rosters of the compartments whose keys are held, once it is sure that the ring says the same.
  ///
  /// - Throws: `PlanFileError.damaged` where somebody stands in the ring whom its keys do not vouch for, or somebody of
  ///   the rosters is missing, has another public key, or other compartments.
  static func checked(
    _ ring: KeyRing, keys: [Compartment: CompartmentKey], states: [Compartment: CompartmentState],
    in database: Database, path: String
  ) throws -> [Compartment: Roster] {
    let forged = PlanFileError.damaged(
      path: path, what: "its list of officers is not the one that its keys vouch for")
    if ring.isOfEarlierForm {
      // A ring of the earlier form beside states that know of a roster was put back by somebody.
      guard states.values.allSatisfy(\.roster.isEmpty) else { throw forged }
      return [:]
    }
    var rosters: [Compartment: Roster] = [:]
    for (compartment, key) in keys {
      guard let sealed = try MetaTable.value(MetaTable.rosterName(compartment), in: database),
        states[compartment]?.roster == digest(of: sealed),
        let roster = try? Roster(sealed: sealed, under: key, plan: ring.plan),
        roster.agrees(with: ring, on: compartment)
      else { throw forged }
      rosters[compartment] = roster
    }
    return rosters
  }

  private func agrees(with ring: KeyRing, on compartment: Compartment) -> Bool {
    var left: [[UInt8]: Holder] = [:]
    for holder in holders { left[holder.id] = holder }
    guard left.count == holders.count else { return false }
    for officer in ring.officers {
      let wrap = officer.wraps.first { $0.compartment == compartment }
      guard let holder = left.removeValue(forKey: officer.id) else {
        if wrap != nil || compartment == .logistics { return false }
        continue
      }
      guard let wrap, wrap.generation == generation, holder.publicKey == officer.publicKey else { return false }
      if compartment == .logistics {
        guard let person = holder.person, person.kind == officer.kind, person.compartments == officer.compartments
        else { return false }
      }
    }
    return left.isEmpty
  }
}
