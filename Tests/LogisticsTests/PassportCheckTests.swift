import Atlas
import Dates
import ForumPlan
import Logistics
import Testing

struct PassportCheckTests {
  private let arrival = day("2027-05-10")
  private let departure = day("2027-05-14")

  private func check(_ rule: String, pages: Int = 1) -> PassportCheck {
    PassportCheck(rule: given(VisaProcess.PassportRule(rule)), blankPages: pages)
  }

  private func passport(issued: String? = nil, expires: String? = nil, pages: Int? = nil) -> Passport {
    var passport = Passport(nationality: "KE", number: "SECRET-4711")
    passport.issued = issued.map(day)
    passport.expires = expires.map(day)
    passport.blankPages = pages
    return passport
  }

  @Test(arguments: [
    ("entry+6m", "2027-11-10"), ("exit+3m", "2027-08-14"), ("exit+60d", "2027-07-13"), ("stay", "2027-05-14"),
    // A rule that ends before the stay does never lets the passport run out on the journey.
    ("entry+1d", "2027-05-14"),
  ])
  func `Validity is counted from entry or exit`(rule: String, until: String) {
    #expect(check(rule).validUntil(arrival: arrival, departure: departure) == day(until))
  }

  @Test func `Months end on the last day of a shorter month`() {
    let until = check("entry+6m").validUntil(arrival: day("2027-08-31"), departure: day("2027-09-03"))
    #expect(until == day("2028-02-29"))
  }

  @Test func `A passport that expires on the last day asked for is good, a day earlier is not`() {
    let check = check("entry+6m")
    #expect(check.complaint(about: passport(expires: "2027-11-10"), arrival: arrival, departure: departure) == nil)
    #expect(
      check.complaint(about: passport(expires: "2027-11-09"), arrival: arrival, departure: departure)
        == "The passport expires on 2027-11-09; the destination asks for validity until 2027-11-10.")
  }

  @Test func `A passport ten years old on arrival is good, a day older is not`() {
    let check = check("exit+3m;issued<=10y")
    let good = passport(issued: "2017-05-10", expires: "2028-01-01")
    let old = passport(issued: "2017-05-09", expires: "2028-01-01")
    #expect(check.complaint(about: good, arrival: arrival, departure: departure) == nil)
    #expect(
      check.complaint(about: old, arrival: arrival, departure: departure)
        == "The passport was issued on 2017-05-09, more than 10 years before arrival.")
  }

  @Test func `Blank pages are counted, and what is not known is not held against anybody`() {
    let check = check("stay", pages: 2)
    #expect(check.complaint(about: passport(pages: 2), arrival: arrival, departure: departure) == nil)
    #expect(
      check.complaint(about: passport(pages: 1), arrival: arrival, departure: departure)
        == "The passport has 1 blank page; the destination asks for 2.")
    #expect(check.complaint(about: passport(), arrival: arrival, departure: departure) == nil)
  }

  @Test func `No complaint carries the passport's number`() {
    let check = check("entry+6m;issued<=5y", pages: 9)
    for bad in [passport(expires: "2027-01-01"), passport(issued: "2010-01-01"), passport(pages: 0)] {
      let complaint = check.complaint(about: bad, arrival: arrival, departure: departure)
      #expect(complaint?.contains("4711") == false)
    }
  }

  // MARK: Within an outlook

  @Test func `One good passport of the nationality is enough`() {
    var (scene, attendance) = Scene.withDelegate()
    var identity = Identity(of: attendance.person)
    identity.passports = [passport(expires: "2027-06-01")]
    scene.add(identity)
    #expect(scene.visa(of: attendance).findings.map(\.severity) == [.serious])
    identity.passports.append(passport(expires: "2031-06-01"))
    scene.add(identity)
    #expect(scene.visa(of: attendance).findings.isEmpty)
  }

  @Test func `Passports of another nationality do not count, and a closed compartment says nothing`() {
    var (scene, attendance) = Scene.withDelegate()
    #expect(scene.visa(of: attendance).findings.isEmpty)
    var identity = Identity(of: attendance.person)
    var foreign = Passport(nationality: "UG", number: "B2")
    foreign.expires = day("2031-01-01")
    identity.passports = [foreign]
    scene.add(identity)
    #expect(scene.visa(of: attendance).findings.map(\.what) == ["No passport of KE is on record."])
  }

  @Test func `A service passport, dates that contradict each other, and a date nobody noted stand on the visa itself`()
  {
    var (scene, attendance) = Scene.withDelegate()
    var identity = Identity(of: attendance.person)
    func findings(_ passports: Passport...) -> [String] {
      identity.passports = passports
      scene.add(identity)
      return scene.visa(of: attendance).findings.map(\.what)
    }
    var service = passport(expires: "2031-06-01")
    service.type = .service
    #expect(
      findings(service) == ["This is a service passport; the requirement on record speaks of ordinary ones only."])
    #expect(findings(service, passport(expires: "2031-06-01")).isEmpty)
    #expect(
      findings(passport(issued: "2031-01-01", expires: "2021-01-01")) == [
        "A passport is said to expire on 2021-01-01, before it was issued on 2031-01-01."
      ])
    #expect(!scene.deadlines().contains { $0.kind == .passportRenewal })
    #expect(findings(passport()) == ["When the passport expires is not on record."])
    #expect(findings(passport(expires: "2026-11-19")) == ["The passport expired on 2026-11-19."])
  }
}
