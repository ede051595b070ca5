import ForumPlan
import Foundation
import Terminal
import Testing

@testable import Screens

@Suite("Columns, groups, searches and the balance")
struct ArrangementTests {
  @Test("| chooses columns; they are shown in their order and asked to be remembered")
  func columns() {
    var stage = Stage(width: 110)
    stage.type("3|")
    // Leave the sector out, and take languages in, before the organisation.
    stage.press(.down, .character(" "))
    let place = PeopleColumn.allCases.firstIndex(of: .languages) ?? 0
    for _ in 1..<place { stage.press(.down) }
    stage.press(.character(" "))
    for _ in 2..<place { stage.press(Key(.up, .shift)) }
    stage.press(.enter)
    let ids = ["person", "languages", "organisation", "nationality", "residence", "forums"]
    #expect(stage.workspace.source.columns.map(\.id) == ids)
    #expect(stage.remembered == [.people: ids])
    #expect(!stage.lines[2].contains("Sector") && stage.lines[2].contains("Languages"))
    stage.type("|0")
    stage.press(.enter)
    #expect(stage.workspace.arrangement.columns == nil && stage.remembered.isEmpty)
  }

  @Test("One column always stays, and Esc changes nothing")
  func lastColumn() {
    var stage = Stage()
    stage.type("8|")
    let usual = stage.workspace.source.columns.count
    for _ in 0..<(usual - 1) { stage.press(.character(" "), .down) }
    stage.press(.character(" "), .enter)
    #expect(stage.workspace.source.columns.count == 1)
    stage.type("|")
    stage.press(.down, .character(" "), .escape)
    #expect(stage.workspace.source.columns.count == 1)
  }

