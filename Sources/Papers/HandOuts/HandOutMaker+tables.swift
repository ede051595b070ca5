import ForumPlan
import Foundation

/// Who sits at which table: hung at the door, so that all in the room read it.
extension HandOutMaker {
  /// The tables with those who sit there, and on a sheet of its own everybody's table, by name.
  ///
  /// All in the room read it, police among them where any come: whoever did not agree to be named to them sits there by
  /// alias, without organisation. By alias, all do.
  public func tablePlan(of forum: Forum, byAlias: Bool = false) -> Document {
    var document = paper(language.word(.tables), of: forum)
    let people = peopleInRoom(of: forum, byAlias: byAlias)
    let tables = Dictionary(grouping: people) { SeatingTable(plan.attendances[$0.attendance]?.seatedAt ?? "") }
    var facts: [Document.Fact] = []
    if let span = forum.span { facts.append(Document.Fact(language.word(.dates), language.span(span))) }
    let house = whereabouts(of: forum).split(separator: "\n").joined(separator: language.comma)
    if !house.isEmpty { facts.append(Document.Fact(language.word(.venue), language.line(house))) }
    document.blocks = [
      .facts(facts), .table(byTable(tables)), .newSheet, .heading(level: 1, language.word(.findYourTable)),
      .table(byName(people)),
    ]
    document.issue(by: room(of: forum), naming: people)
    return document
  }

  private func byTable(_ tables: [SeatingTable: [DisclosedPerson]]) -> Table {
    var table = Table(
      caption: language.word(.tables),
      columns: [
        Table.Column(language.word(.name), weight: 1.6), Table.Column(language.word(.nativeName), weight: 1.2),
        Table.Column(language.word(.organisation), weight: 1.8),
      ])
    for seat in tables.keys.sorted() {
      let members = tables[seat] ?? []
      table.rows.append(.group(language.line("\(title(of: seat)) · \(language.people(members.count))")))
      table.rows += members.map { .cells([$0.display, $0.nativeName, $0.organisation]) }
    }
    return table
  }

  private func byName(_ people: [DisclosedPerson]) -> Table {
    Table(
      caption: language.word(.findYourTable),
      columns: [
        Table.Column(language.word(.name), weight: 2), Table.Column(language.word(.nativeName), weight: 1.4),
        Table.Column(language.word(.table), weight: 1),
      ],
      rows: people.map {
        .cells([$0.display, $0.nativeName, SeatingTable(plan.attendances[$0.attendance]?.seatedAt ?? "").name])
      })
  }

  /// `Table 3` for a number, the name that the room gave it for any other.
  private func title(of table: SeatingTable) -> String {
    if table.name.isEmpty { return language.word(.noTable) }
    return table.isNumber ? "\(language.word(.table)) \(table.name)" : table.name
  }
}

extension Attendance {
  /// The table, without blanks around it.
  var seatedAt: String { table.trimmingCharacters(in: .whitespacesAndNewlines) }

  /// Whether a table is set for them.
  var isSeated: Bool { !seatedAt.isEmpty }
}

/// A table of a plan: numbers by their value, then names, and whoever has none last.
private struct SeatingTable: Hashable, Comparable {
  let name: String
  private let number: Int?

  init(_ name: String) {
    let words = name.split(separator: " ")
    number = Int(name) ?? (words.count == 2 && String(words[0]).folded == "table" ? Int(words[1]) : nil)
    self.name = number.map(String.init) ?? name
  }

  var isNumber: Bool { number != nil }

  static func == (one: Self, other: Self) -> Bool { one.order == other.order }

  func hash(into hasher: inout Hasher) {
    hasher.combine(order.0)
    hasher.combine(order.1)
    hasher.combine(order.2)
  }

  static func < (one: Self, other: Self) -> Bool { one.order < other.order }

  private var order: (Int, Int, String) {
    if name.isEmpty { return (2, 0, "") }
    return number.map { (0, $0, "") } ?? (1, 0, name.folded)
  }
}
