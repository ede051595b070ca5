import Atlas
import Dates
import ForumPlan
import Testing

@testable import ExamplePlan

@Suite struct ExampleRecordsTests {
  static let today = CivilDate(dayNumber: 20_777)
  static let plan = plan(today: today)

  static func plan(today: CivilDate, people: Int = 70) -> Plan {
    var plan = Plan()
    do {
      try plan.apply(ExamplePlan.make(today: today, people: people, atlas: .shipped))
    } catch {
      Issue.record("The example is refused: \(error)")
    }
    return plan
  }

  @Test func holdsWhatItPromises() {
    let plan = Self.plan
    #expect(plan.forums.count == 4)
    #expect(Set(plan.forums.map(\.stage)).count == 4)
    #expect(Set(plan.forums.compactMap(\.place?.country)).count == 4)
    #expect(plan.venues.count == 8)
    #expect(plan.people.count == 70)
    #expect(plan.identities.count == 70)
    #expect(Set(plan.people.compactMap(\.nationalities.first)).count == 15)
    #expect(plan.people.contains { $0.nationalities.count == 2 })
    #expect(plan.funders.count == 2)
    #expect(plan.protectionRecords.count >= 8)
    #expect(plan.requirementSheets.count == 15)
    #expect(Set(plan.attendances.map(\.role)).isSuperset(of: [.delegate, .facilitator, .interpreter, .monitor]))
    #expect(Set(plan.people.map(\.sector)).isSuperset(of: [.police, .civilSociety, .academia, .government]))
  }

  @Test func itsDatesMakeItInteresting() throws {
    let (plan, today) = (Self.plan, Self.today)
    let week = DateSpan(today...(today + 7))
    let dues = plan.commitments.filter { $0.done == nil }.compactMap(\.due)
    #expect(dues.contains { $0 < today } && dues.contains { week.contains($0) } && dues.contains { $0 > today + 30 })
    let days: [ProtectionRecord.Level: Int] = [.critical: 7, .high: 14, .medium: 30, .low: 90]
    let reviews = plan.protectionRecords.compactMap { record in
      record.lastReview.map { $0.on + (days[record.level] ?? 7) }
    }
    #expect(
      reviews.contains { $0 < today } && reviews.contains { week.contains($0) } && reviews.contains { $0 > today + 7 })
    #expect(plan.venues.flatMap(\.availability).compactMap(\.optionUntil).contains { week.contains($0) })
    #expect(plan.grants.flatMap(\.reportsDue).contains { week.contains($0) })
    let colombo = try plan.forum(named: "colombo")
    let window = try #require(plan.grants.first { $0.reference == "LF/22" }?.window)
    #expect(window.last < (try #require(colombo.start)))
    #expect(plan.budgetLines(of: colombo.id).contains { $0.grant.flatMap { plan.grants[$0] }?.reference == "LF/22" })
    let outcomes = Set(plan.visaCases.map(\.outcome))
    #expect(outcomes.isSuperset(of: [.open, .granted, .refused]))
    #expect(plan.identities.flatMap(\.passports).compactMap(\.expires).contains { $0 < today + 180 })
  }

  @Test func visaCasesBelongToThoseWhoNeedOne() {
    for visaCase in Self.plan.visaCases {
      let attendance = Self.plan.attendances[visaCase.attendance]
      let nationalities = attendance.flatMap { Self.plan.people[$0.person] }?.nationalities ?? []
      let country = attendance.flatMap { Self.plan.forums[$0.forum] }?.place?.country
      #expect(country.flatMap { VisaRules.best(of: nationalities, at: $0) } == .visa)
    }
  }

  @Test func theAgendaFillsTwoDaysWithoutTwoThingsInOneRoom() throws {
    let tunis = try Self.plan.forum(named: "Tunis dialogue")
    let sessions = Self.plan.sessions(of: tunis.id)
    #expect(sessions.compactMap(\.slot).count == sessions.count && sessions.count > 15)
    #expect(Set(sessions.compactMap(\.slot?.day)) == [1, 2])
    let rooms = Set(tunis.venue.flatMap { Self.plan.venues[$0] }?.rooms.map(\.name) ?? [])
    for (first, second) in zip(sessions, sessions.dropFirst()) {
      let (one, two) = (try #require(first.slot), try #require(second.slot))
      #expect(rooms.contains(one.room))
      guard one.day == two.day else { continue }
      let isParallel = one.start == two.start && one.room != two.room
      #expect(isParallel || one.start + first.minutes <= two.start, "\(first.title), \(second.title)")
    }
    let answered = Set(sessions.flatMap(\.concerns))
    #expect(Self.plan.concerns(of: tunis.id).count { answered.contains($0.id) } >= 7)
  }

  @Test func nothingInItReachesARealPerson() {
    for identity in Self.plan.identities {
      #expect(identity.email.hasSuffix("@example.org"))
      #expect(identity.phone.contains(" 000 "))
      #expect(identity.passports.allSatisfy { $0.number.dropFirst(2).hasPrefix("X") })
      let alias = Self.plan.people[identity.person]?.alias ?? ""
      #expect(!alias.isEmpty && !identity.fullName.contains(alias))
    }
    let scripts = Self.plan.identities.map(\.nativeName).joined().unicodeScalars
    #expect(scripts.contains { (0x600...0x6FF).contains($0.value) }, "Arabic")
    #expect(scripts.contains { (0xB80...0xBFF).contains($0.value) }, "Tamil")
    #expect(scripts.contains { (0x400...0x4FF).contains($0.value) }, "Cyrillic")
  }
}
