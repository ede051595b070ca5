import Terminal
import Typography

/// A sample of a theme: every role on its own ground and on those of rows, every sign, and a row in all its states.
public struct ThemeSample {
  private let theme: Theme
  private let glyphs: Glyphs
  private let width: Int

  /// A sample of so many columns; fewer than 60 are taken as 60.
  public init(_ theme: Theme, width: Int, glyphs: Glyphs) {
    self.theme = theme
    self.glyphs = glyphs
    self.width = max(60, min(width, 100))
  }

  private static let grounds: [(title: String, role: Role?)] = [
    ("by itself", nil), ("cursor", .cursor), ("selection", .selection), ("marked", .marked),
  ]

  /// The sample, as high as it needs to be.
  public var canvas: Canvas {
    let roles = Role.allCases
    var canvas = Canvas(width: width, height: roles.count + signs.count + 9, glyphs: glyphs)
    canvas.box(canvas.bounds, title: "\(theme.title) (\(theme.name))")
    var y = 1
    for (column, ground) in Self.grounds.enumerated() {
      canvas.put(ground.title, at: Point(start(column) + 1, y), style: .heading)
    }
    for role in roles {
      y += 1
      canvas.put(role.rawValue, at: Point(2, y), style: .dim)
      for (column, ground) in Self.grounds.enumerated() {
        canvas.field(
          " \(Self.words(role, glyphs)) ", at: Point(start(column), y), width: cell, style: Style(role).on(ground.role))
      }
    }
    divide(at: y + 1, on: &canvas)
    drawSigns(at: y + 2, on: &canvas)
    drawStates(at: y + 3 + signs.count, on: &canvas)
    return canvas
  }

  private static let labels = 20
  private var cell: Int { (width - Self.labels - 4) / Self.grounds.count - 1 }
  private func start(_ column: Int) -> Int { Self.labels + 2 + column * (cell + 1) }

  /// What a role might say, with the sign that goes with a state.
  private static func words(_ role: Role, _ glyphs: Glyphs) -> String {
    let last = role.rawValue.split(separator: ".").dropFirst().joined(separator: " ")
    return role.sign.map { "\(glyphs[$0]) \(last)" } ?? last
  }

  /// Every sign there is, in as many rows as they take.
  private func drawSigns(at y: Int, on canvas: inout Canvas) {
    for (line, signs) in signs.enumerated() {
      if line == 0 { canvas.put("signs", at: Point(2, y), style: .dim) }
      canvas.put(signs.map { String(glyphs[$0]) }.joined(separator: " "), at: Point(start(0) + 1, y + line))
    }
    canvas.scrollBar(at: Point(width - 1, 2), length: Role.allCases.count, offset: 1, visible: 2, total: 6)
    divide(at: y + signs.count, on: &canvas)
  }

  private var signs: [ArraySlice<Sign>] {
    let all = Sign.allCases
    let perRow = (width - start(0) - 3) / 2
    return stride(from: 0, to: all.count, by: perRow).map { all[$0..<min($0 + perRow, all.count)] }
  }

  private func divide(at y: Int, on canvas: inout Canvas) {
    canvas.horizontal(at: Point(1, y), length: width - 2)
    canvas.put(.teeLeft, at: Point(0, y), style: .border)
    canvas.put(.teeRight, at: Point(width - 1, y), style: .border)
  }

  /// One overdue row as it comes to be marked and to stand under the cursor: the states lie on one another.
  private func drawStates(at y: Int, on canvas: inout Canvas) {
    let rows: [(label: String, grounds: [Role])] = [
      ("overdue", []), ("overdue, marked", [.marked]), ("overdue, cursor", [.cursor]),
      ("overdue, both", [.marked, .cursor]),
    ]
    for (line, row) in rows.enumerated() {
      canvas.put(row.label, at: Point(2, y + line), style: .dim)
      let mark = row.grounds.contains(.marked) ? String(glyphs[.marked]) : " "
      let spans = [
        Span("\(mark) Tunis dialogue  "), Span("\(glyphs[.overdue]) 16 days ago", Style(.overdue)), Span("  Flint 89 "),
      ]
      canvas.put(spans, at: Point(start(0), y + line), maxWidth: width - start(0) - 2)
      canvas.restyle(Rect(x: start(0), y: y + line, width: width - start(0) - 2, height: 1)) { style in
        for ground in row.grounds { style = style.on(ground) }
      }
    }
  }
}
