import Crypto
import ForumPlan
import Foundation

/// Who holds the key of a compartment, sealed under that key.
///
/// The ring of the file is in clear, and whoever can write the file can write into it. New keys are given to those alone
/// who stand here, by the public key that stands here. The roster of `logistics`, which every officer holds, also says
/// who they are.
struct Roster: Equatable, Sendable {
  /// One who holds the key.
  struct Holder: Equatable, Sendable {
    var id: [UInt8]
    var publicKey: [UInt8]
    /// See `OfficerSecret`.
    var introduction: [UInt8]
    /// In the roster of `logistics` only.
    var person: Person?
  }

  /// Who an officer is.
  struct Person: Equatable, Sendable {
    var kind: Officer.Kind
    var name: String
    var compartments: Set<Compartment>
    /// In seconds since 1970-01-01T00:00:00Z.
    var addedOn: Int64
    var addedBy: String
  }

  /// How often the compartment has had a new key, counted from 1.
  var generation = 1
  var holders: [Holder] = []

  /// What a compartment's state has of a sealed roster, so that an earlier one does not pass for it.
  static func digest(of sealed: [UInt8]) -> [UInt8] { Array(SHA256.hash(data: sealed)) }

  func seal(under key: CompartmentKey, plan: [UInt8]) throws -> [UInt8] {
    let sink = CBORSink()
    sink.array(2)
    sink.integer(generation)
    sink.array(holders.count)
    for holder in holders {
      sink.array(4)
      for bytes in [holder.id, holder.publicKey, holder.introduction] { sink.byteString(bytes) }
      guard let person = holder.person else {
        sink.null()
        continue
      }
      sink.array(5)
      sink.integer(person.kind.rawValue)
      sink.text(person.name)
      let numbers = person.compartments.map(\.number).sorted()
      sink.array(numbers.count)
      for number in numbers { sink.integer(number) }
      sink.integer(person.addedOn)
      sink.text(person.addedBy)
    }
    return try Seal.seal(
      Seal.padded(sink.bytes), under: key.sealing, binding: Binding.roster(key.compartment, plan: plan))
  }

  init() {}

  init(sealed: [UInt8], under key: CompartmentKey, plan: [UInt8]) throws {
    let plain = try Seal.open(sealed, under: key.sealing, binding: Binding.roster(key.compartment, plan: plan))
    try plain.withUnsafeBytes { buffer in
      let source = CBORSource()
      source.turn(to: buffer)
      var walk = CBORWalk(source)
      guard try walk.array() >= 2 else { throw CBORError.truncated }
      generation = try walk.integer()
      holders = try (0..<walk.array()).map { _ in try Holder(&walk) }
    }
  }
}

extension Roster.Holder {
  fileprivate init(_ walk: inout CBORWalk) throws {
    guard try walk.array() == 4 else { throw CBORError.unsupported }
    id = try walk.byteString()
    publicKey = try walk.byteString()
    introduction = try walk.byteString()
    person = try walk.null() ? nil : Roster.Person(&walk)
  }
}

extension Roster.Person {
  fileprivate init(_ walk: inout CBORWalk) throws {
    guard try walk.array() == 5, let kind = Officer.Kind(rawValue: try walk.integer()) else {
      throw CBORError.unsupported
    }
    self.kind = kind
    name = try walk.string()
    let numbers = try (0..<walk.array()).map { _ in try walk.integer() as Int64 }
    compartments = Set(numbers.compactMap { Compartment(number: $0) })
    addedOn = try walk.integer()
    addedBy = try walk.string()
  }
}
