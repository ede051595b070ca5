/// What a style comes to in a theme: two inks and attributes.
public struct Paint: Hashable, Sendable {
  public var foreground: Ink
  public var background: Ink
  public var attributes: Attributes
}

extension Theme {
  /// The inks and attributes of a style: its role's, with what lies under it laid on.
  ///
  /// A role keeps its foreground, the topmost ground that has a background gives it, and attributes come together:
  /// a row that is overdue, marked and under the cursor shows all three. Plain text takes the foreground of its
  /// ground, and so does what would not be readable there.
  public func paint(_ style: Style) -> Paint {
    var result = paint(role: style.role)
    result.attributes.formUnion(style.attributes)
    for ground in [style.beneath, style.ground] {
      guard let ground, let look = looks[ground] else { continue }
      result.background = look.background ?? result.background
      result.attributes.formUnion(look.attributes)
      if style.role == .text || result.contrast < leastContrast {
        result.foreground = look.foreground ?? (style.role == .text ? result.foreground : base.foreground)
      }
    }
    return result
  }

  func paint(role: Role) -> Paint {
    let look = looks[role]
    return Paint(
      foreground: look?.foreground ?? base.foreground, background: look?.background ?? base.background,
      attributes: look?.attributes ?? [])
  }
}
