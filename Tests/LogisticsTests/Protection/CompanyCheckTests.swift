import ForumPlan
import Testing

@testable import Logistics

@Suite("Who is kept apart, and whom they meet")
struct CompanyCheckTests {
  private var scene = Scene()
  private let service = Organisation(id: ForumPlan.ID(rawValue: 51), name: "River Police", sector: .police)
  private let other = Organisation(id: ForumPlan.ID(rawValue: 52), name: "Hill Police", sector: .police)

  init() {
    scene.add(service)
    scene.add(other)
  }

  private func found(_ scene: Scene) -> [String] {
    CompanyCheck(given(scene.plan.forums[Scene.tunis]), in: scene.plan).findings.map(\.what)
  }

  private func officer(_ rawID: UInt64, _ alias: String, _ organisation: Organisation, in scene: inout Scene) -> Person
  {
    var person = scene.addPerson(rawID, alias, ["TN"])
    (person.sector, person.organisation) = (.police, organisation.id)
    scene.add(person)
    return person
  }

  @Test(
    "Two kept apart share nothing of what was chosen: each finding once, whoever asked for it",
    arguments: [
      (Separation.Scope.table, "table 3"), (.lodging, "Dar Salam"), (.vehicle, "Van 2"), (.flight, "TU 725"),
    ])
  func apart(scope: Separation.Scope, shared: String) {
    var scene = scene
    var kite = scene.addPerson(1, "Kite", ["KE"])
    var otter = officer(2, "Otter", service, in: &scene)
    for person in [kite, otter] {
      _ = scene.invite(person) {
        $0.table = "3"
        ($0.travel.lodging, $0.travel.vehicle, $0.travel.arrivalBy) = ("Dar Salam", "Van 2", "TU 725")
      }
    }
    #expect(found(scene).isEmpty)
    kite.separations = [Separation(from: service.id, in: [scope])]
    otter.separations = [Separation(from: kite.id, in: [scope])]
    scene.add(kite)
    scene.add(otter)
    #expect(found(scene) == ["Kite and Otter are to be kept apart, and share \(shared)."])
    // Nobody of it comes any more.
    _ = scene.invite(otter) {
      $0.status = .declined
      $0.table = "3"
    }
    #expect(found(scene).isEmpty)
  }

  @Test("Other tables, nights that do not meet, and names of houses written otherwise")
  func kept() {
    var scene = scene
    var kite = scene.addPerson(1, "Kite", ["KE"])
    let otter = officer(2, "Otter", service, in: &scene)
    kite.separations = [Separation(from: otter.id, in: Separation.Scope.allCases)]
    scene.add(kite)
    var stay = scene.invite(kite) {
      ($0.travel.arrival, $0.travel.departure, $0.travel.lodging) = (day("2027-05-10"), day("2027-05-12"), "Dar Salam")
      $0.table = "1"
    }
    _ = scene.invite(otter) {
      ($0.travel.arrival, $0.travel.departure, $0.travel.lodging) = (day("2027-05-12"), day("2027-05-14"), "DAR SALAM")
      $0.table = "2"
    }
    #expect(found(scene).isEmpty)
    scene.change(&stay) { $0.travel.departure = day("2027-05-13") }
    #expect(found(scene) == ["Kite and Otter are to be kept apart, and share Dar Salam."])
  }

  @Test("Whom somebody accepts to meet: an invitation that breaks it is serious, a name on the list a warning")
  func encounters() {
    var scene = scene
    var kite = scene.addPerson(1, "Kite", ["KE"])
    kite.encounter.accepts = [other.id]
    scene.add(kite)
    _ = scene.invite(kite)
    let otter = officer(2, "Otter", service, in: &scene)
    let goat = officer(3, "Goat", other, in: &scene)
    _ = scene.invite(goat) { $0.status = .confirmed }
    #expect(found(scene).isEmpty)
    var place = scene.invite(otter)
    let words = "Kite did not accept to meet River Police, and Otter is"
    #expect(found(scene) == ["\(words) on the list of Tunis forum."])
    scene.change(&place) { $0.status = .invited }
    #expect(found(scene) == ["\(words) invited to Tunis forum."])
    // Civil society is not asked about here unless it is refused by name.
    let owl = scene.addPerson(4, "Owl", ["TN"])
    _ = scene.invite(owl)
    #expect(found(scene).count == 1)
  }

  @Test("What an organisation said holds for all its people")
  func organisations() {
    var scene = scene
    var group = Organisation(id: ForumPlan.ID(rawValue: 53), name: "Night Watch", sector: .civilSociety)
    group.encounter.refuses = [service.id]
    scene.add(group)
    var kite = scene.addPerson(1, "Kite", ["KE"])
    kite.organisation = group.id
    scene.add(kite)
    _ = scene.invite(kite)
    _ = scene.invite(officer(2, "Otter", service, in: &scene)) { $0.status = .invited }
    _ = scene.invite(officer(3, "Newt", service, in: &scene)) { $0.status = .invited }
    #expect(
      found(scene) == ["Kite did not accept to meet River Police, and Newt and Otter are invited to Tunis forum."])
  }

  @Test("A session that brings two together who are kept apart, or in a room")
  func sessions() {
    var table = Timetable()
    let kite = table.guest("Kite") {
      $0.sector = .civilSociety
      $0.separations = [Separation(from: ForumPlan.ID<Organisation>(rawValue: 51), in: [.session])]
    }
    let otter = table.guest("Otter") { $0.organisation = ForumPlan.ID(rawValue: 51) }
    table.add("Patrols", at: "1 09:00") { ($0.speakers) = [kite] }
    table.add("Opening", at: "1 11:00", .plenary) { $0.facilitators = [otter] }
    #expect(table.found(.separation).isEmpty)
    table.add("Panel", at: "1 14:00", .panel) { $0.speakers = [kite, otter] }
    #expect(
      table.found(.separation).map(\.what) == [
        "Kite and Otter are to be kept apart, and are both named in “Panel”."
      ])
    table.guests[0].separations[0].scopes = [.room]
    #expect(table.found(.separation).count == 2)
  }

  @Test("Whoever asked to speak first does, and nobody is named beside whom they do not meet")
  func order() {
    var table = Timetable()
    let kite = table.guest("Kite") {
      $0.sector = .civilSociety
      $0.encounters = [Encounter()]
      $0.encounters[0].speaksFirst = true
    }
    let otter = table.guest("Otter") { $0.organisation = ForumPlan.ID(rawValue: 51) }
    table.add("Patrols", at: "1 09:00") { $0.speakers = [kite, otter] }
    #expect(table.found(.encounter).isEmpty)
    table.add("Searches", at: "1 11:00") { $0.speakers = [otter, kite] }
    #expect(
      table.found(.encounter).map(\.what) == [
        "Kite asked to speak before authorities, and Otter speaks earlier in “Searches”."
      ])
    table.guests[0].encounters[0].refuses = [ForumPlan.ID(rawValue: 51)]
    #expect(table.found(.encounter).count == 3)
  }

  @Test(
    "A session of intelligence or threat detection is serious, in three languages",
    arguments: [
      ("Threat detection in estates", true), ("Recueil de renseignements", true), ("رصد التهديدات", true),
      ("Why nobody gathers intelligence", false), ("Trust at night patrols", false), ("Artificial intelligence", false),
    ])
  func intelligence(title: String, isFound: Bool) {
    var table = Timetable()
    table.add(title, at: "1 09:00")
    #expect(table.found(.intelligence).isEmpty != isFound)
  }
}
