/// Where a text stands in a field wider than itself.
public enum Alignment: Sendable {
  /// At the left edge, for words.
  case leading
  /// At the right edge, for numbers.
  case trailing
  /// In the middle; an odd column of blank goes to the right.
  case center

  /// The blanks before the text when `free` columns are left over.
  package func offset(of free: Int) -> Int {
    switch self {
    case .leading: 0
    case .center: free / 2
    case .trailing: free
    }
  }
}
