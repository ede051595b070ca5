import Testing

@Suite struct SolveTests {
  /// Two forums at one hall, and nobody in both.
  ///
  ///     f0: 2 × 70 + 55, 4 hours × 1 and × 2: 207      f1: 3 × 70 + 20, 1 hour × 1 and × 2: 233
  ///     the second in the region 40: 480
  private static let series = """
    {"horizon": 40, "ready": 2, "countries": ["GH"],
     "forums": [{"id": "Accra", "days": 2, "earliest": 5, "latest": 9, "required": [0], "optional": []},
      {"id": "Kumasi", "days": 3, "earliest": 5, "latest": 30, "required": [1], "optional": []}],
     "venues": [{"id": "Hall", "country": "GH", "region": "west", "capacity": 9, "day_rate": 70, "open": [[0, 40]]}],
     "people": [{"id": "Cedar", "busy": [], "barred": []}, {"id": "Heron", "busy": [[1, 20]], "barred": []}],
     "lead_days": [[1], [1]], "hold_days": [[0], [0]], "travel_hours": [[4], [1]], "travel_cost": [[55], [20]],
     "budget": 900, "region_cap": 2, "weights": {"hour": 1, "longest_hour": 2, "missed": 3, "region_repeat": 40}}
    """

  private func desk(_ old: String = "", _ new: String = "") throws -> Desk {
    let desk = try Desk()
    try desk.write(old.isEmpty ? Self.series : Self.series.replacing(old, with: new), to: "series.json")
    return desk
  }

  @Test func theCheapestPlanIsWrittenAsJSON() throws {
    let desk = try desk()
    let text = try desk.convene("solve", "placement", "series.json").expect().text
    #expect(text.contains("\"forums\":[{\"start\":5,\"venue\":0},{\"start\":21,\"venue\":0}]"))
    #expect(text.contains("\"objective\":480,\"optimal\":true"))
    #expect(text.contains("\"bound\":480"))
    try desk.convene("solve", "placement", "series.json", "-o", "placed.json", "--nodes", "50").expect()
    #expect(String(decoding: try desk.bytes("placed.json"), as: UTF8.self).contains("\"objective\":480"))
    try desk.convene("solve", "placement", "series.json", "-o", "placed.json").expectFailure(73, "--force")
  }

  /// Their cash is 195 and 230: 425.
  ///
  /// Without Heron, who is busy until day 19, Kumasi is 210 for the hall and 3 for missing
  /// them: 207 + 213 + 40 = 460, which is less than the 480 of a greater budget.
  @Test func whatCannotBeSaysWhyAndWhatToGiveUp() throws {
    let text = try desk("\"budget\": 900", "\"budget\": 424").convene("solve", "placement", "series.json").expect().text
    #expect(text.contains("\"optimal\":false"))
    #expect(text.contains("All forums together cost no more than 424."))
    #expect(text.contains("\"cheapestToGiveUp\":[\"Heron can come to Kumasi.\"],"))
    #expect(text.contains("\"objectiveThen\":460"))
  }

  @Test func aBadFileIsToldWhere() throws {
    try desk("\"days\": 2", "\"days\": \"two\"").convene("solve", "placement", "series.json")
      .expectFailure(65, "series.json is no placement problem: forums[0].days is not a whole number.")
    try Desk().convene("solve", "placement", "none.json").expectFailure(66, "none.json cannot be read.")
    try desk().convene("solve", "placement", "series.json", "--time", "soon").expectFailure(64, "soon")
    try desk().convene("solve", "placement", "series.json", "--gap", "-1").expectFailure(64, "--gap")
    try desk().convene("solve", "placement", "series.json", "--nodes", "0").expectFailure(64, "--nodes")
  }
}
