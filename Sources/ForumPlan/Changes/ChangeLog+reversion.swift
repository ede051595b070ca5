extension ChangeLog {
  /// Works out how changes are taken back, as one new change to a plan that stands after the last one.
  ///
  /// Changes alone are taken back only where their records are as they left them; a later change that builds on one is
  /// named. Going back to a change gives every record touched since as it was then. Costs a look at each change since,
  /// and going back opens them all.
  /// - Throws: `ReversionError`, or what kept the log from being read.
  public func reversion(_ target: Change.Target, in plan: Plan) throws -> Reversion {
    switch target {
    case .only(let numbers): try takingBack(Set(numbers).sorted(by: >), in: plan)
    case .allAfter(let number): try goingBack(to: number, in: plan)
    }
  }

  /// The numbers go from the newest down.
  private func takingBack(_ numbers: [Int], in plan: Plan) throws -> Reversion {
    guard let oldest = numbers.last else { throw ReversionError.nothingToDo }
    for number in numbers where !(1...max(1, lastNumber)).contains(number) {
      throw ReversionError.noSuchChange(number, last: lastNumber)
    }
    guard oldest > 1 else { throw ReversionError.isFirst }
    let entries = try numbers.map { number in
      guard let entry = try entry(number) else { throw ReversionError.shut(number) }
      guard try isSimple(entry.change.reversal) else { throw ReversionError.compound(number) }
      guard !entry.isOfRegister else { throw ReversionError.registered(number) }
      return entry
    }
    let later = try later(than: oldest, without: numbers, touching: Set(entries.flatMap(\.change.edits).map(\.key)))
    var wanted = Reversion.Wanted()
    for entry in entries {
      let since = later.filter { $0.change.number > entry.number }
      // Whoever wrote a record again meant it so, even where it says the same; what only took back or did again did not.
      let rewritten = since.filter { $0.change.reversal == nil }.reduce(into: Set()) { $0.formUnion($1.touched) }
      let changed = entry.after.filter { key, after in
        rewritten.contains(key) || (wanted[key] ?? plan[key]) != after
      }
      guard changed.isEmpty else {
        let others = since.filter { !$0.touched.isDisjoint(with: changed.keys) }
        throw ReversionError.overtaken(entry.number, by: others.map(\.change))
      }
      wanted.follow(entry.inverse)
    }
    do {
      return try Reversion(
        .only(numbers.reversed()), taking: .only(numbers.reversed()), count: numbers.count,
        label: Self.label(entries), to: wanted, in: plan, number: lastNumber)
    } catch let error as PlanError {
      throw try refusal(error, taking: numbers, oldest)
    }
  }

  /// Whether a change took back or did again, if anything, only changes that did not do so themselves: of longer chains
  /// nobody could say what it means to take back a link.
  private func isSimple(_ reversal: Change.Reversal?) throws -> Bool {
    switch reversal {
    case nil: true
    case .undo(let target), .redo(let target): try entry(target)?.change.reversal == nil
    case .takeBack(.only(let targets)): try targets.allSatisfy { try entry($0)?.change.reversal == nil }
    case .takeBack(.allAfter): false
    }
  }

  /// A label stays under the keys under which it was sealed: of several, none is told again.
  private static func label(_ entries: [JournalEntry]) -> String {
    guard let first = entries.first, entries.count == 1 else {
      let numbers = entries.map { String($0.number) }.reversed()
      return "Take back \(entries.count) changes: "
        + (numbers.count > 6 ? numbers.prefix(6).joined(separator: ", ") + " …" : numbers.joined(separator: ", "))
    }
    return "Take back \(first.number): \(first.change.label)"
  }

  /// The changes after one that stand, and touched some records; makes sure that those to be taken back stand.
  private func later(
    than oldest: Int, without numbers: [Int], touching records: Set<RecordKey>
  ) throws -> [(change: ChangeSummary, touched: Set<RecordKey>)] {
    var later: [(change: ChangeSummary, touched: Set<RecordKey>)] = []
    var (standing, now) = (Standing(), Standing())
    let chosen = Set(numbers)
    try summaries(above: oldest - 1, touching: records) { change, touched in
      now.follow(number: change.number, reversal: change.reversal)
      // What one of those took back itself will stand again.
      standing.follow(number: change.number, reversal: chosen.contains(change.number) ? nil : change.reversal)
      if chosen.contains(change.number) {
        if let by = standing.undoer(of: change.number) {
          throw ReversionError.alreadyTakenBack(change.number, by: by)
        }
        if now.isIdle(change.number) { throw ReversionError.idle(change.number) }
        if change.isPartlyShut { throw ReversionError.shut(change.number) }
      } else if !touched.isEmpty, standing.undoer(of: change.number) == nil {
        later.append((change, touched))
      }
    }
    return later
  }

  /// Names the later changes whose records are in the way.
  private func refusal(_ error: PlanError, taking numbers: [Int], _ oldest: Int) throws -> ReversionError {
    let records: Set<RecordKey> =
      switch error {
      case .inUse(_, let users): Set(users)
      case .missing(let reference, _): [reference]
      case .invalid, .aliasTaken, .shut: []
      }
    let others = try later(than: oldest, without: numbers, touching: records).map(\.change)
    return others.isEmpty ? .refused(error) : .overtaken(oldest, by: others)
  }

  private func goingBack(to number: Int, in plan: Plan) throws -> Reversion {
    guard (1...max(1, lastNumber)).contains(number) else {
      throw ReversionError.noSuchChange(number, last: lastNumber)
    }
    var wanted = Reversion.Wanted()
    var numbers: [Int] = []
    try entries(above: number) { entry, isPartlyShut in
      guard !isPartlyShut else { throw ReversionError.shut(entry.number) }
      // What left the house is out, wherever the plan goes back to.
      guard !entry.isOfRegister else { return }
      wanted.follow(entry.inverse)
      numbers.append(entry.number)
    }
    guard !numbers.isEmpty else { throw ReversionError.nothingAfter(number) }
    // What lies in shut parts alone stays as it is, as the register of papers does, and so the changes that go are told one by one.
    let isWhole = numbers.count == lastNumber - number
    do {
      return try Reversion(
        .allAfter(number), taking: isWhole ? .allAfter(number) : .only(numbers.reversed()), count: numbers.count,
        label: "Go back to change \(number)", to: wanted, in: plan, number: lastNumber)
    } catch let error as PlanError {
      throw ReversionError.refused(error)
    }
  }
}

extension JournalEntry {
  /// Whether it did nothing but enter papers in their register.
  fileprivate var isOfRegister: Bool {
    !inverse.isEmpty && change.reversal == nil
      && inverse.allSatisfy { edit in if case .remove(let key) = edit { key.kind == .paper } else { false } }
  }

  /// How the change left its records; `nil` for one that was gone.
  fileprivate var after: [RecordKey: Entry?] {
    var after: [RecordKey: Entry?] = [:]
    for edit in change.edits { after.updateValue(edit.entry, forKey: edit.key) }
    return after
  }
}
