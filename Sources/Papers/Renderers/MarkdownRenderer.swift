/// Sets a paper as Markdown (CommonMark with the tables of GitHub).
public struct MarkdownRenderer: Sendable {
  /// A renderer.
  public init() {}

  /// The paper as Markdown that ends with a line break.
  public func render(_ document: Document) -> String {
    var parts = ["# " + escaped(document.title)]
    let head = [document.subtitle, document.issuer, document.classification, document.version].filter { !$0.isEmpty }
    if !head.isEmpty { parts.append(head.map(escaped).joined(separator: "  \n")) }
    parts += document.blocks.map(text)
    return parts.joined(separator: "\n\n") + "\n"
  }

  private func text(of block: Document.Block) -> String {
    switch block {
    case .heading(let level, let text): String(repeating: "#", count: min(6, level + 1)) + " " + escaped(text)
    case .paragraph(let text):
      SafeText.block(text).split(separator: "\n").map { escaped(String($0)) }.joined(separator: "  \n")
    case .note(let text): "> " + escaped(text)
    case .list(let items): items.map { "- " + escaped($0) }.joined(separator: "\n")
    case .facts(let facts):
      facts.map { "- **\(escaped($0.name))** \(escaped($0.value))" }.joined(separator: "\n")
    case .table(let table): self.table(table)
    }
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
    var result = ""
    for character in SafeText.line(text) {
      switch character {
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "&": result += "&amp;"
      case "\\", "`", "*", "_", "[", "]", "#", "|", "~", "!": result += "\\\(character)"
      default: result.append(character)
      }
    }
    // A line that begins with these would begin a list or a rule.
    if let first = result.first, "-+=".contains(first) { result = "\\" + result }
    return result
  }
}
