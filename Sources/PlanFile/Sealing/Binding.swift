import ForumPlan

/// The associated data of sealed rows: format, table and place, so that a row opens nowhere but where it was put.
enum Binding {
  private static let recordHead = Array("convene/1/records/".utf8)

  /// Of a record: row key, compartment, revision.
  static func record(rowKey: some Collection<UInt8>, _ compartment: Compartment, revision: Int64) -> [UInt8] {
    var binding: [UInt8] = []
    binding.reserveCapacity(48)
    binding += recordHead
    binding += rowKey
    binding.append(compartment.number)
    append(revision, to: &binding)
    return binding
  }

  /// Of a part of a journal entry: its number and compartment.
  static func journal(_ number: Int, _ compartment: Compartment) -> [UInt8] {
    var binding = Array("convene/1/journal/".utf8)
    binding.append(compartment.number)
    append(Int64(number), to: &binding)
    return binding
  }

  /// Of a compartment's state.
  static func state(_ compartment: Compartment) -> [UInt8] {
    Array("convene/1/state/".utf8) + [compartment.number]
  }

  /// Of a compartment's roster.
  static func roster(_ compartment: Compartment, plan: [UInt8]) -> [UInt8] {
    Array("convene/2/roster/".utf8) + plan + [compartment.number]
  }

  private static func append(_ number: Int64, to binding: inout [UInt8]) {
    withUnsafeBytes(of: number.bigEndian) { binding.append(contentsOf: $0) }
  }
}
