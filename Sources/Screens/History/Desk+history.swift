import ForumPlan
import PlanFile

/// What the desk does for the History tab.
extension Desk {
  /// Whether the history is being read, or it is being worked out what taking changes back would do.
  var isInHistory: Bool { reading != nil || isReverting }

  /// Reads what the History tab waits for, on another thread and by a connection of its own.
  func read(_ wish: HistoryWish?) {
    guard let wish, reading == nil, let file else { return }
    reading = wish
    let (number, plan, tray) = (asked, file.plan, tray)
    let access = Result { try file.journalAccess }
    Self.inBackground {
      do {
        tray.put(.read(number, try wish.answer(from: try access.get().open(), of: plan)))
      } catch {
        tray.put(.read(number, .failed("\(error)")))
      }
    }
  }

  /// Works out what taking changes back would do, which may take a look at all of the history.
  func weigh(_ target: Change.Target, in file: PlanFile) throws(PlanFileError) {
    guard !isReverting else { return }
    isReverting = true
    let (access, plan, tray) = (try file.journalAccess, file.plan, tray)
    Self.inBackground {
      do {
        tray.put(.reverted(try access.open().weighed(target, in: plan)))
      } catch {
        tray.put(.reverted(.refused("\(error)")))
      }
    }
  }
}
