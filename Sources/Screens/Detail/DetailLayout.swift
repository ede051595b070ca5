import ForumPlan
import Terminal
import Typography

/// One row of a detail as it stands on the screen.
struct DetailRow: Sendable {
  var spans: [Span]
  var record: RecordKey?
}

/// Lays the lines of a detail out in the columns there are.
enum DetailLayout {
  private static let labelWidth = 18

  static func rows(_ lines: [DetailLine], width: Int, glyphs: Glyphs) -> [DetailRow] {
    var rows: [DetailRow] = []
    for line in lines {
      switch line {
      case .heading(let text):
        if !rows.isEmpty { rows.append(DetailRow(spans: [])) }
        rows.append(DetailRow(spans: [Span(text, .heading)]))
      case .fact(let label, let value, let style):
        rows += fact(label, value, style, width: width)
      case .text(let text, let style):
        rows += TextWidth.wrapped(text, to: width).map { DetailRow(spans: [Span($0, style)]) }
      case .drawing(let draw): rows += draw(width).map { DetailRow(spans: $0) }
      case .record(let key, let text, let style):
        rows.append(DetailRow(spans: [Span("\(glyphs[.pointer]) ", Style(.key)), Span(text, style)], record: key))
      }
    }
    return rows
  }

  private static func fact(_ label: String, _ value: String, _ style: Style, width: Int) -> [DetailRow] {
    guard !value.isEmpty else { return [] }
    let room = max(8, width - labelWidth - 1)
    let head = TextWidth.padded(TextWidth.truncated(label, to: labelWidth), to: labelWidth + 1)
    return TextWidth.wrapped(value, to: room).enumerated().map { number, line in
      DetailRow(spans: [Span(number == 0 ? head : TextWidth.padded("", to: labelWidth + 1), .dim), Span(line, style)])
    }
  }
}
