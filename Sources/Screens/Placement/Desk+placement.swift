import Placing
import Synchronization

/// A search on its own thread, which can be asked to stop.
final class PlacementSearchTask: Sendable {
  let wish: PlacementWish
  private let stopped = Mutex(false)

  init(_ wish: PlacementWish) { self.wish = wish }

  var isStopped: Bool { stopped.withLock { $0 } }

  func stop() { stopped.withLock { $0 = true } }
}

extension Desk {
  /// Searches on another thread for where and when forums meet; one search at a time, the last one asked for.
  func place(_ wish: PlacementWish?) {
    guard let wish, wish != placing?.wish, let file else { return }
    placing?.stop()
    let task = PlacementSearchTask(wish)
    placing = task
    let (plan, today, tray) = (file.plan, today, tray)
    Self.inBackground {
      var told = ContinuousClock.now - .seconds(1)
      wish.search(plan, today: today) { news in
        // Ten times a second is as often as anybody reads it; the end is told in any case.
        if news.isLast || ContinuousClock.now - told > .milliseconds(100) {
          told = .now
          tray.put(.placed(news))
        }
        return !task.isStopped && !tray.isStopped
      }
    }
  }

  /// Ends the search: what it found so far is its answer.
  func stopPlacing() { placing?.stop() }
}
