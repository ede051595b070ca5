/// What a nationality needs to enter a destination.
public enum Requirement: Hashable, Codable, Sendable {
  /// The destination is the person's own country.
  case home
  /// No visa; for so many days when the source says so.
  case free(days: Int?)
  /// A visa given at the border.
  case onArrival
  /// An electronic authorisation to travel, before boarding.
  case eTA
  /// A visa asked for and given online.
  case eVisa
  /// A visa from a consulate or visa centre.
  case visa
  /// Holders of this passport are not admitted.
  case noAdmission
}

extension Requirement: CustomStringConvertible {
  /// The English words for a table cell: `visa free, 90 days`.
  public var description: String {
    switch self {
    case .home: "home"
    case .free(let days?): "visa free, \(days) days"
    case .free(nil): "visa free"
    case .onArrival: "visa on arrival"
    case .eTA: "eTA"
    case .eVisa: "e-visa"
    case .visa: "visa"
    case .noAdmission: "no admission"
    }
  }

  /// How hard the requirement is to meet, 0 (home) to 6 (no admission): the order in which a person with
  /// several nationalities prefers them.
  public var burden: Int {
    switch self {
    case .home: 0
    case .free: 1
    case .eTA: 2
    case .onArrival: 3
    case .eVisa: 4
    case .visa: 5
    case .noAdmission: 6
    }
  }

  /// The requirement without its details, as processes are filed.
  public var kind: Kind {
    switch self {
    case .home: .home
    case .free: .free
    case .onArrival: .onArrival
    case .eTA: .eTA
    case .eVisa: .eVisa
    case .visa: .visa
    case .noAdmission: .noAdmission
    }
  }

  /// A requirement without its details.
  public enum Kind: String, Codable, CaseIterable, Sendable {
    case home
    case free
    case onArrival
    case eTA
    case eVisa
    case visa
    case noAdmission
  }
}
