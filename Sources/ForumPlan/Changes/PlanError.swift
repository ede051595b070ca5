/// Why a change was refused; the plan is as it was.
public enum PlanError: Error, Hashable, Sendable {
  /// A record's own fields are wrong.
  case invalid(RecordKey, [FieldProblem])
  /// A record speaks of one that the plan does not hold.
  case missing(RecordKey, neededBy: RecordKey)
  /// A record cannot go while others speak of it.
  case inUse(RecordKey, by: [RecordKey])
  /// An alias is taken.
  case aliasTaken(String)
  /// The record's compartment is shut: its key is not held.
  case shut(Compartment)
}

extension PlanError: CustomStringConvertible {
  /// What happened and what to do, without any field's value but an alias.
  public var description: String {
    switch self {
    case .invalid(let key, let problems):
      "This \(key.kind.noun) cannot be kept: " + problems.map(\.description).joined(separator: " ")
    case .missing(let key, let needer):
      "This \(needer.kind.noun) speaks of a \(key.kind.noun) that is not in the plan. Add the \(key.kind.noun) first."
    case .inUse(let key, let users):
      "This \(key.kind.noun) cannot be removed: \(Self.counted(users)) still "
        + (users.count == 1
          ? "speaks of it. Remove or change that first." : "speak of it. Remove or change those first.")
    case .aliasTaken(let alias): "Someone else is already called “\(alias)”. Choose another alias."
    case .shut(let compartment):
      "The \(compartment.rawValue) part of this plan is shut: open it with a passphrase that holds its key."
    }
  }

  /// `2 sessions and 1 attendance`.
  private static func counted(_ keys: [RecordKey]) -> String {
    var counts: [RecordKind: Int] = [:]
    for key in keys { counts[key.kind, default: 0] += 1 }
    return RecordKind.allCases.compactMap { kind in
      counts[kind].map { "\($0) \(kind.noun)\($0 == 1 ? "" : "s")" }
    }.joined(separator: " and ")
  }
}
