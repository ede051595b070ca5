import ForumPlan
import Terminal

/// A row of a list: a record, or a heading over some.
struct ListRow: Hashable, Sendable {
  /// The record it is about.
  var record: RecordKey?
  /// The change it is about, by its number in the history.
  var change: Int?
  /// The place in what the list was made from, for lists whose rows are not records.
  var index = 0
  /// What of the record it is about, where several rows may be about one; of a heading, what stands under it.
  var facet = ""
  /// The words of a heading.
  var heading: String?
  /// How many rows stand under a heading; `nil` where that says nothing.
  var count: Int?

  init(_ record: RecordKey?, index: Int = 0, facet: String = "") {
    self.record = record
    self.index = index
    self.facet = facet
  }

  init(change: Int, index: Int) {
    self.change = change
    self.index = index
  }

  init(heading: String, count: Int? = nil, key: String = "") {
    self.heading = heading
    self.count = count
    facet = key
  }

  var isHeading: Bool { heading != nil }

  /// Whether it speaks of the same thing after the list was made anew.
  func isSame(as other: ListRow) -> Bool { key != nil && key == other.key && facet == other.facet }

  /// What it is about; `nil` for a heading.
  var key: RowKey? { record.map(RowKey.record) ?? change.map(RowKey.change) }
}

/// What a row can be about, and be marked by.
enum RowKey: Hashable, Sendable {
  case record(RecordKey)
  case change(Int)
}

/// A cell of a list.
struct ListCell: Sendable {
  var text: String
  var style: Style
  /// What the row is sorted by, where that is not the text.
  var value: SortValue?

  init(_ text: String, _ style: Style = .text, value: SortValue? = nil) {
    self.text = text
    self.style = style
    self.value = value
  }
}
