/// The pieces that letters alone have.
extension PDFPages {
  /// Lays a piece of a letter; other pieces are left alone.
  mutating func layLetter(_ block: Document.Block) {
    let width = metrics.width
    switch block {
    case .letterhead(let lines):
      for (index, line) in lines.enumerated() {
        let font = index == 0 ? PDFText.Font(size: 15, isBold: true, isAccent: true) : .init(size: 8.5, grey: 0.34)
        place(shape(line, font, width: width), after: index == 0 ? 3 : 1)
      }
      y += 5
      add(.rule(x: metrics.left, y: y, width: width, weight: 0.8, grey: 0.13))
      y += 12
    case .ends(let start, let end):
      let last = shape(end, .init(size: size), width: width * 0.6, .end)
      let rest = width - min(last.lineWidth, width * 0.6) - 12
      let first = shape(start, .init(size: size), width: rest)
      let height = max(first.height, last.height)
      if height > room, !isAtTop { breakPage() }
      let baseline = max(first.baseline, last.baseline)
      add(.text(first, x: startOf(rest), y: y + baseline - first.baseline))
      add(.text(last, x: endOf(width * 0.6), y: y + baseline - last.baseline))
      y += height + 4
    case .address(let lines):
      let text = shape(lines.joined(separator: "\n"), .init(size: size), width: width * 0.6)
      if 14 + text.height > room, !isAtTop { breakPage() }
      y += 14
      add(.text(text, x: startOf(width * 0.6), y: y))
      y += text.height + 12
    case .subject(let text):
      place(shape(text, .init(size: 11.5, isBold: true), width: width), before: 4, after: 8, outline: (text, 0))
    case .signature(let lines): laySignature(lines)
    default: break
    }
  }

  /// The closing, room for the hand and who signs, never on two pages.
  private mutating func laySignature(_ lines: [String]) {
    let font = PDFText.Font(size: size)
    let texts = lines.map { $0.isEmpty ? nil : shape($0, font, width: metrics.width) }
    let height = texts.reduce(0) { $0 + ($1.map { $0.height + 1 } ?? 34) }
    if 12 + height > room, !isAtTop { breakPage() } else { y += 12 }
    for text in texts {
      if let text { add(.text(text, x: metrics.left, y: y)) }
      y += text.map { $0.height + 1 } ?? 34
    }
    y += 8
  }

  /// Where something of a width begins that stands at the start of its line.
  private func startOf(_ width: Double) -> Double {
    isRightToLeft ? metrics.left + metrics.width - width : metrics.left
  }

  /// Where something of a width begins that stands at the end of its line.
  private func endOf(_ width: Double) -> Double {
    isRightToLeft ? metrics.left : metrics.left + metrics.width - width
  }
}
