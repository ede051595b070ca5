import ForumPlan
import Foundation
import GRDB

extension Verifier {
  /// Opens every row of the records in its place, and counts what they add up to.
  mutating func readRecords() throws {
    var counts: [Compartment: Int] = [:]
    var sums: [Compartment: UInt128] = [:]
    var strange = 0
    let source = CBORSource()
    let rows = try Row.fetchCursor(database, sql: "SELECT rowkey, compartment, revision, sealed FROM records")
    while let row = try rows.next() {
      guard let number = try? row.integer(1), let compartment = Compartment(number: number) else {
        strange += 1
        continue
      }
      guard let key = keys[compartment] else { continue }
      counts[compartment, default: 0] += 1
      let rowKey = (try? row.blob(0)).map { Array($0) } ?? []
      guard let opened = try? open(row, rowKey, under: key, source) else {
        shutRows.append((rowKey, compartment))
        continue
      }
      sums[compartment, default: 0] &+= opened.token
      records[opened.entry.key] = opened.entry
      inPart(compartment) { $0.records += 1 }
    }
    if strange > 0 { note("Records of a part that this version does not know: \(strange).") }
    for (compartment, state) in states {
      let count = counts[compartment] ?? 0
      if count != state.count {
        note("It has \(count) records where \(state.count) were written.", compartment)
      } else if sums[compartment] ?? 0 != state.sum, !shutRows.contains(where: { $0.compartment == compartment }) {
        note("Its records are not those that were written last: some were set back or exchanged.", compartment)
      }
    }
  }

  /// Opens a row by its seal; it must be a record of the compartment, and the one whose place it has.
  private func open(
    _ row: Row, _ rowKey: [UInt8], under key: CompartmentKey, _ source: CBORSource
  ) throws -> (token: UInt128, entry: Entry) {
    let plain = try Seal.open(
      try row.blob(3), under: key.sealing,
      binding: Binding.record(rowKey: rowKey, key.compartment, revision: try row.integer(2)))
    let (token, entry) = try plain.withUnsafeBytes { try RecordSeal.entry(in: $0, with: source) }
    guard entry.key.kind.compartment == key.compartment, key.rowKey(of: entry.key) == rowKey else {
      throw CBORError.unsupported
    }
    return (token, entry)
  }

  /// Sets the records beside what the history leads to, and names what differs.
  mutating func compare() {
    var plan = Plan()
    for entry in known.values { plan.load(entry) }
    for entry in records.values { plan.load(entry) }
    var named: Set<RecordKey> = []
    for (rowKey, compartment) in shutRows {
      let found = known.keys.first { $0.kind.compartment == compartment && keys[compartment]?.rowKey(of: $0) == rowKey }
      if let found { named.insert(found) }
      note(
        "It cannot be opened: it was changed, or put in the place of another.", compartment,
        record: found.map { plan.told($0) } ?? "a record that the history does not tell of")
    }
    let whole = Set(keys.keys).subtracting(broken)
    for compartment in whole { inPart(compartment) { $0.isReplayed = true } }
    for key in Set(replayed.keys).union(records.keys).subtracting(named)
      .sorted(by: { ($0.kind.rawValue, $0.rawID) < ($1.kind.rawValue, $1.rawID) })
    where whole.contains(key.kind.compartment) {
      guard records[key] != replayed[key] else { continue }
      let what =
        records[key] == nil
        ? "It is missing, and the history has it."
        : replayed[key] == nil
          ? "It stands in the plan, and the history does not tell of it." : "It is not as the history has it."
      note(what, key.kind.compartment, record: plan.told(key))
    }
    for compartment in broken.sorted(by: { $0.number < $1.number }) where keys[compartment] != nil {
      result.unproved.append(
        "\(compartment.rawValue): whether its records are what the history adds up to, for that cannot all be opened.")
    }
  }
}

extension Plan {
  /// A record's kind, and its alias or name; of free texts, which may name people, the identifier.
  fileprivate func told(_ key: RecordKey) -> String {
    switch key.kind {
    case .concern, .commitment, .task: "\(key.kind.noun) \(key.idText)"
    default: "\(key.kind.noun) \(displayName(of: key))"
    }
  }
}
