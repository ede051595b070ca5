import Atlas
import Dates
import ForumPlan
import Logistics
import Testing

@Suite("Which check-ins were missed")
struct CheckInWatchTests {
  private var scene = Scene()
  private let kite: Person

  init() {
    kite = scene.addPerson(1, "Kite", ["KE"])
    var person = kite
    person.residence = Place(name: "Home", country: "KE", timeZone: "Africa/Nairobi")
    scene.add(person)
    var forum = given(scene.plan.forums[Scene.tunis])
    forum.place = Place(name: "Tunis", country: "TN", timeZone: "Africa/Tunis")
    scene.add(forum)
    _ = scene.invite(kite) { $0.status = .confirmed }
    scene.add(record([("2027-05-09", 1110), ("2027-05-11", 1110)]))
  }

  private func record(_ times: [(String, Int)], done: Bool = false) -> ProtectionRecord {
    var record = ProtectionRecord(of: kite.id)
    record.checkIns = times.map { .init(on: day($0.0), minute: $0.1, what: "Evening", call: "Amina", isDone: done) }
    return record
  }

  /// Clocks three hours, one hour and no hours ahead of UTC; where nobody said, the planner's, two ahead.
  private func clock(_ zone: String?) -> WallClock {
    let hours = ["Africa/Nairobi": 3, "Africa/Tunis": 1][zone] ?? 2
    return WallClock(name: zone ?? "wall") { _ in hours * 3600 }
  }

  /// A moment by UTC: days since 1970 times 86,400, and the minutes of the day.
  private func moment(_ text: String, _ hour: Int, _ minute: Int) -> Int64 {
    Int64(day(text).dayNumber - day("1970-01-01").dayNumber) * 86_400 + Int64(hour * 3600 + minute * 60)
  }

  @Test("At home the clock of home counts, on the journey that of the forum")
  func zones() {
    #expect(CheckInWatch(scene.plan).open.map(\.zone) == ["Africa/Nairobi", "Africa/Tunis"])
    var scene = scene
    var person = kite
    person.residence = nil
    scene.add(person)
    #expect(CheckInWatch(scene.plan).open.map(\.zone) == [nil, "Africa/Tunis"])
  }

  /// 18:30 in Nairobi is 15:30 by UTC, and half an hour is waited for: 16:00; in Tunis it is 17:30, and 18:00.
  @Test("Missed from half an hour after its time, there")
  func hours() {
    let watch = CheckInWatch(scene.plan)
    func missed(_ day: String, _ hour: Int, _ minute: Int) -> Int {
      watch.missed(at: moment(day, hour, minute), clock: clock).count
    }
    #expect(missed("2027-05-09", 15, 59) == 0 && missed("2027-05-09", 16, 0) == 1)
    #expect(missed("2027-05-11", 17, 59) == 1 && missed("2027-05-11", 18, 0) == 2)
    #expect(missed("2027-05-08", 23, 59) == 0 && missed("2027-06-01", 0, 0) == 2)
  }

  @Test("Who was heard of is not missed; without the key to protection nobody is")
  func heard() {
    var scene = scene
    scene.add(record([("2027-05-09", 1110)], done: true))
    #expect(CheckInWatch(scene.plan).open == [])
    #expect(CheckInWatch(Plan()).open == [])
  }
}
