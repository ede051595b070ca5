import Atlas
import Dates
import ForumPlan
import Terminal
import Testing

@testable import Screens

@Suite("Sorting lists")
struct SortTests {
  /// The rows sorted one by one into their places, and by nothing but what each cell says of itself.
  private func slow(_ rows: [ListRow], _ column: Int, descending: Bool, _ source: ListSource) -> [ListRow] {
    func value(_ row: ListRow) -> SortValue { source.list.cells(of: row, in: [column], source.sight)[0].sortValue }
    var sorted: [ListRow] = []
    for row in rows {
      let mine = value(row)
      let place = sorted.firstIndex { other in
        let theirs = value(other)
        if mine == theirs || mine == .nothing { return false }
        return theirs == .nothing || (descending ? mine > theirs : mine < theirs)
      }
      sorted.insert(row, at: place ?? sorted.count)
    }
    return sorted
  }

  @Test("Every column of every tab sorts as a slow sort does, both ways, equals in the list's own order")
  func reference() {
    let sight = Stage().workspace.sight
    for tab in Tab.allCases {
      let own = tab.list.rows(sight).filter { !$0.isHeading }
      for (place, column) in tab.list.columns.enumerated() {
        for isDescending in [false, true] {
          let order = SortOrder(column: column.id, isDescending: isDescending)
          let source = ListSource(tab.list, sight, Arrangement(order: order))
          let expected = slow(own, place, descending: isDescending, source)
          #expect(source.rows() == expected, "\(tab) by \(column.id), descending \(isDescending)")
        }
      }
    }
  }

  @Test("Columns have ids of their own, for a choice of them is remembered by these", arguments: Tab.allCases)
  func ids(tab: Tab) {
    let ids = tab.list.columns.map(\.id)
    #expect(Set(ids).count == ids.count)
    #expect(ids.allSatisfy { !$0.isEmpty && $0.allSatisfy { $0.isLetter || $0.isNumber } })
  }

  @Test("Days are sorted as days, numbers as numbers, and a lack of either stands last both ways")
  func values() {
    let words = ["Cedar 14", "cedar 2", "Éclair", "Dune 9", "Cedar 100", "Cedar 02"]
    let sorted = words.enumerated().sorted {
      (SortValue.words(of: $0.element), $0.offset) < (SortValue.words(of: $1.element), $1.offset)
    }.map(\.element)
    #expect(sorted == ["cedar 2", "Cedar 02", "Cedar 14", "Cedar 100", "Dune 9", "Éclair"])
    #expect(SortValue.number(9) < .number(10))
    let may = CivilDate(year: 2027, month: 5, day: 9)
    let december = CivilDate(year: 2026, month: 12, day: 31)
    #expect(SortValue.day(december) < .day(may), "31 December stands before 9 May of the next year")
    #expect(SortValue.day(nil) == .nothing && SortValue.words(of: "–") == .nothing)
    #expect(SortValue.words(of: "0") < .words(of: "7") && SortValue.words(of: "007") == .words(of: "7"))
  }

  @Test("Amounts are sorted by their worth in the base currency, those without a rate behind")
  func money() throws {
    var plan = Plan()
    var programme = Programme(name: "Open doors")
    programme.rates = [
      ExchangeRate(
        currency: try #require(Currency("USD")), rate: try #require(.init("0.5")), date: Stage.today, source: "test")
    ]
    func line(_ id: UInt64, _ text: String) throws -> Edit {
      let rate = try #require(Money(text, default: .euro))
      return .put(BudgetLine(id: ID(rawValue: id), category: .other, title: text, unitRate: rate))
    }
    try plan.apply([
      .put(programme), line(2, "EUR 90"), line(3, "USD 200"), line(4, "XOF 5"), line(5, "EUR 110"), line(6, "EUR 9"),
    ])
    var stage = Stage(plan, width: 120)
    stage.press(.character("8"))
    stage.workspace.sort(by: "planned")
    stage.press(.home)
    let titles = stage.workspace.list.rows.map { stage.plan.displayName(of: $0.record!) }
    #expect(titles == ["EUR 9", "EUR 90", "USD 200", "EUR 110", "XOF 5"])
  }

  @Test("The Radar keeps its headings only in its own order, and three presses on a head come back to it")
  func radarHead() throws {
    var stage = Stage()
    let own = stage.workspace.list.rows
    let row = try #require(stage.lines.firstIndex { $0.contains("What  ") })
    let head = stage.lines[row]
    let x = head.distance(from: head.startIndex, to: head.range(of: "What")!.lowerBound)
    stage.click(x, row)
    #expect(stage.workspace.list.rows.allSatisfy { !$0.isHeading })
    #expect(stage.lines[row].contains("What▲"))
    #expect(stage.status.contains("sorted by What, ascending"))
    let kinds = stage.workspace.list.rows.map {
      stage.workspace.source.list.cells(of: $0, stage.workspace.sight)[2].text
    }
    #expect(kinds == kinds.sorted())
    stage.click(x + 2, row)
    #expect(stage.lines[row].contains("What▼"))
    stage.click(x, row)
    #expect(stage.workspace.list.rows == own)
    #expect(!stage.lines[row].contains("▲"))
  }

  @Test("s asks for the column, S turns the order round, and < and > go to the next column")
  func keys() {
    var stage = Stage()
    stage.type("3s")
    #expect(stage.text.contains("Sort People by"))
    stage.type("sector")
    stage.press(.enter)
    #expect(stage.status.contains("People sorted by Sector, ascending."))
    stage.type("S")
    #expect(stage.workspace.arrangement.order == SortOrder(column: "sector", isDescending: true))
    stage.type(">")
    #expect(stage.workspace.arrangement.order == SortOrder(column: "organisation", isDescending: true))
    stage.type("<<")
    #expect(stage.workspace.arrangement.order?.column == "person")
    stage.type("<")
    #expect(stage.workspace.arrangement.order?.column == "forums", "the columns go round")
    stage.type("s")
    stage.type("own order")
    stage.press(.enter)
    #expect(stage.workspace.arrangement.order == nil)
  }

  @Test("Each tab keeps its order, and the cursor stays on its record")
  func remembered() {
    var stage = Stage()
    stage.type("3")
    stage.press(.down, .down, .down)
    let before = stage.workspace.list.current?.record
    stage.type("s")
    stage.press(.down, .enter)
    #expect(stage.workspace.list.current?.record == before)
    stage.type("23")
    #expect(stage.lines[2].contains("Sector▲"))
    #expect(stage.workspace.list.current?.record == before)
  }
}
