import ArgumentParser
import Exchange
import ForumPlan
import Foundation
import Papers
import PlanFile
import Screens
import Terminal

/// An error of a command, with the exit code that scripts can tell it by.
struct Failure: Error {
  /// Exit codes as in BSD's sysexits.h.
  enum Code: Int32 {
    case usage = 64
    case badData = 65
    case noInput = 66
    case cannotCreate = 73
    case io = 74
    case noPermission = 77
    case config = 78
  }

  var code: Code
  var message: String
  /// Lines below the message.
  var details: [String] = []

  /// Says what happened on standard error and ends the process.
  static func end(with error: any Error) -> Never {
    guard let failure = told(error) else { Convene.exit(withError: error) }
    let lines = ["convene: " + failure.message] + failure.details.map { "  " + $0 }
    FileHandle.standardError.write(Data(lines.map { harmless($0) + "\n" }.joined().utf8))
    exit(failure.code.rawValue)
  }

  /// A path or a name in a message must not steer the terminal that shows it.
  private static func harmless(_ line: String) -> String {
    String(
      String.UnicodeScalarView(
        line.unicodeScalars.map { $0.properties.generalCategory == .control ? "\u{FFFD}" : $0 }))
  }

  private static func told(_ error: any Error) -> Failure? {
    switch error {
    case let failure as Failure: failure
    case let error as PlanFileError: Failure(code: code(of: error), message: error.description)
    case let error as PlanError: Failure(code: .badData, message: error.description)
    case let problem as FieldProblem: Failure(code: .badData, message: problem.description)
    case let failure as LookupFailure: Failure(code: .badData, message: failure.description)
    case LetterError.missing(let gaps) where gaps.count > 1:
      Failure(
        code: .badData, message: "Nothing was written; \(gaps.count) things are missing:",
        details: gaps.map(\.description))
    case let error as LetterError: Failure(code: code(of: error), message: error.description)
    case let error as ImportError: Failure(code: .badData, message: error.description)
    case let error as PDFRenderer.Failure: Failure(code: .io, message: error.description)
    case let error as ThemeError: Failure(code: .badData, message: error.description)
    case let error as SettingsError: Failure(code: .config, message: error.description)
    case let error as KeymapError:
      Failure(code: .config, message: "\(Folders.config)/config.toml: \(error.description)")
    case let error as TerminalError: Failure(code: .usage, message: error.description)
    default: nil
    }
  }

  private static func code(of error: LetterError) -> Code {
    switch error {
    case .identitiesShut: .noPermission
    case .notInvited, .missing: .badData
    case .template, .unreadable: .config
    }
  }

  private static func code(of error: OfficerError) -> Code {
    switch error {
    case .cannotGive, .cannotRenew, .wrongOldKey: .noPermission
    default: .badData
    }
  }

  private static func code(of error: PlanFileError) -> Code {
    switch error {
    case .noSuchFile: .noInput
    case .alreadyExists: .cannotCreate
    case .notAPlan, .damaged, .newerVersion, .refused, .notTakenBack, .notSealed: .badData
    case .officers(let error): code(of: error)
    case .wrongPassphrase, .wrongKeyFile, .wrongSheet, .passphraseNeeded: .noPermission
    case .heldByAnother, .readOnly, .closed, .keysChanged, .io: .io
    }
  }
}
