import CMemory
import Dates
import ForumPlan
import Foundation
import Logistics
import Papers
import PlanFile
import Terminal

/// Carries out what the front end asks for: changes in the file, and work on other threads.
final class Desk {
  let today: CivilDate
  let author: String
  let now: () -> Int64
  /// How messages name the key of a command.
  let key: (String) -> String
  private let memory: ColumnMemory
  let papers: PaperSupplies
  let tray: DeskTray
  /// Whether what was typed is being tried on a plan that was locked: when it does not open it, one is asked again.
  private var isUnlocking = false
  private(set) var file: PlanFile?
  /// The money of the plan, where it is known: a change brings it up to date line by line.
  var ledger: BudgetLedger?
  /// The number of the plan that what follows was last asked for.
  private(set) var asked = 0
  /// The number of the plan that what was worked out last is about.
  private var derived = 0
  /// What the file has to be shown first.
  private var kept = GlanceShelf()
  /// Whether one of them fits this window and day.
  private var isKept = false
  /// The rows whose texts were asked for last.
  private var gathering: SearchWish.Key?
  /// The letters that are being looked at.
  var looking: LetterWish?
  /// The paper that is being set for the screen.
  var setting: PreviewWish?
  /// The search for where forums meet that was asked for last.
  var placing: PlacementSearchTask?
  /// What is being read of the history.
  var reading: HistoryWish?
  /// Whether it is being worked out what taking changes back would do.
  var isReverting = false
  /// Whether a key is being made of a passphrase.
  var isMakingKey = false

  init(
    today: CivilDate, author: String, now: @escaping () -> Int64, waker: Waker, memory: ColumnMemory,
    papers: PaperSupplies, key: @escaping (String) -> String
  ) {
    self.today = today
    self.author = author
    self.now = now
    self.key = key
    self.memory = memory
    self.papers = papers
    tray = DeskTray(waker: waker)
  }

  func close() { file?.close() }

  /// Lets go of the plan and its keys for good, and gives the right to write it.
  func leave() -> WriterLock? {
    stopPlacing()
    defer { (file, ledger, kept) = (nil, nil, GlanceShelf()) }
    return file?.closeKeepingLock()
  }

  /// How many papers are being printed or written, which have yet to be entered in the register.
  var printing = 0

  /// Opens the file on another thread; `reading` makes something of one of the glances that were kept.
  func open(
    _ open: @escaping Workbench.Opener, with key: PlanKey = PlanKey(),
    reading: @escaping @Sendable ([UInt8]) -> Glance? = { _ in nil }
  ) {
    isUnlocking = key.typed != nil
    let (tray, budgets) = (tray, papers.budgets)
    Self.inBackground {
      let result = Result {
        let file = try open(key) { bytes in
          let kept = GlanceShelf(bytes)
          tray.put(.glanced(kept.glances.lazy.compactMap(reading).first, kept))
        }
        return Handover(file)
      }
      // What reads a file is not needed again, and should not add up with what the outlook takes.
      cm_let_go()
      tray.put(.opened(result))
      if case .success(let handover) = result, let notice = handover.notice { tray.put(.noticed(notice)) }
      if !budgets.own.isEmpty { tray.put(.budgetForms(budgets.forms)) }
    }
  }

  /// Whether a plan that can be written is as it was when it was opened, and nothing was kept of it that fits this window
  /// and day.
  var keepsNothing: Bool { asked == 1 && derived == 1 && !isKept && file?.mode == .write }

  /// Keeps what is to be shown first when the plan is opened again, unless it is kept already or belongs to a plan that
  /// has changed; where it cannot be kept, the next start shows it later and nothing else is lost.
  func keep(_ glances: [[UInt8]]) {
    isKept = true
    guard let file, file.mode == .write, derived == asked else { return }
    var shelf = kept
    for glance in glances { shelf.put(glance) }
    guard shelf != kept else { return }
    kept = shelf
    // What writes a file should not add up with what the keys before it took, nor with what those after it take.
    cm_let_go()
    try? file.keepGlance(shelf.bytes)
    cm_let_go()
  }

