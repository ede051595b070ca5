import Atlas
import Dates

extension VisaCase {
  /// An application that was refused, and was followed by another.
  public struct Refusal: Hashable, Codable, Sendable {
    /// The nationality on which it was asked for.
    public var nationality: CountryCode
    /// The day of the decision, where it was noted.
    public var on: CivilDate?

    /// A refusal of a nationality's application.
    public init(nationality: CountryCode, on: CivilDate? = nil) {
      self.nationality = nationality
      self.on = on
    }
  }

  /// The case of another application for the same journey: the steps begin anew, and a refusal is not forgotten.
  ///
  /// What is known better than by the facts stays, and so does what others have agreed to, which no consulate takes
  /// back; a note verbale is asked for anew.
  public func again(refusedAs nationality: CountryCode?) -> VisaCase {
    var next = self
    let agreed: Set<StepKind> = [.nomination, .donorApproval, .hostDocuments, .serviceApproval]
    next.steps = steps.filter { agreed.contains($0.kind) }
    next.outcome = .open
    next.reference = ""
    next.validity = nil
    if outcome == .refused, let nationality {
      next.refusals.append(Refusal(nationality: nationality, on: step(.processing)?.done))
    }
    return next
  }
}
