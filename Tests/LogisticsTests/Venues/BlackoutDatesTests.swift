import Atlas
import Dates
import ForumPlan
import Logistics
import Testing

/// A forum of three days in May 2027; two people live in Kenya, one in Jordan, and of one nobody knows.
@Suite struct BlackoutDatesTests {
  private static let span = given(DateSpan("2027-05-10..2027-05-14"))

  private func scene(_ change: (inout Scene) -> Void = { _ in }) -> Scene {
    var scene = Scene()
    for (number, country) in (["KE", "KE", "JO", nil] as [CountryCode?]).enumerated() {
      _ = scene.invite(scene.addPerson(UInt64(number + 1), "Kite \(number)", ["KE"], livesIn: country))
    }
    change(&scene)
    return scene
  }

  private func dates(_ scene: Scene) -> BlackoutDates {
    BlackoutDates(plan: scene.plan, atlas: scene.plan.atlas)
  }

  private func blackouts(_ scene: Scene, in country: CountryCode?, on span: DateSpan = span) -> [Blackout] {
    dates(scene).blackouts(for: given(scene.plan.forums[Scene.tunis]), in: country, on: span)
  }

  private func days(_ scene: Scene, in country: CountryCode?, on span: DateSpan = span) -> [BlackoutDay] {
    dates(scene).days(for: given(scene.plan.forums[Scene.tunis]), in: country, on: span)
  }

  @Test func `Holidays of where one meets concern everybody, those of homes whoever lives there`() {
    let scene = scene { scene in
      scene.setHolidays(of: "KE", [("2027-05-12", "Kenya Day"), ("2027-05-20", "Later")])
      scene.setHolidays(of: "JO", [("2027-05-12", "Jordan Day")])
      scene.setHolidays(of: "TN", [("2027-05-11", "Tunis Day")])
      scene.setHolidays(of: "EG", [("2027-05-11", "Cairo Day")])
    }
    let inTunis = blackouts(scene, in: "TN")
    #expect(inTunis.map(\.name) == ["Tunis Day", "Jordan Day", "Kenya Day"])
    #expect(inTunis.map(\.people) == [4, 1, 2] && inTunis.map(\.concernsAll) == [true, false, false])
    #expect(inTunis.allSatisfy { $0.kind == .holiday } && inTunis.map(\.country) == ["TN", "JO", "KE"])
    // In Kenya the same day is everybody's, and nobody lives in Tunisia or Egypt.
    #expect(blackouts(scene, in: "KE").map(\.people) == [1, 4])
    #expect(blackouts(scene, in: nil).map(\.name) == ["Jordan Day", "Kenya Day"])
  }

  @Test func `A feast of several days is one, also where it began before`() {
    let feast = [("2027-05-08", "Feast"), ("2027-05-09", "Feast Holiday"), ("2027-05-10", "Feast Holiday")]
    let found = blackouts(scene { $0.setHolidays(of: "JO", feast) }, in: "TN")
    #expect(found.map(\.name) == ["Feast"] && found.map(\.span) == [DateSpan("2027-05-08..2027-05-10")])
    #expect(blackouts(scene { $0.setHolidays(of: "JO", Array(feast.prefix(2))) }, in: "TN").isEmpty)
  }

  @Test func `Ramadan concerns who lives where most keep it, and everybody where the country does`() {
    // Ramadan of 1448 is from 8 February to 8 March 2027.
    let span = given(DateSpan("2027-03-07..2027-03-09"))
    #expect(blackouts(scene(), in: "KE", on: span).map(\.people) == [1])
    let here = blackouts(scene(), in: "TN", on: span)
    #expect(here.map(\.kind) == [.ramadan] && here.map(\.people) == [4] && here[0].country == nil)
    #expect(here.map(\.span) == [DateSpan("2027-02-08..2027-03-08")])
    #expect(blackouts(scene(), in: "TN").isEmpty)
  }

  @Test func `What the planners entered concerns a country or everybody`() {
    let scene = scene { scene in
      var programme = scene.plan.programme
      programme.blackouts = [
        NamedDays("Elections", given(DateSpan("2027-05-09..2027-05-10")), country: "KE"),
        NamedDays("Day of Peace", given(DateSpan("2027-05-14"))),
        NamedDays("Strike", given(DateSpan("2027-05-14")), country: "FR"),
      ]
      scene.add(programme)
    }
    let found = blackouts(scene, in: "TN")
    #expect(found.map(\.name) == ["Elections", "Day of Peace"] && found.map(\.people) == [2, 4])
    #expect(found.map(\.country) == ["KE", nil] && found.allSatisfy { $0.kind == .entered })
    #expect(blackouts(scene, in: "FR").map(\.name) == ["Elections", "Day of Peace", "Strike"])
  }

  @Test func `On a day nobody counts twice`() {
    let scene = scene { scene in
      scene.setHolidays(of: "KE", [("2027-05-12", "Kenya Day"), ("2027-05-13", "Kenya Day")])
      scene.setHolidays(of: "JO", [("2027-05-12", "Jordan Day")])
      scene.setHolidays(of: "TN", [("2027-05-13", "Tunis Day")])
      var programme = scene.plan.programme
      programme.blackouts = [NamedDays("Elections", given(DateSpan("2027-05-12")), country: "KE")]
      scene.add(programme)
    }
    let found = days(scene, in: "TN")
    #expect(found.filter { $0.date == day("2027-05-12") }.map(\.people).sorted() == [1, 2])
    #expect(
      found.filter { $0.date == day("2027-05-13") } == [
        BlackoutDay(date: day("2027-05-13"), name: "Tunis Day", people: 4)
      ])
    #expect(found.count == 3)
  }

  @Test func `Whoever declined or takes part from afar counts for nothing`() {
    var scene = scene { $0.setHolidays(of: "JO", [("2027-05-12", "Jordan Day")]) }
    var attendance = given(scene.plan.attendances(at: Scene.tunis).first { $0.person == ForumPlan.ID(rawValue: 3) })
    scene.change(&attendance) { $0.status = .declined }
    #expect(blackouts(scene, in: "TN").isEmpty)
  }
}
