import Atlas
import Dates
import ForumPlan
import Logistics
import Testing

/// Deadlines where more than one step is uncertain: the chance is of the whole way, not step by step.
struct ConfidenceTests {
  @Test func `Every deadline is the last day that keeps the programme's confidence`() {
    var generator = SeededGenerator(seed: 90)
    let widths: [VisaCase.StepKind: Int] = [
      .hostDocuments: 2, .documents: 6, .appointment: 6, .processing: 12, .collection: 3, .transitVisa: 4,
      .passportRenewal: 9,
    ]
    var renewals = 0
    for index in 0..<60 {
      let random = RandomRoute(widths: widths, isBegun: false, using: &generator)
      let slow = random.slow
      let wanted = Double(random.scene.plan.programme.confidence) / 100
      let visa = random.visa
      guard let applyBy = visa.applyBy, let askBy = visa.appointmentBy ?? visa.applyBy, let beginBy = visa.beginBy
      else {
        Issue.record("Case \(index) has no deadlines.")
        continue
      }
      func isLast(_ day: CivilDate, _ next: CivilDate, _ chance: (CivilDate) -> Double) -> Bool {
        chance(day) >= wanted - 1e-9 && chance(next) < wanted + 1e-9
      }
      #expect(isLast(applyBy, slow.nextOpen(applyBy + 1), slow.chance(lodgedOn:)), "lodging of case \(index)")
      #expect(
        isLast(askBy, askBy + 1) { slow.chance([.appointment], begunOn: $0, lodging: slow.nextOpen) },
        "appointment of case \(index)")
      if slow.isExpired, let renewBy = visa.renewBy {
        renewals += 1
        #expect(
          isLast(renewBy, renewBy + 1) { slow.chance([.passportRenewal], begunOn: $0) { slow.nextOpen($0 + 1) } },
          "renewal of case \(index)")
      }
      #expect(
        isLast(beginBy, beginBy + 1) {
          slow.chance([.hostDocuments, .documents], begunOn: $0) { slow.nextOpen(slow.nextOpen($0) + 1) }
        }, "papers of case \(index)")
    }
    #expect(renewals > 20)
  }

  /// Fri 7 May less two working days is Wed 5 May; ten working days before it, and fifteen, are Wednesdays too.
  @Test func `The typical and the worst case have their own last days`() {
    let (scene, attendance) = Scene.withDelegate(.sample(earliest: .months(3)))
    let visa = scene.visa(of: attendance)
    #expect(visa.typicalBy == day("2027-04-21"))
    #expect(visa.applyBy == day("2027-04-16"))
    #expect(visa.worstBy == day("2027-04-14"))
    #expect(visa.windowOpens == day("2027-02-10"))
    #expect(visa.windowCloses == nil)
    // Thirty days before travel is a Saturday: the window closes on the Friday, for every case.
    let (noticed, _) = Scene.withDelegate(.sample(latest: 30))
    let closing = noticed.visa(of: attendance)
    #expect(
      [closing.windowCloses, closing.typicalBy, closing.worstBy] == Array(repeating: day("2027-04-09"), count: 3))
  }

  @Test func `After the window has closed nothing is counted as accepted, and that is said`() {
    let (scene, attendance) = Scene.withDelegate(.sample(latest: 30))
    let visa = scene.visa(of: attendance, today: day("2027-04-12"))
    #expect(visa.probability == 0)
    #expect(visa.findings.contains { $0.what.contains("asks to be applied to by 2027-04-09") })
  }

  @Test func `The host's papers come before the applicant's, and stand in the chain`() {
    var (scene, attendance) = Scene.withDelegate()
    scene.setCase(of: attendance) {
      $0.overrides[.hostDocuments] = .init(minimum: 7, typical: 7, maximum: 7, unit: .calendar)
    }
    let visa = scene.visa(of: attendance)
    // A week before Thu 1 April.
    #expect(visa.beginBy == day("2027-03-25"))
    #expect(visa.chain.last?.summary == "host's documents 7 days from 2027-03-25 (set on the case)")
    scene.setCase(of: attendance) { $0.steps = [.init(kind: .hostDocuments, done: day("2027-01-10"))] }
    #expect(scene.visa(of: attendance).beginBy == day("2027-04-01"))
  }

  @Test(arguments: VisaCase.StepKind.allCases.filter { $0 != .lodging })
  func `Days on the case that do not rise are a finding, and the state is unknown`(kind: VisaCase.StepKind) {
    for numbers in [(9, 5, 12), (5, 12, 9), (-1, 2, 3), (.max, 0, .min)] {
      var (scene, attendance) = Scene.withDelegate()
      // A transit visa is counted only where planes are changed, a renewal only where the passport will not do.
      if kind == .passportRenewal { scene.setPassport(of: attendance, expires: "2027-06-01") }
      if kind == .transitVisa { scene.change(&attendance) { $0.travel.transits = ["GB"] } }
      scene.setCase(of: attendance) {
        // A visa for the trip is counted only where there is a trip.
        if kind == .tripVisa { $0.lodgedIn = "JO" }
        $0.overrides[kind] = .init(minimum: numbers.0, typical: numbers.1, maximum: numbers.2, unit: .working)
      }
      let visa = scene.visa(of: attendance)
      #expect(visa.state == .unknown)
      #expect(visa.probability == nil)
      #expect(visa.applyBy == nil)
      let finding = visa.findings.first { $0.severity == .serious }
      #expect(finding?.what.hasPrefix("\(kind.label), set on the case: \(numbers.0)–\(numbers.1)–") == true)
      #expect(visa.because == finding?.what)
      #expect(Outlook(plan: scene.plan, today: Scene.today).forums.first?.visas == [.unknown: 1])
    }
  }

  @Test func `A process whose days do not rise is a finding that names it`() {
    var (scene, attendance) = Scene.withDelegate(.sample(processing: "15-10-5 working"))
    let visa = scene.visa(of: attendance)
    #expect(visa.state == .unknown)
    #expect(
      visa.findings.map(\.what) == [
        "Processing, of TN/test: 15–10–5 days do not rise from fewest to most, so no date can be given."
      ])
    // The case can say it better, and a visa that is there needs no days.
    scene.setCase(of: attendance) { $0.outcome = .granted }
    #expect(scene.visa(of: attendance).probability == 1)
    scene.setCase(of: attendance) {
      $0.outcome = .open
      $0.overrides[.processing] = .init(minimum: 5, typical: 10, maximum: 15, unit: .working)
    }
    #expect(scene.visa(of: attendance).applyBy == day("2027-04-16"))
  }

  @Test func `Days at the ends of time stop nothing`() {
    let ends = [day("0001-01-01"), day("9999-12-31"), Scene.today]
    var (scene, attendance) = Scene.withDelegate()
    for begun in ends {
      for done in ends.map(Optional.some) + [nil] {
        for kind in VisaCase.StepKind.allCases {
          scene.setCase(of: attendance) {
            $0.overrides[.documents] = .init(minimum: 1, typical: 5, maximum: 9, unit: .working)
            $0.overrides[.appointment] = .init(minimum: 1, typical: 5, maximum: 9, unit: .calendar)
            $0.steps = [.init(kind: kind, begun: begun, done: done)]
          }
          let chance = scene.visa(of: attendance).probability
          #expect(chance.map { (0...1).contains($0) } ?? true)
        }
      }
    }
  }
}
