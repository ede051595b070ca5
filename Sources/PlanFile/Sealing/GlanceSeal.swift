import Crypto
import ForumPlan

/// The seal of what a front end shows first: it opens for those who hold the same keys, and of the same state of the plan.
///
/// What is shown may come from every open compartment, so its key follows from all keys held: who lacks one of them has
/// another key. The binding names the last change and what the records of each compartment add up to, so that a glance
/// of an earlier state, or of a state that was set back, does not open.
struct GlanceSeal {
  private let key: SymmetricKey
  private let binding: [UInt8]

  init(_ keys: [Compartment: CompartmentKey], states: [Compartment: CompartmentState], number: Int) {
    let held = keys.values.sorted { $0.compartment.number < $1.compartment.number }
    var material = SHA256()
    var binding = Array("convene/1/glance/".utf8)
    func append(_ number: some FixedWidthInteger) {
      withUnsafeBytes(of: number.bigEndian) { binding.append(contentsOf: $0) }
    }
    append(Int64(number))
    for key in held {
      key.sealing.withUnsafeBytes { material.update(bufferPointer: $0) }
      let state = states[key.compartment] ?? CompartmentState()
      binding.append(key.compartment.number)
      append(Int64(state.number))
      append(Int64(state.count))
      append(state.sum)
    }
    key = HKDF<SHA256>.deriveKey(
      inputKeyMaterial: SymmetricKey(data: material.finalize()), info: Array("convene/1/glance".utf8),
      outputByteCount: 32)
    self.binding = binding
  }

  func seal(_ glance: [UInt8]) throws -> [UInt8] {
    let sink = CBORSink()
    sink.byteString(glance)
    return try Seal.seal(Self.padded(sink.bytes), under: key, binding: binding)
  }

  func open(_ sealed: [UInt8]) throws -> [UInt8] {
    let plain = try Seal.open(sealed, under: key, binding: binding)
    return try plain.withUnsafeBytes { buffer in
      let source = CBORSource()
      source.turn(to: buffer)
      var walk = CBORWalk(source)
      return try walk.byteString()
    }
  }

  /// Fills up to whole pages: the length would tell how much there is on the screen.
  private static func padded(_ plain: [UInt8]) -> [UInt8] {
    plain + [UInt8](repeating: 0, count: (4096 - plain.count % 4096) % 4096)
  }
}
