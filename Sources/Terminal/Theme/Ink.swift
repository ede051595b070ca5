/// A colour as a theme asks for it.
public enum Ink: Hashable, Sendable {
  /// This colour, or the nearest that the terminal has.
  case exact(Colour)
  /// An entry of the terminal's own palette: 0 to 15 as its user set them, up to 255 as xterm has them.
  case ansi(UInt8)
  /// What the terminal writes with, or on, when nobody asks for a colour.
  case standard

  /// An ink as a theme file writes it: `#rrggbb`, a name of the sixteen colours, `default`, or a number up to 255.
  init?(_ text: String) {
    if let colour = Colour(hex: text) {
      self = .exact(colour)
    } else if text == "default" {
      self = .standard
    } else if let index = Self.names.firstIndex(of: text) {
      self = .ansi(UInt8(index))
    } else if text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let index = UInt8(text) {
      self = .ansi(index)
    } else {
      return nil
    }
  }

  /// The sixteen colours by number, named as in helix.
  static let names = [
    "black", "red", "green", "yellow", "blue", "magenta", "cyan", "light-gray", "gray", "light-red", "light-green",
    "light-yellow", "light-blue", "light-magenta", "light-cyan", "white",
  ]

  /// Whether only the terminal knows how it looks.
  var isTheTerminals: Bool {
    switch self {
    case .exact: false
    case .ansi(let index): index < 16
    case .standard: true
    }
  }
}

extension Paint {
  /// The foreground as it looks, where the terminal decides as xterm has it.
  var foregroundColour: Colour { Self.colour(foreground, standard: 7) }
  /// The background as it looks, where the terminal decides as xterm has it.
  var backgroundColour: Colour { Self.colour(background, standard: 0) }

  /// How readable it is, from 1 to 21 (WCAG 2.2, contrast ratio).
  public var contrast: Double { foregroundColour.contrast(with: backgroundColour) }

  private static func colour(_ ink: Ink, standard: Int) -> Colour {
    switch ink {
    case .exact(let colour): colour
    case .ansi(let index): ColourDepth.colour(Int(index))
    case .standard: ColourDepth.colour(standard)
    }
  }
}
