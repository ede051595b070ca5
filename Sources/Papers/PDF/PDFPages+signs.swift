/// Signs: a page each, with a name that is read from across the hall.
extension PDFPages {
  mutating func laySigns(_ cards: [Card]) {
    let width = metrics.width
    for card in cards {
      if pages.last?.isEmpty == false { breakPage() }
      let title = [card.name, card.second].filter { !$0.isEmpty }.joined(separator: ", ")
      add(.outline(title, level: 0, y: metrics.top))
      y = metrics.top
      if !card.head.isEmpty {
        place(fitted(card.head, .init(size: 18, grey: 0.35), width, 54, sizes: [18, 15, 12, 10]), after: 10)
      }
      place(
        fitted(card.name, .init(size: 66, isBold: true), width, 170, sizes: [66, 54, 44, 36, 28, 20, 14]), after: 4)
      place(fitted(card.second, .init(size: 24, isAccent: true), width, 34, sizes: [24, 20, 16, 12]), after: 8)
      y += 2
      add(.rule(x: metrics.left, y: y, width: width, weight: 1.2, grey: 0.13))
      y += 10
      layRows(card.rows)
    }
  }

  /// The rows in the largest type in which all of them fit; what does not fit even in the smallest goes on overleaf.
  private mutating func layRows(_ rows: [Document.Fact]) {
    let sizes = [22.0, 19, 16, 14, 12, 10]
    let size = sizes.first { size in
      let lead = self.lead(of: rows, size)
      let heights = rows.map { shape($0.value, .init(size: size), width: metrics.width - lead).height + size / 2 }
      return heights.reduce(0, +) <= room
    }
    let chosen = size ?? 10
    let lead = self.lead(of: rows, chosen)
    for row in rows { lay(row, lead: lead, size: chosen) }
  }

  private mutating func lay(_ row: Document.Fact, lead: Double, size: Double) {
    let name = shape(row.name, .init(size: size, grey: 0.4), width: lead)
    let value = shape(row.value, .init(size: size), width: metrics.width - lead)
    let height = max(name.height, value.height)
    if height > room, !isAtTop { breakPage() }
    add(.text(name, x: isRightToLeft ? metrics.left + metrics.width - lead : metrics.left, y: y))
    add(.text(value, x: isRightToLeft ? metrics.left : metrics.left + lead, y: y))
    y += height + size / 2
  }

  private func lead(of rows: [Document.Fact], _ size: Double) -> Double {
    let widths = rows.map { shape($0.name, .init(size: size), width: metrics.width).lineWidth }
    return min((widths.max() ?? 0) + 1.4 * size, metrics.width / 2)
  }
}
