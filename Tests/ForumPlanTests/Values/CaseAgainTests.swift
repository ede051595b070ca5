import Dates
import Testing

@testable import ForumPlan

/// A case that begins again after a refusal.
struct CaseAgainTests {
  private let decided = CivilDate(year: 2026, month: 11, day: 10)

  private var refused: VisaCase {
    var refused = VisaCase(of: ID(rawValue: 7))
    refused.outcome = .refused
    refused.reference = "TN-1"
    refused.lodgedIn = "KE"
    refused.notes = "Ask for Ms Ben Ali."
    refused.steps = [
      .init(kind: .hostDocuments, done: decided), .init(kind: .documents, done: decided),
      .init(kind: .processing, done: decided),
    ]
    return refused
  }

  @Test func `The steps begin anew, but for the host's documents, and the refusal is kept`() {
    let again = refused.again(refusedAs: "KE")
    #expect(again.outcome == .open && again.reference.isEmpty && again.steps.map(\.kind) == [.hostDocuments])
    #expect(again.lodgedIn == "KE" && again.notes == "Ask for Ms Ben Ali.")
    #expect(again.refusals == [VisaCase.Refusal(nationality: "KE", on: decided)])
  }

  @Test func `Each refusal is counted once`() {
    var again = refused.again(refusedAs: "KE")
    #expect(again.again(refusedAs: "KE").refusals.count == 1)
    again.outcome = .refused
    #expect(again.again(refusedAs: "UG").refusals.map(\.nationality) == ["KE", "UG"])
    #expect(refused.again(refusedAs: nil).refusals.isEmpty)
  }
}