  /// What came in since it was last asked; throws what kept the file from being opened.
  func news() throws -> [Outcome] {
    try tray.take().compactMap { note in
      switch note {
      case .opened(let result):
        if case .failure(let error) = result, isUnlocking { return .stillLocked("\(error)") }
        let handover = try result.get()
        let opened = handover.file
        file = opened
        derive(opened.plan)
        return .opened(
          opened.plan, isSealed: opened.isSealed, isReadOnly: opened.mode == .read, undo: handover.undo,
          redo: handover.redo)
      case .noticed(let words): return .refused(words)
      case .glanced(let glance, let shelf):
        (kept, isKept) = (shelf, glance != nil)
        return glance.map { .glance($0) }
      case .derived(let number, let derivation):
        derived = number
        if number == asked { ledger = derivation.outlook.ledger }
        return number == asked ? .derived(derivation) : nil
      case .printed(let printed): return enter(printed)
      case .pressed:
        printing -= 1
        return nil
      case .budgetForms(let forms): return .budgetForms(forms)
      case .looked(let news):
        looking = nil
        return .letters(news)
      case .set(let news):
        setting = nil
        return .preview(news)
      case .placed(let news):
        if news.isLast, news.wish == placing?.wish { placing = nil }
        return .placement(news)
      case .gathered(let texts, let key): return .searchTexts(texts, key)
      case .read(let number, let news):
        reading = nil
        return number == asked ? .history(news) : nil
      case .reverted(let outcome):
        isReverting = false
        return outcome
      case .keyed(let wish, let keys): return take(keys, for: wish)
      case .officersChanged: return file.map { .officers(OfficersTold($0)) }
      }
    }
  }

  /// Does what an effect asks for; `nil` when there is nothing to say of it.
  func perform(_ effect: Effect) -> Outcome? {
    if case .remember(let columns) = effect { memory.write(columns) }
    guard let file else { return nil }
    do {
      switch effect {
      case .apply(let label, let edits): return try apply(label, edits, in: file)
      case .undo: return try undo(in: file)
      case .redo: return try redo(in: file)
      case .revert(let reversion): return try revert(reversion, in: file)
      case .weigh(let target): try weigh(target, in: file)
      case .officer(let wish): return try perform(wish, in: file)
      case .purge(let wish): return try perform(wish, in: file)
      case .print(let job):
        guard file.mode == .write else {
          return .refused(
            "The plan is open for writing elsewhere: print it there, so that it is entered in the register of papers.")
        }
        print(job, of: file.plan)
        if job.isOfLetters { return .printing(0, of: 0) }
        return .said(job.isPrinted ? "Handing it to the printer …" : "Writing \(job.path) …")
      case .stopPrinting: tray.isStopped = true
      case .stopPlacing: stopPlacing()
      case .copy, .suspend, .theme, .remember, .lock, .unlock, .quit: return nil
      }
    } catch {
      return .refused(error.description)
    }
    return nil
  }

  /// Works out what follows from a plan on another thread; of several, the last one asked for counts.
  func derive(_ plan: Plan) {
    asked += 1
    if asked > 1 { kept = GlanceShelf() }
    let (number, today, tray, ledger) = (asked, today, tray, ledger)
    Self.inBackground {
      let derivation = Derivation(plan: plan, today: today, ledger: ledger)
      // What only a start needs: after a change most of it would be fetched again.
      if number == 1 { cm_let_go() }
      tray.put(.derived(number, derivation))
    }
  }

  /// Makes the texts that a filter will look through on another thread.
  func gather(_ wish: SearchWish?) {
    guard let wish, wish.key != gathering else { return }
    gathering = wish.key
    let tray = tray
    Self.inBackground { tray.put(.gathered(wish.texts(), wish.key)) }
  }

  static func inBackground(_ work: @escaping @Sendable () -> Void) {
    let thread = Thread(block: work)
    thread.stackSize = 8 << 20
    thread.start()
  }
}
