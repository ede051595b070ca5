import ForumPlan

/// Why an officer was not added, changed or removed; nothing was.
public enum OfficerError: Error, Hashable, Sendable {
  /// The plan is not sealed and so has no officers.
  case notSealed
  /// Nobody of the name is an officer.
  case unknown(String)
  /// Another officer has the name already.
  case nameTaken(String)
  /// A name is empty, too long, or the one that the recovery sheet has.
  case badName
  /// Keys that are not held cannot be given.
  case cannotGive(Set<Compartment>)
  /// Keys that are not held cannot be renewed; who holds all of them could do it.
  case cannotRenew(Set<Compartment>, of: String, could: [String])
  /// Nobody else would hold the keys.
  case lastHolder(Set<Compartment>)
  /// The passphrase or key opens the plan to another officer already.
  case keyInUse
  /// The old passphrase is not theirs.
  case wrongOldKey
  /// Whoever opened the plan by a recovery sheet has no passphrase of their own.
  case isSheet
  /// Several officers were written by a version of which we know nothing.
  case earlierForm
}

extension OfficerError: CustomStringConvertible {
  /// What is in the way, and what to do.
  public var description: String {
    switch self {
    case .notSealed:
      "The plan is not sealed, so it has no officers. Seal it first: convene officers passphrase."
    case .unknown(let name):
      "There is no officer “\(name.prefix(60))”. “convene officers list” tells who there is."
    case .nameTaken(let name): "There is an officer “\(name)” already. Choose another name."
    case .badName: "An officer needs a name of 1 to 60 characters, other than “\(Officer.sheetName)”."
    case .cannotGive(let shut):
      "You do not hold the keys of \(shut.words), so you cannot give them. An officer who holds them can."
    case .cannotRenew(let shut, let name, let could):
      "“\(name)” holds \(shut.words), whose keys you do not hold and so cannot renew. "
        + (could.isEmpty
          ? "No other officer holds them all; have one added who does."
          : "This can be done by \(could.joined(separator: " or ")).")
    case .lastHolder(let compartments):
      "Nobody else holds the keys of \(compartments.words): what they open would be lost for ever. "
        + "Add another officer who holds them first."
    case .keyInUse: "This passphrase cannot be used here. Choose another."
    case .wrongOldKey: "That is not your present passphrase. Nothing was changed."
    case .isSheet:
      "The plan was opened by its recovery sheet, which has no passphrase. "
        + "Say for whom: convene officers passphrase --recover NAME."
    case .earlierForm: "The plan's keys are of a form that this version cannot change."
    }
  }
}
