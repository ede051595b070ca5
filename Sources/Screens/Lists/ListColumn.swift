import Typography

/// A column of a list.
struct ListColumn: Identifiable, Sendable {
  /// The name under which a user's choice of columns is remembered; stays the same when the title changes.
  let id: String
  let title: String
  /// What all cells have in common and the head alone says.
  private(set) var qualifier = ""
  /// Columns wanted at least.
  private(set) var width: Int
  /// The share of what is left over; 0 for a fixed width.
  let weight: Double
  let alignment: Alignment
  /// Left out first where there is no room: the highest number goes first, 0 never.
  private(set) var spare: Int
  /// Whether it is shown unless the user chose otherwise.
  let isUsual: Bool
  /// The field of the row's record that the cell shows, so that it can be edited in its place.
  let field: String?

  /// A column; without an id the title's letters are it.
  init(
    _ title: String, _ width: Int, grow weight: Double = 0, align: Alignment = .leading, spare: Int = 0,
    id: String? = nil, usual: Bool = true, field: String? = nil
  ) {
    self.id = id ?? title.lowercased().filter { $0.isLetter || $0.isNumber }
    self.title = title
    self.width = width
    self.weight = weight
    alignment = align
    self.spare = spare
    isUsual = usual
    self.field = field
  }

  /// What stands at the head.
  var head: String { qualifier.isEmpty ? title : "\(title) (\(qualifier))" }

  /// The column with something more at its head, and room for it up to a width.
  func qualified(by qualifier: String, widest: Int) -> ListColumn {
    var column = self
    column.qualifier = qualifier
    column.width = max(width, min(widest, TextWidth.width(of: column.head)))
    return column
  }

  /// The columns as a user put them in order: where there is no room, the last one goes first.
  static func chosen(_ columns: [ListColumn]) -> [ListColumn] {
    columns.enumerated().map { place, column in
      var column = column
      column.spare = place
      return column
    }
  }

  /// The columns there is room for, with their widths, two blanks apart.
  static func fit(_ columns: [ListColumn], to room: Int) -> [(index: Int, width: Int)] {
    var shown = Array(columns.indices)
    func least() -> Int { shown.reduce(0) { $0 + columns[$1].width } + 2 * max(0, shown.count - 1) }
    while least() > room {
      let spare = shown.filter { columns[$0].spare > 0 }.max { columns[$0].spare < columns[$1].spare }
      guard let spare else { break }
      shown.removeAll { $0 == spare }
    }
    let left = max(0, room - least())
    let weights = shown.reduce(0) { $0 + columns[$1].weight }
    return shown.map { index in
      let more = weights > 0 ? Int(Double(left) * columns[index].weight / weights) : 0
      return (index, columns[index].width + more)
    }
  }
}
