import Crypto
import ForumPlan

/// The ring as the file has it: CBOR, then its SHA-256, which tells damage from a wrong passphrase.
extension KeyRing {
  var bytes: [UInt8] {
    let sink = CBORSink()
    sink.array(2)
    sink.byteString(plan)
    sink.array(officers.count)
    for officer in officers {
      sink.array(3)
      sink.byteString(officer.id)
      switch officer.derivation {
      case .none: sink.null()
      case .scrypt(let salt, let cost):
        sink.array(4)
        sink.byteString(salt)
        for number in [cost.rounds, cost.blockSize, cost.parallelism] { sink.integer(number) }
      }
      sink.array(officer.wraps.count)
      for wrap in officer.wraps {
        sink.array(2)
        sink.integer(wrap.compartment.number)
        sink.byteString(wrap.bytes)
      }
    }
    return sink.bytes + Array(SHA256.hash(data: sink.bytes))
  }

  init(bytes: [UInt8]) throws {
    guard bytes.count > 32, Array(SHA256.hash(data: bytes.dropLast(32))) == Array(bytes.suffix(32)) else {
      throw CBORError.truncated
    }
    self = try bytes.withUnsafeBytes { buffer in
      let source = CBORSource()
      source.turn(to: UnsafeRawBufferPointer(rebasing: buffer.dropLast(32)))
      var walk = CBORWalk(source)
      _ = try walk.array()
      let plan = try walk.byteString()
      let officers = try (0..<walk.array()).map { _ in try Officer(&walk) }
      return KeyRing(plan: plan, officers: officers)
    }
  }
}

extension Officer {
  fileprivate init(_ walk: inout CBORWalk) throws {
    _ = try walk.array()
    let id = try walk.byteString()
    var derivation = Derivation.none
    if try !walk.null() {
      _ = try walk.array()
      let salt = try walk.byteString()
      let cost = ScryptCost(
        rounds: try walk.integer(), blockSize: try walk.integer(), parallelism: try walk.integer())
      guard cost.isBearable else { throw CBORError.outOfRange }
      derivation = .scrypt(salt: salt, cost: cost)
    }
    let wraps = try (0..<walk.array()).map { _ in
      _ = try walk.array()
      guard let compartment = Compartment(number: try walk.integer()) else { throw CBORError.outOfRange }
      return Wrap(compartment: compartment, bytes: try walk.byteString())
    }
    self.init(id: id, derivation: derivation, wraps: wraps)
  }
}
