import Terminal
import Typography

/// A line that weighs up the rows of a list: what is counted, and how many of each.
struct ListBalance: Hashable, Sendable {
  /// What is counted: `Sectors`.
  let title: String
  /// The shares, in the order in which they are told.
  let shares: [Share]

  /// One thing counted.
  struct Share: Hashable, Sendable {
    var label: String
    /// A number, or an amount.
    var value: String
    /// A word behind the number: ` (49%)`.
    var note = ""
    var style = Style.text

    init(label: String, count: Int, note: String = "") {
      self.label = label
      value = String(count)
      self.note = note
    }

    /// A share that is an amount, or words.
    init(label: String, value: String, style: Style = .text) {
      self.label = label
      self.value = value
      self.style = style
    }
  }

  /// The line in so many columns, with a title of its own or the one given; `…` stands for what does not fit.
  func spans(width: Int, title given: String = "") -> [Span] {
    let title = title.isEmpty ? given : title
    var spans = [Span(TextWidth.padded(title, to: Self.titleWidth), title.isEmpty ? .dim : .heading)]
    var used = Self.titleWidth
    for (place, share) in shares.enumerated() {
      let text = (place == 0 ? "" : " · ") + "\(share.label) "
      let size = TextWidth.width(of: text) + TextWidth.width(of: share.value) + share.note.count
      guard used + size + (place == shares.count - 1 ? 0 : 2) <= width else {
        spans.append(Span(" …", .dim))
        break
      }
      spans += [Span(text, .dim), Span(share.value, share.style), Span(share.note, .dim)]
      used += size
    }
    return spans
  }

  /// Titles stand in a column of their own.
  static let titleWidth = 12
}
