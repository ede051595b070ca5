/// The name that somebody may have meant.
enum NearestName {
  /// The one of some names that needs the fewest letters changed to become another; `nil` where none is near.
  static func of(_ name: String, among names: some Sequence<String>) -> String? {
    let most = max(2, name.count / 3)
    let near = names.map { (name: $0, distance: distance(from: Array(name), to: Array($0))) }
      .filter { $0.distance <= most }
    return near.min { ($0.distance, $0.name) < ($1.distance, $1.name) }?.name
  }

  /// Letters to put in, take out, change, or swap with the next: optimal string alignment.
  static func distance(from left: [Character], to right: [Character]) -> Int {
    var before: [Int] = []
    var last = Array(0...right.count)
    for (row, letter) in left.enumerated() {
      var now = [row + 1]
      for (column, other) in right.enumerated() {
        var least = min(last[column + 1] + 1, now[column] + 1, last[column] + (letter == other ? 0 : 1))
        if row > 0, column > 0, letter == right[column - 1], left[row - 1] == other {
          least = min(least, before[column - 1] + 1)
        }
        now.append(least)
      }
      (before, last) = (last, now)
    }
    return last[right.count]
  }
}
