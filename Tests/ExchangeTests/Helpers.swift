import Atlas
import Dates
import ForumPlan

@testable import Exchange

/// A small generator with a seed, so that a failing case can be had again (SplitMix64).
struct Seeded: RandomNumberGenerator {
  var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }
}

let importDay = CivilDate(dayNumber: 20_777)

/// Imports text or bytes into a plan with a fixed day and seed.
func imported(
  _ text: String, as kind: ImportKind? = nil, into plan: Plan = Plan(), file: String = "list.csv", seed: UInt64 = 1
) throws -> ImportResult {
  try imported(Array(text.utf8), as: kind, into: plan, file: file, seed: seed)
}

func imported(
  _ bytes: [UInt8], as kind: ImportKind? = nil, into plan: Plan = Plan(), file: String = "list.csv", seed: UInt64 = 1
) throws -> ImportResult {
  var generator = Seeded(seed)
  return try Importer.read(
    bytes: bytes, fileName: file, as: kind, into: plan, atlas: .shipped, today: importDay, generator: &generator)
}

/// A plan with the forum that the fixtures name.
func planWithForum(_ name: String = "Harbour dialogue") throws -> Plan {
  var plan = Plan()
  try plan.apply([.put(Forum(id: ID(rawValue: 7), name: name, days: 3))])
  return plan
}

extension Plan {
  /// The plan after an import.
  func after(_ result: ImportResult) throws -> Plan {
    var plan = self
    try plan.apply(result.edits)
    return plan
  }

  /// The person and identity of a family name.
  func named(_ family: String) -> (person: Person, identity: Identity)? {
    for identity in identities where identity.familyName == family {
      if let person = people[identity.person] { return (person, identity) }
    }
    return nil
  }
}

/// Every note as a line of text.
func lines(_ notes: [RowNote]) -> [String] { notes.map(\.description) }
