import Atlas
import Dates
import ForumPlan
import Logistics
import Testing

struct NationalityChoiceTests {
  private func scene(_ requirements: [CountryCode: Requirement]) -> Scene {
    var scene = Scene()
    for (nationality, requirement) in requirements { scene.require(requirement, of: nationality) }
    return scene
  }

  @Test func `The lightest requirement wins, whatever the order of the passports`() {
    let ladder: [(CountryCode, Requirement)] = [
      ("DZ", .free(days: 90)), ("KE", .eTA), ("UG", .onArrival), ("IN", .eVisa), ("NG", .visa), ("YE", .noAdmission),
    ]
    var scene = scene(Dictionary(uniqueKeysWithValues: ladder))
    var rawID: UInt64 = 0
    for light in ladder.indices {
      for heavy in ladder.indices where heavy > light {
        for order in [[light, heavy], [heavy, light]] {
          rawID += 1
          let person = scene.addPerson(rawID, "Bird \(rawID)", order.map { ladder[$0].0 })
          let visa = scene.visa(inviting: person)
          #expect(visa.nationality == ladder[light].0)
          #expect(visa.requirement == ladder[light].1)
        }
      }
    }
  }

  @Test func `Between equals the first passport counts, for it is the usual one`() {
    var scene = scene(["NG": .visa, "GH": .visa])
    let person = scene.addPerson(1, "Kite", ["GH", "NG"])
    #expect(scene.visa(inviting: person).nationality == "GH")
  }

  @Test func `One's own country is lightest of all`() {
    var scene = scene(["DZ": .free(days: nil)])
    let person = scene.addPerson(1, "Kite", ["DZ", "TN"])
    let visa = scene.visa(inviting: person)
    #expect(visa.nationality == "TN")
    #expect(visa.state == .notNeeded)
    #expect(visa.because == "Their own country.")
  }

  @Test func `A passport of which nothing is known gives way to one of which something is`() {
    var scene = scene(["NG": .visa])
    let person = scene.addPerson(1, "Kite", ["SO", "NG"])
    let visa = scene.visa(inviting: person)
    #expect(visa.nationality == "NG")
    #expect(visa.checkedOn != nil)
  }

  @Test func `The passport a person chose for the journey counts alone`() {
    var scene = scene(["NG": .visa, "DZ": .free(days: 90)])
    let person = scene.addPerson(1, "Kite", ["DZ", "NG"])
    let visa = scene.visa(inviting: person) { $0.travelsOn = "NG" }
    #expect(visa.nationality == "NG")
    #expect(visa.requirement == .visa)
  }

  @Test func `What somebody set on the case goes before any list`() {
    var scene = scene(["NG": .visa])
    let attendance = scene.invite(scene.addPerson(1, "Kite", ["NG"]))
    scene.setCase(of: attendance) { $0.requirement = .free(days: 30) }
    let visa = scene.visa(of: attendance)
    #expect(visa.state == .notNeeded)
    #expect(visa.because == "Visa free for 30 days [set on the visa case]")
  }

  @Test func `Without a nationality, a requirement or a process nobody knows, and the reason says what to do`() {
    var scene = scene(["NG": .eTA])
    scene.addForum(ForumPlan.ID(rawValue: 12), "Nowhere", in: "AQ", start: "2027-05-11")
    let stateless = scene.visa(inviting: scene.addPerson(1, "Kite", []))
    #expect(stateless.state == .unknown)
    #expect(stateless.reason == "No nationality is known: add it to the person.")
    let unlisted = scene.visa(inviting: scene.addPerson(2, "Lark", ["SO"]), to: ForumPlan.ID(rawValue: 12))
    #expect(unlisted.state == .unknown)
    #expect(unlisted.reason.hasPrefix("No requirement is known for SO in AQ: "))
    scene.require(.visa, of: "NG", in: "AQ")
    let unprocessed = scene.visa(inviting: scene.addPerson(3, "Wren", ["NG"]), to: ForumPlan.ID(rawValue: 12))
    #expect(unprocessed.state == .unknown)
    #expect(unprocessed.reason == "Visa needed, but no process is known for AQ: import or add one.")
  }

  @Test func `A process that was chosen but is not known is not replaced behind one's back`() {
    var (scene, attendance) = Scene.withDelegate()
    scene.setCase(of: attendance) { $0.process = "TN/gone" }
    let visa = scene.visa(of: attendance)
    #expect(visa.state == .unknown)
    #expect(visa.process == nil)
    #expect(visa.reason == "The process “TN/gone” chosen for this case is not known for TN.")
  }

  @Test func `Facts that are old or of low confidence say so`() {
    let (fresh, attendance) = Scene.withDelegate(.sample(checkedOn: "2026-08-22"))
    #expect(fresh.visa(of: attendance).findings.isEmpty)
    let (stale, _) = Scene.withDelegate(.sample(checkedOn: "2026-08-21"))
    #expect(
      stale.visa(of: attendance).findings.map(\.what) == [
        "The facts of TN/test were last checked 91 days ago (2026-08-21)."
      ])
    let (doubtful, _) = Scene.withDelegate(.sample(confidence: .low))
    #expect(
      doubtful.visa(of: attendance).findings.map(\.what) == ["The facts of TN/test are of low confidence (2026-11-01)."]
    )
  }
}
