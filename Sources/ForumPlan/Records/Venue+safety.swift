extension Venue {
  /// A point of the checklist of a house's safety, worded so that yes is good.
  ///
  /// A house is looked at on the spot; the program knows none of it by itself.
  public enum SafetyPoint: String, Codable, CaseIterable, Sendable {
    case exits
    case accessControl
    case firstAid
    case hospital
    case hostStateAbsent
    case surveillanceAbsent
    case womensSafety
    case evacuation
    case stepFreeWayOut

    /// The words for a form.
    public var label: String {
      switch self {
      case .exits: "Exits"
      case .accessControl: "Access control"
      case .firstAid: "First aid"
      case .hospital: "Hospital near"
      case .hostStateAbsent: "Free of host-state presence"
      case .surveillanceAbsent: "Free of surveillance"
      case .womensSafety: "Safe for women"
      case .evacuation: "Evacuation"
      case .stepFreeWayOut: "Step-free way out"
      }
    }
  }

  /// How the checklist stands.
  public struct Safety: Hashable, Sendable {
    /// What was found right.
    public var right: [SafetyPoint]
    /// What was found wanting.
    public var wrong: [SafetyPoint]

    /// What nobody looked at, or entered.
    public var open: [SafetyPoint] { SafetyPoint.allCases.filter { !right.contains($0) && !wrong.contains($0) } }
    /// Points found right less those found wanting, -9...9; what is open counts for nothing.
    public var score: Int { right.count - wrong.count }
    /// `7 of 9`.
    public var summary: String { "\(right.count) of \(SafetyPoint.allCases.count)" }
  }

  /// How the checklist stands; `nil` while nobody looked.
  public var safety: Safety? { safe.isEmpty && unsafe.isEmpty ? nil : Safety(right: safe, wrong: unsafe) }
}
