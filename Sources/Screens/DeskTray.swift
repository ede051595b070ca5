import Logistics
import Papers
import PlanFile
import Synchronization
import Terminal

/// Where other threads leave what they have to say, until the loop comes by.
final class DeskTray: Sendable {
  private let notes = Mutex<[DeskNote]>([])
  private let stopped = Mutex(false)
  private let waker: Waker

  init(waker: Waker) { self.waker = waker }

  func put(_ note: DeskNote) {
    notes.withLock { $0.append(note) }
    waker.wake()
  }

  /// Whether the letters that are being written are to be left at that.
  var isStopped: Bool {
    get { stopped.withLock { $0 } }
    set { stopped.withLock { $0 = newValue } }
  }

  func take() -> [DeskNote] {
    notes.withLock { notes in
      defer { notes = [] }
      return notes
    }
  }
}

/// What another thread has to say.
enum DeskNote: Sendable {
  case glanced(Glance?, GlanceShelf)
  case opened(Result<Handover, any Error>)
  /// What is to be said of the file that was opened.
  case noticed(String)
  case derived(Int, Derivation)
  case printed(Printed)
  /// What was to be printed is done with.
  case pressed
  case budgetForms([BudgetLayouts.Form])
  case looked(LetterNews)
  case set(PreviewNews)
  case placed(PlacementNews)
  case gathered(SearchTexts, SearchWish.Key)
  case read(Int, HistoryNews)
  case reverted(Outcome)
  case keyed(OfficerWish, Result<[OwnKey], any Error>)
  case officersChanged
}

/// A file on its way from the thread that opened it to the one that will use it.
struct Handover: @unchecked Sendable {
  // The opening thread keeps no reference, so that one thread at a time has it.
  let file: PlanFile
  /// What undo and redo would do, read where nobody waits for it.
  let undo: String?
  let redo: String?

  /// What is to be said of the file.
  let notice: String?

  init(_ file: PlanFile) {
    (self.file, undo, redo) = (file, file.undoLabel, file.redoLabel)
    notice = file.notice
  }
}
