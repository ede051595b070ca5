import ForumPlan

extension PlanFile {
  /// Proves what the keys held can prove: the seal and place of every record, counts and sums, every entry of the history
  /// and its chain from the first to the last, and that the records are what the history adds up to.
  ///
  /// All faults are collected rather than the first thrown. Throws what keeps the file from being looked at: it is none, its
  /// keys cannot be read, the passphrase is wrong. Works while the plan is open elsewhere.
  /// Where `seen` tells what was seen of the plan before, it makes sure that the history still begins with that.
  public static func verify(
    at path: String, access: Access, seen: ([UInt8]) -> [Compartment: HistoryHead] = { _ in [:] }
  ) throws(PlanFileError) -> Verification {
    let storage = try Storage(at: path, mode: .read)
    let ring = try ring(of: storage)
    let keys = try opened(ring, by: access, path: path).keys
    return try storage.read { database in
      var verifier = Verifier(database, keys: keys)
      verifier.result.plan = ring.plan
      verifier.seen = seen(ring.plan)
      verifier.verify()
      do {
        let (keys, states) = (verifier.keys, verifier.states)
        _ = try Roster.checked(ring, keys: keys, states: states, in: database, path: path)
      } catch {
        verifier.note("Its list of officers is not the one that its keys vouch for.")
      }
      return verifier.result
    }
  }
}
