import ForumPlan
import Terminal
import Testing

@testable import Screens

@Suite("Lists as they are seen")
struct ListSnapshotTests {
  private static let sizes = [(80, 24), (160, 50)]

  /// How wide the list is with the details left out, which others test.
  private func list(_ stage: Stage) -> Int { ScreenFrame(stage.workspace).list?.rows.width ?? 0 }

  @Test("Sorted, grouped and marked people", arguments: sizes)
  func people(width: Int, height: Int) throws {
    var stage = Stage(width: width, height: height)
    stage.type("3s")
    stage.type("sector")
    stage.press(.enter)
    stage.type("S")
    stage.press(.home, .character(" "), .character(" "), .down, .character(" "))
    try expectSnapshot(stage, "Lists/people-sorted-marked-\(width)x\(height)", upTo: list(stage))
    stage.press(.escape)
    stage.type("bb")
    stage.press(.home, .escape)
    try expectSnapshot(stage, "Lists/people-by-sector-\(width)x\(height)", upTo: list(stage))
  }

  @Test("A filter with what it found", arguments: sizes)
  func filter(width: Int, height: Int) throws {
    var stage = Stage(width: width, height: height)
    stage.type("4/lodged tun")
    try expectSnapshot(stage, "Lists/visas-filtered-\(width)x\(height)", upTo: list(stage))
  }

  @Test("All columns of people at once", arguments: sizes)
  func columns(width: Int, height: Int) throws {
    var stage = Stage(width: width, height: height)
    stage.workspace.arrangements[.people] = Arrangement(columns: PeopleColumn.allCases.map(\.rawValue))
    stage.type("3|")
    try expectSnapshot(stage, "Lists/columns-\(width)x\(height)", upTo: list(stage))
    stage.press(.escape)
    stage.handle(.resize(width: width * 2, height: height))
    stage.press(.escape)
    try expectSnapshot(stage, "Lists/people-all-columns-\(width * 2)x\(height)", upTo: list(stage))
  }

  @Test("A cell being edited, with what is wrong below it")
  func cell() throws {
    var stage = Stage()
    stage.type("3i")
    stage.press(.tab, .tab, .tab, .ctrl("u"))
    stage.type("Atlantis")
    stage.press(.enter)
    try expectSnapshot(stage, "Lists/cell-80x24")
  }

  @Test("Names in Arabic, Tamil, Chinese and with emoji shift no column")
  func scripts() throws {
    var plan = Plan()
    let names = ["أمل بن يوسف", "மலர்விழி குமரன்", "東京太郎", "👩🏽‍🌾 Farm 3", "Cedar 14", "नदी किनारा", "e\u{301}clair"]
    try plan.apply(
      names.enumerated().flatMap { place, name -> [Edit] in
        let id = UInt64(place + 1)
        var person = Person(id: ID(rawValue: 100 + id), alias: name, sector: .police)
        person.organisation = ID(rawValue: id)
        person.nationalities = ["LK"]
        return [.put(Organisation(id: ID(rawValue: id), name: "\(name) \(name)", sector: .police)), .put(person)]
      })
    var stage = Stage(plan)
    stage.type("3")
    stage.press(.character(" "), .character(" "))
    try expectSnapshot(stage, "Lists/scripts-80x24")
    for filter in ["", "/மலர்", "/أمل", "/東京"] {
      stage.type(filter)
      let canvas = stage.workspace.canvas()
      for column in stage.workspace.layout.columns.dropFirst() {
        for row in 0..<stage.workspace.list.count {
          let gap = [column.x - 2, column.x - 1].map { canvas.cell(at: Point($0, 3 + row))?.text }
          #expect(gap == [" ", " "], "before \(column.column.id) in row \(row) with “\(filter)”")
          if column.column.id == "sector" {
            #expect(canvas.cell(at: Point(column.x, 3 + row))?.text == "P")
          }
        }
      }
      stage.press(.escape)
    }
  }
}

extension Workspace {
  /// Where the columns of the open list stand.
  fileprivate var layout: ListLayout {
    ListLayout(source, in: ScreenFrame(self).list?.head ?? Rect(x: 0, y: 0, width: 0, height: 0))
  }
}
