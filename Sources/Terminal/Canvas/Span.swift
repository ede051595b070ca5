/// A piece of text in one style, for a line that mixes several: keys in a footer, a match in a name.
public struct Span: Hashable, Sendable {
  public var text: String
  public var style: Style

  public init(_ text: String, _ style: Style = .text) {
    self.text = text
    self.style = style
  }
}

extension Span {
  /// The text with every part of `range` in another style; ranges outside the text are ignored.
  public static func marking(
    _ text: String, _ range: Range<String.Index>?, style: Style, mark: Style
  ) -> [Span] {
    guard let range, range.lowerBound >= text.startIndex, range.upperBound <= text.endIndex else {
      return [Span(text, style)]
    }
    return [
      Span(String(text[..<range.lowerBound]), style), Span(String(text[range]), mark),
      Span(String(text[range.upperBound...]), style),
    ].filter { !$0.text.isEmpty }
  }
}
