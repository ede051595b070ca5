/// The texts of a long list's rows, to be made while the user has yet to type the first letter of a filter.
struct SearchWish: Sendable {
  /// Which rows of which tab.
  struct Key: Hashable, Sendable {
    var tab: Tab
    var edition: Int
  }

  let key: Key
  let rows: [ListRow]
  let source: ListSource

  func texts() -> SearchTexts { SearchTexts(rows, source) }
}

extension Workspace {
  /// What the filter that is open will look through, where it is not there yet.
  var searchWish: SearchWish? { isFiltering ? list.searchWish(of: tab, from: source) : nil }

  /// Takes the texts of a tab's rows.
  mutating func take(_ texts: SearchTexts, for key: SearchWish.Key) { lists[key.tab]?.take(texts, for: key) }
}
