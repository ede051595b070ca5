import Foundation
import Testing

/// `convene place` on the example plan: Tunis and Colombo are confirmed, Geneva is not.
@Suite struct PlaceTests {
  private func desk() throws -> Desk {
    let desk = try Desk()
    try desk.convene("example", "p.convene", "--no-open", "--today", Desk.today).expect()
    return desk
  }

  @Test func placesWhatIsNotConfirmedAndSaysWhy() throws {
    let desk = try desk()
    let text = try desk.plan("place").expect().text
    #expect(text.hasPrefix("Geneva review\n"))
    #expect(text.contains("These stay:\n  • Tunis dialogue: Dar El Bahr, Tunis, 29–30 Dec 2026\n"))
    #expect(text.contains("is possible: proven."))
    #expect(text.contains("Next best would be"))
    #expect(text.contains("Other ways:"))
    let forums = try desk.plan("forum", "list", "--format", "json").expect().objects
    #expect(forums.first { $0["name"] as? String == "Geneva review" }?["start"] as? String == "2027-06-01")
  }

  @Test func appliesAsOneChangeThatIsUndone() throws {
    let desk = try desk()
    let json = try desk.plan("place", "--forum", "Colombo", "--forum", "Geneva", "--apply", "--format", "json").expect()
    #expect(json.error.contains("Place 2 forums: Colombo dialogue, Geneva review."))
    let whole = try #require(try JSONSerialization.jsonObject(with: Data(json.text.utf8)) as? [String: Any])
    let placed = try #require(whole["forums"] as? [[String: Any]])
    let colombo = try #require(placed.first { $0["forum"] as? String == "Colombo dialogue" })
    func start() throws -> String? {
      let forums = try desk.plan("forum", "list", "--format", "json").expect().objects
      return forums.first { $0["name"] as? String == "Colombo dialogue" }?["start"] as? String
    }
    #expect(try start() == colombo["first"] as? String)
    try desk.plan("undo").expect()
    #expect(try start() == "2027-03-16")
  }

  @Test func saysWhyNotElsewhere() throws {
    let desk = try desk()
    let text = try desk.plan("place", "--forum", "Geneva", "--why", "Tunis@2027-06-08").expect().text
    #expect(text.contains("Geneva review at Dar El Bahr, Tunis, 8–9 Jun 2027\n  • It is possible."))
    #expect(text.contains("• Hôtel des Palmiers has steps, and"))
    #expect(text.contains("• Hôtel des Palmiers is possible on no day of the window."))
    try desk.plan("place", "--forum", "Geneva", "--why", "Tunis").expectFailure(64, "such as Tunis@2027-05-12")
    try desk.plan("place", "--forum", "Geneva", "--forum", "Colombo", "--why", "Tunis@2027-06-08")
      .expectFailure(64, "--why asks of one forum")
    try desk.plan("place", "--forum", "Nairobi dialogue").expectFailure(64, "Nairobi dialogue is over")
  }

  @Test func saysWhatStandsAgainstEachOtherWhereNothingIsPossible() throws {
    let desk = try desk()
    let outcome = try desk.plan("place", "--budget", "20000")
    #expect(outcome.status == 1)
    #expect(outcome.text.hasPrefix("There is no way to place the forums: proven.\n\nThese cannot hold together:\n"))
    #expect(outcome.text.contains("Venues and journeys may cost EUR 20,000 together."))
    try desk.plan("place", "--budget", "much").expectFailure(64, "--budget takes an amount")
    try desk.plan("place", "--region-cap", "0").expectFailure(64, "--region-cap takes 1 or more")
  }

  @Test func saysThatThereIsNothingToPlace() throws {
    let desk = try Desk()
    try desk.convene("new", "p.convene", "--no-passphrase").expect()
    #expect(try desk.plan("place").expect().error.hasPrefix("There is no forum to place: all are confirmed or over."))
    try desk.plan("forum", "add", "Spring", "--days", "2").expect()
    try desk.plan("place").expectFailure(66, "There is no venue to place a forum at.")
  }
}
