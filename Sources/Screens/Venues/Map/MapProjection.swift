import Atlas
import Foundation

/// Which part of the world a map shows, dot by dot.
///
/// Degrees become dots evenly in both directions, with those of longitude as much shorter as they are in the middle of
/// the map: shapes are true there, and nowhere does anything but the scale change.
struct MapProjection: Hashable, Sendable {
  /// Degrees north and east of the middle.
  private(set) var north: Double
  private(set) var east: Double
  /// Degrees of latitude a dot.
  private(set) var scale: Double
  /// Dots across and down.
  var width: Int
  var height: Int

  /// The closest look that the outlines bear, and the widest that has anything to show.
  static let scales = 0.02...2.5

  init(north: Double, east: Double, scale: Double, width: Int, height: Int) {
    self.north = min(max(north, -75), 85)
    self.east = Self.wrapped(east)
    self.scale = min(max(scale, Self.scales.lowerBound), Self.scales.upperBound)
    self.width = max(1, width)
    self.height = max(1, height)
  }

  /// The map that shows all of some points with a margin around them, in so many dots; the whole world for none.
  ///
  /// Of the two ways round the world it takes the shorter.
  init(fitting points: [(north: Double, east: Double)], width: Int, height: Int) {
    guard let south = points.map(\.north).min(), let north = points.map(\.north).max() else {
      self.init(north: 20, east: 10, scale: 360 / Double(max(1, width)), width: width, height: height)
      return
    }
    let sorted = points.map { Self.wrapped($0.east) }.sorted()
    // The widest gap between neighbours is what the map leaves out.
    var (west, span) = (sorted[0], (sorted.last ?? 0) - sorted[0])
    for (left, right) in zip(sorted, sorted.dropFirst()) where 360 - (right - left) < span {
      (west, span) = (right, 360 - (right - left))
    }
    let middle = (south + north) / 2
    let wide = span * Self.shrink(middle) * 1.25 / Double(max(1, width))
    let high = (north - south) * 1.25 / Double(max(1, height))
    self.init(north: middle, east: west + span / 2, scale: max(wide, high, 0.1), width: width, height: height)
  }

  /// Where a point lies, in dots from the upper left; it may lie beyond the edges.
  func dot(north: Double, east: Double) -> (x: Double, y: Double) {
    (
      Double(width) / 2 + Self.wrapped(east - self.east) * Self.shrink(self.north) / scale,
      Double(height) / 2 - (north - self.north) / scale
    )
  }

  /// The point at a dot.
  func point(x: Double, y: Double) -> (north: Double, east: Double) {
    (
      north - (y - Double(height) / 2) * scale,
      Self.wrapped(east + (x - Double(width) / 2) * scale / Self.shrink(north))
    )
  }

  /// Moves by dots.
  mutating func pan(right: Int, down: Int) {
    let middle = point(x: Double(width) / 2 + Double(right), y: Double(height) / 2 + Double(down))
    self = Self(north: middle.north, east: middle.east, scale: scale, width: width, height: height)
  }

  /// Shows the world so many times as large, with the middle where it is.
  mutating func zoom(by factor: Double) {
    self = Self(north: north, east: east, scale: scale / factor, width: width, height: height)
  }

  /// Puts a point into the middle.
  mutating func center(north: Double, east: Double) {
    self = Self(north: north, east: east, scale: scale, width: width, height: height)
  }

  /// Half the world across, in dots: no true line of the map is that long.
  var halfWorld: Double { 180 * Self.shrink(north) / scale }

  /// Kilometres a dot; a degree of latitude is 111.2 km on a sphere of 6371 km.
  var kilometresPerDot: Double { scale * 111.2 }

  /// How much shorter a degree of longitude is than one of latitude.
  private static func shrink(_ north: Double) -> Double { cos(north * .pi / 180) }

  /// Degrees from -180 to below 180.
  private static func wrapped(_ degrees: Double) -> Double {
    let turned = (degrees + 180).truncatingRemainder(dividingBy: 360)
    return (turned < 0 ? turned + 360 : turned) - 180
  }
}
