/// Cards as HTML, as large as they are cut; signs as a page each.
struct HTMLCards {
  /// Text made harmless.
  let text: (String) -> String

  func render(_ sheet: CardSheet) -> String {
    guard let format = CardFormat(sheet.kind) else { return sheet.cards.map(sign).joined(separator: "\n") }
    return stride(from: 0, to: sheet.cards.count, by: format.perSheet).map { first in
      let cards = sheet.cards[first..<min(first + format.perSheet, sheet.cards.count)]
      let fronts = page(cards.map { front($0, sheet.kind) }, "\(sheet.kind.rawValue)s")
      guard cards.contains(where: { !$0.back.isEmpty }) else { return fronts }
      return fronts + "\n" + page(mirrored(Array(cards), format.columns).map(back), "\(sheet.kind.rawValue)s backs")
    }
    .joined(separator: "\n")
  }

  /// The cards in the order in which they stand when the sheet is turned over: each row from its other end.
  private func mirrored(_ cards: [Card], _ columns: Int) -> [Card?] {
    stride(from: 0, to: cards.count, by: columns).flatMap { first -> [Card?] in
      let row = cards[first..<min(first + columns, cards.count)].map { Optional($0) }
      return (row + Array(repeating: nil, count: columns - row.count)).reversed()
    }
  }

  private func page(_ cards: [String], _ name: String) -> String {
    "<section class=\"cards \(name)\">\n" + cards.joined(separator: "\n") + "\n</section>"
  }

  private func front(_ card: Card, _ kind: CardSheet.Kind) -> String {
    let face =
      part("p", "above", card.head) + name(card) + part("p", "second", card.second)
      + card.lines.map { part("p", "line", $0) }.joined() + part("p", "foot", card.foot)
    guard kind == .tent else { return "<article class=\"card\">\(face)</article>" }
    // Read to those who do not see it, the half that is turned round would say everything twice.
    return "<article class=\"card\"><div class=\"half turned\" aria-hidden=\"true\">\(face)</div>"
      + "<div class=\"half\">\(face)</div></article>"
  }

  private func back(_ card: Card?) -> String {
    guard let card, !card.back.isEmpty else { return "<article class=\"card\"></article>" }
    return "<article class=\"card\">\(name(card))\(card.back.map { part("p", "line", $0) }.joined())</article>"
  }

  private func sign(_ card: Card) -> String {
    let rows = card.rows.map { "<dt>\(text($0.name))</dt><dd>\(text($0.value))</dd>\n" }.joined()
    return "<section class=\"sign\">\(part("p", "above", card.head))\(name(card))\(part("p", "second", card.second))"
      + "<dl>\n\(rows)</dl></section>"
  }

  /// The name, in smaller type the longer it is: HTML cannot measure.
  private func name(_ card: Card) -> String {
    let size = card.name.count > 90 ? "longest" : card.name.count > 45 ? "longer" : card.name.count > 24 ? "long" : ""
    return part("h2", size.isEmpty ? "name" : "name \(size)", card.name)
  }

  private func part(_ tag: String, _ name: String, _ content: String) -> String {
    content.isEmpty ? "" : "<\(tag) class=\"\(name)\">\(text(content))</\(tag)>"
  }

  static let style = """
    .cards { display: grid; justify-content: center; break-after: page; } .cards p, .cards h2 { margin: 0; color: inherit; }
    .badges { grid-template-columns: 90mm 90mm; } .tents { grid-template-columns: 180mm; }
    .card { outline: 1px dotted #8b8f9a; overflow: hidden; text-align: center; overflow-wrap: anywhere;
      break-inside: avoid; display: flex; flex-direction: column; justify-content: center;
      box-sizing: border-box; line-height: 1.2; }
    .card > *, .half > * { flex-shrink: 0; } .badges .card { height: 55mm; padding: 3mm; } .tents .card { height: 120mm; }
    .half { height: 60mm; padding: 5mm; box-sizing: border-box; display: flex; flex-direction: column;
      justify-content: center; overflow: hidden; font-size: 1.7em; }
    .turned { transform: rotate(180deg); border-top: 1px dashed #b5b8c0; }
    .above { font-size: .72em; color: #5b5f6b; } .card .name { font-size: 1.8em; margin: auto 0 0; }
    .card .long { font-size: 1.35em; } .card .longer { font-size: 1em; } .card .longest { font-size: .7em; }
    .card .second { font-size: 1.2em; } .line { font-size: .85em; } .foot { font-weight: 600; margin-top: auto !important; }
    .half .name { margin: 0; } .sign { break-after: page; text-align: center; }
    .sign .name { font-size: 3.6em; color: #22252e; margin: .2em 0; line-height: 1.1; overflow-wrap: anywhere; }
    .sign .above { font-size: 1.3em; } .sign .second { font-size: 1.6em; color: #1f4f99; }
    .sign dl { text-align: start; font-size: 1.6em; } .cards:last-of-type, .sign:last-of-type { break-after: auto; }
    @media print { .cut header { display: none; } .cut footer { margin-top: 1em; } }
    """
}
