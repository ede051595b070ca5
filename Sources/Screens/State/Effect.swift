import ForumPlan
import Logistics
import Papers
import Terminal

/// What the front end asks the world to do after an event.
enum Effect: Hashable, Sendable {
  /// Change the plan; the answer is `changed` or `refused`.
  case apply(label: String, edits: [Edit])
  case undo
  case redo
  /// Work out what taking back earlier changes would do; the answer is `weighed`, `entangled` or `refused`.
  case weigh(Change.Target)
  /// Take them back as it was worked out; the answer is `changed` or `refused`.
  case revert(Reversion)
  /// List, add or remove officers; the answer is `officers`, `changed` or `refused`.
  case officer(OfficerWish)
  /// See what identities say that nobody needs any more, or erase it; the answer is `purgeable`, `said`, `changed` or `refused`.
  case purge(PurgeWish)
  case theme(ThemeWish)
  /// Keep the columns that the user chose, by tab, for the next session.
  case remember(columns: [Tab: [String]])
  /// Write a paper to a file, or hand it to a printer; the answer is `said`, `fileExists`, `printers`, `handedOver` or
  /// `refused`, of letters also `printing` and `lettersWritten`.
  case print(PrintJob)
  /// Write no more of the letters that are being written; the answer is `refused`, with how many there are.
  case stopPrinting
  /// Search no longer for where forums meet; the answer is what was found.
  case stopPlacing
  /// Put a text on the clipboard of the terminal.
  case copy(String)
  /// Close the plan and let go of its keys; the screen is blank already.
  case lock
  /// Open it again with a passphrase, or the key file at a path; the answer is `opened` or `stillLocked`.
  case unlock(String)
  /// Stop as Ctrl-Z does, until the shell goes on with it.
  case suspend
  case quit
}

/// What the world answers.
enum Outcome: Sendable {
  /// What was kept of the first screen, ahead of the plan.
  case glance(Glance)
  /// The file is open; the labels say what undo and redo would do.
  case opened(Plan, isSealed: Bool, isReadOnly: Bool, undo: String?, redo: String?)
  /// A passphrase did not open the plan, and what to say of it.
  case stillLocked(String)
  /// The plan is now so, with its ledger where that is known; it is said what was done and with which key the opposite, and
  /// what undo and redo would do.
  case changed(
    Plan, ledger: BudgetLedger? = nil, said: String, hint: String = "", undo: String?, redo: String?)
  /// Something of the history was read.
  case history(HistoryNews)
  /// What taking back earlier changes would do.
  case weighed(Reversion)
  /// Later changes build on those that are to be taken back; with these it may go.
  case entangled([Int], why: String)
  /// What follows from the plan was worked out.
  case derived(Derivation)
  /// The texts that a filter looks through were made.
  case searchTexts(SearchTexts, SearchWish.Key)
  /// The themes there are, to choose from.
  case themes([ThemeChoice], shown: String)
  /// Another theme is shown; it draws with these, and this is to be said of it.
  case themed(Glyphs, said: String)
  /// The theme could not be shown, and why; the one before stays.
  case themeRefused(String)
  /// Something is done that changed no plan.
  case said(String)
  /// So many letters are written, of so many.
  case printing(Int, of: Int)
  /// The letters are written.
  case lettersWritten(String)
  /// Who holds keys of the plan.
  case officers(OfficersTold)
  /// What can be purged, for somebody to decide.
  case purgeable(PurgeDue)
  /// Letters were looked at.
  case letters(LetterNews)
  /// A paper was set for the screen.
  case preview(PreviewNews)
  /// What came of a search for where and when forums meet.
  case placement(PlacementNews)
  /// A paper was handed to a printer, and what to say of it.
  case handedOver(PrintJob, said: String)
  /// There are several printers, for somebody to choose one.
  case printers([String], PrintJob)
  /// The donors' forms of budget there are, the user's own among them.
  case budgetForms([BudgetLayouts.Form])
  /// There is a file of the name already.
  case fileExists(PrintJob)
  /// Nothing was changed, and why.
  case refused(String)
}
