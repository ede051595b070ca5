/// Finds out what stands between the fields of a file.
enum Delimiter {
  private static let candidates = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t"), UInt8(ascii: "|")]

  /// The candidate that cuts the first line that is not blank into most fields; the comma when none does.
  static func detected(in utf8: [UInt8]) -> UInt8 {
    utf8.withUnsafeBufferPointer { bytes in
      var start = 0
      while start < bytes.count, Byte.endsLine(bytes[start]) || bytes[start] == Byte.space { start += 1 }
      var best = candidates[0]
      var most = 0
      var fields: [CSVScanner.Field] = []
      for candidate in candidates {
        fields.removeAll(keepingCapacity: true)
        _ = CSVScanner(delimiter: candidate).scan(bytes, from: start, line: 1, singleLine: true, into: &fields)
        if fields.count > most { (best, most) = (candidate, fields.count) }
      }
      return best
    }
  }

  /// The delimiter that a first line `sep=;` names, as spreadsheets write it, and where the next line begins.
  static func declaration(in bytes: UnsafeBufferPointer<UInt8>) -> (delimiter: UInt8, next: Int)? {
    guard bytes.count >= 6, bytes[0] | 0x20 == UInt8(ascii: "s"), bytes[1] | 0x20 == UInt8(ascii: "e"),
      bytes[2] | 0x20 == UInt8(ascii: "p"), bytes[3] == UInt8(ascii: "="), candidates.contains(bytes[4]),
      Byte.endsLine(bytes[5])
    else { return nil }
    return (bytes[4], CSVScanner.afterLineEnd(bytes, 5))
  }
}
