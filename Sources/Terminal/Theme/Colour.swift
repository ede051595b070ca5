#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// A colour in sRGB, eight bits a channel.
public struct Colour: Hashable, Sendable {
  public let red: UInt8
  public let green: UInt8
  public let blue: UInt8

  public init(red: UInt8, green: UInt8, blue: UInt8) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// A colour written `#rrggbb`; `nil` for anything else.
  public init?(hex: String) {
    let digits = hex.utf8.dropFirst()
    guard hex.utf8.first == UInt8(ascii: "#"), digits.count == 6,
      digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }), let value = UInt32(hex.dropFirst(), radix: 16)
    else { return nil }
    self.init(rgb: value)
  }

  init(rgb: UInt32) {
    self.init(
      red: UInt8(truncatingIfNeeded: rgb >> 16), green: UInt8(truncatingIfNeeded: rgb >> 8),
      blue: UInt8(truncatingIfNeeded: rgb))
  }

  /// How readable this colour is on another, from 1 to 21 (WCAG 2.2, contrast ratio).
  ///
  /// 4.5 is the least for text (success criterion 1.4.3).
  public func contrast(with other: Colour) -> Double {
    Self.contrast(luminance, other.luminance)
  }

  /// The contrast ratio of two relative luminances.
  static func contrast(_ first: Double, _ second: Double) -> Double {
    (max(first, second) + 0.05) / (min(first, second) + 0.05)
  }

  /// Relative luminance, 0 to 1 (WCAG 2.2).
  var luminance: Double {
    let (red, green, blue) = linear
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
  }

  /// The square of the perceived difference, which is the distance in Oklab (Björn Ottosson, 2020).
  func difference(from other: Colour) -> Double {
    let delta = oklab - other.oklab
    return (delta * delta).sum()
  }

  /// Lightness, green to red, blue to yellow in Oklab (Björn Ottosson, 2020).
  var oklab: SIMD3<Double> {
    let (red, green, blue) = linear
    let long = cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
    let medium = cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
    let short = cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
    return SIMD3(
      0.2104542553 * long + 0.7936177850 * medium - 0.0040720468 * short,
      1.9779984951 * long - 2.4285922050 * medium + 0.4505937099 * short,
      0.0259040371 * long + 0.7827717662 * medium - 0.8086757660 * short)
  }

  /// The nearest colour to an amount of light of each primary, 0 to 1; what is beyond is cut.
  init(linear light: (red: Double, green: Double, blue: Double)) {
    func encode(_ value: Double) -> UInt8 {
      let value = min(max(0, value), 1)
      let coded = value <= 0.0031308 ? value * 12.92 : 1.055 * pow(value, 1 / 2.4) - 0.055
      return UInt8((coded * 255).rounded())
    }
    self.init(red: encode(light.red), green: encode(light.green), blue: encode(light.blue))
  }

  /// The amount of light of each primary, 0 to 1 (IEC 61966-2-1).
  var linear: (Double, Double, Double) {
    (Self.light[Int(red)], Self.light[Int(green)], Self.light[Int(blue)])
  }

  /// The amount of light of each channel's value, worked out once: a start compares thousands of colours.
  private static let light: [Double] = (0...255).map { channel in
    let value = Double(channel) / 255
    return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
  }
}
