import CNcurses

/// The keys behind ncurses' codes.
enum KeyNames {
  /// The key of a code from `get_wch`; `nil` for a code that is no key of ours.
  static func key(code: Int32) -> Key? {
    if let key = fixed[code] { return key }
    if code > KEY_F0, code <= KEY_F0 + 63 { return .function(Int(code - KEY_F0)) }
    guard let name = keyname(code) else { return nil }
    return key(named: String(cString: name))
  }

  /// The key of an extended terminfo name such as `kLFT5`: a key and xterm's modifier number.
  static func key(named name: String) -> Key? {
    guard let digit = name.last?.wholeNumberValue, let code = extended[String(name.dropLast())] else { return nil }
    return Key(code, CSIKeys.modifiers(digit))
  }

  private static let extended: [String: Key.Code] = [
    "kUP": .up, "kDN": .down, "kLFT": .left, "kRIT": .right, "kHOM": .home, "kEND": .end, "kPRV": .pageUp,
    "kNXT": .pageDown, "kDC": .delete, "kIC": .insert,
  ]

  private static let fixed: [Int32: Key] = [
    KEY_UP: .up, KEY_DOWN: .down, KEY_LEFT: .left, KEY_RIGHT: .right, KEY_HOME: .home, KEY_END: .end,
    KEY_PPAGE: .pageUp, KEY_NPAGE: .pageDown, KEY_DC: .delete, KEY_IC: .insert, KEY_BACKSPACE: .backspace,
    KEY_ENTER: .enter, KEY_BTAB: .backtab, KEY_A1: .home, KEY_A3: .pageUp, KEY_C1: .end, KEY_C3: .pageDown,
    KEY_SLEFT: Key(.left, .shift), KEY_SRIGHT: Key(.right, .shift), KEY_SR: Key(.up, .shift),
    KEY_SF: Key(.down, .shift), KEY_SHOME: Key(.home, .shift), KEY_SEND: Key(.end, .shift),
    KEY_SPREVIOUS: Key(.pageUp, .shift), KEY_SNEXT: Key(.pageDown, .shift), KEY_SDC: Key(.delete, .shift),
    KEY_SIC: Key(.insert, .shift),
  ]
}
