import Typography

/// A canvas as bytes, to be kept and shown again by the same program.
///
/// Size and cursor, the styles that occur, then runs of equal cells from the top left to the bottom right. Colours are
/// not in it: the theme of the day gives them.
extension Canvas {
  /// The whole canvas as bytes; `nil` for one larger than 65,535 columns or rows, or with more than 255 styles.
  public var bytes: [UInt8]? {
    guard gridWidth <= Int(UInt16.max), gridHeight <= Int(UInt16.max) else { return nil }
    var places: [Style: UInt8] = [:]
    var styles: [UInt8] = []
    for cell in cells where places[cell.style] == nil {
      guard places.count < Int(UInt8.max) else { return nil }
      places[cell.style] = UInt8(places.count)
      styles += cell.style.bytes
    }
    var bytes: [UInt8] = []
    for number in [gridWidth, gridHeight, (cursor?.x ?? -1) + 1, (cursor?.y ?? -1) + 1] {
      bytes += [UInt8(truncatingIfNeeded: number >> 8), UInt8(truncatingIfNeeded: number)]
    }
    bytes.append(UInt8(places.count))
    bytes += styles
    var next = 0
    while next < cells.count {
      let cell = cells[next]
      let length = cells[next...].prefix(Int(UInt8.max)).prefix { $0 == cell }.count
      let text = Array(cell.text.utf8)
      guard text.count <= Int(UInt8.max) else { return nil }
      bytes += [UInt8(length), places[cell.style] ?? 0, UInt8(cell.width), cell.level, UInt8(text.count)] + text
      next += length
    }
    return bytes
  }

  /// The canvas that bytes stand for, `nil` where they stand for none.
  ///
  /// The glyphs are those that it was drawn with: they tell how more would be drawn on it.
  public init?(bytes: some Sequence<UInt8>, glyphs: Glyphs) {
    var reader = ByteReader(bytes)
    guard let width = reader.pair(), let height = reader.pair(), let x = reader.pair(), let y = reader.pair(),
      width * height <= Self.most, let count = reader.byte()
    else { return nil }
    var styles: [Style] = []
    for _ in 0..<count {
      guard let four = reader.bytes(4), let style = Style(bytes: four) else { return nil }
      styles.append(style)
    }
    self.init(width: width, height: height, glyphs: glyphs)
    var cells: [Cell] = []
    cells.reserveCapacity(width * height)
    while cells.count < width * height {
      guard let length = reader.byte(), length > 0, cells.count + length <= width * height,
        let place = reader.byte(), styles.indices.contains(place), let columns = reader.byte(), columns <= 2,
        let level = reader.byte(), let size = reader.byte(), let text = reader.bytes(size)
      else { return nil }
      let unit = TextUnit(text: String(decoding: text, as: UTF8.self), width: columns)
      let cell = Cell(unit, style: styles[place], level: UInt8(level))
      cells.append(contentsOf: repeatElement(cell, count: length))
    }
    guard reader.isAtEnd else { return nil }
    replace(0..<cells.count, with: cells[...])
    if x > 0, y > 0 { cursor = Point(x - 1, y - 1) }
    // A file comes from anywhere, and what it holds must not steer the terminal.
    guard flaws.isEmpty else { return nil }
  }

  /// The most cells that a canvas is read for: no screen is larger.
  private static let most = 1 << 20
}

extension Style {
  /// The places of role, ground and ground beneath among the roles, and the attributes.
  fileprivate var bytes: [UInt8] {
    func place(_ role: Role?) -> UInt8 {
      role.flatMap { Role.allCases.firstIndex(of: $0) }.map { UInt8($0 + 1) } ?? 0
    }
    return [place(role), place(ground), place(beneath), attributes.rawValue]
  }

  fileprivate init?(bytes: [UInt8]) {
    let roles = Role.allCases
    func role(_ place: UInt8) -> Role? { roles.indices.contains(Int(place) - 1) ? roles[Int(place) - 1] : nil }
    guard bytes.count == 4, let first = role(bytes[0]) else { return nil }
    self.init(first, on: role(bytes[1]), Attributes(rawValue: bytes[3]))
    beneath = role(bytes[2])
  }
}

/// Goes through bytes from the first to the last.
private struct ByteReader {
  private let all: [UInt8]
  private var next = 0

  init(_ bytes: some Sequence<UInt8>) { all = Array(bytes) }

  var isAtEnd: Bool { next == all.count }

  mutating func bytes(_ count: Int) -> [UInt8]? {
    guard next + count <= all.count else { return nil }
    defer { next += count }
    return Array(all[next..<next + count])
  }

  mutating func byte() -> Int? { bytes(1).map { Int($0[0]) } }

  /// A number of two bytes, the higher first.
  mutating func pair() -> Int? { bytes(2).map { Int($0[0]) << 8 | Int($0[1]) } }
}
