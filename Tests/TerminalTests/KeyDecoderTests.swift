import Testing

@testable import Terminal

@Suite struct KeyDecoderTests {
  /// What the decoder makes of a text typed at once.
  private func decode(_ text: String) -> [Event] {
    var decoder = KeyDecoder()
    var events = text.unicodeScalars.compactMap { decoder.feed(.scalar($0), at: 0) }
    if let last = decoder.flush() { events.append(last) }
    return events
  }

  @Test(arguments: [
    ("q", Key.character("q")), ("é", .character("é")), ("\r", .enter), ("\n", .enter), ("\t", .tab),
    ("\u{7F}", .backspace),
    ("\u{8}", .backspace), ("\u{1B}", .escape), ("\u{13}", .ctrl("s")), ("\u{0}", .ctrl(" ")), ("\u{1B}x", .alt("x")),
    ("\u{1B}[", .alt("[")), ("\u{1B}O", .alt("O")), ("\u{1B}[A", .up), ("\u{1B}OD", .left), ("\u{1B}[Z", .backtab),
    ("\u{1B}[1;5C", Key(.right, .ctrl)), ("\u{1B}[1;4H", Key(.home, [.shift, .alt])), ("\u{1B}[3~", .delete),
    ("\u{1B}[5;3~", Key(.pageUp, .alt)), ("\u{1B}[15~", .function(5)), ("\u{1B}[24~", .function(12)),
    ("\u{1B}OP", .function(1)), ("\u{1B}[115;5u", .ctrl("s")), ("\u{1B}[27u", .escape),
  ])
  func knowsKeys(text: String, key: Key) {
    #expect(decode(text) == [.key(key)])
  }

  @Test func escapeTwiceIsTwoKeys() {
    #expect(decode("\u{1B}\u{1B}") == [.key(.escape), .key(.escape)])
  }

  @Test(arguments: [
    "\u{1B}[I", "\u{1B}[?62;4c", "\u{1B}[99;1$y", "\u{1B}[M !!", "\u{1B}[<0;5", "\u{1B}[<a;b;cM", "\u{9B}",
  ])
  func swallowsWhatIsNoKey(text: String) {
    #expect(decode(text) == [])
  }

  @Test func anArrowAfterEscapeHasAlt() {
    var decoder = KeyDecoder()
    #expect(decoder.feed(.scalar("\u{1B}"), at: 0) == nil)
    #expect(decoder.isMidSequence)
    #expect(decoder.feed(.key(.up), at: 0) == .key(Key(.up, .alt)))
  }

  @Test func readsMouseReports() {
    #expect(decode("\u{1B}[<0;10;6M") == [.mouse(MouseEvent(.press, x: 9, y: 5))])
    #expect(decode("\u{1B}[<2;1;1m") == [.mouse(MouseEvent(.release, .right, x: 0, y: 0))])
    #expect(decode("\u{1B}[<64;3;4M") == [.mouse(MouseEvent(.wheelUp, .none, x: 2, y: 3))])
    #expect(decode("\u{1B}[<65;3;4M") == [.mouse(MouseEvent(.wheelDown, .none, x: 2, y: 3))])
    #expect(decode("\u{1B}[<48;300;4M") == [.mouse(MouseEvent(.drag, x: 299, y: 3, modifiers: .ctrl))])
    #expect(decode("\u{1B}[<35;3;4M") == [])
    #expect(decode("\u{1B}[<0;0;4M\u{1B}[<0;99999999999999999999;4M") == [])
  }

  @Test func tellsADoubleClick() {
    var decoder = KeyDecoder()
    func click(_ column: Int, at time: Int) -> MouseEvent.Action? {
      var event: Event?
      for scalar in "\u{1B}[<0;\(column);6M".unicodeScalars { event = decoder.feed(.scalar(scalar), at: time) }
      guard case .mouse(let mouse)? = event else { return nil }
      return mouse.action
    }
    #expect(click(5, at: 0) == .press)
    #expect(click(5, at: 300) == .doubleClick)
    #expect(click(5, at: 400) == .press)
    #expect(click(6, at: 500) == .press)
    #expect(click(6, at: 901) == .press)
  }

  @Test func aPasteIsOneEventWhateverItHolds() {
    #expect(decode("\u{1B}[200~q\r\u{1B}[A:x\u{1B}[201~w") == [.paste("q\n\u{1B}[A:x"), .key(.character("w"))])
    #expect(decode("\u{1B}[200~\u{1B}[201~") == [.paste("")])
  }

  @Test func aPasteMayArriveInPieces() {
    var decoder = KeyDecoder()
    for scalar in "\u{1B}[200~half".unicodeScalars { #expect(decoder.feed(.scalar(scalar), at: 0) == nil) }
    #expect(decoder.flush() == nil)
    var events: [Event] = []
    for scalar in " done\u{1B}[201~".unicodeScalars {
      if let event = decoder.feed(.scalar(scalar), at: 0) { events.append(event) }
    }
    #expect(events == [.paste("half done")])
  }

  @Test func readsExtendedNamesOfTerminfo() {
    #expect(KeyNames.key(named: "kLFT5") == Key(.left, .ctrl))
    #expect(KeyNames.key(named: "kDC3") == Key(.delete, .alt))
    #expect(KeyNames.key(named: "kxyz") == nil)
  }

  @Test func onlyPlainCharactersAreTyped() {
    #expect(Key.character("é").typed == "é")
    #expect(Key.ctrl("s").typed == nil)
    #expect(Key.alt("s").typed == nil)
    #expect(Key.enter.typed == nil)
  }
}
