/// What is filled in by hand: tables with room to write in, and lines to write on.
extension PDFPages {
  /// Borders round the cells of a row that begins at `top`.
  mutating func layBorders(from top: Double, height: Double, _ columns: TableColumns) {
    let right = metrics.left + metrics.width
    for (edge, width) in zip(columns.edges, columns.widths) {
      let start = edge - TableColumns.gap / 2
      let end = edge + width + TableColumns.gap / 2
      for x in [max(start, metrics.left - TableColumns.gap / 2), min(end, right + TableColumns.gap / 2)] {
        add(.line(from: (x, top), to: (x, top + height), weight: 0.4, grey: 0.55))
      }
    }
    let outer = TableColumns.gap / 2
    for y in [top, top + height] {
      add(.line(from: (metrics.left - outer, y), to: (right + outer, y), weight: 0.4, grey: 0.55))
    }
  }

  /// Names with a line behind each to write on, two beside each other, never on two pages.
  mutating func layBlanks(_ names: [String]) {
    let width = (metrics.width - 24) / 2
    let texts = names.map { shape($0, .init(size: 9, grey: 0.3), width: width * 0.62) }
    let rows = stride(from: 0, to: texts.count, by: 2).map { Array(texts[$0..<min($0 + 2, texts.count)]) }
    let heights = rows.map { max(24, ($0.map(\.height).max() ?? 0) + 8) }
    if heights.reduce(0, +) > room, !isAtTop { breakPage() }
    for (row, height) in zip(rows, heights) {
      for (index, text) in row.enumerated() {
        let isRight = (index == 1) != isRightToLeft
        let start = metrics.left + (isRight ? width + 24 : 0)
        let taken = text.lineWidth + 8
        let base = y + height - 4
        add(.text(text, x: isRightToLeft ? start + width - width * 0.62 : start, y: base - text.height + 2))
        let (from, to) = isRightToLeft ? (start, start + width - taken) : (start + taken, start + width)
        add(.line(from: (from, base), to: (to, base), weight: 0.5, grey: 0.35))
      }
      y += height
    }
    y += 4
  }

  /// Facts in two columns, for pages that are wide and low.
  mutating func layBeside(_ facts: [Document.Fact]) {
    let half = (metrics.width - 24) / 2
    let names = facts.map { shape($0.name, .init(size: 9.5), width: half).lineWidth }
    let lead = min((names.max() ?? 0) + 14, half * 0.4)
    for first in stride(from: 0, to: facts.count, by: 2) {
      let texts = facts[first..<min(first + 2, facts.count)].map { fact in
        (
          shape(fact.name, .init(size: 9.5, grey: 0.4), width: lead - 6),
          shape(fact.value, .init(size: 9.5), width: half - lead)
        )
      }
      let height = texts.map { max($0.0.height, $0.1.height) }.max() ?? 0
      if height > room, !isAtTop { breakPage() }
      for (index, text) in texts.enumerated() {
        let start = metrics.left + ((index == 1) != isRightToLeft ? half + 24 : 0)
        add(.text(text.0, x: isRightToLeft ? start + half - lead + 6 : start, y: y))
        add(.text(text.1, x: isRightToLeft ? start : start + lead, y: y))
      }
      y += height + 2
    }
    y += 4
  }
}
