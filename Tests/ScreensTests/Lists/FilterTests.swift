import ForumPlan
import Terminal
import Testing

@testable import Screens

@Suite("Filtering lists")
struct FilterTests {
  /// Whether a word is found in a piece of text, by trying all ways: as a part, or each letter right after the one
  /// before it, at the beginning of a later word, or, in words of four letters, up to two letters on in the same word.
  private func isFound(_ word: Substring, in piece: String) -> Bool {
    if piece.contains(word) { return true }
    let letters = Array(piece)
    func isLetter(_ place: Int) -> Bool { letters[place].isLetter || letters[place].isNumber }
    func begins(_ place: Int) -> Bool { isLetter(place) && (place == 0 || !isLetter(place - 1)) }
    func continues(_ rest: Substring, after place: Int) -> Bool {
      guard let next = rest.first else { return true }
      return letters.indices.contains { candidate in
        guard candidate > place, letters[candidate] == next else { return false }
        let step = candidate - place
        let isNear = step == 1 || (word.count >= 4 && step <= 3 && (place...candidate).allSatisfy(isLetter))
        return (isNear || begins(candidate)) && continues(rest.dropFirst(), after: candidate)
      }
    }
    return letters.indices.contains {
      begins($0) && letters[$0] == word.first && continues(word.dropFirst(), after: $0)
    }
  }

  private func slow(_ text: String, _ source: ListSource) -> [ListRow] {
    let words = text.folded.split(separator: " ")
    return source.rows().filter { row in
      let pieces = row.isHeading ? [] : source.searched(row).map(\.folded)
      return words.allSatisfy { word in pieces.contains { isFound(word, in: $0) } } && !row.isHeading
    }
  }

  @Test("What is typed finds what a slow search finds, on every tab", arguments: Tab.allCases)
  func reference(tab: Tab) {
    var stage = Stage()
    stage.type("\(tab.digit)")
    let source = stage.workspace.source
    var generator = SeededGenerator(seed: 11)
    let pieces = source.rows().filter { !$0.isHeading }.map { source.searched($0).joined(separator: " ") }
    let texts = pieces.joined(separator: " ").split(separator: " ").map(String.init)
    guard !texts.isEmpty else { return }
    for _ in 0..<40 {
      // Beginnings, middles and skipped letters of words that are there, and of two words at once.
      let words = (0...Int.random(in: 0...1, using: &generator)).map { _ -> String in
        let word = texts.randomElement(using: &generator) ?? ""
        switch Int.random(in: 0...3, using: &generator) {
        case 0: return String(word.prefix(3))
        case 1: return String(word.dropFirst().prefix(4))
        case 2: return String(word.enumerated().filter { $0.offset % 2 == 0 }.map(\.element))
        default: return word.uppercased() + (texts.randomElement(using: &generator) ?? "").prefix(1)
        }
      }
      let text = words.joined(separator: " ")
      var list = ListState()
      list.replace(from: source)
      for length in 1...max(1, text.count) {
        // A letter at a time, as it is typed: each key looks only through what the one before found.
        list.setFilter(String(text.prefix(length)), from: source)
      }
      #expect(list.rows.filter { !$0.isHeading } == slow(text, source), "“\(text)” on \(tab)")
    }
  }

  @Test("Taking letters back finds again what was found before")
  func backspace() {
    var stage = Stage()
    stage.type("3/pol")
    let found = stage.workspace.list.rows
    stage.type("zzz")
    #expect(stage.workspace.list.rows.isEmpty)
    stage.press(.backspace, .backspace, .backspace)
    #expect(stage.workspace.list.rows == found && !found.isEmpty)
  }

  @Test("Initials and beginnings of words find, marks and case do not count")
  func ways() throws {
    var plan = Plan()
    try plan.apply([
      .put(Organisation(id: ID(rawValue: 1), name: "Nigeria Police Force", sector: .police)),
      .put(Organisation(id: ID(rawValue: 2), name: "Société d’Écoute", sector: .civilSociety)),
    ])
    for (id, organisation) in [(UInt64(3), UInt64(1)), (4, 2)] {
      var person = Person(id: ID(rawValue: id), alias: "Cedar \(id)", sector: .police)
      person.organisation = ID(rawValue: organisation)
      try plan.apply([.put(person)])
    }
    func found(_ text: String) -> [UInt64] {
      var stage = Stage(plan)
      stage.type("3/\(text)")
      return stage.workspace.list.rows.map { $0.record!.rawID }
    }
    #expect(found("npf") == [3])
    #expect(found("nigfor") == [3])
    #expect(found("ECOUTE societe") == [4])
    #expect(found("éco") == [4])
    #expect(found("ngri") == [3], "a letter was left out; the first three alone find nothing")
    #expect(found("ngr").isEmpty)
    #expect(found("fpn").isEmpty, "but not in another order")
    #expect(found("cep").isEmpty, "words of different cells are not taken together")
    #expect(found("police cedar") == [3, 4], "the sector counts too")
  }

