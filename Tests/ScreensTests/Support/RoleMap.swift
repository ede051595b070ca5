@testable import Terminal

/// A screen as a text that tells how each cell is to look, not only what it says: a letter a style, named below.
enum RoleMap {
  private static let letters = Array("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")

  /// The map of a canvas: letters are given to styles by name, so that a new one moves no others of the same screen.
  static func text(of canvas: Canvas) -> String {
    let names = Set(canvas.cells.map(\.style.description)).sorted()
    let letter = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, letters[$0 % letters.count]) })
    let rows = (0..<canvas.gridHeight).map { row in
      String(
        canvas.cells[(row * canvas.gridWidth)..<((row + 1) * canvas.gridWidth)].map { cell in
          letter[cell.style.description] ?? "?"
        })
    }
    return (rows + [""] + names.map { "\(letter[$0] ?? "?") \($0)" }).joined(separator: "\n")
  }
}
