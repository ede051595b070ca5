/// Sets a paper as Markdown (CommonMark with the tables of GitHub).
public struct MarkdownRenderer: Sendable {
  /// A renderer.
  public init() {}

  /// The paper as Markdown that ends with a line break.
  public func render(_ document: Document) -> String {
    var parts = document.layout != .letter ? self.head(of: document) : []
    parts += document.blocks.map(text)
    if document.layout == .letter { parts.append(escaped(document.foot)) }
    let text = parts.joined(separator: "\n\n") + "\n"
    return ([text] + document.enclosures.map(render)).joined(separator: "\n---\n\n")
  }

  private func head(of document: Document) -> [String] {
    var parts = ["# " + escaped(document.title)]
    let head = [document.subtitle, document.issuer, document.classification, document.foot].filter { !$0.isEmpty }
    if !head.isEmpty { parts.append(head.map(escaped).joined(separator: "  \n")) }
    return parts
  }

  private func text(of block: Document.Block) -> String {
    switch block {
    case .heading(let level, let text): String(repeating: "#", count: min(6, level + 1)) + " " + escaped(text)
    case .paragraph(let text): lines([text])
    case .note(let text): "> " + escaped(text)
    case .list(let items): items.map { "- " + escaped($0) }.joined(separator: "\n")
    case .facts(let facts):
      facts.map { "- **\(escaped($0.name))** \(escaped($0.value))" }.joined(separator: "\n")
    case .table(let table): self.table(table)
    case .newSheet: "---"
    case .blanks(let names): names.map { "- \(escaped($0)): \\_\\_\\_\\_\\_\\_" }.joined(separator: "\n")
    case .cards(let sheet): self.table(sheet.table)
    case .letterhead(let lines): self.lines(lines) + "\n\n---"
    case .ends(let start, let end): lines([start, end])
    case .address(let lines), .signature(let lines): self.lines(lines)
    case .subject(let text): "# " + escaped(text)
    }
  }

  /// Lines that stay apart.
  private func lines(_ lines: [String]) -> String {
    lines.flatMap { SafeText.block($0).split(separator: "\n") }.map { escaped(String($0)) }.joined(separator: "  \n")
  }

  private func table(_ table: Table) -> String {
    var lines = [
      "| " + table.columns.map { escaped($0.title) }.joined(separator: " | ") + " |",
      "|" + table.columns.map { $0.isNumeric ? " ---: |" : " --- |" }.joined(),
    ]
    for row in table.rows {
      switch row {
      case .group(let title):
        lines.append("| **\(escaped(title))** |" + String(repeating: "  |", count: max(0, table.columns.count - 1)))
      case .cells, .total:
        lines.append("| " + (table.cells(of: row) ?? []).map(escaped).joined(separator: " | ") + " |")
      }
    }
    return lines.joined(separator: "\n")
  }

  /// The text on one line, with every mark that Markdown or HTML would act on made plain.
  private func escaped(_ text: String) -> String {
    let line = String(SafeText.line(text).drop { $0 == " " })
    let plain = SafeText.replacing(in: line) { scalar in
      switch scalar {
      case "<": "&lt;"
      case ">": "&gt;"
      case "&": "&amp;"
      case "\\", "`", "*", "_", "[", "]", "#", "|", "~", "!": "\\\(scalar)"
      default: nil
      }
    }
    // A line that begins with a dash or a number and a stop would begin a list or a rule.
    if let first = plain.unicodeScalars.first, "-+=".unicodeScalars.contains(first) { return "\\" + plain }
    let digits = plain.utf8.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    let rest = plain.utf8[digits.endIndex...]
    guard !digits.isEmpty, let stop = rest.first, stop == UInt8(ascii: ".") || stop == UInt8(ascii: ")"),
      rest.dropFirst().first.map({ $0 == UInt8(ascii: " ") }) ?? true
    else { return plain }
    return plain[..<digits.endIndex] + "\\" + plain[digits.endIndex...]
  }
}
