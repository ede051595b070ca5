/// Cards: as many to a page as it holds, with marks to cut along; none goes over a page's end.
extension PDFPages {
  mutating func lay(_ sheet: CardSheet) {
    guard let format = CardFormat(sheet.kind) else { return laySigns(sheet.cards) }
    for first in stride(from: 0, to: sheet.cards.count, by: format.perSheet) {
      let cards = Array(sheet.cards[first..<min(first + format.perSheet, sheet.cards.count)])
      beginSheet()
      for (place, card) in cards.enumerated() {
        let corner = format.corner(of: place, on: metrics, isMirrored: isRightToLeft)
        let front = CardFace(x: corner.x, y: corner.y, width: format.width, height: format.height)
        if sheet.kind == .tent { layTent(card, on: front) } else { layFront(card, on: front) }
      }
      layMarks(format, hasFolds: sheet.kind == .tent)
      guard cards.contains(where: { !$0.back.isEmpty }) else { continue }
      breakPage()
      for (place, card) in cards.enumerated() where !card.back.isEmpty {
        let corner = format.corner(of: place, on: metrics, isMirrored: !isRightToLeft)
        layBack(card, on: CardFace(x: corner.x, y: corner.y, width: format.width, height: format.height))
      }
      layMarks(format, hasFolds: false)
    }
  }

  /// A page on which nothing stands yet.
  private mutating func beginSheet() {
    if pages.last?.isEmpty == false { breakPage() }
  }

  private mutating func layFront(_ card: Card, on face: CardFace) {
    let inner = face.inset(by: 10)
    let head = fitted(card.head, .init(size: 8, grey: 0.38), inner.width, 22, sizes: [8, 7, 6])
    put(head, in: inner, at: inner.y)
    let foot = fitted(card.foot, .init(size: 9.5, isBold: true, isAccent: true), inner.width, 14, sizes: [9.5, 8, 7])
    if !card.foot.isEmpty { put(foot, in: inner, at: inner.maxY - foot.height) }
    let top = inner.y + head.height + 4
    let bottom = inner.maxY - (card.foot.isEmpty ? 0 : foot.height + 3)
    layMiddle(card, on: CardFace(x: inner.x, y: top, width: inner.width, height: bottom - top), scale: 1)
  }

  private mutating func layBack(_ card: Card, on face: CardFace) {
    let inner = face.inset(by: 10)
    let name = fitted(card.name, .init(size: 14, isBold: true), inner.width, 36, sizes: [14, 12, 10, 8, 7, 6])
    put(name, in: inner, at: inner.y)
    let ruleY = inner.y + name.height + 4
    add(.rule(x: inner.x, y: ruleY, width: inner.width, weight: 0.5, grey: 0.7))
    var y = ruleY + 5
    for line in card.back where y < inner.maxY - 8 {
      let text = fitted(line, .init(size: 8, grey: 0.25), inner.width, inner.maxY - y, sizes: [8, 7])
      put(text, in: inner, at: y)
      y += text.height + 2
    }
  }

  /// The lower half reads from the front, the upper one from behind once the sheet is folded.
  private mutating func layTent(_ card: Card, on face: CardFace) {
    let half = CardFace(x: face.x, y: face.y + face.height / 2, width: face.width, height: face.height / 2)
    layMiddle(card, on: half.inset(by: 14), scale: 2)
    turned(about: face.x + face.width / 2, face.y + face.height / 2) { pages in
      pages.layMiddle(card, on: half.inset(by: 14), scale: 2)
    }
  }

  /// Name, own script and lines, as large as they fit, in the middle of their room.
  private mutating func layMiddle(_ card: Card, on face: CardFace, scale: Double) {
    let small = card.lines.filter { !$0.isEmpty }.map { line in
      fitted(
        line, .init(size: 9.5 * scale, grey: 0.25), face.width, 24 * scale, sizes: [9.5, 8.5, 7.5].map { $0 * scale })
    }
    let second =
      card.second.isEmpty
      ? nil
      : fitted(
        card.second, .init(size: 15 * scale), face.width, 30 * scale, sizes: [15, 13, 11, 9, 8, 7].map { $0 * scale })
    let rest = small.reduce(0) { $0 + $1.height + 1 } + (second.map { $0.height + 2 } ?? 0)
    let name = fitted(
      card.name, .init(size: 22 * scale, isBold: true), face.width, max(14, face.height - rest - 4),
      sizes: [22, 20, 18, 16, 14, 12, 10, 8, 7, 6].map { $0 * scale })
    var y = face.y + max(0, (face.height - rest - name.height - 3) / 2)
    put(name, in: face, at: y)
    y += name.height + 3
    if let second {
      put(second, in: face, at: y)
      y += second.height + 2
    }
    for line in small {
      put(line, in: face, at: y)
      y += line.height + 1
    }
  }

  private mutating func put(_ text: PDFText, in face: CardFace, at y: Double) { add(.text(text, x: face.x, y: y)) }

  /// Short lines beside the grid where its lines end, and dots where a tent is folded.
  private mutating func layMarks(_ format: CardFormat, hasFolds: Bool) {
    let start = format.corner(on: metrics)
    let end = (x: start.x + Double(format.columns) * format.width, y: start.y + Double(format.rows) * format.height)
    for column in 0...format.columns {
      let x = start.x + Double(column) * format.width
      for (from, to) in [(start.y - 14, start.y - 4), (end.y + 4, end.y + 14)] {
        add(.line(from: (x, from), to: (x, to), weight: 0.4, grey: 0.3))
      }
    }
    for row in 0...format.rows {
      let y = start.y + Double(row) * format.height
      for (from, to) in [(start.x - 14, start.x - 4), (end.x + 4, end.x + 14)] {
        add(.line(from: (from, y), to: (to, y), weight: 0.4, grey: 0.3))
      }
      guard hasFolds, row < format.rows else { continue }
      for x in stride(from: start.x, to: end.x, by: 6) {
        let fold = y + format.height / 2
        add(.line(from: (x, fold), to: (min(x + 2, end.x), fold), weight: 0.4, grey: 0.6))
      }
    }
    // Between neighbours nothing else would show where one ends; a cross in light grey is cut away with the edge.
    for column in 1..<max(2, format.columns) where format.columns > 1 {
      for row in 1..<max(2, format.rows) {
        let (x, y) = (start.x + Double(column) * format.width, start.y + Double(row) * format.height)
        add(.line(from: (x - 4, y), to: (x + 4, y), weight: 0.3, grey: 0.7))
        add(.line(from: (x, y - 4), to: (x, y + 4), weight: 0.3, grey: 0.7))
      }
    }
  }
}

/// A side of a card on a page, in points from the left upper corner.
struct CardFace {
  let x: Double
  let y: Double
  let width: Double
  let height: Double

  var maxY: Double { y + height }

  func inset(by margin: Double) -> CardFace {
    CardFace(x: x + margin, y: y + margin, width: width - 2 * margin, height: height - 2 * margin)
  }
}
