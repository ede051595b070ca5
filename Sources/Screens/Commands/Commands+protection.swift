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
  ]
}

extension Need {
  /// The record under the cursor has a check-in at which nothing was heard yet.
  static let checkInOpen = Need { workspace in
    workspace.protectionRecord?.nextCheckIn == nil
      ? "No check-in is open. Enter them on the record (Check-ins)." : nil
  }
}

extension Workspace {
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
