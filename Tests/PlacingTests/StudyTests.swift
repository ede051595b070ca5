import Atlas
import Dates
import ForumPlan
import Logistics
import Placing
import Scheduling
import Testing

/// What of a plan becomes a rule, a charge or a number of the problem.
@Suite struct StudyTests {
  @Test func `Windows, days and people become numbers counted from today`() {
    let study = Scene().study()
    let spring = study.problem.forums[0]
    // From 20 November to 5 April are 136 days; a forum of two days ends its window by beginning on 13 May, day 174.
    #expect(spring.name == "Spring" && spring.days == 2 && spring.earliest == 136 && spring.latest == 174)
    #expect(study.day(spring.earliest) == day("2027-04-05") && study.day(spring.latest) == day("2027-05-13"))
    #expect(spring.required.map { study.people[$0].alias } == ["Heron"])
    #expect(spring.optional.map { study.people[$0].alias } == ["Ibis", "Kite", "Lark", "Merlin"])
    #expect(study.problem.venues.map(\.dayRate) == [1_000, 1_000, 1_000])
    #expect(study.problem.countries == ["TN", "KE", "CH"])
  }

  @Test func `A confirmed forum stays where it is unless it is asked for`() throws {
    var scene = Scene()
    scene.forum(Scene.first) { forum in
      forum.stage = .confirmed
      forum.start = day("2027-04-20")
      forum.venue = ForumPlan.ID(rawValue: 3)
    }
    #expect(scene.plan.forums[Scene.first]?.isSettled == true)
    let study = scene.study([Scene.second])
    let best = try scene.best(study)
    let spring = try #require(study.index(of: Scene.first))
    #expect(best.venue(of: spring).name == "Maison" && best.span(of: spring).first == day("2027-04-20"))
    #expect(!best.moved.contains(spring))
    let asked = try scene.best(scene.study([Scene.first, Scene.second]))
    #expect(asked.venue(of: 0).name != "Maison")
  }

  @Test func `A venue that is too small, has steps, is taken or has one room is not to be had`() {
    var scene = Scene()
    scene.venue("Jacaranda") { $0.rooms = [.init(name: "Hall", capacity: [.circle: 4])] }
    scene.venue("Dar") { $0.isStepFree = false }
    scene.venue("Maison") { $0.availability = [.init(span: given(DateSpan("2027-04-10..2027-04-12")), state: .taken)] }
    scene.person("Kite") { $0.accessNeeds = ["step-free"] }
    let study = scene.study([Scene.first])
    func objections(_ venue: String, _ start: String) -> [String] {
      let placement = Placement(
        venue: given(study.venues.firstIndex { $0.name == venue }), start: day(start) - Scene.today)
      let report = study.problem.evaluate([placement])
      return report.breaches.map { PlacementObjection(in: study).sentence($0, of: [placement]) }
    }
    #expect(objections("Jacaranda", "2027-04-20") == ["The largest room of Jacaranda seats 4; 5 are needed."])
    #expect(objections("Dar", "2027-04-20") == ["Dar has steps, and Kite cannot climb them."])
    #expect(objections("Maison", "2027-04-12") == ["Maison is taken: 10–12 Apr 2027."])
    // The forum's two days end before the venue is taken, or begin after it.
    #expect(objections("Maison", "2027-04-08").isEmpty && objections("Maison", "2027-04-13").isEmpty)
    #expect(objections("Maison", "2027-04-09") == ["Maison is taken: 10–12 Apr 2027."])
  }

  @Test func `Two who are kept in different rooms need two rooms`() {
    var scene = Scene()
    scene.person("Kite") { $0.separations = [Separation(from: ForumPlan.ID<Person>(rawValue: 4), in: [.room])] }
    scene.venue("Dar") { $0.rooms = [.init(name: "Hall", capacity: [.circle: 40])] }
    let study = scene.study([Scene.first])
    let dar = given(study.venues.firstIndex { $0.name == "Dar" })
    #expect(study.problem.evaluate([Placement(venue: dar, start: 150)]).breaches.count == 1)
    scene.person("Kite") { $0.separations = [Separation(from: ForumPlan.ID<Person>(rawValue: 4), in: [.table])] }
    #expect(scene.study([Scene.first]).problem.evaluate([Placement(venue: dar, start: 150)]).breaches.isEmpty)
  }

