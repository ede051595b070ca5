import Foundation
import PlanFile

/// What is typed where a plan is locked: a passphrase, or the path of a key file.
///
/// No message has a word of it: it may be a passphrase with a letter wrong, and whoever stands by reads along.
enum Unlocking {
  /// The most that a key file can be, in bytes: what is longer is none, and is not read.
  private static let longest = 4096

  /// The key in the file at a path, where a key file stands there; else what was typed is a passphrase.
  static func access(_ typed: String) -> Access {
    let path = (typed as NSString).expandingTildeInPath
    var facts = stat()
    // A pipe or a device would be waited for without end.
    guard stat(path, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG, facts.st_size <= longest,
      let text = try? String(contentsOfFile: path, encoding: .utf8), let key = KeyFile(text: text)
    else { return .passphrase(typed) }
    return .keyFile(key)
  }

  /// Opens a plan, with an error that fits the question: whoever was asked for a key file hears that none was there.
  static func naming<T>(keyFile isAskedFor: Bool, _ open: () throws -> T) throws -> T {
    do {
      return try open()
    } catch PlanFileError.wrongPassphrase where isAskedFor {
      throw NoKeyFile()
    }
  }

  /// What was typed is neither.
  struct NoKeyFile: Error, CustomStringConvertible {
    let description = "No key file that opens the plan is there, nor is it a passphrase of the plan."
  }
}
