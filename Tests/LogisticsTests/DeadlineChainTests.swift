import Atlas
import Dates
import ForumPlan
import Logistics
import Testing

struct DeadlineChainTests {
  @Test func `An authority's notice moves the last day back to an open day, and never forward`() {
    // Without notice the last day is Fri 16 April: Fri 7 May, Wed 5 May, 13 working days.
    let (free, attendance) = Scene.withDelegate()
    #expect(free.visa(of: attendance).applyBy == day("2027-04-16"))
    // 30 days before 10 May is Sat 10 April: closed, so Fri 9 April.
    let (noticed, _) = Scene.withDelegate(.sample(latest: 30))
    let visa = noticed.visa(of: attendance)
    #expect(visa.applyBy == day("2027-04-09"))
    #expect(visa.chain.contains { $0.kind == .authorityNotice && $0.days == 30 })
    #expect(visa.documentsBy == day("2027-04-08"))
    // A week's notice lies after the day the processing asks for: it changes nothing.
    let (late, _) = Scene.withDelegate(.sample(latest: 7))
    #expect(late.visa(of: attendance).applyBy == day("2027-04-16"))
    #expect(!late.visa(of: attendance).chain.contains { $0.kind == .authorityNotice })
  }

  @Test func `A booked arrival is where counting begins`() {
    var (scene, attendance) = Scene.withDelegate()
    attendance.travel.arrival = day("2027-05-03")
    scene.add(attendance)
    let visa = scene.visa(of: attendance)
    #expect(visa.travelOn == day("2027-05-03"))
    // A week earlier, and no holiday in either week.
    #expect(visa.applyBy == day("2027-04-09"))
  }

  @Test func `A case may know better how long each step takes`() {
    var (scene, attendance) = Scene.withDelegate()
    scene.setCase(of: attendance) { visaCase in
      visaCase.overrides[.processing] = .init(minimum: 10, typical: 10, maximum: 10, unit: .calendar)
      visaCase.overrides[.collection] = .init(minimum: 0, typical: 0, maximum: 0, unit: .working)
      visaCase.overrides[.appointment] = .init(minimum: 5, typical: 5, maximum: 9, unit: .working)
      visaCase.overrides[.documents] = .init(minimum: 1, typical: 30, maximum: 60, unit: .calendar)
    }
    let visa = scene.visa(of: attendance)
    // Fri 7 May, nothing to collect, ten days: Tue 27 April. What follows the lodging is certain, so the day to ask
    // for an appointment is 90% of its own range. 5–5–9 has the peak at a tenth of the range, so the density at
    // x = 0.1, 0.3 … 0.9 is x^0.4 (1−x)^3.6: 0.272, 0.171, 0.063, 0.011, 0.000, together 0.517. Up to 6 days 0.857
    // of that, up to 7 days 0.978: so 7 working days, Tue 27 to Fri 16 April.
    #expect(visa.applyBy == day("2027-04-27"))
    #expect(visa.appointmentBy == day("2027-04-16"))
    #expect(visa.documentsBy == day("2027-04-26"))
    // 90% of 1–30–60 days is 45: 26 in April and 19 in March.
    #expect(Clerk.days(90, of: 1, 30, 60) == 45)
    #expect(visa.beginBy == day("2027-03-12"))
    #expect(visa.because.contains("90% of 10–10–10, set on the case"))
    #expect(!visa.chain.contains { $0.kind == .collection })
  }

  @Test func `The programme's margin, gathering time and confidence count`() {
    var (scene, attendance) = Scene.withDelegate()
    var programme = scene.plan.programme
    programme.safetyMargin = 0
    programme.documentDays = 0
    programme.confidence = 50
    scene.add(programme)
    let visa = scene.visa(of: attendance)
    // Mon 10 May; Thu 6 May to collect; the middle of 5–10–15 is 10 working days: Thu 22 April.
    #expect(visa.applyBy == day("2027-04-22"))
    #expect(visa.documentsBy == day("2027-04-21"))
    #expect(visa.beginBy == visa.documentsBy)
    #expect(visa.chain.map(\.kind) == [.collection, .processing, .appointment])
  }

