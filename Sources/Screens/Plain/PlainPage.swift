/// What is told at one place of the plain mode: some lines, and things to choose by number.
struct PlainPage {
  /// Where one is, in a word or two; it stands in the prompt.
  var name: String
  /// What tells this page from the one before: another is told from its beginning.
  var identity: String
  /// What its numbers stand for: where they are others, the part told last is told anew.
  var numbering = 0
  /// What is said first.
  var intro: [String] = []
  /// What is said after that, and again whenever it has changed.
  var status: [String] = []
  var items: [PlainItem] = []
  /// How many things to choose are told at a time, or how many lines.
  var size = 10
  /// Whether lines are counted rather than things to choose.
  var countsLines = false
  /// Whether it only lies over another page, which need not be told again after it.
  var isOver = false
  /// Whether what is typed is a text here, so that commands begin with a colon.
  var takesText = false
  /// Whether that text must not be seen.
  var isSecret = false

  /// The things that can be chosen, in the order of their numbers.
  var choices: [PlainItem] { items.filter(\.isChoice) }
}

/// A line of a page; with something to do, it has a number.
struct PlainItem {
  /// What choosing does.
  typealias Act = @Sendable (inout PlainSession) -> [Effect]

  /// Brings what the line is about under the cursor, for a command that is asked for with its number.
  var point: Act?
  var act: Act?
  private let words: () -> String

  /// The text is made when it is told: of ten thousand rows ten are.
  init(_ text: @autoclosure @escaping () -> String) { words = text }

  init(_ text: @autoclosure @escaping () -> String, at point: Act? = nil, act: @escaping Act) {
    words = text
    self.point = point
    self.act = act
  }

  var text: String { words() }

  var isChoice: Bool { act != nil }
}
