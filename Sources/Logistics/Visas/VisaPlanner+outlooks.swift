import ForumPlan

extension VisaPlanner {
  /// The outlook of every attendance, the most pressing first, then by the last day to apply.
  public mutating func outlooks() -> [VisaOutlook] { outlooks(share: 768) }

  /// The same with so many cases to a core at a time; O(attendances log attendances).
  mutating func outlooks(share: Int) -> [VisaOutlook] {
    let ids = plan.attendances.map(\.id)
    // The first cases teach what most share: the others' planners begin with that.
    var runs = [ids.prefix(share / 4).compactMap { id in plan.attendances[id].map { outlook(of: $0) } }]
    let rest = ids.dropFirst(share / 4)
    if !rest.isEmpty {
      // Both look through the whole plan, and are wanted sooner or later.
      _ = history()
      _ = stayCheck()
      let teacher = self
      let learned = Cores.map((rest.count + share - 1) / share) { run in
        var planner = teacher
        let own = rest.dropFirst(run * share).prefix(share)
        let outlooks = own.compactMap { id in planner.plan.attendances[id].map { planner.outlook(of: $0) } }
        return (planner, outlooks)
      }
      for (planner, outlooks) in learned {
        learn(from: planner)
        runs.append(outlooks)
      }
    }
    // Outlooks are large: their keys are sorted, and each of them moves once.
    var keys: [(key: (Int, Int, ForumPlan.ID<Attendance>), run: Int, index: Int)] = []
    keys.reserveCapacity(ids.count)
    for (run, outlooks) in runs.enumerated() {
      for (index, outlook) in outlooks.enumerated() { keys.append((outlook.sortKey, run, index)) }
    }
    keys.sort { $0.key < $1.key }
    return keys.map { runs[$0.run][$0.index] }
  }

  /// Takes over what another planner of the same plan has found out.
  private mutating func learn(from other: VisaPlanner) {
    offices.merge(other.offices) { own, _ in own }
    times.merge(other.times) { own, _ in own }
    learned.merge(other.learned) { own, _ in own }
    countdowns.merge(other.countdowns) { own, _ in own }
    requirements.merge(other.requirements) { own, _ in own }
    processes.merge(other.processes) { own, _ in own }
    sources.merge(other.sources) { own, _ in own }
    ageNotes.merge(other.ageNotes) { own, _ in own }
  }
}
