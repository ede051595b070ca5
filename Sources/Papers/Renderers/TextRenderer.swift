import Typography

/// Sets a paper as plain text of a given width.
public struct TextRenderer: Sendable {
  /// The width in columns, at least 20.
  public var width: Int

  /// A renderer for a width.
  public init(width: Int = 80) { self.width = max(20, width) }

  /// The paper as text that ends with a line break.
  public func render(_ document: Document) -> String {
    var lines: [String] = []
    if document.layout != .letter { lines += self.head(of: document) }
    for block in document.blocks where block != .newSheet {
      lines += (lines.isEmpty ? [] : [""]) + self.lines(of: block)
    }
    if !document.foot.isEmpty { lines += [""] + TextWidth.wrapped(SafeText.line(document.foot), to: width) }
    let text = lines.joined(separator: "\n") + "\n"
    let rule = String(repeating: "═", count: width)
    return ([text] + document.enclosures.map { "\(rule)\n\n\(render($0))" }).joined(separator: "\n")
  }

  private func head(of document: Document) -> [String] {
    var lines: [String] = []
    let head = [document.issuer, document.classification].filter { !$0.isEmpty }.joined(separator: " · ")
    if !head.isEmpty { lines += TextWidth.wrapped(SafeText.line(head), to: width) + [""] }
    let title = TextWidth.wrapped(SafeText.line(document.title), to: width)
    lines += title
    lines.append(String(repeating: "═", count: title.map { TextWidth.width(of: $0) }.max() ?? 0))
    if !document.subtitle.isEmpty { lines += TextWidth.wrapped(SafeText.line(document.subtitle), to: width) }
    return lines
  }

  private func lines(of block: Document.Block) -> [String] {
    switch block {
    case .heading(let level, let text):
      let text = SafeText.line(text)
      let rule = String(repeating: level == 1 ? "─" : "·", count: min(width, TextWidth.width(of: text)))
      return TextWidth.wrapped(text, to: width) + (level < 3 ? [rule] : [])
    case .paragraph(let text): return TextWidth.wrapped(SafeText.block(text), to: width)
    case .note(let text): return hung("  ", SafeText.block(text))
    case .list(let items): return items.flatMap { hung("• ", SafeText.line($0)) }
    case .facts(let facts):
      let column = min(width / 2, facts.map { TextWidth.width(of: $0.name) + 2 }.max() ?? 0)
      return facts.flatMap { hung(TextWidth.padded($0.name, to: column), SafeText.block($0.value)) }
    case .table(let table): return TextTable(table: table, width: width).lines
    case .newSheet: return []
    case .blanks(let names): return names.map { SafeText.line($0) + " ______________________" }
    case .cards(let sheet): return TextTable(table: sheet.table, width: width).lines
    case .letterhead(let lines): return wrapped(lines) + [String(repeating: "─", count: width)]
    case .ends(let start, let end):
      let (start, end) = (SafeText.line(start), SafeText.line(end))
      let gap = width - TextWidth.width(of: start) - TextWidth.width(of: end)
      return gap > 1 ? [start + String(repeating: " ", count: gap) + end] : wrapped([start, end])
    case .address(let lines), .signature(let lines): return wrapped(lines)
    case .subject(let text):
      let lines = wrapped([text])
      return lines + [String(repeating: "═", count: lines.map { TextWidth.width(of: $0) }.max() ?? 0)]
    }
  }

  private func wrapped(_ lines: [String]) -> [String] {
    lines.flatMap { $0.isEmpty ? [""] : TextWidth.wrapped(SafeText.block($0), to: width) }
  }

  /// Text behind a lead, its further lines set in as deep.
  private func hung(_ lead: String, _ text: String) -> [String] {
    let depth = TextWidth.width(of: lead)
    return TextWidth.wrapped(text, to: width - depth).enumerated().map { index, line in
      (index == 0 ? lead : String(repeating: " ", count: depth)) + line
    }
  }
}
