import Atlas
import Dates
import ForumPlan
import Logistics
import Testing

/// The delegate needs a visa for Tunisia, where the forum is to meet from 11 May 2027, and none for Kenya, their home.
@Suite struct VenueProspectTests {
  private static let tunis = ForumPlan.ID<Venue>(rawValue: 21)
  private static let nairobi = ForumPlan.ID<Venue>(rawValue: 22)

  private func scene() -> Scene {
    var (scene, _) = Scene.withDelegate()
    let home = Place(name: "Nairobi", country: "KE", latitude: -1.29, longitude: 36.82)
    var kite = given(scene.plan.people.first { $0.alias == "Kite" })
    kite.residence = home
    scene.add(kite)
    var dar = Venue(
      id: Self.tunis, name: "Dar Salam", place: Place(name: "Tunis", country: "TN", latitude: 36.8, longitude: 10.18))
    dar.rooms = [.init(name: "Hall", capacity: [.theatre: 80, .circle: 40])]
    dar.dayRate = given(Money("TND 3400.000"))
    dar.isStepFree = false
    dar.availability = [
      .init(span: given(DateSpan("2027-05-12..2027-05-20")), state: .held, optionUntil: day("2027-01-15"))
    ]
    var villa = Venue(id: Self.nairobi, name: "Villa", place: home)
    villa.rooms = [.init(name: "Room", capacity: [.circle: 30])]
    villa.bedrooms = 12
    villa.dayRate = given(Money("EUR 900.00"))
    villa.isStepFree = true
    villa.availability = [.init(span: given(DateSpan("2027-05-01..2027-05-31")), state: .free)]
    scene.add(dar)
    scene.add(villa)
    var programme = scene.plan.programme
    programme.rates = [
      ExchangeRate(
        currency: given(Currency("TND")), rate: given(FixedPoint("0.3")), date: day("2026-11-01"), source: "test")
    ]
    scene.add(programme)
    var forum = given(scene.plan.forums[Scene.tunis])
    forum.venue = Self.tunis
    scene.add(forum)
    return scene
  }

  private func compare(_ scene: Scene, _ venues: [ForumPlan.ID<Venue>] = [tunis, nairobi]) -> VenueComparison {
    var planner = VisaPlanner(plan: scene.plan, atlas: scene.plan.atlas, today: Scene.today)
    return VenueComparison(
      forum: Scene.tunis,
      prospects: planner.prospects(
        of: given(scene.plan.forums[Scene.tunis]), at: venues.compactMap { scene.plan.venues[$0] }),
      weighedBy: scene.plan.programme)
  }

  @Test func `A house is told in numbers that can be compared`() {
    let prospects = compare(scene()).prospects
    let (dar, villa) = (prospects[0], prospects[1])
    #expect(dar.isChosen && !villa.isChosen)
    #expect(dar.seats == 80 && dar.bedrooms == nil && villa.bedrooms == 12)
    // 3400.000 dinars at 0.3 are 1020 euros.
    #expect(dar.dayRateInBase == Money("EUR 1020.00"))
    #expect(dar.days == .held && dar.optionUntil == day("2027-01-15") && villa.days == .free)
    // The mean and the longest of one journey are that journey; whoever lives there pays no fare.
    let (far, near) = (given(dar.journeys), given(villa.journeys))
    #expect(far.meanHours >= 8 && abs(far.longestHours - far.meanHours) <= 1 && near.longestHours <= 2)
    #expect(given(far.fares).minorUnits > 30_000 && far.carbon > 500 && near.carbon == 0 && far.unknown == 0)
    // A day at 900 euros, three times, and no fare.
    #expect(villa.cost == Money("EUR 2700.00") && given(dar.cost).minorUnits > given(villa.cost).minorUnits)
    // No other forum of the plan has a place.
    #expect(dar.turn.region == .mena && dar.turn.times == 0 && dar.turn.last == nil)
    #expect(dar.atHome == 0 && villa.atHome == 1)
    #expect(dar.openVisas == 1 && villa.openVisas == 0)
    // The day is the one that the confirmation of forums has.
    #expect(dar.confirmBy?.by == day("2027-04-01") && villa.confirmBy?.standing == .free)
    #expect(villa.chances?.arriving() == 1)
  }

