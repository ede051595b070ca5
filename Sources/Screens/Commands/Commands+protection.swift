import Dates
import ForumPlan
import Logistics

extension Command {
  /// What is noted of somebody's protection.
  static let protection: [Command] = [
    .asking(
      "protection.reviewed", "Note that the record was reviewed today", .protection, keys: ["r"], on: [.protection],
      footer: Footer("reviewed", .tab), needs: [.writing, .record]
    ) { $0.noteReview() },
    .asking(
      "protection.heard", "Note that somebody was heard of at the next check-in", .protection, keys: ["H"],
      on: [.protection], footer: Footer("heard", .tab), needs: [.writing, .record, .checkInOpen]
    ) { $0.noteCheckIn() },
    .asking(
      "protection.check-ins", "Plan the check-ins of the next journey", .protection, keys: ["C"], on: [.protection],
      needs: [.writing, .record]
    ) { $0.planCheckIns() },
    Command(
      "protection.measure", "Add a measure from the catalogue", .protection, keys: ["M"], on: [.protection],
      footer: Footer("measure", .tab), needs: [.writing, .record]
    ) { $0.chooseMeasure() },
    .asking(
      "protection.budget", "Bring what all measures cost into the budget", .protection, keys: ["B"],
      on: [.protection], needs: [.writing, .budgetOpen, .costsToBring]
    ) { workspace in
      let lines = ProtectionCosts(workspace.sight.plan).lines
      return [.apply(label: "Costs of protection in the budget", edits: lines.map { .put($0) })]
    },
  ]
}

extension Need {
  /// The record under the cursor has a check-in at which nothing was heard yet.
  static let checkInOpen = Need { workspace in
    workspace.protectionRecord?.nextCheckIn == nil
      ? "No check-in is open. \(workspace.sight.key("protection.check-ins")) plans those of the next journey." : nil
  }
}

extension Need {
  /// Finances are open.
  fileprivate static let budgetOpen = Need { workspace in
    workspace.sight.isOpen(.finance) ? nil : "The budget is shut: open the plan with a passphrase that holds finance."
  }

  /// Something costs another sum than the budget has.
  fileprivate static let costsToBring = Need { workspace in
    let costs = ProtectionCosts(workspace.sight.plan)
    guard costs.isInBudget else { return nil }
    return costs.count == 0
      ? "No measure has a cost. Enter it on the record (Measures), such as cost EUR 120."
      : "The budget has it already: \(costs.sums.map(\.description).joined(separator: ", "))."
  }
}

extension Workspace {
  /// Adds the usual check-ins of the next journey; whom to call is who was named last, else who plans them.
  fileprivate mutating func planCheckIns() -> [Effect] {
    guard var record = protectionRecord else { return [] }
    let call = record.checkIns.last { !$0.call.isEmpty }?.call ?? author
    let new = CheckInPlan.usual(for: record, in: sight.plan, today: sight.today, call: call)
    guard !new.isEmpty else {
      toast = Toast(text: "\(alias(of: record)) has no journey ahead whose check-ins are not planned.", isError: true)
      return []
    }
    record.checkIns = (record.checkIns + new).sorted { ($0.on, $0.minute) < ($1.on, $1.minute) }
    let count = "\(new.count) check-in\(new.count == 1 ? "" : "s")"
    return [.apply(label: "Plan \(count) of \(alias(of: record))", edits: [.put(record)])]
  }

  /// Lets one measure of the catalogue be chosen for the record under the cursor; it is due before the next travel.
  fileprivate mutating func chooseMeasure() {
    guard let record = protectionRecord else { return }
    // What was agreed on with anybody is told only where names are.
    let has = sight.showsNames ? Set(record.measures.map(\.name.folded)) : []
    let travel = ReviewSchedule(sight.plan, today: sight.today).nextTravel(of: record.person)
    let items = MeasureCatalogue.names(in: sight.plan, withUsed: sight.showsNames).map { name in
      var changed = record
      let due = travel.map { max(sight.today, $0 - 1) }
      changed.measures.append(.init(name: name, owner: author, due: due))
      return Chooser.Item(
        text: name, note: has.contains(name.folded) ? "agreed already" : "",
        action: .ask(.apply(label: "Measure for \(alias(of: record))", edits: [.put(changed)])))
    }
    layers.append(.chooser(Chooser(title: "Measure for \(alias(of: record))", items: items)))
  }

  /// The protection record under the cursor.
  fileprivate var protectionRecord: ProtectionRecord? {
    list.current.flatMap { $0.record }.flatMap { sight.plan.protectionRecords[ForumPlan.ID(rawValue: $0.rawID)] }
  }

  /// Notes a review of today with what it looked at, so that a change after it asks for another.
  fileprivate mutating func noteReview() -> [Effect] {
    guard var record = protectionRecord else { return [] }
    let basis = ReviewSchedule(sight.plan, today: sight.today).basis(of: record)
    record.reviews.append(.init(on: sight.today, by: author, note: "", basis: basis))
    return [.apply(label: "Review \(alias(of: record))", edits: [.put(record)])]
  }

  fileprivate mutating func noteCheckIn() -> [Effect] {
    guard var record = protectionRecord, let next = record.nextCheckIn,
      let place = record.checkIns.firstIndex(of: next)
    else { return [] }
    record.checkIns[place].isDone = true
    return [.apply(label: "\(alias(of: record)) was heard of", edits: [.put(record)])]
  }

  private func alias(of record: ProtectionRecord) -> String {
    sight.plan.displayName(of: RecordKey(record.person)).shortened
  }
}
