import Crypto

/// The code of a recovery sheet: 160 random bits, as four lines of eight symbols and one that checks them.
///
/// The symbols are Crockford's base 32: digits and capitals without I, L, O and U; whoever types one of the first three
/// means 1 or 0. The check is a sum over GF(32) with a weight of its own for each place and line, so that one mistyped
/// symbol, two exchanged ones and a line in another's place are always noticed, and the line is named.
public struct RecoveryCode: Hashable, Sendable, CustomStringConvertible, CustomReflectable {
  /// How many lines a code has.
  public static let lineCount = 4
  private static let lineLength = 8
  private static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")

  /// Values of 0...31.
  private let symbols: [UInt8]

  /// Nothing of the code, so that no log or message has it.
  public var description: String { "a recovery code" }
  public var customMirror: Mirror { Mirror(self, children: [:]) }

  /// A line that is not as it stands on any sheet.
  public struct LineError: Error, Hashable, Sendable, CustomStringConvertible {
    /// Counted from 1.
    public let line: Int
    /// What is wrong with it, and what to do; it quotes nothing of it.
    public let description: String
  }

  /// A new code.
  public static func random() -> RecoveryCode {
    RecoveryCode(symbols: Seal.randomBytes(lineCount * lineLength).map { $0 & 31 })
  }

  private init(symbols: [UInt8]) { self.symbols = symbols }

  /// The code that lines give as somebody typed them, in any case, with or without spaces and hyphens.
  public init(lines: [String]) throws(LineError) {
    var symbols: [UInt8] = []
    for number in 1...Self.lineCount {
      symbols += try Self.symbols(of: number <= lines.count ? lines[number - 1] : "", line: number)
    }
    self.symbols = symbols
  }

  /// Makes sure that a line is as it stands on a sheet, ahead of the others.
  public static func check(_ text: String, line: Int) throws(LineError) { _ = try symbols(of: text, line: line) }

  /// The lines as they are printed: `K7Q M4T 2X9`.
  public var lines: [String] {
    (1...Self.lineCount).map { number in
      let start = (number - 1) * Self.lineLength
      let line = Array(symbols[start..<start + Self.lineLength])
      let text = (line + [Self.sum(line, line: number)]).map { Self.alphabet[Int($0)] }
      return stride(from: 0, to: text.count, by: 3).map { String(text[$0..<$0 + 3]) }.joined(separator: " ")
    }
  }

  private static func symbols(of text: String, line: Int) throws(LineError) -> [UInt8] {
    var values: [UInt8] = []
    for character in text.uppercased() where !character.isWhitespace && character != "-" {
      let meant: Character =
        switch character {
        case "O": "0"
        case "I", "L": "1"
        default: character
        }
      guard let value = alphabet.firstIndex(of: meant) else {
        throw LineError(line: line, description: "Line \(line) has a character that stands on no sheet. Type it again.")
      }
      values.append(UInt8(value))
    }
    guard values.count == lineLength + 1 else {
      throw LineError(
        line: line,
        description: "Line \(line) has \(values.count) characters where a sheet has \(lineLength + 1). Type it again.")
    }
    let own = Array(values.prefix(lineLength))
    guard sum(own, line: line) == values[lineLength] else {
      throw LineError(line: line, description: "Line \(line) is mistyped, or stands in another's place. Type it again.")
    }
    return own
  }

  /// Σ αⁱ·sᵢ over GF(32), i from 1 to 8, and α⁰ times the line's number: weights that all differ and none of them 0.
  private static func sum(_ symbols: [UInt8], line: Int) -> UInt8 {
    var (sum, weight) = (UInt8(line), UInt8(1))
    for symbol in symbols {
      weight = product(weight, 2)
      sum ^= product(weight, symbol)
    }
    return sum
  }

  /// In GF(32) modulo x⁵ + x² + 1, of which x is a primitive element.
  private static func product(_ a: UInt8, _ b: UInt8) -> UInt8 {
    var (a, b, product) = (a, b, UInt8(0))
    while b > 0 {
      if b & 1 == 1 { product ^= a }
      a = a & 16 == 0 ? a << 1 : (a << 1 ^ 0b10_0101) & 31
      b >>= 1
    }
    return product
  }

  /// The key for a plan; another plan has another.
  func key(for plan: [UInt8]) -> SymmetricKey {
    HKDF<SHA256>.deriveKey(
      inputKeyMaterial: SymmetricKey(data: symbols), salt: plan, info: Array("convene/2/recovery".utf8),
      outputByteCount: 32)
  }
}
