import Testing

@testable import Terminal

@Suite("Names of keys")
struct KeyNameTests {
  @Test(
    "Names are read whatever their case",
    arguments: [
      ("a", Key.character("a")), ("G", .character("G")), ("?", .character("?")), ("Ctrl-S", .ctrl("s")),
      ("ctrl-s", .ctrl("s")), ("Alt-x", .alt("x")), ("Shift-Tab", .backtab), ("Enter", .enter), ("esc", .escape),
      ("PageUp", .pageUp), ("PgDn", .pageDown), ("F12", .function(12)), ("Space", .character(" ")), ("←", .left),
      ("Ctrl-Alt-Left", Key(.left, [.ctrl, .alt])), ("Alt-Ctrl-Left", Key(.left, [.ctrl, .alt])),
      ("Shift-a", .character("A")), ("-", .character("-")), ("Ctrl--", .ctrl("-")), ("é", .character("é")),
      ("Delete", .delete), ("F", .character("F")),
    ])
  func read(name: String, key: Key) {
    #expect(Key(name: name) == key)
  }

  @Test("What is no key is none", arguments: ["", "Ctrl-", "Hyper-x", "ab", "F0", "F64", "\t", "Enter Enter"])
  func refused(name: String) {
    #expect(Key(name: name) == nil)
  }

  @Test("Every name is read as the key it was made of")
  func roundTrip() {
    let codes: [Key.Code] =
      [
        .enter, .escape, .tab, .backspace, .delete, .insert, .up, .down, .left, .right, .home, .end, .pageUp, .pageDown,
        .function(1), .function(63), .character(" "), .character("a"), .character("?"), .character("ß"),
      ]
    for code in codes {
      for raw in UInt8(0)...7 {
        let modifiers = Key.Modifiers(rawValue: raw)
        // On characters shift is part of the character.
        if case .character = code, modifiers.contains(.shift) { continue }
        let key = Key(code, modifiers)
        #expect(Key(name: key.name) == key, "\(key.name)")
        #expect(Key(name: key.symbol) == key, "\(key.symbol)")
      }
    }
  }

  @Test("A sequence is read from names with blanks between")
  func sequences() {
    #expect(KeySequence(names: "g p")?.keys == [.character("g"), .character("p")])
    #expect(KeySequence(names: "Ctrl-X  Ctrl-S")?.description == "Ctrl-X Ctrl-S")
    #expect(KeySequence(names: "") == nil && KeySequence(names: "g nokey") == nil)
    #expect((KeySequence(names: "a b c")?.prefixes ?? []).map(\.description) == ["a", "a b"])
    #expect(("g Left" as KeySequence).symbol == "g ←")
  }
}
