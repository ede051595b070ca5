import ForumPlan

/// Someone who holds keys of a plan, as its other officers know them.
///
/// Every officer holds `logistics`: without it nothing of a plan can be shown, and their own name stands under its key.
public struct Officer: Hashable, Sendable, Identifiable {
  /// What tells officers apart, whatever they are called.
  public struct ID: Hashable, Sendable {
    let bytes: [UInt8]

    init(bytes: [UInt8]) { self.bytes = bytes }

    /// An identifier of no file, for rehearsals.
    package init(number: UInt8) { bytes = [number] }
  }

  /// What opens the plan to an officer; the file tells it without a key.
  public enum Kind: Int, Hashable, CaseIterable, Sendable {
    /// A passphrase that somebody knows.
    case person
    /// A file with a random key.
    case keyFile
    /// A code on paper, for when passphrases are lost.
    case recovery

    /// The word for it.
    public var label: String {
      switch self {
      case .person: "passphrase"
      case .keyFile: "key file"
      case .recovery: "recovery sheet"
      }
    }
  }

  public let id: ID
  public let kind: Kind
  /// What the other officers call them; never in clear in the file.
  public let name: String
  /// The compartments whose keys they hold.
  public let compartments: Set<Compartment>
  /// In seconds since 1970-01-01T00:00:00Z.
  public let addedOn: Int64
  public let addedBy: String

  package init(
    id: ID, kind: Kind, name: String, compartments: Set<Compartment>, addedOn: Int64, addedBy: String
  ) {
    self.id = id
    self.kind = kind
    self.name = name
    self.compartments = compartments
    self.addedOn = addedOn
    self.addedBy = addedBy
  }

  /// The name of the officer that a recovery sheet is.
  public static let sheetName = "Recovery sheet"
}

extension Collection<Compartment> {
  /// Compartments in words, in their usual order: `logistics, identity`.
  public var words: String {
    Compartment.allCases.filter { contains($0) }.map(\.rawValue).joined(separator: ", ")
  }
}
