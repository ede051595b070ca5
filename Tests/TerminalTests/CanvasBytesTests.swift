import Testing

@testable import Terminal

/// Canvases as bytes.
@Suite struct CanvasBytesTests {
  /// A canvas with wide, combining, right-to-left and plain text in many styles.
  private func drawn(_ seed: UInt64) -> Canvas {
    var random = SplitMix(seed: seed)
    let width = Int.random(in: 1...90, using: &random)
    let height = Int.random(in: 1...30, using: &random)
    var canvas = Canvas(width: width, height: height)
    let texts = ["Cedar", "日本語", "Aït 👩‍👩‍👧 ok", "أميناتا 12", "தமிழ்நாடு", "e\u{301}\u{323}", "━━━━━━━━━━━━", " "]
    for _ in 0..<Int.random(in: 0...20, using: &random) {
      var style = Style(Role.allCases.randomElement(using: &random) ?? .text)
      if Bool.random(using: &random) { style = style.on(.marked).on(.cursor) }
      if Bool.random(using: &random) { style = style.with([.bold, .underline]) }
      let point = Point(Int.random(in: -3..<width, using: &random), Int.random(in: 0..<height, using: &random))
      canvas.put(texts.randomElement(using: &random) ?? "", at: point, style: style)
    }
    if Bool.random(using: &random) { canvas.cursor = Point(width - 1, height - 1) }
    return canvas
  }

  @Test("What comes back is what went in", arguments: 0..<60)
  func roundTrip(seed: Int) throws {
    let canvas = drawn(UInt64(seed))
    let bytes = try #require(canvas.bytes)
    let back = try #require(Canvas(bytes: bytes, glyphs: canvas.glyphs))
    #expect(back.cells == canvas.cells)
    #expect(back.cursor == canvas.cursor && back.width == canvas.width && back.height == canvas.height)
  }

  @Test("Equal cells beside each other take no room of their own")
  func runs() throws {
    let bytes = try #require(Canvas(width: 255, height: 40).bytes)
    #expect(bytes.count == 8 + 1 + 4 + 40 * 6)
  }

  @Test("Bytes that were cut or changed give a sound canvas or none", arguments: 0..<40)
  func hostile(seed: Int) throws {
    var random = SplitMix(seed: UInt64(seed))
    let bytes = try #require(drawn(UInt64(seed)).bytes)
    for length in 0..<min(bytes.count, 200) {
      #expect(Canvas(bytes: bytes.prefix(length), glyphs: .standard) == nil)
    }
    for _ in 0..<200 {
      var changed = bytes
      changed[Int.random(in: 0..<changed.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
      if let canvas = Canvas(bytes: changed, glyphs: .standard) { #expect(canvas.flaws.isEmpty) }
    }
  }
}
