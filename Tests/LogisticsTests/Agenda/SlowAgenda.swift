import Dates
import ForumPlan

@testable import Logistics

/// The checks of an agenda written as one would check by hand: five minutes by five minutes, with no cleverness.
struct SlowAgenda {
  let sessions: [Session]
  let problem: AgendaProblem

  /// A finding without its words.
  struct Found: Hashable {
    var topic: AgendaFinding.Topic
    var severity: Finding.Severity
    var sessions: Set<ForumPlan.ID<Session>>
    var people: Set<ForumPlan.ID<Person>> = []
  }

  /// The five-minute pieces of the forum in which a session runs.
  func pieces(_ session: Session) -> Set<Int> {
    guard let slot = session.slot else { return [] }
    return Set(stride(from: 0, to: session.minutes, by: 5).map { (slot.day - 1) * 1440 + slot.start + $0 })
  }

  func meet(_ one: Session, _ other: Session) -> Bool { !pieces(one).isDisjoint(with: pieces(other)) }

  var coming: [AgendaGuest] { problem.guests.values.filter { $0.standing == .coming } }

  var present: [AgendaGuest] { coming.filter { !$0.isRemote } }

  func circle(_ session: Session) -> CaucusCircle? {
    session.format == .caucus ? CaucusCircle(session.caucus) : nil
  }

  func expected(_ session: Session) -> Int? {
    if [.plenary, .ceremony, .meal, .transport].contains(session.format) { return present.count }
    if let circle = circle(session) {
      return present.filter { circle.includes($0) || session.people.contains($0.id) }.count
    }
    guard session.format == .panel || session.format == .breakout, session.slot != nil else { return nil }
    let beside = sessions.filter { ($0.format == .panel || $0.format == .breakout) && meet($0, session) }
    return Int((Double(present.count) / Double(beside.count)).rounded(.up))
  }

  var findings: Set<Found> {
    pairs.union(sessions.flatMap { alone($0) }).union(people).union(stretches)
  }

  private var pairs: Set<Found> {
    var found: Set<Found> = []
    for one in sessions {
      for other in sessions where other.id > one.id && meet(one, other) {
        func add(_ topic: AgendaFinding.Topic, _ severity: Finding.Severity, _ people: [ForumPlan.ID<Person>] = []) {
          found.insert(
            Found(topic: topic, severity: severity, sessions: [one.id, other.id], people: Set(people)))
        }
        let both = one.people.filter { other.people.contains($0) }
        if !both.isEmpty { add(.personTwice, .serious, both) }
        let formats = [one.format, other.format]
        if one.slot?.room == other.slot?.room, one.slot?.room != "", !formats.contains(.transport) {
          add(.roomTwice, .serious)
        }
        let rests: [Session.Format] = [.break, .meal, .prayer]
        let alls: [Session.Format] = [.plenary, .ceremony, .transport]
        if formats.contains(where: { alls.contains($0) }), !formats.contains(where: { rests.contains($0) }) {
          add(.everyoneTwice, .serious)
        }
        if formats.filter({ rests.contains($0) }).count == 1 { add(.overRest, .warning) }
        if let left = circle(one), let right = circle(other),
          coming.contains(where: { left.includes($0) && right.includes($0) })
        {
          add(.circlesTwice, .note)
        }
      }
    }
    return found
  }

  private func alone(_ session: Session) -> [Found] {
    var found: [Found] = []
    func add(_ topic: AgendaFinding.Topic, _ severity: Finding.Severity, _ people: [ForumPlan.ID<Person>] = []) {
      found.append(Found(topic: topic, severity: severity, sessions: [session.id], people: Set(people)))
    }
    if session.format == .caucus {
      if session.caucus.isEmpty { add(.circleUnclear, .warning) }
      if let circle = circle(session) {
        let outsiders = session.people.filter { id in problem.guests[id].map { circle.excludes($0) } ?? false }
        if !outsiders.isEmpty { add(.outsider, .warning, outsiders) }
        if !coming.contains(where: { circle.includes($0) }) { add(.circleUnclear, .warning) }
      }
    }
    guard let slot = session.slot else {
      add(.noTime, .warning)
      return found
    }
    if slot.day > problem.forum.days { add(.outsideForum, .serious) }
    let end = slot.start + session.minutes
    if end > 24 * 60 || session.format.isWork && (slot.start < 8 * 60 || end > 19 * 60) {
      add(.outsideHours, .warning)
    }
    if session.format == .break, session.minutes < 15 { add(.shortRest, .note) }
    if session.format == .meal, session.minutes < 45 { add(.shortRest, .note) }
    if slot.room.isEmpty {
      if session.format != .break, session.format != .transport { add(.noRoom, .warning) }
    } else if session.format != .transport {
      if let room = problem.venue?.rooms.first(where: { $0.name == slot.room }) {
        if let people = expected(session), people > room.seats { add(.roomTooSmall, .serious) }
        let all = [.plenary, .ceremony, .meal].contains(session.format)
        let barred = present.filter { guest in
          guest.needsStepFree && !room.isStepFree
            && (all || session.people.contains(guest.id) || circle(session)?.includes(guest) ?? false)
        }
        if !barred.isEmpty { add(.stepFree, .warning, barred.map(\.id)) }
      } else {
        add(.roomUnknown, .warning)
      }
    }
    return found
  }

  private var people: Set<Found> {
    var found: Set<Found> = []
    for guest in problem.guests.values {
      let named = sessions.filter { $0.people.contains(guest.id) }
      guard !named.isEmpty else { continue }
      func add(_ topic: AgendaFinding.Topic, _ severity: Finding.Severity, _ sessions: [Session]) {
        found.insert(
          Found(topic: topic, severity: severity, sessions: Set(sessions.map(\.id)), people: [guest.id]))
      }
      if guest.standing != .coming {
        add(.absent, .serious, named)
        continue
      }
      if guest.visa == .refused || guest.visa == .barred { add(.visa, .serious, named) }
      if guest.visa == .overdue { add(.visa, .warning, named) }
      let missed = named.filter { session in
        guard let day = session.slot?.day, let start = problem.forum.start else { return false }
        if let arrival = guest.arrival, start + (day - 1) < arrival { return true }
        if let departure = guest.departure, start + (day - 1) > departure { return true }
        return false
      }
      if !missed.isEmpty { add(.travel, .serious, missed) }
    }
    return found
  }

  private var stretches: Set<Found> {
    let work = sessions.filter { $0.format.isWork && $0.slot != nil }
    let busy = Set(work.flatMap { pieces($0) })
    var found: Set<Found> = []
    var begun: Int?
    // A pause is at least two pieces without work.
    for piece in stride(from: 0, through: 5 * 1440, by: 5) {
      if busy.contains(piece) {
        if begun == nil { begun = piece }
      } else if let start = begun, !busy.contains(piece + 5) {
        if piece - start > 150 {
          let during = work.filter { session in pieces(session).contains { (start..<piece).contains($0) } }
          found.insert(Found(topic: .longStretch, severity: .note, sessions: Set(during.map(\.id))))
        }
        begun = nil
      }
    }
    return found
  }
}
