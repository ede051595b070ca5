/// The part of the Unicode bidirectional algorithm (UAX #9) that a line of cells needs: a left-to-right
/// paragraph without explicit controls, which `TextWidth.neutralised` removed.
package enum Bidi {
  private enum Direction {
    case left
    case right
    case number
    case neutral
  }

  /// The embedding level of each unit: 0 left to right, 1 right to left, 2 a number inside right-to-left text.
  ///
  /// `nil` when nothing runs right to left, which most text is quick to show. Linear in the number of units.
  package static func levels(_ units: [TextUnit]) -> [UInt8]? {
    guard units.contains(where: { $0.text.unicodeScalars.first.map(isRightToLeft) ?? false }) else { return nil }
    let directions = units.map { direction(of: $0) }
    var levels = [UInt8](repeating: 0, count: units.count)
    var strong = Direction.left
    var pending = 0
    for (index, direction) in directions.enumerated() {
      switch direction {
      case .left:
        strong = .left
        pending = index + 1
      case .right, .number:
        guard direction == .right || strong == .right else {
          pending = index + 1
          continue
        }
        // Neutrals between two pieces of right-to-left text belong to it (rule N1).
        if strong == .right { for gap in pending..<index { levels[gap] = 1 } }
        levels[index] = direction == .right ? 1 : 2
        strong = .right
        pending = index + 1
      case .neutral:
        continue
      }
    }
    return levels
  }

  /// The order in which to show cells of the given levels, as indices into them (rule L2).
  package static func visualOrder(_ levels: [UInt8]) -> [Int] {
    var order = Array(levels.indices)
    for level in [UInt8(2), 1] {
      var start = 0
      while start < order.count {
        guard levels[start] >= level else {
          start += 1
          continue
        }
        var end = start
        while end < order.count, levels[end] >= level { end += 1 }
        order[start..<end].reverse()
        start = end
      }
    }
    return order
  }

  private static func direction(of unit: TextUnit) -> Direction {
    guard let scalar = unit.text.unicodeScalars.first else { return .neutral }
    switch scalar.value {
    case 0x30...0x39, 0x660...0x669, 0x6F0...0x6F9: return .number
    case _ where isRightToLeft(scalar): return .right
    default: return scalar.properties.isAlphabetic ? .left : .neutral
    }
  }

  /// Whether a scalar is of a script that runs right to left; digits of such scripts are numbers first.
  private static func isRightToLeft(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x660...0x669, 0x6F0...0x6F9: false
    case 0x590...0x8FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFC, 0x10800...0x10FFF, 0x1E800...0x1EFFF: true
    default: false
    }
  }
}
