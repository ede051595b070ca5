/// One key, or several pressed one after the other: `x`, `Ctrl-S`, `g p`.
///
/// Written with a blank between the keys, as in settings: `let leap: KeySequence = "g p"`. A literal that names no key
/// ends the program, since only a slip in the source can make one.
public struct KeySequence: Hashable, Sendable, CustomStringConvertible, ExpressibleByStringLiteral {
  /// The keys in the order in which they are pressed; never empty.
  public let keys: [Key]

  public init(_ first: Key, _ others: Key...) { keys = [first] + others }

  /// `nil` for no keys.
  public init?(keys: some Collection<Key>) {
    guard !keys.isEmpty else { return nil }
    self.keys = Array(keys)
  }

  /// Reads key names with blanks between; `nil` where one names no key.
  public init?(names text: String) {
    let names = text.split(separator: " ")
    let keys = names.compactMap { Key(name: String($0)) }
    guard keys.count == names.count else { return nil }
    self.init(keys: keys)
  }

  public init(stringLiteral text: String) {
    guard let sequence = KeySequence(names: text) else { preconditionFailure("“\(text)” names no key") }
    self = sequence
  }

  /// As settings write it.
  public var description: String { keys.map(\.name).joined(separator: " ") }

  /// As screens show it.
  public var symbol: String { keys.map(\.symbol).joined(separator: " ") }

  /// The sequences of fewer keys that it begins with.
  public var prefixes: [KeySequence] { (1..<keys.count).compactMap { KeySequence(keys: keys.prefix($0)) } }
}
