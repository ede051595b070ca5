import Crypto
import ForumPlan

/// The ring as the file has it: CBOR, then its SHA-256, which tells damage from a wrong passphrase.
///
/// Of the earlier form: plan and officers, each with id, derivation and wraps. Now: the number of the form, plan and
/// officers, each with id, kind, derivation, public key, sealed secret and wraps with their generations.
extension KeyRing {
  private static let form = 2

  var bytes: [UInt8] {
    let sink = CBORSink()
    let isEarlier = isOfEarlierForm
    sink.array(isEarlier ? 2 : 3)
    if !isEarlier { sink.integer(Self.form) }
    sink.byteString(plan)
    sink.array(officers.count)
    for officer in officers {
      sink.array(isEarlier ? 3 : 6)
      sink.byteString(officer.id)
      if !isEarlier { sink.integer(officer.kind.rawValue) }
      officer.derivation.write(to: sink)
      if !isEarlier {
        sink.byteString(officer.publicKey)
        sink.byteString(officer.sealedSeed)
      }
      sink.array(officer.wraps.count)
      for wrap in officer.wraps {
        sink.array(isEarlier ? 2 : 3)
        sink.integer(wrap.compartment.number)
        if !isEarlier { sink.integer(wrap.generation) }
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
      let isEarlier = try walk.array() == 2
      if !isEarlier { guard try walk.integer() == Self.form else { throw CBORError.unsupported } }
      let plan = try walk.byteString()
      let officers = try (0..<walk.array()).map { _ in try KeyHolder(&walk, isEarlier: isEarlier) }
      guard Set(officers.map(\.id)).count == officers.count else { throw CBORError.unsupported }
      return KeyRing(plan: plan, officers: officers)
    }
  }
}

extension KeyHolder.Derivation {
  fileprivate func write(to sink: CBORSink) {
    switch self {
    case .none: sink.null()
    case .scrypt(let salt, let cost):
      sink.array(4)
      sink.byteString(salt)
      for number in [cost.rounds, cost.blockSize, cost.parallelism] { sink.integer(number) }
    case .random: sink.array(0)
    }
  }

  fileprivate init(_ walk: inout CBORWalk) throws {
    self = .none
    guard try !walk.null() else { return }
    guard try walk.array() > 0 else {
      self = .random
      return
    }
    let salt = try walk.byteString()
    let cost = ScryptCost(
      rounds: try walk.integer(), blockSize: try walk.integer(), parallelism: try walk.integer())
    guard cost.isBearable else { throw CBORError.outOfRange }
    self = .scrypt(salt: salt, cost: cost)
  }
}

extension KeyHolder {
  fileprivate init(_ walk: inout CBORWalk, isEarlier: Bool) throws {
    _ = try walk.array()
    let id = try walk.byteString()
    guard let kind = isEarlier ? .person : Officer.Kind(rawValue: try walk.integer()) else {
      throw CBORError.unsupported
    }
    let derivation = try Derivation(&walk)
    // Keys in clear under a ring that says it is sealed, or the other way round, are nobody's doing but a forger's.
    guard derivation != (isEarlier ? .random : .none) else { throw CBORError.unsupported }
    let publicKey = isEarlier ? [] : try walk.byteString()
    let sealedSeed = isEarlier ? [] : try walk.byteString()
    guard isEarlier || publicKey.count == 32 else { throw CBORError.unsupported }
    let wraps = try (0..<walk.array()).map { _ in
      _ = try walk.array()
      guard let compartment = Compartment(number: try walk.integer()) else { throw CBORError.outOfRange }
      let generation: Int = isEarlier ? 0 : try walk.integer()
      return Wrap(compartment: compartment, generation: generation, bytes: try walk.byteString())
    }
    guard Set(wraps.map(\.compartment)).count == wraps.count else { throw CBORError.unsupported }
    self.init(
      id: id, kind: kind, derivation: derivation, publicKey: publicKey, sealedSeed: sealedSeed, wraps: wraps)
  }
}
