import ForumPlan

/// Something that a field may be going to say.
struct Candidate: Hashable, Sendable {
  /// What is put into the field.
  let text: String
  /// What the list shows, and what is typed to find it.
  let name: String
  /// A word on it, at the right.
  let note: String
  /// Other names it is found by.
  let others: [String]

  init(_ text: String, name: String? = nil, note: String = "", others: [String] = []) {
    self.text = text
    self.name = name ?? text
    self.note = note
    self.others = others
  }

  /// How near it is to what was typed.
  enum Nearness: Int, Comparable, Sendable {
    /// It is what was typed, by one of its names.
    case same
    /// Its name, or another of its names, begins so.
    case begins
    /// A word in it begins so.
    case wordBegins
    /// The letters are in it.
    case holds

    static func < (left: Nearness, right: Nearness) -> Bool { left.rawValue < right.rawValue }
  }
}
