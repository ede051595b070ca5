import Terminal
import Typography

/// Finds room for names beside their signs, so that none covers another.
struct MapLabels {
  /// A name and the cell of its sign.
  struct Request: Hashable {
    var text: String
    var cell: Point
  }

  /// A name where it stands.
  struct Placed: Hashable {
    var text: String
    var at: Point
    /// Which request it answers.
    var index: Int

    var rect: Rect { Rect(x: at.x, y: at.y, width: TextWidth.width(of: text), height: 1) }
  }

  /// The names that have room, the first asked for first: to the right of the sign, else left, below or above.
  static func placed(_ requests: [Request], in bounds: Rect) -> [Placed] {
    var taken = requests.map { Rect(x: $0.cell.x, y: $0.cell.y, width: 1, height: 1) }
    var placed: [Placed] = []
    for (index, request) in requests.enumerated() where bounds.contains(request.cell) {
      let size = TextWidth.width(of: request.text)
      let cell = request.cell
      let candidates = [
        Point(cell.x + 2, cell.y), Point(cell.x - 1 - size, cell.y), Point(cell.x - size / 2, cell.y + 1),
        Point(cell.x - size / 2, cell.y - 1),
      ]
      for at in candidates {
        // A blank at both ends keeps names apart.
        let room = Rect(x: at.x - 1, y: at.y, width: size + 2, height: 1)
        let own = Rect(x: at.x, y: at.y, width: size, height: 1)
        guard own.intersection(bounds) == own else { continue }
        let others = taken.enumerated().filter { $0.offset != index }.map(\.element)
        guard !others.contains(where: { !$0.intersection(room).isEmpty }) else { continue }
        taken.append(own)
        placed.append(Placed(text: request.text, at: at, index: index))
        break
      }
    }
    return placed
  }
}
