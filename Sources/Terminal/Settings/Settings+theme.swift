extension Settings {
  /// The text of a settings file with another theme named in it, and every other character as it was.
  ///
  /// `nil` where the text names no theme, cannot be read, or names it in a way of which the place is not found.
  public static func text(_ text: String, naming theme: String) -> String? {
    guard var wanted = try? Settings(toml: text, file: ""), wanted.theme != nil else { return nil }
    wanted.theme = theme
    for line in text.split(whereSeparator: \.isNewline) {
      guard let match = line.prefixMatch(of: /\s*(?:theme|"theme"|'theme')\s*=\s*("[^"\\]*"|'[^']*')/) else { continue }
      var changed = text
      changed.replaceSubrange(match.1.startIndex..<match.1.endIndex, with: "\"\(theme)\"")
      // The reader itself says whether that line was the one: a table below may have a key of the same name.
      if (try? Settings(toml: changed, file: "")) == wanted { return changed }
    }
    return nil
  }
}
