extension Palette {
  /// Something that matches, packed for sorting: the better score first, then the shorter name, then the order in which
  /// commands and names stand.
  struct Hit: Sendable, Comparable {
    private let packed: UInt64

    /// The place among commands and records.
    var index: Int { Int(packed & 0xFFFF_FFFF) }

    init(score: Int, length: Int, index: Int) {
      packed =
        UInt64(0x7FFF - min(max(0, score + 0x1000), 0x7FFF)) << 48 | UInt64(min(length, 0xFFFF)) << 32 | UInt64(index)
    }

    static func < (left: Hit, right: Hit) -> Bool { left.packed < right.packed }
  }

  /// With nothing typed: the commands used last, then those of the open tab, those of all, those of other tabs, and last
  /// what cannot be done now; among them by groups as in help.
  func unsought(recent: [Command.ID]) -> [Hit] {
    let groups = Command.Group.allCases
    return commands.indices.map { index in
      let item = commands[index]
      let used = recent.firstIndex(of: item.command.id).map { 1000 - $0 } ?? 0
      let group = groups.count - (groups.firstIndex(of: item.command.group) ?? 0)
      // What belongs to the open tab alone is what one cannot know yet, and another tab's is far away.
      let near = item.command.tabs == nil ? 100 : item.tab == nil ? 200 : 50
      let score = used + group + (item.availability == .available ? near : 0)
      return Hit(score: score, length: 0, index: index)
    }.sorted()
  }

  /// All that matches, the best first.
  ///
  /// Typing on looks only through the records that matched before. O(names), about a microsecond for each that is not
  /// ruled out by its letters.
  func search(_ pattern: FuzzyPattern) -> [Hit] {
    let found = commands.indices.compactMap { hit(pattern, $0) }
    if !self.pattern.isEmpty, pattern.narrows(self.pattern) {
      return (found + hits.filter { $0.index >= commands.count }.compactMap { hit(pattern, $0.index) }).sorted()
    }
    let all = commands.count..<commands.count + records.count
    return (found + all.compactMap { hit(pattern, $0) }).sorted()
  }

  private func hit(_ pattern: FuzzyPattern, _ index: Int) -> Hit? {
    guard index < commands.count else {
      let text = records[index - commands.count].text
      return pattern.score(text).map { Hit(score: $0, length: text.scalars.count, index: index) }
    }
    let item = commands[index]
    // A key typed as it is named asks what it does; an id is how settings and texts name a command.
    let byKey = item.keys.contains(pattern.typed) ? 80 : nil
    let byID = pattern.score(item.id).map { $0 - 10 }
    // Found by another word for it; typed in full it is what is meant, before titles that merely hold it.
    let isOtherWord = item.command.otherWords.split(separator: " ").contains { $0 == pattern.typed.lowercased() }
    let byWord = pattern.score(item.words).map { isOtherWord ? $0 + 10 : $0 - 5 }
    guard let best = [byKey, byID, byWord, pattern.score(item.title)].compactMap(\.self).max() else { return nil }
    // Of a command and a record that match alike the command stands first, and of two commands the one that can be
    // done; but what fits better comes first, be it possible or not: whoever types its name looks for it.
    let score = best + (item.availability == .available ? 12 : 6)
    return Hit(score: score, length: item.title.scalars.count, index: index)
  }
}
