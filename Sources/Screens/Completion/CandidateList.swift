/// All that a field may say, ready to be looked through at each key.
struct CandidateList: Sendable {
  private let entries: [Entry]

  private struct Entry: Sendable {
    let candidate: Candidate
    /// What is put in, and its names, the one shown first.
    let names: [FindableText]
  }

  private struct Found {
    let entry: Entry
    let nearness: Candidate.Nearness
    let score: Int
  }

  init(_ candidates: [Candidate]) {
    entries = candidates.map { candidate in
      let names = candidate.name == candidate.text ? [candidate.text] : [candidate.text, candidate.name]
      return Entry(candidate: candidate, names: (names + candidate.others).map { FindableText($0) })
    }
  }

  var isEmpty: Bool { entries.isEmpty }

  /// All candidates in their order.
  var all: [Candidate] { entries.map(\.candidate) }

  /// The best candidates for what was typed, the nearest first; one look through all.
  func matching(_ typed: String, limit: Int = 50) -> [(candidate: Candidate, nearness: Candidate.Nearness)] {
    let pattern = FuzzyPattern(typed)
    guard !pattern.isEmpty else { return [] }
    let wanted = FindableText(typed).scalars.trimmed
    let found = entries.compactMap { entry in Self.look(for: wanted, pattern, in: entry) }
    let best = found.sorted { left, right in
      (left.nearness.rawValue, -left.score, left.entry.candidate.name.utf8.count, left.entry.candidate.name)
        < (right.nearness.rawValue, -right.score, right.entry.candidate.name.utf8.count, right.entry.candidate.name)
    }
    return best.prefix(limit).map { ($0.entry.candidate, $0.nearness) }
  }

  private static func look(for wanted: [UInt32], _ pattern: FuzzyPattern, in entry: Entry) -> Found? {
    var nearest: Candidate.Nearness?
    var best = Int.min
    for name in entry.names {
      guard let score = pattern.score(name) else { continue }
      best = max(best, score)
      let nearness = nearness(of: name.scalars, to: wanted)
      nearest = min(nearest ?? nearness, nearness)
    }
    return nearest.map { Found(entry: entry, nearness: $0, score: best) }
  }

  private static func nearness(of name: [UInt32], to wanted: [UInt32]) -> Candidate.Nearness {
    if name == wanted { return .same }
    if name.starts(with: wanted) { return .begins }
    let beginsWord = name.indices.dropFirst().contains { place in
      !FindableText.isWord(name[place - 1]) && name[place...].starts(with: wanted)
    }
    return beginsWord ? .wordBegins : .holds
  }
}

extension [UInt32] {
  /// Without blanks at the end.
  fileprivate var trimmed: [UInt32] { Array(self[..<(lastIndex { $0 != 0x20 }.map { $0 + 1 } ?? 0)]) }
}
