import Dates
import ForumPlan
import Logistics
import Testing

@Suite("The usual check-ins of a journey")
struct CheckInPlanTests {
  private var scene = Scene()
  private let kite: Person

  init() { kite = scene.addPerson(1, "Kite", ["KE"]) }

  private func usual(_ scene: Scene, _ record: ProtectionRecord? = nil, today: CivilDate = Scene.today) -> [String] {
    CheckInPlan.usual(for: record ?? ProtectionRecord(of: kite.id), in: scene.plan, today: today, call: "Amina")
      .map { "\($0.on) \(Session.Slot.clock($0.minute)) \($0.what)" }
  }

  /// The forum is 11 to 13 May: there on the 10th, back on the 14th, and the evenings of the 11th, 12th and 13th between.
  @Test("Leaving, arriving, each evening, and home")
  func journey() {
    var scene = scene
    _ = scene.invite(kite)
    #expect(
      usual(scene) == [
        "2027-05-10 07:00 Leaving", "2027-05-10 20:00 Arriving", "2027-05-11 21:00 Evening", "2027-05-12 21:00 Evening",
        "2027-05-13 21:00 Evening", "2027-05-14 10:00 Leaving for home", "2027-05-14 22:00 Back home",
      ])
  }

  @Test("What has passed or is on the record already is not planned again")
  func again() {
    var scene = scene
    _ = scene.invite(kite)
    #expect(usual(scene, today: day("2027-05-13")).count == 3)
    var record = ProtectionRecord(of: kite.id)
    record.checkIns = [.init(on: day("2027-05-12"), minute: 1000, what: "evening", call: "")]
    #expect(usual(scene, record).count == 6)
    #expect(usual(scene, today: day("2027-05-15")) == [])
  }

  @Test("Who stays at home, declined or has no forum with a day has none")
  func none() {
    var scene = scene
    #expect(usual(scene) == [])
    var attendance = scene.invite(kite) { $0.seat = .remote }
    #expect(usual(scene) == [])
    scene.change(&attendance) {
      $0.seat = .inPerson
      $0.status = .declined
    }
    #expect(usual(scene) == [])
  }
}
