import ForumPlan

/// Why a plan file could not be opened, made, read or changed; the file is as it was.
public enum PlanFileError: Error, Hashable, Sendable {
  /// There is no file of that path.
  case noSuchFile(path: String)
  /// A new plan would overwrite a file.
  case alreadyExists(path: String)
  /// The file is something else than a plan.
  case notAPlan(path: String)
  /// The file is a plan, but bytes of it were changed or lost; `what` names the part, never its content.
  case damaged(path: String, what: String)
  /// A later version of Convene made the file.
  case newerVersion(path: String, found: Int, known: Int)
  /// Another process has the plan open for writing; its number, when the lock tells.
  case heldByAnother(path: String, process: Int?)
  /// The passphrase opens no part of the plan; whether a recovery sheet could.
  case wrongPassphrase(path: String, hasSheet: Bool)
  /// The key file is of another plan, or its officer was removed.
  case wrongKeyFile(path: String)
  /// The code is of another plan's sheet or of one that was replaced; whether there is a sheet at all.
  case wrongSheet(path: String, hasSheet: Bool)
  /// The plan is sealed and no passphrase was given, or a new one is to be sealed with an empty one.
  case passphraseNeeded(path: String)
  /// A passphrase was given for a plan that is not sealed: it may not be the file it is taken for.
  case notSealed(path: String)
  /// The plan is open for reading only, or the file or its folder cannot be written.
  case readOnly(path: String)
  /// An officer was removed elsewhere while the plan was open, so that the keys it was opened with are no longer its keys.
  case keysChanged(path: String)
  /// The plan was closed.
  case closed(path: String)
  /// The system or its disk refused.
  case io(path: String, message: String)
  /// The plan's own rules refuse the change.
  case refused(PlanError)
  /// Earlier changes cannot be taken back.
  case notTakenBack(ReversionError)
  /// An officer was not added, changed or removed.
  case officers(OfficerError)
}

extension PlanFileError: CustomStringConvertible {
  /// What happened, where, and what to do.
  public var description: String {
    switch self {
    case .noSuchFile(let path):
      "There is no plan at “\(Self.shown(path))”. Check the path, or make a plan there with `convene new`."
    case .alreadyExists(let path):
      "“\(Self.shown(path))” exists already and is left alone. Choose another name, or move that file away first."
    case .notAPlan(let path):
      "“\(Self.shown(path))” is not a Convene plan. Choose a file made by `convene new`; this one is left alone."
    case .damaged(let path, let what):
      "The plan “\(Self.shown(path))” is damaged: \(what). Nothing was changed; use a copy from before the damage."
    case .newerVersion(let path, let found, let known):
      "The plan “\(Self.shown(path))” has format \(found); this version of Convene knows formats up to \(known). "
        + "Open it with a newer Convene."
    case .heldByAnother(let path, let process):
      "The plan “\(Self.shown(path))” is open for writing elsewhere\(process.map { " (process \($0))" } ?? ""). "
        + "Close it there first; commands that only read work meanwhile."
    case .wrongPassphrase(let path, let hasSheet):
      "The passphrase does not open the plan “\(Self.shown(path))”. Try again; nothing was changed. "
        + (hasSheet
          ? "If it is lost, the recovery sheet opens the plan: convene open --recover."
          : "There is no recovery sheet: without a passphrase the plan stays shut, and nobody can open it.")
    case .wrongKeyFile(let path):
      "The key file does not open the plan “\(Self.shown(path))”. It is of another plan, or was taken off this one."
    case .wrongSheet(let path, let hasSheet):
      hasSheet
        ? "The code does not open the plan “\(Self.shown(path))”. It is of another plan's sheet, or a newer sheet replaced it."
        : "The plan “\(Self.shown(path))” has no recovery sheet: without a passphrase it stays shut."
    case .passphraseNeeded(let path):
      "The plan “\(Self.shown(path))” needs a passphrase. Give one that is not empty."
    case .notSealed(let path):
      "The plan “\(Self.shown(path))” is not sealed, though a passphrase was given. "
        + "If that is as it should be, open it without; if not, it is not the file you know."
    case .readOnly(let path):
      "The plan “\(Self.shown(path))” can be read but not changed here. "
        + "Open it for writing, with write permission for the file and its folder."
    case .keysChanged(let path):
      "The keys of the plan “\(Self.shown(path))” have changed since it was opened here: an officer was removed from it. "
        + "Close it and open it again."
    case .closed(let path):
      "The plan “\(Self.shown(path))” was closed. Open it again."
    case .io(let path, let message):
      "The plan “\(Self.shown(path))” could not be read or written: \(message). Nothing was changed."
    case .refused(let error): error.description
    case .notTakenBack(let error): error.description
    case .officers(let error): error.description
    }
  }

  /// A path without the characters that could steer a terminal.
  private static func shown(_ path: String) -> String {
    String(
      String.UnicodeScalarView(
        path.unicodeScalars.map {
          switch $0.properties.generalCategory {
          case .control, .format, .lineSeparator, .paragraphSeparator: "\u{FFFD}"
          default: $0
          }
        }))
  }
}