  @Test func `The best of each measure is known, and nobody is where most are alike`() {
    let comparison = compare(scene())
    let best = VenueMeasure.allCases.map { ($0, comparison.best(in: $0)) }
    #expect(best.filter { $0.1 == [0] }.map(\.0) == [.days, .seats])
    #expect(
      Set(best.filter { $0.1 == [1] }.map(\.0)).isSuperset(of: [
        .visas, .hours, .longest, .atHome, .cost, .dayRate, .carbon, .stepFree,
      ]))
    // Of one house alone are bedrooms and an option known: there is nothing to compare.
    #expect(comparison.best(in: .bedrooms).isEmpty && comparison.best(in: .option).isEmpty)
    let twins = compare(scene(), [Self.nairobi, Self.nairobi, Self.tunis])
    #expect(twins.best(in: .dayRate).isEmpty && twins.best(in: .seats) == [2])
    #expect(compare(scene(), [Self.nairobi, Self.nairobi, Self.tunis, Self.tunis]).best(in: .dayRate) == [0, 1])
    #expect(VenueMeasure.allCases.allSatisfy { compare(scene(), [Self.tunis]).best(in: $0).isEmpty })
  }

  @Test func `Together, each measure counts with its weight between the worst and the best`() {
    var scene = scene()
    var programme = scene.plan.programme
    // Step-free 3 and seats 1 alone: the villa has the one, Dar Salam the other.
    programme.venueWeights = Dictionary(uniqueKeysWithValues: VenueMeasure.allCases.map { ($0, 0) })
    programme.venueWeights[.stepFree] = 3
    programme.venueWeights[.seats] = 1
    scene.add(programme)
    #expect(compare(scene).together == [25, 75] && compare(scene).bestTogether == [1])
    // Of bedrooms one house says nothing, which counts as the worst.
    programme.venueWeights[.bedrooms] = 4
    scene.add(programme)
    #expect(compare(scene).together == [13, 88])
    // Nothing counts: nothing is said.
    programme.venueWeights = programme.venueWeights.mapValues { _ in 0 }
    scene.add(programme)
    #expect(compare(scene).together == [nil, nil] && compare(scene).bestTogether.isEmpty)
    programme.venueWeights[.safety] = 6
    #expect(programme.problems.map(\.field) == ["venueWeights"])
  }

  @Test func `Days are known as the worst of them, and unknown where some are`() {
    var venue = Venue(id: Self.tunis, name: "Dar", place: Place(name: "Tunis", country: "TN"))
    let days = given(DateSpan("2027-05-11..2027-05-13"))
    #expect(venue.state(on: days) == nil)
    venue.availability = [.init(span: given(DateSpan("2027-05-01..2027-05-12")), state: .free)]
    #expect(venue.state(on: days) == nil)
    venue.availability.append(.init(span: given(DateSpan("2027-05-13..2027-05-14")), state: .free))
    #expect(venue.state(on: days) == .free)
    venue.availability.append(.init(span: given(DateSpan("2027-05-13..2027-05-13")), state: .taken))
    #expect(venue.state(on: days) == .taken)
  }

  @Test func `A forum that is over, or has neither day nor window, has no chances to compare`() {
    var scene = scene()
    var forum = given(scene.plan.forums[Scene.tunis])
    forum.start = nil
    scene.add(forum)
    #expect(compare(scene).prospects.allSatisfy { $0.chances == nil && $0.confirmBy == nil })
    forum.window = DateSpan("2027-05-11..2027-06-30")
    scene.add(forum)
    #expect(compare(scene).prospects[0].confirmBy?.by == day("2027-04-01"))
    forum.stage = .held
    scene.add(forum)
    #expect(compare(scene).prospects.allSatisfy { $0.chances == nil && $0.openVisas == 0 })
  }

  @Test func `Visa cases begun for one country count for nothing in another`() {
    var scene = scene()
    scene.require(.visa, of: "KE", in: "JO")
    scene.add(.sample("JO/test", to: "JO"))
    let attendance = given(scene.plan.attendances(at: Scene.tunis).first)
    scene.setCase(of: attendance) { $0.steps = [.init(kind: .lodging, done: Scene.today)] }
    let amman = Venue(id: ForumPlan.ID(rawValue: 23), name: "Amman house", place: Place(name: "Amman", country: "JO"))
    scene.add(amman)
    let comparison = compare(scene, [Self.tunis, amman.id])
    #expect(comparison.prospects.map(\.openVisas) == [0, 1])
    #expect(comparison.prospects[1].confirmBy?.by == day("2027-04-01"))
  }
}
