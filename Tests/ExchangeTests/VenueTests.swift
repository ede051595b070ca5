import Atlas
import Dates
import ForumPlan
import Testing

@testable import Exchange

@Suite struct VenueImportTests {
  @Test func `The terms of a house are read, and what cannot be is reported and left out`() throws {
    var plan = Plan()
    try plan.apply([.put(Organisation(id: ID(rawValue: 5), name: "Garde nationale", sector: .police))])
    let result = try imported(
      """
      Venue,City,Bedrooms,Lodging on site,Day rate,Deposit,Deposit due,Cancellation,Cannot enter,Should not enter
      Dar Salam,"Tunis, TN",20,yes,TND 900,TND 500,2027-01-10,2027-03-01 20%; 2027-04-01: 50%; soon,LK; Nowhere,garde nationale
      """, as: .venues, into: plan)
    let venue = try #require(try plan.after(result).venues.first { $0.name == "Dar Salam" })
    #expect(venue.hasLodging == true && venue.deposit == Money("TND 500.000"))
    #expect(venue.depositDue == CivilDate("2027-01-10"))
    #expect(venue.cancellation.map(\.percent) == [20, 50] && venue.cancellation[1].until == CivilDate("2027-04-01"))
    #expect(
      venue.restrictions == [
        .init(nationality: "LK", isBar: true), .init(organisation: ID(rawValue: 5), isBar: false),
      ])
    #expect(result.warnings.map(\.value) == ["soon", "Nowhere"])
  }

  @Test func `What a list leaves out stays, and a negative deposit is none`() throws {
    let first = try imported(
      "Venue,City,Bedrooms,Deposit,Cancellation\nDar,\"Tunis, TN\",20,TND 500,2027-03-01 20%\n", as: .venues)
    let plan = try Plan().after(first)
    let again = try imported(
      "Venue,City,Bedrooms,Deposit,Cancellation\nDar,\"Tunis, TN\",30,TND -5,\n", as: .venues, into: plan)
    let venue = try #require(try plan.after(again).venues.first { $0.name == "Dar" })
    #expect(venue.bedrooms == 30 && venue.deposit == Money("TND 500.000") && venue.cancellation.count == 1)
    #expect(again.warnings.map(\.message) == ["A deposit must not be negative; left empty."])
  }
}
