import Dates
import ForumPlan
import Testing

@testable import Logistics

@Suite("Agendas at random")
struct AgendaPropertyTests {
  @Test("Conflicts are those that five minutes by five minutes are found")
  func conflicts() {
    var generator = SeededGenerator(seed: 41)
    var counts: [AgendaFinding.Topic: Int] = [:]
    for instance in 0..<400 {
      let table = Timetable.random(using: &generator)
      let conflicts = table.conflicts
      let slow = SlowAgenda(sessions: table.sessions, problem: table.problem)
      for session in table.sessions { #expect(conflicts.expected[session.id] == slow.expected(session)) }
      let found = conflicts.findings.map {
        SlowAgenda.Found(topic: $0.topic, severity: $0.severity, sessions: Set($0.sessions), people: Set($0.people))
      }
      #expect(Set(found) == slow.findings, "instance \(instance)")
      #expect(found.count == Set(found).count, "instance \(instance): nothing is told twice")
      let severities = conflicts.findings.map(\.severity)
      #expect(severities == severities.sorted(by: >))
      #expect(AgendaConflicts(table.sessions.reversed(), of: table.problem) == conflicts)
      for topic in Set(found.map(\.topic)) { counts[topic, default: 0] += 1 }
    }
    // Languages, booths and who is kept apart are worked by hand; everything else arises here often enough to be compared.
    let byHand: Set<AgendaFinding.Topic> = [.interpretation, .booths, .separation, .encounter, .intelligence]
    for topic in AgendaFinding.Topic.allCases where !byHand.contains(topic) {
      #expect(counts[topic, default: 0] >= 5, "\(topic): \(counts[topic, default: 0])")
    }
  }

  @Test("A draft stays on the forum's days, changes no other session, and never lies on another in silence")
  func drafts() throws {
    var generator = SeededGenerator(seed: 42)
    var swaps = 0
    for instance in 0..<300 {
      let table = Timetable.random(using: &generator)
      let held = try #require(table.sessions.randomElement(using: &generator))
      var draft = try #require(AgendaDraft(holding: held.id, of: table.forum, among: table.sessions))
      #expect(!draft.isChanged && draft.edits.isEmpty)
      for _ in 0..<12 {
        draft.act(using: &generator)
        let told = "instance \(instance): \(draft.label)"
        if let slot = draft.session.slot, slot != held.slot {
          #expect((1...2).contains(slot.day) && slot.start >= 0, "\(told)")
          #expect(slot.start + draft.session.minutes <= 1440, "\(told)")
        }
        #expect((5...720).contains(draft.session.minutes), "\(told)")
        #expect(draft.session.problems.isEmpty, "\(told)")
        let moved = Set(zip(table.sessions, draft.sessions).filter { $0 != $1 }.map(\.0.id))
        #expect(moved.isSubset(of: [held.id, draft.partner ?? held.id]), "\(told)")
        for (old, new) in zip(table.sessions, draft.sessions) where old.id != held.id {
          var copy = new
          copy.slot = old.slot
          #expect(copy == old, "the other changes nothing but its slot")
        }
        if draft.partner != nil { swaps += 1 }
        let findings = AgendaConflicts(draft.sessions, of: table.problem).findings
        for other in draft.beneath where other.format != .transport && draft.session.format != .transport {
          guard draft.session.slot?.room != "" else { continue }
          let pair: Set = [held.id, other.id]
          #expect(findings.contains { $0.topic == .roomTwice && Set($0.sessions) == pair }, "\(told)")
        }
      }
      try check(draft, in: table)
    }
    #expect(swaps > 150, "\(swaps)")
  }

  /// Dropping is one change, and its inverse brings back the plan as it was.
  private func check(_ draft: AgendaDraft, in table: Timetable) throws {
    var plan = Plan()
    try plan.apply([.put(table.forum)] + table.people.map { .put($0) } + table.sessions.map { .put($0) })
    let before = plan
    let inverse = try plan.apply(draft.edits)
    #expect(Set(plan.sessions(of: table.forum.id)) == Set(draft.sessions))
    try plan.apply(inverse)
    #expect(plan == before)
  }

  @Test("Swapping twice is as if nothing was")
  func swapTwice() throws {
    var table = Timetable()
    let one = table.add("Opening", at: "1 09:00", for: 30)
    table.add("Close", at: "2 15:00", for: 60, in: "Annexe")
    var draft = try #require(AgendaDraft(holding: one, of: table.forum, among: table.sessions))
    let nothing = draft.swap()
    #expect(!nothing, "there is nothing beneath")
    draft.put(at: Session.Slot(day: 2, start: 15 * 60 + 30, room: "Annexe"))
    #expect(draft.label == "Move Opening to Wed 15:30, Annexe")
    let isSwapped = draft.swap()
    #expect(isSwapped)
    #expect(draft.sessions.map(\.slot) == [table.sessions[1].slot, table.sessions[0].slot])
    #expect(draft.sessions.map(\.minutes) == [30, 60])
    #expect(draft.label == "Swap Opening with Close: Wed 15:00, Annexe, and Tue 09:00, Hall")
    let isSwappedBack = draft.swap()
    #expect(isSwappedBack)
    #expect(draft.partner == nil)
    draft.put(at: table.sessions[0].slot)
    #expect(!draft.isChanged)
  }

  @Test("Steps fall on the lines of the grid, and labels say what is done")
  func steps() throws {
    var table = Timetable()
    let one = table.add("Opening", at: "1 09:10", for: 45)
    var draft = try #require(AgendaDraft(holding: one, of: table.forum, among: table.sessions))
    draft.step(1, grid: 15)
    #expect(draft.whereabouts == "Tue 09:15–10:00, Hall")
    draft.step(-1, grid: 30)
    draft.step(-1, grid: 30)
    #expect(draft.whereabouts == "Tue 08:30–09:15, Hall")
    draft.stretch(1, grid: 30)
    #expect(draft.label == "Move Opening to Tue 08:30, Hall, for 1 hour")
    draft.put(at: table.sessions[0].slot)
    #expect(draft.label == "Make Opening last 1 hour, not 45 minutes")
    for _ in 0..<5 { draft.stretch(-1, grid: 30) }
    #expect(draft.session.minutes == 20, "one line of it stays")
    draft.put(at: nil)
    #expect(draft.label == "Take Opening off the timetable, for 20 minutes")
    for _ in 0..<200 { draft.shift(by: 30) }
    #expect(draft.session.slot == nil)
    draft.put(at: Session.Slot(day: 9, start: 2000))
    #expect(draft.whereabouts == "Wed 23:40–00:00")
  }
}

extension AgendaDraft {
  /// Does something to it at random.
  fileprivate mutating func act(using generator: inout SeededGenerator) {
    let rooms = ["Hall", "Annexe", "Cellar", ""]
    switch generator.below(9) {
    case 0: step(generator.below(2) == 0 ? 1 : -1, grid: 15 + 15 * generator.below(2))
    case 1: shift(by: (generator.below(40) - 20) * 5)
    case 2: shift(days: generator.below(5) - 2)
    case 3: go(to: rooms[generator.below(4)])
    case 4: stretch(generator.below(2) == 0 ? 1 : -1, grid: 30)
    case 5: last(generator.below(200) * 5)
    case 6: put(at: generator.below(4) == 0 ? nil : sessions[generator.below(sessions.count)].slot)
    default: _ = swap()
    }
  }
}

extension Timetable {
  /// The guests as records of a plan.
  var people: [Person] { guests.map { Person(id: $0.id, alias: $0.alias, sector: $0.sector) } }

