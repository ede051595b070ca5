/// Reads the text of a template as the pieces of a letter, by the mark that a line begins with.
///
/// `%` letterhead, `:` two ends of a line, `>` addressee, `#` subject, `##` heading, `|` a name and its value, `-` a
/// point, `~` closing and signature, `^` a note; other lines are paragraphs, parted by empty ones.
struct LetterMarkup {
  private(set) var blocks: [Document.Block] = []
  private var texts: [String] = []
  private var run: Mark?
  private let expand: (String, String) -> String

  private enum Mark: String, CaseIterable {
    case letterhead = "%"
    case ends = ":"
    case address = ">"
    case heading = "##"
    case subject = "#"
    case fact = "|"
    case point = "-"
    case signature = "~"
    case note = "^"
    case paragraph = ""
  }

  /// The pieces of a text; `expand` puts values in, with what stands for a line break in them.
  static func blocks(of text: String, expand: @escaping (String, String) -> String) -> [Document.Block] {
    var markup = LetterMarkup(expand: expand)
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) { markup.read(line) }
    markup.end()
    return markup.blocks
  }

  private init(expand: @escaping (String, String) -> String) { self.expand = expand }

  private mutating func read(_ line: Substring) {
    let text = line.drop { $0 == " " }
    guard !text.isEmpty else { return end() }
    let mark = Mark.allCases.first { $0 == .paragraph || text == $0.rawValue || text.hasPrefix($0.rawValue + " ") }
    if mark != run || mark == .subject || mark == .heading || mark == .ends { end() }
    run = mark
    texts.append(String(text.dropFirst(mark?.rawValue.count ?? 0).drop { $0 == " " }))
  }

  /// Ends the piece that was begun.
  private mutating func end() {
    defer { (texts, run) = ([], nil) }
    let joined = texts.joined(separator: " ")
    switch run {
    case nil: break
    case .letterhead: blocks.append(.letterhead(texts.map { expand($0, " · ") }))
    case .ends:
      let halves = joined.split(separator: "|", maxSplits: 1).map { expand(Self.trimmed($0), " ") }
      blocks.append(.ends(halves.first ?? "", halves.count > 1 ? halves[1] : ""))
    case .address: blocks.append(.address(texts.map { expand($0, "\n") }))
    case .heading: blocks.append(.heading(level: 2, expand(joined, " ")))
    case .subject: blocks.append(.subject(expand(joined, " ")))
    case .fact:
      blocks.append(
        .facts(
          texts.map { text in
            let cells = text.split(separator: "|", maxSplits: 2).map { expand(Self.trimmed($0), ", ") }
            return Document.Fact(cells.first ?? "", cells.count > 1 ? cells[1] : "")
          }))
    case .point: blocks.append(.list(texts.map { expand($0, " ") }))
    case .signature: blocks.append(.signature(texts.map { expand($0, " ") }))
    case .note: blocks.append(.note(expand(joined, " ")))
    case .paragraph: blocks.append(.paragraph(expand(joined, " ")))
    }
  }

  private static func trimmed(_ text: Substring) -> String {
    let start = text.drop { $0 == " " }
    return String(start.reversed().drop { $0 == " " }.reversed())
  }
}