  @Test func `A window that opens after the last safe day is a serious finding`() {
    let (scene, attendance) = Scene.withDelegate(.sample(earliest: .days(20)))
    let visa = scene.visa(of: attendance)
    #expect(visa.applyFrom == day("2027-04-20"))
    let finding = visa.findings.first { $0.severity == .serious }
    #expect(
      finding?.what
        == "The window is too short: applications open on 2027-04-20, after the last safe day 2027-04-16.")
  }

  @Test func `Months before travel end on the last day of a shorter month`() {
    var (scene, attendance) = Scene.withDelegate(.sample(earliest: .months(6)))
    attendance.travel.arrival = day("2027-08-31")
    scene.add(attendance)
    #expect(scene.visa(of: attendance).applyFrom == day("2027-02-28"))
  }

  @Test func `A process lodged at a consulate follows the case, then the residence, then the passport`() {
    var scene = Scene()
    scene.require(.visa, of: "KE")
    scene.add(.sample())
    let settled = scene.invite(scene.addPerson(1, "Kite", ["KE"], livesIn: "EG"))
    let roaming = scene.invite(scene.addPerson(2, "Lark", ["KE"]))
    #expect(scene.visa(of: settled).lodgedIn == "EG")
    #expect(scene.visa(of: roaming).lodgedIn == "KE")
    scene.setCase(of: settled) { $0.lodgedIn = "JO" }
    #expect(scene.visa(of: settled).lodgedIn == "JO")
  }

  @Test func `Lengths beyond all sense give a day long past and stop nothing`() {
    var (scene, attendance) = Scene.withDelegate(.sample(latest: .max))
    for unit in [DayUnit.calendar, .working] {
      scene.setCase(of: attendance) { visaCase in
        for kind in VisaCase.StepKind.allCases {
          visaCase.overrides[kind] = .init(minimum: .max, typical: .max, maximum: .max, unit: unit)
        }
      }
      #expect(scene.visa(of: attendance).state == .overdue)
    }
  }

  /// Two hundred offices with weekends of every sort, holidays anywhere and processes of any length.
  @Test func `Every chain is the one a clerk counts day by day`() {
    var generator = SeededGenerator(seed: 2027)
    // Thursday and Friday, Friday and Saturday, Friday and Sunday, Saturday alone, Saturday and Sunday.
    let homes: [CountryCode] = ["AF", "EG", "BN", "NP", "KE"]
    for _ in 0..<200 {
      var scene = Scene()
      let home = homes.randomElement(using: &generator) ?? "KE"
      var closed: Set<CivilDate> = []
      for country in [home, "TN"] {
        let days = (0..<25).map { _ in day("2026-05-01") + Int.random(in: 0..<370, using: &generator) }
        closed.formUnion(days + [day("2026-01-01"), day("2027-01-01")])
        scene.setHolidays(of: country, days.map { ($0.description, "Closed") })
      }
      let clerk = Clerk(weekend: Set(scene.plan.atlas.weekend(of: home).value.days), holidays: closed)
      let numbers = (0..<3).map { _ in Int.random(in: 0...50, using: &generator) }.sorted()
      let unit: DayUnit = Bool.random(using: &generator) ? .working : .calendar
      let notice = Bool.random(using: &generator) ? Int.random(in: 1...60, using: &generator) : nil
      var programme = scene.plan.programme
      programme.safetyMargin = Int.random(in: 0...10, using: &generator)
      programme.confidence = Int.random(in: 50...99, using: &generator)
      scene.add(programme)
      scene.require(.visa, of: home)
      let text = "\(numbers[0])-\(numbers[1])-\(numbers[2]) \(unit.rawValue)"
      scene.add(.sample(processing: text, latest: notice))
      let visa = scene.visa(inviting: scene.addPerson(1, "Kite", [home], livesIn: home))

      let arrival = day("2027-05-10")
      var date = clerk.back(programme.safetyMargin, .calendar, from: arrival)
      date = clerk.back(2, .working, from: date)
      let wait = Clerk.days(programme.confidence, of: numbers[0], numbers[1], numbers[2])
      date = clerk.lastOpenDay(upTo: clerk.back(wait, unit, from: date))
      if let notice, arrival - notice < date { date = clerk.lastOpenDay(upTo: arrival - notice) }
      #expect(visa.applyBy == date, "\(home), \(text), notice \(notice ?? 0), margin \(programme.safetyMargin)")
      #expect(visa.appointmentBy == date - 14)
      #expect(visa.documentsBy == clerk.lastOpenDay(upTo: date - 1))
      #expect(visa.beginBy == clerk.lastOpenDay(upTo: date - 1) - 14)
    }
  }
}
