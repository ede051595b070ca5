import Synchronization

/// The text of a cell in four bytes: one scalar itself, several by their number in a list that all canvases share.
struct Spelling: Hashable, Sendable {
  /// A scalar's value; beyond those, a place in the list.
  private let bits: UInt32

  private static let firstListed: UInt32 = 0x11_0000
  private static let listed = Mutex(List())

  /// The spelling of no text.
  static let nothing = Spelling(bits: .max)

  private init(bits: UInt32) { self.bits = bits }

  /// The spelling of a text; O(1) where it is one scalar.
  init(_ text: String) {
    let scalars = text.unicodeScalars
    guard let first = scalars.first else {
      self = .nothing
      return
    }
    if scalars.index(after: scalars.startIndex) == scalars.endIndex {
      bits = first.value
    } else {
      bits = Self.firstListed + Self.listed.withLock { $0.place(of: text) }
    }
  }

  /// The spelling of a letter of ASCII.
  init(letter: UInt8) { bits = UInt32(letter & 0x7F) }

  /// The letter where it is one of printable ASCII.
  var letter: UInt8? { (0x20..<0x7F).contains(bits) ? UInt8(bits) : nil }

  /// The text.
  var text: String {
    if let scalar = Unicode.Scalar(bits) { return String(scalar) }
    guard self != .nothing, bits >= Self.firstListed else { return "" }
    return Self.listed.withLock { $0.texts[Int(bits - Self.firstListed)] }
  }

  /// Bases with their marks, each once; as many as the names and notes that were ever shown have different ones.
  ///
  /// Held in memory alone, as the texts that they come from.
  private struct List {
    var texts: [String] = []
    var places: [Bits: UInt32] = [:]

    mutating func place(of text: String) -> UInt32 {
      if let known = places[Bits(text)] { return known }
      let place = UInt32(texts.count)
      texts.append(text)
      places[Bits(text)] = place
      return place
    }
  }

  /// A text by its scalars: two spellings of one character are two, since a terminal is given scalars.
  private struct Bits: Hashable {
    let text: String

    init(_ text: String) { self.text = text }

    static func == (left: Self, right: Self) -> Bool { left.text.utf8.elementsEqual(right.text.utf8) }

    func hash(into hasher: inout Hasher) {
      for byte in text.utf8 { hasher.combine(byte) }
    }
  }
}
