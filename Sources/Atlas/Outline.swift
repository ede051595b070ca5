/// A line of the world's map: a coast, or a border between countries.
public struct Outline: Hashable, Sendable {
  /// What the line is.
  public let kind: Kind
  /// Its points in order, at least two.
  public let points: [Point]

  /// What a line of the map is.
  public enum Kind: String, Sendable {
    case coast
    case border
  }

  /// A point in tenths of a degree.
  public struct Point: Hashable, Sendable {
    /// Tenths of a degree east, -1800...1800.
    public let east: Int
    /// Tenths of a degree north, -900...900.
    public let north: Int
  }

  /// Reads `coast,100 370 5 -2`: the first point, then the steps from each to the next.
  init?(_ row: FactRow) {
    let numbers = row[1].split(separator: " ").compactMap { Int($0) }
    guard let kind = Kind(rawValue: row[0]), numbers.count >= 4, numbers.count % 2 == 0 else { return nil }
    self.kind = kind
    var (east, north) = (0, 0)
    points = stride(from: 0, to: numbers.count, by: 2).map { index in
      east += numbers[index]
      north += numbers[index + 1]
      return Point(east: east, north: north)
    }
  }
}

extension Atlas {
  /// Coasts and borders of the world without Antarctica, good for a map of some hundred dots across.
  public var outlines: Fact<[Outline]> { FactSource.outlines.fact(store.outlines) }
}