  @Test("The columns are read again as they were written, by the user alone")
  func memory() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "columns-\(UInt64.random(in: 0 ... .max))")
    defer { try? FileManager.default.removeItem(at: folder) }
    let memory = ColumnMemory(directory: folder.path)
    #expect(memory.read().isEmpty)
    let columns: [Tab: [String]] = [.people: ["person", "languages"], .visas: ["person", "state"]]
    memory.write(columns)
    #expect(memory.read() == columns)
    let path = folder.path + "/columns"
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(mode == 0o600)
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "people = person languages\nvisas = person state\n")
    try Data("nonsense\n= = =\npeople =\nvisas = gone person\n\u{7}".utf8).write(to: URL(filePath: path))
    #expect(memory.read() == [.visas: ["gone", "person"]])
    let sight = Stage().workspace.sight
    let source = ListSource(Tab.visas.list, sight, Arrangement(columns: memory.read()[.visas]))
    #expect(source.columns.map(\.id) == ["person"], "a column that is no more is passed over")
  }

  @Test("Groups hold every row, and their headings count them", arguments: [Tab.people, .visas])
  func groups(tab: Tab) {
    var stage = Stage()
    stage.type("\(tab.digit)")
    let own = stage.workspace.list.rows
    for grouping in tab.list.groupings {
      stage.type("b")
      #expect(stage.status.contains("by \(grouping.label)."))
      let rows = stage.workspace.list.rows
      #expect(Set(rows.compactMap(\.record)) == Set(own.compactMap(\.record)))
      let groups = rows.split(omittingEmptySubsequences: false, whereSeparator: \.isHeading).dropFirst()
      let headings = rows.filter(\.isHeading)
      #expect(groups.map(\.count) == headings.map { $0.count ?? -1 })
      #expect(Set(headings.compactMap(\.heading)).count == headings.count)
      for group in groups { #expect(group.map(\.index) == group.map(\.index).sorted()) }
      stage.type("/an")
      let found = stage.workspace.list.rows.split(whereSeparator: \.isHeading)
      #expect(found.map(\.count) == stage.workspace.list.rows.filter(\.isHeading).map { $0.count ?? -1 })
      stage.press(.escape)
    }
    stage.type("b")
    #expect(stage.workspace.list.rows == own)
  }

  @Test("A person stands under each forum they attend, once")
  func byForum() {
    var stage = Stage()
    stage.workspace.arrangements[.people] = Arrangement(grouping: "forum")
    stage.type("3")
    var forum: String?
    var pairs: Set<String> = []
    for row in stage.workspace.list.rows {
      if let heading = row.heading { forum = heading } else { pairs.insert("\(row.record!.rawID) \(forum ?? "")") }
    }
    let wanted = stage.plan.attendances.map { "\($0.person.rawValue) \(stage.plan.forums[$0.forum]!.name)" }
    #expect(pairs == Set(wanted))
  }

  @Test("Within groups the rows are sorted")
  func sortedGroups() {
    let sight = Stage().workspace.sight
    let arrangement = Arrangement(order: SortOrder(column: "organisation", isDescending: true), grouping: "sector")
    let source = ListSource(Tab.people.list, sight, arrangement)
    for group in source.rows().split(whereSeparator: \.isHeading) {
      let values = group.map { source.list.cells(of: $0, in: [2], sight)[0].sortValue }.filter { $0 != .nothing }
      #expect(values == values.sorted(by: >))
    }
  }

  @Test("The foot weighs up what is shown, and what is marked once something is")
  func balance() throws {
    var stage = Stage()
    stage.type("3")
    let people = Array(stage.plan.people)
    let women = people.count { $0.gender == .female }
    #expect(stage.text.contains("70 in all   women \(women) ("))
    #expect(stage.text.contains("men \(people.count { $0.gender == .male })"))
    stage.type("/kenya")
    let found = stage.workspace.list.rows.compactMap { stage.plan.people[ID(rawValue: $0.record!.rawID)] }
    #expect(stage.text.contains("\(found.count) found     women \(found.count { $0.gender == .female }) ("))
    stage.press(.enter, .character(" "))
    #expect(stage.text.contains("1 marked    women"))
    let foot = stage.workspace.balance
    #expect(foot.count == 3 && foot[1].shares.reduce(0) { $0 + (Int($1.value) ?? 0) } == 1)
  }

  @Test("A balance never runs over its line", arguments: [14, 30, 40, 79])
  func balanceWidth(width: Int) {
    let lines = PeopleTraits(Stage.example).balance(of: Stage.example.people.map(\.id)).lines
    for line in lines {
      let text = line.spans(width: width).map(\.text).joined()
      #expect(text.count <= width)
      #expect(width > 60 || text.hasSuffix("…") || line.shares.count < 3)
    }
  }

  @Test("The balance of any people is that of each of them, one by one")
  func balanceOfSome() {
    let plan = Stage.example
    let traits = PeopleTraits(plan)
    var generator = SeededGenerator(seed: 7)
    for part in 1...20 {
      let some = plan.people.filter { _ in Int.random(in: 0..<20, using: &generator) < part }
      var slow = PeopleBalance()
      for person in some { slow.add(person.gender, person.sector, person.languages) }
      #expect(traits.balance(of: some.map(\.id)).lines == slow.lines)
    }
    #expect(traits.balance(of: [ForumPlan.ID(rawValue: 1)]).lines.isEmpty)
  }

  @Test("A filter is kept under a name, in the plan, and picked again from any tab")
  func searches() {
    var stage = Stage()
    stage.type("3/kenya")
    stage.press(.ctrl("s"))
    stage.type("Nairobi people")
    stage.press(.enter)
    #expect(stage.labels == ["Keep search Nairobi people"])
    #expect(
      stage.plan.programme.savedSearches == [SavedSearch(name: "Nairobi people", list: "people", text: "kenya")])
    let found = stage.workspace.list.rows
    stage.press(.escape)
    stage.type("5f")
    #expect(stage.text.contains("Nairobi people"))
    stage.press(.enter)
    #expect(stage.workspace.tab == .people && stage.workspace.list.rows == found)
    stage.press(.character("u"))
    #expect(stage.plan.programme.savedSearches.isEmpty)
  }

  @Test("Two searches have two names, and without any the key says how to keep one")
  func searchNames() {
    var stage = Stage()
    stage.type("3f")
    #expect(stage.status.contains("No search is kept yet"))
    for _ in 0..<2 {
      stage.type("/kenya")
      stage.press(.ctrl("s"))
      stage.type("Same")
      stage.press(.enter)
    }
    #expect(stage.text.contains("Each search needs a name of its own."))
    #expect(stage.plan.programme.savedSearches.count == 1)
  }

  @Test("A filter that finds people by their legal names is not kept")
  func searchOfNames() throws {
    var stage = Stage()
    let name = try #require(stage.plan.identities.first { !$0.familyName.isEmpty }?.familyName)
    stage.type("3n/\(name)")
    #expect(!stage.workspace.list.rows.isEmpty)
    stage.press(.ctrl("s"))
    #expect(stage.workspace.layers.isEmpty && stage.status.contains("legal names"))
    #expect(stage.plan.programme.savedSearches.isEmpty)
  }

  @Test("Space no longer turns pages: Ctrl-F and Ctrl-B do, and the page keys")
  func pages() {
    var stage = Stage()
    stage.type("3")
    stage.press(.ctrl("f"))
    let page = stage.workspace.list.cursor
    #expect(page > 5)
    stage.press(.ctrl("b"))
    #expect(stage.workspace.list.cursor == 0)
  }
}
