/// A colour of xterm's palette with what comparisons need of it, worked out once.
struct PaletteEntry: Sendable {
  /// The number that the terminal knows it under, 0 to 255.
  let index: Int
  let colour: Colour
  let luminance: Double
  private let oklab: SIMD3<Double>

  private init(_ index: Int, _ colour: Colour) {
    self.index = index
    self.colour = colour
    luminance = colour.luminance
    oklab = colour.oklab
  }

  /// All 256 by their number: the sixteen as xterm ships them, its 6×6×6 cube and its 24 greys (256colres.pl).
  static let all: [PaletteEntry] = {
    let steps: [UInt8] = [0, 95, 135, 175, 215, 255]
    let cube = (0..<216).map { Colour(red: steps[$0 / 36], green: steps[$0 / 6 % 6], blue: steps[$0 % 6]) }
    let greys = (0..<24).map { UInt8(8 + 10 * $0) }.map { Colour(red: $0, green: $0, blue: $0) }
    return (ansi + cube + greys).enumerated().map { PaletteEntry($0.offset, $0.element) }
  }()

  private static let ansi: [Colour] = [
    0x000000, 0xCD0000, 0x00CD00, 0xCDCD00, 0x0000EE, 0xCD00CD, 0x00CDCD, 0xE5E5E5,
    0x7F7F7F, 0xFF0000, 0x00FF00, 0xFFFF00, 0x5C5CFF, 0xFF00FF, 0x00FFFF, 0xFFFFFF,
  ].map { Colour(rgb: $0) }

  /// The square of the perceived difference from a colour in Oklab.
  func difference(from other: SIMD3<Double>) -> Double {
    let delta = oklab - other
    return (delta * delta).sum()
  }

  /// The difference in hue first and lightness only then, for palettes too small to match a pastel otherwise.
  func hueDifference(from other: SIMD3<Double>) -> Double {
    let turn = Self.hue(oklab) - Self.hue(other)
    return (turn * turn).sum() + 0.1 * (oklab.x - other.x) * (oklab.x - other.x)
  }

  /// The direction of the hue in Oklab's plane, of length 1; zero for what looks grey.
  private static func hue(_ oklab: SIMD3<Double>) -> SIMD2<Double> {
    let chroma = (oklab.y * oklab.y + oklab.z * oklab.z).squareRoot()
    return chroma < 0.05 ? .zero : SIMD2(oklab.y, oklab.z) / chroma
  }
}
