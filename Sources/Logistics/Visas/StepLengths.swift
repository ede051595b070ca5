import Atlas
import Dates
import ForumPlan

/// The days that the plan itself knows of a case's steps, and who says so.
///
/// What is set on the case goes before what its organisation takes, and that before what is known of the destination.
struct StepLengths {
  private let visaCase: VisaCase?
  private let organisation: Organisation?
  private let programme: Programme
  private let destination: CountryCode
  private let isSchengen: Bool

  /// Who says how long a step takes.
  enum Origin: Hashable, Sendable {
    case visaCase
    case organisation(String)
    case destination(CountryCode)
    case usual

    /// The words behind a number: `set on the case`.
    var words: String {
      switch self {
      case .visaCase: "set on the case"
      case .organisation(let name): "as \(name) takes"
      case .destination(let country): "set for \(country)"
      case .usual: ""
      }
    }
  }

  /// The days for a person's way into a country by a plan, on a day.
  init(
    of person: Person?, case visaCase: VisaCase?, to destination: CountryCode, on day: CivilDate, plan: Plan,
    atlas: Atlas
  ) {
    self.visaCase = visaCase
    self.destination = destination
    organisation = plan.organisations[person?.organisation]
    programme = plan.programme
    isSchengen = atlas.isSchengen(destination, on: day)
  }

  /// A step's days by the plan; `nil` where only facts and allowances say something.
  func own(_ kind: VisaCase.StepKind) -> (length: VisaCase.StepLength, origin: Origin)? {
    if let own = visaCase?.overrides[kind] { return (own, .visaCase) }
    if let organisation {
      if let own = organisation.stepLengths[kind] { return (own, .organisation(organisation.calledName)) }
      if kind == .serviceApproval, let days = organisation.releaseDays, days > 0 {
        return (
          .init(minimum: days, typical: days, maximum: days, unit: .calendar), .organisation(organisation.calledName)
        )
      }
    }
    return programme.length(of: kind, for: destination, isSchengen: isSchengen).map { ($0, .destination(destination)) }
  }

  /// Whether the organisation has days of its own.
  private var isOfOrganisation: Bool {
    guard let organisation else { return false }
    return !organisation.stepLengths.isEmpty || (organisation.releaseDays ?? 0) > 0
  }

  /// The organisation whose days a chain follows; `nil` where it follows none, or the case its own.
  var sharedBy: ForumPlan.ID<Organisation>? { isOfOrganisation ? organisation?.id : nil }

  /// Whether the case itself sets nothing, so that others of its organisation have the same chain.
  var isUsual: Bool { visaCase?.overrides.isEmpty ?? true }
}

extension Organisation {
  /// What everybody calls it: the short name where there is one.
  var calledName: String { shortName.isEmpty ? name : shortName }
}
