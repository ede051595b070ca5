/// Why bytes are not what they should be; it never carries any of them.
public enum CBORError: Error, Hashable, Sendable {
  /// The bytes end within an item.
  case truncated
  /// An item of another type stands where one was expected.
  case unexpectedType
  /// A number does not fit the type asked for.
  case outOfRange
  /// Text that is not UTF-8.
  case invalidText
  /// Something RFC 8949 allows and a plan never holds: indefinite lengths, reserved values.
  case unsupported
  /// Items within items beyond `CBORSource.depthLimit`.
  case tooDeep
  /// Bytes follow the item.
  case trailingBytes
  /// A container was written to after its parent went on.
  case misnested
}
