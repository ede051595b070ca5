/// The keys that terminals report as `ESC [ parameters final` (xterm's ctlseqs, and `CSI u`).
enum CSIKeys {
  /// The key of a sequence, or `nil` for one that is not a key (a terminal's answer, a focus report).
  static func key(final: Unicode.Scalar, parameters: String) -> Key? {
    let numbers = parameters.split(separator: ";", omittingEmptySubsequences: false).map { part in
      part.split(separator: ":", maxSplits: 1).first.flatMap { Int($0) }
    }
    let modifiers = modifiers(numbers.count > 1 ? numbers[1] : nil)
    switch final {
    case "~": return tilde(numbers.first ?? nil).map { Key($0, modifiers) }
    case "u": return unicode(numbers.first ?? nil, modifiers)
    default: return parameters.allSatisfy { $0.isNumber || $0 == ";" } ? self.final(final, modifiers: modifiers) : nil
    }
  }

  /// The key of a final letter after `ESC [` or `ESC O`.
  static func final(_ letter: Unicode.Scalar, modifiers: Key.Modifiers) -> Key? {
    let code: Key.Code
    switch letter {
    case "A": code = .up
    case "B": code = .down
    case "C": code = .right
    case "D": code = .left
    case "H": code = .home
    case "F": code = .end
    case "M": code = .enter
    case "P": code = .function(1)
    case "Q": code = .function(2)
    case "R": code = .function(3)
    case "S": code = .function(4)
    case "Z": return Key(.tab, modifiers.union(.shift))
    default: return nil
    }
    return Key(code, modifiers)
  }

  /// xterm's modifier number: one more than a sum of shift 1, alt 2, ctrl 4.
  static func modifiers(_ number: Int?) -> Key.Modifiers {
    guard let number, number > 1 else { return [] }
    return Key.Modifiers(rawValue: UInt8(truncatingIfNeeded: number - 1) & 7)
  }

  private static func tilde(_ number: Int?) -> Key.Code? {
    switch number {
    case 1, 7: .home
    case 2: .insert
    case 3: .delete
    case 4, 8: .end
    case 5: .pageUp
    case 6: .pageDown
    // DEC's numbers of the function keys have gaps.
    case .some(let number) where (11...15).contains(number): .function(number - 10)
    case .some(let number) where (17...21).contains(number): .function(number - 11)
    case .some(let number) where (23...26).contains(number): .function(number - 12)
    default: nil
    }
  }

  private static func unicode(_ number: Int?, _ modifiers: Key.Modifiers) -> Key? {
    guard let number, let value = UInt32(exactly: number), let scalar = Unicode.Scalar(value) else { return nil }
    switch value {
    case 9: return Key(.tab, modifiers)
    case 13: return Key(.enter, modifiers)
    case 27: return Key(.escape, modifiers)
    case 8, 127: return Key(.backspace, modifiers)
    case 0..<32, 0x80...0x9F, 0xE000...0xF8FF: return nil
    default: return Key(.character(Character(scalar)), modifiers)
    }
  }
}