  @Test func `Whoever keeps out of a country keeps a forum out of it that cannot be without them`() throws {
    var scene = Scene()
    for alias in ["Heron", "Lark"] {
      var record = ProtectionRecord(of: given(scene.plan.person(alias: alias)).id)
      record.avoids = ["KE"]
      scene.add(record)
    }
    let study = scene.study([Scene.first])
    let jacaranda = given(study.venues.firstIndex { $0.name == "Jacaranda" })
    let report = study.problem.evaluate([Placement(venue: jacaranda, start: 150)])
    let objection = PlacementObjection(in: study)
    #expect(
      report.breaches.map { objection.sentence($0, of: [Placement(venue: jacaranda, start: 150)]) }
        == ["Heron keeps out of Kenya."])
    // Where others look on it is left unsaid whose country it is that is kept out of.
    let there = PlacementProposal([Placement(venue: jacaranda, start: 150)], in: study)
    let covered = PlacementReasons(there, isCovered: true).sentences(of: 0).joined(separator: " ")
    #expect(covered.contains("One cannot come to Kenya.") && !covered.contains("Lark"))
    #expect(PlacementReasons(there).sentences(of: 0).joined(separator: " ").contains("Lark cannot come to Kenya."))
    // The other is missed, which counts 500.
    #expect(report.cost.sum(.missed) == 500)
    #expect(try scene.best(study).venue(of: 0).name != "Jacaranda")
  }

  @Test func `Whom a venue keeps out keeps a forum away that cannot be without them, and is missed by others`() {
    var scene = Scene()
    scene.person("Ibis") { $0.nationalities = ["KE", "TN"] }
    scene.add(Organisation(id: ForumPlan.ID(rawValue: 5), name: "Watch", sector: .civilSociety))
    scene.person("Lark") { $0.organisation = ForumPlan.ID(rawValue: 5) }
    scene.venue("Dar") { $0.restrictions = [.init(nationality: "KE", isBar: true, note: "No entry since May")] }
    scene.venue("Maison") { $0.restrictions = [.init(organisation: ForumPlan.ID(rawValue: 5), isBar: false)] }
    let study = scene.study([Scene.first])
    func report(_ venue: String) -> (PlacementReport, Placement) {
      let placement = Placement(venue: given(study.venues.firstIndex { $0.name == venue }), start: 170)
      return (study.problem.evaluate([placement]), placement)
    }
    let (dar, there) = report("Dar")
    #expect(
      dar.breaches.map { PlacementObjection(in: study).sentence($0, of: [there]) }
        == ["Heron cannot enter Dar: No entry since May."])
    // Kite, Lark and Merlin have no other passport and are missed, 500 each; Ibis goes on the Tunisian one.
    #expect(dar.cost.sum(.missed) == 1_500)
    // Lark had better not go to Geneva, which counts half an absence.
    #expect(
      report("Maison").0.cost.parts.filter { part in
        part.note.map { study.causes[$0] } == .restriction(ForumPlan.ID(rawValue: 4))
      }.map(\.amount) == [250])
    // Where another venue of the country lets them in, a venue that does not is charged for each.
    var other = Venue(id: ForumPlan.ID(rawValue: 7), name: "Palmiers", place: Scene.tunis)
    other.rooms = [.init(name: "Hall", capacity: [.circle: 40])]
    scene.add(other)
    let wider = scene.study([Scene.first])
    let placement = Placement(venue: given(wider.venues.firstIndex { $0.name == "Dar" }), start: 170)
    let cost = wider.problem.evaluate([placement]).cost
    #expect(cost.sum(.missed) == 0)
    let charged = cost.parts.filter { part in part.note.map { "\(wider.causes[$0])".hasPrefix("restriction") } ?? false
    }
    #expect(charged.map(\.amount) == [500, 500, 500])
  }

  @Test func `An option that lapsed tells nothing any more`() {
    var scene = Scene()
    let span = given(DateSpan("2027-04-01..2027-05-30"))
    scene.venue("Dar") { $0.availability = [.init(span: span, state: .held, optionUntil: Scene.today - 1)] }
    scene.venue("Maison") { $0.availability = [.init(span: span, state: .held, optionUntil: Scene.today)] }
    let study = scene.study([Scene.first])
    #expect(study.venues.first { $0.name == "Dar" }?.state(on: span) == nil)
    #expect(study.venues.first { $0.name == "Maison" }?.state(on: span) == .held)
  }

  @Test func `A visa that cannot be there in time rules out early days, and its chance is weighed`() throws {
    let study = Scene().study([Scene.first])
    let maison = given(study.venues.firstIndex { $0.name == "Maison" })
    func early(_ start: Int) -> PlacementReport { study.problem.evaluate([Placement(venue: maison, start: start)]) }
    // In three weeks nobody has a Schengen visa from Nairobi; in half a year there is time, and refusals remain.
    let soon = early(21).breaches.map {
      PlacementObjection(in: study).sentence($0, of: [Placement(venue: maison, start: 21)])
    }
    #expect(soon.contains { $0.hasPrefix("Heron’s visa for Switzerland is not sure to be there in time") })
    #expect(early(170).breaches.isEmpty)
    let absence = study.sums(early(170))[.absence] ?? 0
    #expect(absence > 0 && absence < 7 * 500)
    #expect((study.sums(early(21))[.absence] ?? 0) > absence)
  }

  @Test func `A region met in before counts, and once more for each time`() {
    var scene = Scene()
    let held = ForumPlan.ID<Forum>(rawValue: 9)
    var forum = Forum(id: held, name: "Winter", days: 1)
    forum.stage = .held
    forum.start = day("2026-02-02")
    forum.venue = ForumPlan.ID(rawValue: 1)
    scene.add(forum)
    let study = scene.study()
    let jacaranda = given(study.venues.firstIndex { $0.name == "Jacaranda" })
    let both = [Placement(venue: jacaranda, start: 150), Placement(venue: jacaranda, start: 240)]
    // Each meets where one was held before, 1,000, and the second where the first meets, 1,000.
    #expect(study.sums(study.problem.evaluate(both))[.regions] == 3_000)
  }

  @Test func `Who travelled far to the last forum is spared, hour by hour`() throws {
    var scene = Scene()
    var forum = Forum(id: ForumPlan.ID(rawValue: 9), name: "Winter", days: 1)
    forum.stage = .held
    forum.start = day("2026-02-02")
    forum.venue = ForumPlan.ID(rawValue: 3)
    scene.add(forum)
    scene.add(Attendance(person: ForumPlan.ID(rawValue: 2), forum: forum.id, role: .delegate))
    let study = scene.study([Scene.first])
    let dar = given(study.venues.firstIndex { $0.name == "Dar" })
    let report = study.problem.evaluate([Placement(venue: dar, start: 150)])
    let ibis = given(study.people.firstIndex { $0.alias == "Ibis" })
    let hours = study.problem.people[ibis].travelHours[dar]
    #expect(hours >= 8 && study.sums(report)[.burdens] == 10 * hours)
  }

  @Test func `A grant that does not pay on a day counts what it would have paid`() {
    var scene = Scene()
    scene.add(Funder(id: ForumPlan.ID(rawValue: 1), name: "Fund"))
    var grant = Grant(
      id: ForumPlan.ID(rawValue: 1), funder: ForumPlan.ID(rawValue: 1), reference: "F-1",
      amount: Money(minorUnits: 5_000_000, currency: .euro))
    grant.window = given(DateSpan("2026-01-01..2027-04-30"))
    scene.add(grant)
    var line = BudgetLine(
      id: ForumPlan.ID(rawValue: 1), category: .lodging, title: "Rooms",
      unitRate: Money(minorUnits: 123_450, currency: .euro))
    line.forum = Scene.first
    line.grant = grant.id
    scene.add(line)
    let study = scene.study([Scene.first])
    func lost(_ start: String) -> Int? {
      study.sums(study.problem.evaluate([Placement(venue: 0, start: day(start) - Scene.today)]))[.grants]
    }
    // 1,234.50 euros are reckoned as 1,235; the last day that fits is 29 April, with the 30th.
    #expect(lost("2027-04-29") == nil && lost("2027-04-30") == 1_235)
  }

  @Test func `A holiday where one meets counts for everybody, one at home for whoever lives there`() {
    var scene = Scene()
    scene.person("Kite") { $0.residence = Scene.tunis }
    var programme = scene.plan.programme
    programme.blackouts = [NamedDays("Elections", given(DateSpan("2027-04-14..2027-04-15")), country: "KE")]
    scene.add(programme)
    let study = scene.study([Scene.first])
    func days(_ start: String, _ venue: String) -> Int? {
      let index = given(study.venues.firstIndex { $0.name == venue })
      return study.sums(study.problem.evaluate([Placement(venue: index, start: day(start) - Scene.today)]))[.days]
    }
    // In Nairobi both days are everybody's, five people at 30; in Tunis they are those of the four who live in Kenya.
    #expect(days("2027-04-14", "Jacaranda") == 300 && days("2027-04-14", "Dar") == 240)
    #expect(days("2027-04-15", "Jacaranda") == 150 && days("2027-04-13", "Dar") == 120)
    // Martyrs' Day of Tunisia is Friday 9 April: everybody's in Tunis, Kite's elsewhere; the Saturday is everybody's.
    #expect(days("2027-04-08", "Dar") == 150 && days("2027-04-08", "Jacaranda") == 30)
    #expect(days("2027-04-09", "Dar") == 300 && days("2027-04-09", "Jacaranda") == 180)
    let dar = given(study.venues.firstIndex { $0.name == "Dar" })
    let report = study.problem.evaluate([Placement(venue: dar, start: day("2027-04-14") - Scene.today)])
    #expect(report.cost.parts.contains { $0.note.map { study.causes[$0] } == .blackout("Elections") })
  }

  @Test func `Weekends count for everybody, by the weekend of the country`() {
    let study = Scene().study([Scene.first])
    func days(_ start: String, _ venue: String) -> Int? {
      let index = given(study.venues.firstIndex { $0.name == venue })
      return study.sums(study.problem.evaluate([Placement(venue: index, start: day(start) - Scene.today)]))[.days]
    }
    // Friday 9 and Saturday 10 April: one day of five people, 30 each; Monday and Tuesday: none.
    #expect(days("2027-04-09", "Jacaranda") == 150 && days("2027-04-12", "Jacaranda") == nil)
  }
}
