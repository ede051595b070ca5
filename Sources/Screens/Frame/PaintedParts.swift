import Foundation
import Terminal

/// Parts of the screen as they were painted last, painted again only when what they are painted from has changed: most
/// keys change two rows of a list.
///
/// Nothing on the screen hangs on what is kept here, only how soon it is there: a key tells all that a part is painted
/// from, and a part never sets the cursor. Copies of a workspace share it.
final class PaintedParts: @unchecked Sendable {
  /// A part that is painted as a whole.
  enum Part: Hashable {
    case header
    case tabs
    case board
    case head
    case bar
    case foot
    case detail
    case status
    case keys
  }

  /// What a part is painted from besides its place: of another kind for each.
  enum Key: Equatable {
    case header(Workspace.Opening?, names: String?, generation: Int)
    case tabs(Tab, generation: Int)
    case board(generation: Int)
    case list(ListDrawing.PaintKey)
    case bar(top: Int, count: Int, generation: Int)
    case foot([[Span]], generation: Int)
    case detail(Workspace.LayoutKey, top: Int)
    case status(StatusKey)
    /// The places of commands in the table of those that the last line may show.
    case keys([Int], Command.Context, generation: Int)
  }

  /// What the line above the keys is painted from, but for the place of the cursor.
  struct StatusKey: Equatable {
    var tab: Tab
    /// Of plan, keys, signs and all else that is seen.
    var generation: Int
    var room: Int
    var filter: String
    var marks: Int
    var hiddenMarks: Int
    var order: SortOrder?
    var grouping: String?
    /// The line on all of the list, where it stands there.
    var summary: String?
  }

  /// What a row of a list is painted from besides what all its rows are.
  struct RowKey: Hashable {
    var place: Int
    var isMarked: Bool
    var ground: Role?
    /// What is being typed that it says something of.
    var draft: BudgetDraft.Source?
  }

  private struct Kept {
    var key: Key
    var piece: CanvasPiece
  }

  // Held while anything below is read or written.
  private let lock = NSLock()
  private var parts: [Part: Kept] = [:]
  private var rowsKey: Key?
  private var rows: [RowKey: CanvasPiece] = [:]

  /// Paints a part, or lays down what was painted from the same key in the same place.
  func paint(
    _ part: Part, in rect: Rect, from key: Key, on canvas: inout Canvas, _ draw: (inout Canvas) -> Void
  ) {
    if let kept = lock.withLock({ parts[part] }), kept.piece.rect == rect, kept.key == key,
      canvas.lay(kept.piece, at: Point(rect.x, rect.y))
    {
      return
    }
    draw(&canvas)
    let kept = Kept(key: key, piece: canvas.piece(rect))
    lock.withLock { parts[part] = kept }
  }

  /// Makes sure that rows kept are painted from the same; forgets them where not, or where they are many more than are
  /// seen at a time.
  func beginRows(from key: Key, seen: Int) {
    lock.withLock {
      guard rowsKey != key || rows.count > 6 * seen + 12 else { return }
      rowsKey = key
      rows.removeAll(keepingCapacity: true)
    }
  }

  /// Paints a row of a list, or lays down what was painted of it before, on whichever line it was.
  func paint(_ row: RowKey, in rect: Rect, on canvas: inout Canvas, _ draw: (inout Canvas) -> Void) {
    if let piece = lock.withLock({ rows[row] }), canvas.lay(piece, at: Point(rect.x, rect.y)) { return }
    draw(&canvas)
    let piece = canvas.piece(rect)
    lock.withLock { rows[row] = piece }
  }
}
