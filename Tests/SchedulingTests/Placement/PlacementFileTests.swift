import Foundation
import Testing

@testable import Scheduling

struct PlacementFileTests {
  static let good = """
    {"horizon": 40, "ready": 2, "countries": ["TN", "GH"],
     "forums": [{"id": "f0", "days": 2, "earliest": 5, "latest": 9, "required": [0], "optional": []}],
     "venues": [{"id": "v0", "country": "GH", "region": "west", "at": [1, 2], "capacity": 9, "day_rate": 70, "open": [[0, 40]]}],
     "people": [{"id": "p0", "region": "west", "busy": [[1, 3]], "barred": ["TN"]}],
     "lead_days": [[1, 2]], "hold_days": [[0, 1]], "travel_hours": [[4]], "travel_cost": [[55]],
     "budget": 900, "region_cap": 1, "weights": {"hour": 1, "longest_hour": 2, "missed": 3, "region_repeat": 4}}
    """

  private func read(_ text: String) throws -> PlacementProblem { try PlacementProblem(json: Data(text.utf8)) }

  @Test func `A problem is read as it is written`() throws {
    let problem = try read(Self.good)
    #expect(problem.countries == ["TN", "GH"] && problem.regions == ["west"])
    #expect(problem.venues == [.init(name: "v0", country: 1, region: 0, capacity: 9, dayRate: 70, open: [0..<40])])
    #expect(
      problem.people == [
        .init(
          name: "p0", busy: [1..<3], barred: [0], leadDays: [1, 2], holdDays: [0, 1], travelCost: [55], travelHours: [4]
        )
      ])
    #expect(
      problem.forums == [.init(name: "f0", days: 2, earliest: 5, latest: 9, required: [0], optional: [])])
    // 2 × 70 + 55, 4 hours × 1 and × 2.
    #expect(try PlacementSolver(problem).solve().cost == 207)
  }

  @Test(arguments: [
    ("{", "", "not JSON"), ("\"days\": 2", "\"days\": \"two\"", "forums[0].days is not a whole number."),
    ("\"day_rate\": 70,", "", "There is no “day_rate” in venues[0]."),
    ("[[4]]", "[]", "travel_hours has 0 rows for 1 people."),
    ("\"ready\": 2,", "", "There is no “ready” in the file."), ("[[55]]", "[[55, 6]]", "p0 needs a travel cost"),
    ("\"country\": \"GH\"", "\"country\": \"FR\"", "v0 is in FR"), ("[[0, 40]]", "[[40, 0]]", "[40, 0] of venue v0"),
    ("\"required\": [0]", "\"required\": [1]", "f0 asks for a person that there is not"),
    ("\"optional\": []", "\"optional\": [0]", "f0 asks for a person twice"),
    ("\"days\": 2", "\"days\": 0", "f0 takes 0 days"),
    ("\"latest\": 9", "\"latest\": 41", "after the horizon"), ("\"budget\": 900", "\"budget\": -1", "less than 0"),
    ("[[1, 2]]", "[[1]]", "lead and hold days"), ("\"capacity\": 9", "\"capacity\": 1e30", "no whole number"),
    ("\"budget\": 900", "\"budget\": 9.5", "no whole number"),
    ("\"day_rate\": 70", "\"day_rate\": 2000000000", "more than 1,000,000,000"),
    ("{\"id\": \"v0\"", "7", "JSON"),
  ])
  func `A file that is no problem is told where`(_ old: String, _ new: String, _ words: String) throws {
    let text = old == "{" ? "nonsense" : Self.good.replacingOccurrences(of: old, with: new)
    let fault = #expect(throws: PlacementFault.self) { try read(text) }
    #expect(fault?.description.contains(words) == true, "\(fault?.description ?? "")")
  }

  @Test func `A problem without a venue, or with sums beyond bounds, is none`() throws {
    var problem = try read(Self.good)
    problem.weights.longestHour = 1_000_000_000
    problem.people[0].travelHours = [1_000]
    #expect(throws: PlacementFault.self) { try PlacementSolver(problem) }
    problem.venues = []
    problem.people = []
    problem.forums = []
    #expect(throws: PlacementFault("There is no venue.")) { try PlacementSolver(problem) }
  }
}
