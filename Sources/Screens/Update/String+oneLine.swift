extension String {
  /// The text on one line, without characters that steer a terminal.
  var oneLine: String {
    String(
      map { character -> Character in
        character.isNewline || character == "\t" ? " " : character
      }.filter { character in !character.unicodeScalars.contains { $0.value < 0x20 || (0x7F..<0xA0).contains($0.value) }
      })
  }
}
