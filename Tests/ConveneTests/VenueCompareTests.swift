import Testing

/// `convene venue compare` on the example plan.
@Suite struct VenueCompareTests {
  private func desk() throws -> Desk {
    let desk = try Desk()
    try desk.convene("example", "p.convene", "--no-open", "--today", Desk.today).expect()
    return desk
  }

  @Test func setsVenuesSideBySide() throws {
    let desk = try desk()
    let csv = try desk.plan(
      "venues", "compare", "--forum", "Geneva", "--venue", "Dar El Bahr", "--venue", "Maison du Jardin", "--format",
      "csv")
    let text = csv.expect().text
    #expect(text.contains("Dar El Bahr, Tunis") && text.contains("Maison du Jardin, Geneva"))
    #expect(text.contains("In time (90%),5,") && text.contains("★"))
    try desk.plan("venue", "compare", "--forum", "Geneva", "-o", "venues.pdf").expect()
    #expect(try desk.bytes("venues.pdf").starts(with: Array("%PDF".utf8)))
    #expect(try desk.plan("papers").expect().text.contains("Venues compared, Geneva review"))
  }

  @Test func triesOtherWeightsWithoutKeepingThem() throws {
    let desk = try desk()
    func weighed(_ weights: String...) throws -> String {
      let options = weights.flatMap { ["--weight", $0] }
      return try desk.plan(["venue", "compare", "--forum", "Geneva", "--format", "csv"] + options).expect().text
    }
    #expect(try weighed("Safety 0", "Largest room 5").contains("Largest room,5,"))
    #expect(try weighed().contains("Largest room,0,"))
    try desk.plan("venue", "compare", "--forum", "Geneva", "--weight", "Beauty 3").expectFailure(65)
    try desk.plan("venue", "compare", "--forum", "Geneva", "--weight", "Safety 9").expectFailure(65)
    try desk.plan("venue", "compare", "--venue", "Nowhere").expectFailure(65, "No venue is called “Nowhere”")
  }
}
