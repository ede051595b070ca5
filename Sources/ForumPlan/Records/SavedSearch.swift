/// A filter that was kept under a name, to be picked again.
public struct SavedSearch: Hashable, Codable, Sendable {
  /// What it is called.
  public var name: String
  /// The list it searches, by the word on its tab in small letters: `people`.
  public var list: String
  /// The words that rows must hold.
  public var text: String

  /// A search of a list.
  public init(name: String, list: String, text: String) {
    self.name = name
    self.list = list
    self.text = text
  }

  var problems: [FieldProblem] {
    Check.line(name, "savedSearches") + Check.line(list, "savedSearches") + Check.line(text, "savedSearches")
  }
}

extension SavedSearch {
  /// The search on a line: `Police of Kenya: people: police kenya`.
  var line: String { "\(ItemText.quoted(name)): \(ItemText.quoted(list)): \(ItemText.tail(text))" }

  init?(line: String) {
    let parts = ItemText.split(line, at: ":", most: 3).map { ItemText.plain($0) }
    guard parts.count == 3, parts.allSatisfy({ !$0.isEmpty }) else { return nil }
    self.init(name: parts[0], list: parts[1], text: parts[2])
  }
}
