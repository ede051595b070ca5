import Dates
import ForumPlan

/// Who sleeps where, from when to when.
extension HandOutMaker {
  /// The houses in which anybody sleeps, as attendances call them, each once.
  public func houses(of forum: Forum) -> [String] { Self.houses(of: forum, in: plan) }

  static func houses(of forum: Forum, in plan: Plan) -> [String] {
    var houses: [String: String] = [:]
    for attendance in plan.attendances(at: forum.id) where attendance.isExpected {
      let lodging = Disclosure.Stay(attendance.travel).lodging
      if !lodging.isEmpty, houses[lodging.folded] == nil { houses[lodging.folded] = lodging }
    }
    return houses.values.sorted { ($0.folded, $0) < ($1.folded, $1) }
  }

  /// The house that a rooming list for the venue is about: the venue where anybody sleeps there, else the only one.
  public func house(of forum: Forum) -> String? { Self.house(of: forum, in: plan) }

  static func house(of forum: Forum, in plan: Plan) -> String? {
    let houses = houses(of: forum, in: plan)
    let venue = plan.venues[forum.venue]?.name.folded
    return houses.first { $0.folded == venue } ?? (houses.count == 1 ? houses.first : nil)
  }

  /// The rooming list, a group a house, or of one house alone: no house learns who sleeps in another.
  ///
  /// Whoever did not agree to be named to the house has a bed under their alias.
  public func roomingList(of forum: Forum, for audience: Audience, in house: String?) -> Document {
    var document = paper(language.word(.rooming), of: forum)
    let disclosure = Disclosure(to: audience, plan: plan)
    let people = guests(of: forum, disclosure).filter { person in
      guard let house else { return audience == .organisers && !livesThere(person, forum) }
      return person.stay.lodging.folded == house.folded
    }
    let nights = people.map { Nights(of: $0, at: forum) }
    var facts: [Document.Fact] = []
    if let house { facts.append(Document.Fact(language.word(.house), house)) }
    if let span = forum.span { facts.append(Document.Fact(language.word(.dates), language.span(span))) }
    document.blocks = [.facts(facts), .table(table(of: nights, isOfOne: house != nil))]
    if nights.contains(where: \.isAssumed) { document.blocks.append(.note(language.word(.assumed))) }
    if let beds = beds(nights) {
      document.blocks += [.heading(level: 2, language.word(.bedsANight)), .table(beds)]
    }
    document.issue(by: disclosure, naming: people)
    return document
  }

  /// The nights of somebody's stay; days that nobody entered are those around the forum.
  private struct Nights {
    let person: DisclosedPerson
    let arrival: CivilDate?
    let departure: CivilDate?
    let isArrivalAssumed: Bool
    let isDepartureAssumed: Bool

    init(of person: DisclosedPerson, at forum: Forum) {
      self.person = person
      arrival = person.stay.arrival ?? forum.span.map { $0.first - 1 }
      departure = person.stay.departure ?? forum.span.map { $0.last + 1 }
      isArrivalAssumed = person.stay.arrival == nil
      isDepartureAssumed = person.stay.departure == nil
    }

    var isAssumed: Bool { isArrivalAssumed || isDepartureAssumed }

    var count: Int {
      guard let arrival, let departure else { return 0 }
      return max(0, departure.dayNumber - arrival.dayNumber)
    }

    func contains(_ night: CivilDate) -> Bool {
      guard let arrival, let departure else { return false }
      return arrival <= night && night < departure
    }
  }

  private func table(of nights: [Nights], isOfOne: Bool) -> Table {
    var table = Table(
      caption: language.word(.rooming),
      columns: [
        Table.Column(language.word(.number), weight: 0.35, isNumeric: true),
        Table.Column(language.word(.name), weight: 2), Table.Column(language.word(.arrives), weight: 1.1),
        Table.Column(language.word(.departs), weight: 1.1),
        Table.Column(language.word(.nights), weight: 0.5, isNumeric: true),
        Table.Column(language.word(.bedroom), weight: 0.9), Table.Column(language.word(.needs), weight: 1.1),
      ])
    let houses = Dictionary(grouping: nights) { $0.person.stay.lodging.folded }
    let order = houses.keys.sorted { ($0.isEmpty ? 1 : 0, $0) < ($1.isEmpty ? 1 : 0, $1) }
    var number = 0
    for key in order {
      let members = houses[key] ?? []
      if !isOfOne {
        table.rows.append(.group(key.isEmpty ? language.word(.notKnown) : members.first?.person.stay.lodging ?? ""))
      }
      for stay in members {
        number += 1
        table.rows.append(
          .cells([
            "\(number)", stay.person.display, day(stay.arrival, stay.isArrivalAssumed),
            day(stay.departure, stay.isDepartureAssumed), "\(stay.count)",
            stay.person.stay.bedroom.map(language.name) ?? "", stay.person.needs.joined(separator: ", "),
          ]))
      }
      table.rows.append(.total(["", language.word(.total), "", "", "\(members.reduce(0) { $0 + $1.count })"]))
    }
    return table
  }

  private func day(_ date: CivilDate?, _ isAssumed: Bool) -> String {
    (date.map(language.dayAndMonth) ?? "") + (isAssumed ? " *" : "")
  }

  /// How many sleep in the houses each night, by the kind of room where anybody said; nothing for stays that cannot be so long.
  private func beds(_ nights: [Nights]) -> Table? {
    guard let first = nights.compactMap(\.arrival).min(), let last = nights.compactMap(\.departure).max(), first < last,
      last.dayNumber - first.dayNumber <= 120
    else { return nil }
    let kinds = Attendance.Bedroom.allCases.filter { kind in nights.contains { $0.person.stay.bedroom == kind } }
    var columns = [Table.Column(language.word(.night), weight: 2)]
    columns += kinds.map { Table.Column(language.name(of: $0), isNumeric: true) }
    columns.append(Table.Column(language.word(.people), isNumeric: true))
    let rows = (0..<(last.dayNumber - first.dayNumber)).map { first + $0 }.map { night in
      let sleepers = nights.filter { $0.contains(night) }
      let counts = kinds.map { kind in sleepers.count { $0.person.stay.bedroom == kind } } + [sleepers.count]
      return Table.Row.cells([language.weekdayAndDate(night)] + counts.map { "\($0)" })
    }
    return Table(caption: language.word(.bedsANight), columns: columns, rows: rows)
  }
}
