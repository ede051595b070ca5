/// What a style comes to in a theme: two colours and attributes.
public struct Paint: Hashable, Sendable {
  public var foreground: Colour
  public var background: Colour
  public var attributes: Attributes
}

/// A paint as one terminal can show it.
public struct ReducedPaint: Hashable, Sendable {
  /// The terminal's index of the foreground; `nil` without colours.
  public var foreground: Int?
  /// The terminal's index of the background; `nil` without colours.
  public var background: Int?
  public var attributes: Attributes
}

extension Theme {
  /// The colours and attributes of a style.
  ///
  /// On the ground of another role a foreground that would not be readable there gives way to that role's own.
  public func paint(_ style: Style) -> Paint {
    let own = paint(role: style.role)
    var result = own
    if let ground = style.ground {
      let under = paint(role: ground)
      result.background = under.background
      result.attributes.formUnion(under.attributes)
      if own.foreground.contrast(with: under.background) < Self.leastContrast { result.foreground = under.foreground }
    }
    result.attributes.formUnion(style.attributes)
    return result
  }

  /// The paint of a style with the colours of `depth`, as readable as the theme made it.
  ///
  /// A background that the terminal cannot tell from the screen's own, and any background without colours,
  /// becomes reverse video: the cursor line is seen everywhere.
  public func reduced(_ style: Style, to depth: ColourDepth) -> ReducedPaint {
    let paint = paint(style)
    let base = self.paint(role: .text).background
    guard depth != .monochrome else {
      var attributes = paint.attributes
      if paint.background != base { attributes.insert(.reverse) }
      return ReducedPaint(foreground: nil, background: nil, attributes: attributes)
    }
    let palette = depth.palette
    let background = depth.nearest(to: paint.background)
    var attributes = paint.attributes
    if paint.background != base, background == depth.nearest(to: base) { attributes.insert(.reverse) }
    let wanted = min(depth.leastContrast, paint.foreground.contrast(with: paint.background))
    let foreground = depth.nearest(to: paint.foreground, on: palette[background], contrast: wanted)
    return ReducedPaint(foreground: foreground, background: background, attributes: attributes)
  }
}