  @Test("What was found is marked in the cells, whatever its script and marks")
  func marks() {
    func marked(_ query: String, in text: String) -> String {
      FuzzyPattern(query).spans(of: text, everyWord: false).map { $0.style == .match ? "[\($0.text)]" : $0.text }
        .joined()
    }
    #expect(marked("pol", in: "Police of Poland") == "[Pol]ice of Poland")
    #expect(marked("npf", in: "Nigeria Police Force") == "[N]igeria [P]olice [F]orce")
    #expect(marked("cite", in: "Cité ouverte") == "[Cité] ouverte")
    #expect(marked("kena", in: "Kenya") == "[Ken]y[a]")
    #expect(marked("kenya cité", in: "Cité ouverte") == "[Cité] ouverte", "each cell shows the words that it holds")
    #expect(marked("மலர்", in: "மலர்விழி குமரன்") == "[மலர்]விழி குமரன்")
    #expect(marked("أمل", in: "أمل بن يوسف") == "[أمل] بن يوسف")
    #expect(marked("", in: "Cedar") == "Cedar")
  }

  @Test("Marking what was found moves no cell by a column")
  func marksKeepColumns() {
    var stage = Stage(width: 120)
    stage.type("3")
    // Without the scroll bar at the end.
    let before = stage.lines[3].prefix(66)
    stage.type("/\(before.split(separator: " ")[0].prefix(3))")
    stage.press(.enter)
    let after = stage.workspace.canvas()
    #expect(after.lines[3].prefix(66) == before)
    #expect(after.styles(line: 3).contains("ui.match"))
  }

  @Test("Headings stay over what is found under them")
  func headings() {
    var stage = Stage()
    stage.type("/visa")
    let rows = stage.workspace.list.rows
    #expect(rows.first?.isHeading == true)
    for (row, next) in zip(rows, rows.dropFirst()) where row.isHeading { #expect(!next.isHeading) }
    #expect(rows.last?.isHeading == false)
  }

  @Test("What was found stays under the cursor when all is shown again")
  func staysOnRecord() {
    var stage = Stage()
    stage.type("3/kenya")
    stage.press(.down, .enter)
    let found = stage.workspace.list.current?.record
    stage.press(.escape)
    #expect(stage.workspace.list.current?.record == found && stage.workspace.list.filter.isEmpty)
  }

  @Test("Texts made ahead find the same, and those of former rows are not taken")
  func ahead() throws {
    let sight = Stage().workspace.sight
    let long = ListSource(ManyRows(count: 600), sight, Arrangement())
    var ready = ListState()
    ready.replace(from: long)
    var plain = ready
    let wish = try #require(ready.searchWish(of: .people, from: long))
    ready.take(wish.texts(), for: wish.key)
    #expect(ready.searchWish(of: .people, from: long) == nil)
    ready.setFilter("row 59", from: long)
    plain.setFilter("row 59", from: long)
    #expect(ready.rows == plain.rows && !ready.rows.isEmpty)

    ready.setFilter("", from: long)
    let other = ListSource(ManyRows(count: 700), sight, Arrangement())
    ready.replace(from: other)
    ready.take(wish.texts(), for: wish.key)
    #expect(ready.searchWish(of: .people, from: other) != nil)
    ready.setFilter("row 699", from: other)
    #expect(ready.rows.count == 1)
  }

  private struct ManyRows: TabList {
    let columns = [ListColumn("Name", 10)]
    let count: Int

    func rows(_ sight: Sight) -> [ListRow] { (0..<count).map { ListRow(nil, index: $0) } }
    func cells(of row: ListRow, _ sight: Sight) -> [ListCell] { [ListCell("Row \(row.index)")] }
    func detail(of row: ListRow, _ sight: Sight) -> [DetailLine] { [] }
    func emptyText(_ sight: Sight) -> String { "" }
  }
}
