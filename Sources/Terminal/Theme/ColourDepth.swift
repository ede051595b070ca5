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
  var palette: ArraySlice<PaletteEntry> {
    switch self {
    case .monochrome, .direct: []
    case .eight: PaletteEntry.all[..<8]
    case .sixteen: PaletteEntry.all[..<16]
    case .indexed: PaletteEntry.all[16...]
    }
  }

  /// The colour of an entry of xterm's palette, 0 to 255.
  static func colour(_ index: Int) -> Colour { PaletteEntry.all[index].colour }

  /// The index of the colour that looks most like `colour`.
  ///
  /// With a `ground` it has at least `contrast` with it; where no colour has that, the one with the most is taken.
  func nearest(to colour: Colour, on ground: Colour? = nil, contrast: Double = 0) -> Int {
    if self == .direct { return Self.number(of: colour) }
    let wanted = colour.oklab
    let luminance = ground?.luminance
    var best: (index: Int, difference: Double)?
    for entry in palette {
      if let luminance, Colour.contrast(entry.luminance, luminance) < contrast { continue }
      // Among few colours the hue carries the meaning: a grey frame must not come out red.
      let difference = self == .indexed ? entry.difference(from: wanted) : entry.hueDifference(from: wanted)
      if difference < best?.difference ?? .infinity { best = (entry.index, difference) }
    }
    if let best { return best.index }
    guard let luminance else { return 0 }
    func ratio(_ entry: PaletteEntry) -> Double { Colour.contrast(entry.luminance, luminance) }
    return palette.max { ratio($0) < ratio($1) }?.index ?? 0
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
}
