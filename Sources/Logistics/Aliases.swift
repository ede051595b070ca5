extension [String] {
  /// Aliases in a sentence: `Cedar 14, Flint 3 and Wren 8`, of more than three the first two and how many others.
  var namedInSentence: String {
    let shown = count <= 3 ? self : prefix(2) + ["\(count - 2) others"]
    guard let last = shown.last, shown.count > 1 else { return shown.joined() }
    return shown.dropLast().joined(separator: ", ") + " and " + last
  }
}
