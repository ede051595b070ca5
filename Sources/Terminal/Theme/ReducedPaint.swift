/// A paint as one terminal can show it.
public struct ReducedPaint: Hashable, Sendable {
  /// The index that stands for the terminal's own foreground or background.
  public static let standard = -1

  /// The terminal's index of the foreground, or `standard`; `nil` without colours.
  public var foreground: Int?
  /// The terminal's index of the background, or `standard`; `nil` without colours.
  public var background: Int?
  public var attributes: Attributes
}

extension Theme {
  /// The paint of a style with the colours of `depth`, as readable as the theme made it.
  ///
  /// A background that the terminal cannot tell from the screen's own, and any background without colours,
  /// becomes reverse video: the cursor line is seen everywhere.
  public func reduced(_ style: Style, to depth: ColourDepth) -> ReducedPaint {
    let paint = paint(style)
    var attributes = paint.attributes
    guard depth != .monochrome else {
      if paint.background != base.background { attributes.insert(.reverse) }
      return ReducedPaint(foreground: nil, background: nil, attributes: attributes)
    }
    let background = depth.index(of: paint.background)
    if paint.background != base.background, background == depth.index(of: base.background) {
      attributes.insert(.reverse)
    }
    if case .exact(let colour) = paint.foreground {
      let wanted = min(depth.leastContrast, paint.contrast)
      let ground = background >= 0 && depth != .direct ? ColourDepth.colour(background) : nil
      let foreground = depth.nearest(to: colour, on: ground, contrast: wanted)
      return ReducedPaint(foreground: foreground, background: background, attributes: attributes)
    }
    if depth == .eight, case .ansi(let index) = paint.foreground, (9..<16).contains(index) {
      // The console shows bold as bright.
      attributes.insert(.bold)
    }
    let foreground = depth.index(of: paint.foreground, isText: true)
    return ReducedPaint(foreground: foreground, background: background, attributes: attributes)
  }
}

extension ColourDepth {
  /// The terminal's index for an ink; of eight colours the bright ones have none, and grey text is white there.
  fileprivate func index(of ink: Ink, isText: Bool = false) -> Int {
    switch ink {
    case .standard: ReducedPaint.standard
    case .exact(let colour): nearest(to: colour)
    case .ansi(8) where self == .eight && isText: 7
    case .ansi(let index) where index < 16 && self == .eight: Int(index) % 8
    // A direct terminal has names for the first eight only.
    case .ansi(let index) where index < (self == .direct ? 8 : min(rawValue, 256)): Int(index)
    case .ansi(let index): nearest(to: Self.colour(Int(index)))
    }
  }
}
