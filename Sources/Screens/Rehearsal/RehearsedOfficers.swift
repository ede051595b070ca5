import ForumPlan
import PlanFile

/// Two officers and a sheet, without keys and ciphers.
struct RehearsedOfficers {
  private var officers = [
    Officer(
      id: Officer.ID(number: 1), kind: .person, name: "Amina Haddad",
      compartments: [.logistics, .identity, .protection],
      addedOn: 1_795_161_600, addedBy: "planner"),
    Officer(
      id: Officer.ID(number: 2), kind: .person, name: "planner", compartments: Set(Compartment.allCases),
      addedOn: 1_795_075_200, addedBy: "planner"),
    Officer(
      id: Officer.ID(number: 3), kind: .recovery, name: Officer.sheetName, compartments: Set(Compartment.allCases),
      addedOn: 1_795_161_600, addedBy: "planner"),
  ]

  private var told: Outcome {
    .officers(
      OfficersTold(
        officers: officers, me: Officer.ID(number: 2), held: Set(Compartment.allCases), isSealed: true,
        isReadOnly: false))
  }

  /// Answers as the file would.
  mutating func perform(_ wish: OfficerWish) -> Outcome {
    switch wish {
    case .list: break
    case .add(let name, let holding, _):
      guard !officers.contains(where: { $0.name == name }) else {
        return .refused("\(PlanFileError.officers(.nameTaken(name)))")
      }
      officers.append(
        Officer(
          id: Officer.ID(number: UInt8(truncatingIfNeeded: officers.count + 1)), kind: .person, name: name,
          compartments: holding, addedOn: 1_795_161_600, addedBy: "planner"))
    case .remove(let officer): officers.removeAll { $0.id == officer.id }
    case .change(let old, let new):
      return old == new ? .refused("\(OfficerError.keyInUse)") : .said("Your passphrase is another now.")
    }
    return told
  }
}
