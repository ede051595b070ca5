/// Rows of a list that were put on the scales, for the lines at its foot.
///
/// It is made once for the rows shown or marked, and asked again for each key typed into a record.
protocol RowsWeight: Sendable {
  /// The lines, with what is being typed where that counts.
  func lines(_ sight: Sight) -> [ListBalance]
}

/// Lines on which what is being typed has no bearing.
struct SettledWeight: RowsWeight {
  let lines: [ListBalance]

  func lines(_ sight: Sight) -> [ListBalance] { lines }
}
