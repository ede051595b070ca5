import ForumPlan

/// The records of a plan as the rows of a file find them: by identifier, else by what they say of themselves.
///
/// Two rows never find the same record.
struct KnownRecords<R: Record> {
  private var byID: [ForumPlan.ID<R>: R] = [:]
  private var byKey: [String: R] = [:]
  private var lines: [ForumPlan.ID<R>: Int] = [:]

  /// Why a row cannot have a record.
  struct Taken: Error, CustomStringConvertible {
    let line: Int
    var description: String { "The same line as in line \(line)." }
  }

  /// The records in their order; those whose identifiers rows name are found by nothing else.
  init(_ records: [R], named: Set<ForumPlan.ID<R>>, key: (R) -> String) {
    for record in records {
      byID[record.id] = record
      guard !named.contains(record.id) else { continue }
      byKey[key(record)] = byKey[key(record)] ?? record
    }
  }

  /// The record that a row is of; `nil` for a new one.
  func claim(_ id: ForumPlan.ID<R>?, key: String, line: Int) throws(Taken) -> R? {
    if let id {
      if let earlier = lines[id] { throw Taken(line: earlier) }
      if let record = byID[id] { return record }
      // Another plan may have the same under an identifier of its own, if no row before was it.
      guard let record = byKey[key], lines[record.id] == nil else { return nil }
      return record
    }
    guard let record = byKey[key] else { return nil }
    if let earlier = lines[record.id] { throw Taken(line: earlier) }
    return record
  }

  /// Notes the record that a row became.
  mutating func enter(_ record: R, key: String, line: Int) {
    byID[record.id] = record
    byKey[key] = record
    lines[record.id] = line
  }
}
