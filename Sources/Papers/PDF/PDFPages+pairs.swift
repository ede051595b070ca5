/// Names with their values beside them, and points of a list.
extension PDFPages {
  /// A name in grey and its value beside it, their letters on one line.
  struct Pair {
    let name: PDFText
    let value: PDFText
    let lead: Double

    private var baseline: Double { max(name.baseline, value.baseline) }
    var nameOffset: Double { baseline - name.baseline }
    var valueOffset: Double { baseline - value.baseline }
    var height: Double { max(nameOffset + name.height, valueOffset + value.height) }
  }

  /// Shapes a pair whose value begins so far from the start of the line.
  func pair(_ name: String, _ value: String, lead: Double) -> Pair {
    Pair(
      name: shape(name, .init(size: size, grey: 0.4), width: lead - 6),
      value: shape(value, .init(size: size), width: metrics.width - lead), lead: lead)
  }

  mutating func place(_ pair: Pair) {
    if pair.height > room, !isAtTop { breakPage() }
    let right = metrics.left + metrics.width
    add(.text(pair.name, x: isRightToLeft ? right - pair.lead + 6 : metrics.left, y: y + pair.nameOffset))
    add(.text(pair.value, x: isRightToLeft ? metrics.left : metrics.left + pair.lead, y: y + pair.valueOffset))
    y += pair.height + 2
  }

  /// Lays facts; those of a letter stay together where a page can hold them.
  mutating func lay(_ facts: [Document.Fact]) {
    let pairs = facts.map { pair($0.name, $0.value, lead: lead) }
    if keepsFacts {
      let height = height(of: pairs)
      if height > room, height <= metrics.bottom - metrics.top, !isAtTop { breakPage() } else { y += 3 }
    }
    for pair in pairs { place(pair) }
    y += 4
  }

  /// The least room that a piece needs where it begins.
  func leastHeight(of block: Document.Block) -> Double {
    if case .table(let table) = block { return leastHeight(of: table) }
    if case .blanks(let names) = block { return 13 * Double(names.count + 1) }
    guard keepsFacts, case .facts(let facts) = block else { return 60 }
    let height = height(of: facts.map { pair($0.name, $0.value, lead: lead) })
    return height + 30 <= metrics.bottom - metrics.top ? height : 60
  }

  private func height(of pairs: [Pair]) -> Double { pairs.reduce(3) { $0 + $1.height + 2 } }
}
