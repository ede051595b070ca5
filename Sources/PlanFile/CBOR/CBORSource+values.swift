/// Each gives a value and where it ends.
extension CBORSource {
  func string(at offset: Int) throws -> (String, Int) {
    let head = try head(at: offset)
    guard head.major == 3 else { throw CBORError.unexpectedType }
    let end = head.content + (try length(head))
    let content = UnsafeRawBufferPointer(rebasing: bytes[head.content..<end])
    if let text = shared(content) { return (text, end) }
    guard let text = String(validating: content, as: UTF8.self) else { throw CBORError.invalidText }
    share(text, of: content)
    return (text, end)
  }

  func byteString(at offset: Int) throws -> ([UInt8], Int) {
    let head = try head(at: offset)
    guard head.major == 2 else { throw CBORError.unexpectedType }
    let end = head.content + (try length(head))
    return (Array(bytes[head.content..<end]), end)
  }

  func bool(at offset: Int) throws -> (Bool, Int) {
    let head = try head(at: offset)
    guard head.major == 7, head.info == 20 || head.info == 21 else { throw CBORError.unexpectedType }
    return (head.info == 21, head.content)
  }

  func integer<T: FixedWidthInteger>(_ type: T.Type, at offset: Int) throws -> (T, Int) {
    let head = try head(at: offset)
    switch head.major {
    case 0:
      guard let value = T(exactly: head.argument) else { throw CBORError.outOfRange }
      return (value, head.content)
    case 1:
      guard let magnitude = Int64(exactly: head.argument), let value = T(exactly: -1 - magnitude) else {
        throw CBORError.outOfRange
      }
      return (value, head.content)
    default: throw CBORError.unexpectedType
    }
  }

  /// A number with a point, of any of the three widths, or a whole number that a `Double` holds exactly.
  func double(at offset: Int) throws -> (Double, Int) {
    let head = try head(at: offset)
    switch (head.major, head.info) {
    case (7, 25): return (Self.half(UInt16(truncatingIfNeeded: head.argument)), head.content)
    case (7, 26): return (Double(Float(bitPattern: UInt32(truncatingIfNeeded: head.argument))), head.content)
    case (7, 27): return (Double(bitPattern: head.argument), head.content)
    case (0, _), (1, _):
      let (whole, end) = try integer(Int64.self, at: offset)
      guard let value = Double(exactly: whole) else { throw CBORError.outOfRange }
      return (value, end)
    default: throw CBORError.unexpectedType
    }
  }

  @inline(__always)
  func isNull(at offset: Int) throws -> Bool {
    guard offset < bytes.count else { throw CBORError.truncated }
    return bytes[offset] == 0xF6
  }

  /// The number of elements or pairs of a container, and where the first begins.
  @inline(__always)
  func container(isMap: Bool, at offset: Int) throws -> (count: Int, first: Int) {
    let head = try head(at: offset)
    guard head.major == (isMap ? 5 : 4) else { throw CBORError.unexpectedType }
    return (try length(head), head.content)
  }

  /// IEEE 754 binary16, after appendix D of RFC 8949; by hand, since not every platform has the type.
  private static func half(_ bits: UInt16) -> Double {
    let exponent = Int(bits >> 10 & 0x1F)
    let fraction = Double(bits & 0x3FF)
    let magnitude =
      switch exponent {
      case 0: fraction * 0x1p-24
      case 31: fraction == 0 ? Double.infinity : Double.nan
      default: Double(sign: .plus, exponent: exponent - 25, significand: fraction + 1024)
      }
    return bits & 0x8000 == 0 ? magnitude : -magnitude
  }
}
