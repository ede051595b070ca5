import Typography

/// Which character stands for each sign: the theme's choice, or the best that the repertoire has.
public struct Glyphs: Hashable, Sendable {
  public let repertoire: Repertoire
  /// The signs that are not the best one there is.
  private let changed: [Sign: Character]

  /// The signs of every theme that says nothing else, on a terminal that shows all of Unicode.
  public static let standard = Glyphs()

  /// - Parameters:
  ///   - chosen: The characters a theme chose, each one column wide; one that the repertoire lacks is passed over.
  ///   - repertoire: What may be drawn.
  public init(_ chosen: [Sign: Character] = [:], in repertoire: Repertoire = .unicode) {
    self.repertoire = repertoire
    var changed: [Sign: Character] = [:]
    for sign in Sign.allCases {
      let candidates = (chosen[sign].map { [$0] } ?? []) + sign.characters
      let best = candidates.first { repertoire.has($0) } ?? "?"
      if best != sign.characters.first { changed[sign] = best }
    }
    self.changed = changed
  }

  /// The character of a sign, one column wide.
  public subscript(_ sign: Sign) -> Character { changed[sign] ?? sign.characters.first ?? "?" }

  /// The one character of a text, if it is one and takes one column, as a sign must.
  static func character(_ text: String) -> Character? {
    text.count == 1 && TextWidth.width(of: text) == 1 ? text.first : nil
  }

  /// The text with each sign and each mark of punctuation that the repertoire lacks as one that it has.
  ///
  /// Columns stay as they are. Letters stay too: a name is not ours to respell.
  public func spelled(_ text: String) -> String {
    guard repertoire != .unicode, !TextWidth.isPlain(text) else { return text }
    return String(text.map { repertoire.has($0) ? $0 : Self.stand(for: $0, in: repertoire) })
  }

  private static func stand(for character: Character, in repertoire: Repertoire) -> Character {
    let candidates = stands[character] ?? []
    return candidates.first { repertoire.has($0) } ?? character
  }

  /// What may stand for a character, the best first.
  private static let stands: [Character: [Character]] = {
    var stands: [Character: [Character]] = [
      "–": ["-"], "—": ["-"], "‑": ["-"], "−": ["-"], "‘": ["'"], "’": ["'"], "‚": ["'"], "“": ["\""], "”": ["\""],
      "„": ["\""], "«": ["\""], "»": ["\""], "×": ["x"], "•": ["*"], "°": ["o"], "≤": ["<"], "≥": [">"], "≈": ["~"],
      "¹": ["1"], "²": ["2"], "³": ["3"], "\u{A0}": [" "], "\u{202F}": [" "],
    ]
    for sign in Sign.allCases {
      for (place, character) in sign.characters.enumerated() where stands[character] == nil {
        stands[character] = Array(sign.characters[(place + 1)...])
      }
    }
    return stands
  }()
}