  /// An agenda in which anything may be wrong.
  static func random(using generator: inout SeededGenerator) -> Timetable {
    var table = Timetable()
    for number in 0..<(3 + generator.below(8)) {
      _ = table.guest("Guest \(number)") { guest in
        guest.sector = [.police, .civilSociety, .government][generator.below(3)]
        guest.gender = [.female, .female, .male, .unstated][generator.below(4)]
        guest.isRemote = generator.below(5) == 0
        guest.needsStepFree = generator.below(6) == 0
        guest.standing = [.coming, .coming, .coming, .declined, .notListed][generator.below(5)]
        guest.visa = [nil, nil, .granted, .refused, .overdue, .barred][generator.below(6)]
        if generator.below(5) == 0 { guest.arrival = day("2026-12-29") + generator.below(3) }
        if generator.below(5) == 0 { guest.departure = day("2026-12-29") + generator.below(3) }
      }
    }
    let guests = table.guests.map(\.id)
    let words = ["women only", "police only", "femmes", "civil society", "under 25", "", "media"]
    for number in 0..<(2 + generator.below(9)) {
      let formats = Session.Format.allCases
      let format = generator.below(3) == 0 ? Session.Format.caucus : formats[generator.below(formats.count)]
      let hour =
        "\(generator.below(6) == 0 ? 7 + generator.below(17) : 9 + generator.below(5)):\(generator.below(4) * 15)"
      let time = generator.below(8) == 0 ? "" : "\(1 + generator.below(5) / 2) \(hour)"
      let room = ["Hall", "Annexe", "Cellar", "Loft", ""][generator.below(5)]
      table.add("S\(number)", at: time, for: 5 * (1 + generator.below(30)), in: room, format) { session in
        if format == .caucus { session.caucus = words[generator.below(words.count)] }
        session.facilitators = [guests[generator.below(guests.count)]]
        if generator.below(2) == 0 { session.speakers = [guests[generator.below(guests.count)]] }
        if generator.below(3) == 0 { session.rapporteur = guests[generator.below(guests.count)] }
      }
    }
    return table
  }
}
