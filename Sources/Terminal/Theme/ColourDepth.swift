/// How many colours a terminal shows, and the nearest that each theme colour can come to.
public enum ColourDepth: Int, CaseIterable, Sendable {
  /// None, or none wanted (`NO_COLOR`): attributes only.
  case monochrome = 0
  /// The eight colours of the Linux console.
  case eight = 8
  /// The eight and their bright forms.
  case sixteen = 16
  /// The colour cube and greys of xterm.
  case indexed = 256
  /// Every colour, its number being its value: terminfo's `-direct` entries.
  case direct = 16_777_216

  /// The depth for what terminfo says, `NO_COLOR` given (https://no-color.org) counting as none.
  public init(colours: Int, noColour: Bool) {
    switch colours {
    case _ where noColour: self = .monochrome
    case 16_777_216...: self = .direct
    case 256...: self = .indexed
    case 16...: self = .sixteen
    case 8...: self = .eight
    default: self = .monochrome
    }
  }

  /// The colours that may be used, by the index the terminal knows them under; none where each has its own.
  ///
  /// The 256-colour palette leaves out the first sixteen: users give them colours of their own.
  var palette: [Int: Colour] {
    switch self {
    case .monochrome, .direct: [:]
    case .eight: Self.ansi.filter { $0.key < 8 }
    case .sixteen: Self.ansi
    case .indexed: Self.cube
    }
  }

  /// The colour of an entry of xterm's palette, 0 to 255.
  static func colour(_ index: Int) -> Colour { ansi[index] ?? cube[index] ?? Colour(rgb: 0) }

  /// The index of the colour that looks most like `colour`.
  ///
  /// With a `ground` it has at least `contrast` with it; where no colour has that, the one with the most is taken.
  func nearest(to colour: Colour, on ground: Colour? = nil, contrast: Double = 0) -> Int {
    if self == .direct { return Self.number(of: colour) }
    let candidates = palette.sorted { $0.key < $1.key }
    let readable = candidates.filter { entry in ground.map { entry.value.contrast(with: $0) >= contrast } ?? true }
    func difference(_ entry: (key: Int, value: Colour)) -> Double {
      // Among few colours the hue carries the meaning: a grey frame must not come out red.
      self == .indexed ? entry.value.difference(from: colour) : entry.value.hueDifference(from: colour)
    }
    if let best = readable.min(by: { difference($0) < difference($1) }) { return best.key }
    guard let ground else { return 0 }
    return candidates.max { $0.value.contrast(with: ground) < $1.value.contrast(with: ground) }?.key ?? 0
  }

  /// The number of an exact colour.
  ///
  /// The first 256 may mean entries of a palette, so that the darkest blues get the least red there is.
  private static func number(of colour: Colour) -> Int {
    let value = Int(colour.red) << 16 | Int(colour.green) << 8 | Int(colour.blue)
    return value == 0 || value > 255 ? value : value | 0x10000
  }

  /// The least contrast asked of text: 4.5, or 3 where the user's own palette decides how the colours look anyway.
  var leastContrast: Double { self == .indexed || self == .direct ? Theme.readable : 3 }

  /// The sixteen colours as xterm ships them.
  private static let ansi: [Int: Colour] = {
    let colours: [UInt32] = [
      0x000000, 0xCD0000, 0x00CD00, 0xCDCD00, 0x0000EE, 0xCD00CD, 0x00CDCD, 0xE5E5E5,
      0x7F7F7F, 0xFF0000, 0x00FF00, 0xFFFF00, 0x5C5CFF, 0xFF00FF, 0x00FFFF, 0xFFFFFF,
    ]
    return Dictionary(uniqueKeysWithValues: colours.enumerated().map { ($0.offset, Colour(rgb: $0.element)) })
  }()

  /// The 6×6×6 cube and the 24 greys of xterm (256colres.pl): indices 16 to 255.
  private static let cube: [Int: Colour] = {
    let steps: [UInt8] = [0, 95, 135, 175, 215, 255]
    var result: [Int: Colour] = [:]
    for index in 0..<216 {
      result[16 + index] = Colour(
        red: steps[index / 36], green: steps[index / 6 % 6], blue: steps[index % 6])
    }
    for index in 0..<24 {
      let grey = UInt8(8 + 10 * index)
      result[232 + index] = Colour(red: grey, green: grey, blue: grey)
    }
    return result
  }()
}
