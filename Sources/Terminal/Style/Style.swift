/// How a cell is to look: a role, perhaps on the ground of another role, and extra attributes.
public struct Style: Hashable, Sendable {
  public var role: Role
  /// The role whose background is used instead: a deadline's colour on the row under the cursor.
  public var ground: Role?
  /// The ground that the topmost lies on: the cursor is on a row that is marked.
  public var beneath: Role?
  public var attributes: Attributes

  public init(_ role: Role, on ground: Role? = nil, _ attributes: Attributes = []) {
    self.role = role
    self.ground = ground
    self.attributes = attributes
  }

  /// The same on the ground of another role, which is laid on the ground it had; on none for `nil`.
  public func on(_ ground: Role?) -> Style {
    var style = self
    style.ground = ground
    style.beneath = ground == nil ? nil : self.ground == ground ? beneath : self.ground
    return style
  }

  /// The same with more attributes.
  public func with(_ attributes: Attributes) -> Style {
    var style = self
    style.attributes.formUnion(attributes)
    return style
  }

  public static let text = Style(.text)
  public static let dim = Style(.dim)
  public static let title = Style(.title)
  public static let heading = Style(.heading)
  public static let header = Style(.header)
  public static let footer = Style(.footer)
  public static let tab = Style(.tab)
  public static let tabActive = Style(.tabActive)
  public static let key = Style(.key)
  public static let border = Style(.border)
  public static let focus = Style(.focus)
  public static let cursor = Style(.cursor)
  public static let selection = Style(.selection)
  public static let marked = Style(.marked)
  public static let input = Style(.input)
  public static let placeholder = Style(.placeholder)
  public static let match = Style(.match)
  public static let toast = Style(.toast)
  public static let warning = Style(.warning)
  public static let error = Style(.error)
}

/// What a terminal can do to text besides colour.
public struct Attributes: OptionSet, Hashable, Sendable {
  public let rawValue: UInt8

  public init(rawValue: UInt8) { self.rawValue = rawValue }

  public static let bold = Attributes(rawValue: 1)
  public static let dim = Attributes(rawValue: 2)
  public static let underline = Attributes(rawValue: 4)
  public static let reverse = Attributes(rawValue: 8)
  public static let italic = Attributes(rawValue: 16)

  /// Each attribute with the name that themes and tests use.
  static let named: [(name: String, attribute: Attributes)] = [
    ("bold", .bold), ("dim", .dim), ("underline", .underline), ("reverse", .reverse), ("italic", .italic),
  ]
}

extension Style: CustomStringConvertible {
  /// Such as `state.overdue on ui.cursor over ui.marked +bold`.
  public var description: String {
    let extras = Attributes.named.filter { attributes.contains($0.attribute) }.map { " +\($0.name)" }
    let grounds = (ground.map { " on \($0.rawValue)" } ?? "") + (beneath.map { " over \($0.rawValue)" } ?? "")
    return role.rawValue + grounds + extras.joined()
  }
}
