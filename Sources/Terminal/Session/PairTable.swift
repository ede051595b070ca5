import CNcurses

/// The colour pairs this terminal was given, and the colours behind them.
struct PairTable {
  let depth: ColourDepth
  /// Whether the terminal takes exact colours: entries of its palette are then set to the theme's own.
  let isExact: Bool
  /// Whether the terminal can be asked for its own foreground and background.
  let hasStandard: Bool
  private var pairs: [SIMD2<Int32>: Int32] = [:]
  private var entries: [Colour: Int] = [:]
  private var styles: [Style: Look] = [:]

  /// What ncurses calls the looks of a style.
  struct Look {
    var attributes: attr_t
    var pair: Int32
    /// The background of the pair; `nil` without colours.
    var background: Int?

    /// Whether a blank looks the same with another look: it shows nothing but its ground.
    ///
    /// A blank that is given the look of the text before it spares the terminal a change of looks and another one back,
    /// which are some 30 bytes each.
    func isSameOnBlanks(as other: Look) -> Bool {
      (attributes | other.attributes) & (cn_underline() | cn_reverse()) == 0 && background == other.background
    }
  }

  init(depth: ColourDepth, isExact: Bool, hasStandard: Bool) {
    self.hasStandard = hasStandard
    self.depth = depth
    self.isExact = isExact && depth == .indexed
  }

  /// Forgets what styles looked like, after a change of theme; pairs stay, palette entries are set anew.
  mutating func forgetStyles() {
    styles = [:]
    entries = [:]
  }

  /// The attributes and colour pair of a style.
  mutating func look(of style: Style, in theme: Theme) -> Look {
    if let known = styles[style] { return known }
    var reduced = theme.reduced(style, to: depth)
    if isExact {
      let paint = theme.paint(style)
      reduced.attributes = paint.attributes
      reduced.background = entry(for: paint.background)
      reduced.foreground = entry(for: paint.foreground)
    }
    let look = Look(
      attributes: Self.bits(reduced.attributes), pair: pair(reduced.foreground, reduced.background),
      background: reduced.background)
    styles[style] = look
    return look
  }

  /// The palette entry for an ink; those of the sixteen are the user's own and stay as they are.
  private mutating func entry(for ink: Ink) -> Int {
    switch ink {
    case .standard: ReducedPaint.standard
    case .ansi(let index): index < 16 ? Int(index) : entry(for: ColourDepth.colour(Int(index)))
    case .exact(let colour): entry(for: colour)
    }
  }

  /// The palette entry for an exact colour: the nearest that no other colour of the theme took, so that a
  /// terminal that ignores the setting still shows nearly the right colour.
  private mutating func entry(for colour: Colour) -> Int {
    if let known = entries[colour] { return known }
    let taken = Set(entries.values)
    let free = depth.palette.filter { !taken.contains($0.index) }
    let wanted = colour.oklab
    let index =
      free.min { $0.difference(from: wanted) < $1.difference(from: wanted) }?.index ?? depth.nearest(to: colour)
    let scaled = [colour.red, colour.green, colour.blue].map { (Int32($0) * 1000 + 127) / 255 }
    init_extended_color(Int32(index), scaled[0], scaled[1], scaled[2])
    entries[colour] = index
    return index
  }

  private mutating func pair(_ foreground: Int?, _ background: Int?) -> Int32 {
    guard var foreground, var background else { return 0 }
    if !hasStandard {
      if foreground == ReducedPaint.standard { foreground = 7 }
      if background == ReducedPaint.standard { background = 0 }
    }
    let key = SIMD2(Int32(foreground), Int32(background))
    if let known = pairs[key] { return known }
    let number = Int32(pairs.count + 1)
    guard number < cn_pairs(), init_extended_pair(number, key.x, key.y) == OK else { return 0 }
    pairs[key] = number
    return number
  }

  static func bits(_ attributes: Attributes) -> attr_t {
    var bits: attr_t = 0
    if attributes.contains(.bold) { bits |= cn_bold() }
    if attributes.contains(.dim) { bits |= cn_dim() }
    if attributes.contains(.underline) { bits |= cn_underline() }
    if attributes.contains(.reverse) { bits |= cn_reverse() }
    if attributes.contains(.italic) { bits |= cn_italic() }
    return bits
  }
}
