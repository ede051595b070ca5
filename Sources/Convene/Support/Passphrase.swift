import Foundation

/// Gets passphrases: from a file, the environment, or a person whose typing is not shown.
enum Passphrase {
  /// The passphrase from a file or `$CONVENE_PASSPHRASE`; `nil` when neither is there.
  static func given(file: String?) throws -> String? {
    if let file {
      guard let text = try? String(contentsOfFile: file, encoding: .utf8) else {
        throw Failure(code: .noInput, message: "The passphrase file \(file) cannot be read.")
      }
      let line = text.split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
      guard !line.isEmpty else { throw Failure(code: .badData, message: "The first line of \(file) is empty.") }
      return line
    }
    let named = ProcessInfo.processInfo.environment["CONVENE_PASSPHRASE", default: ""]
    return named.isEmpty ? nil : named
  }

  /// Asks on the terminal without showing what is typed; `nil` when there is no terminal to ask on.
  static func ask(_ prompt: String) -> String? {
    guard isatty(STDIN_FILENO) == 1 else { return nil }
    FileHandle.standardError.write(Data(prompt.utf8))
    var saved = termios()
    guard tcgetattr(STDIN_FILENO, &saved) == 0 else { return nil }
    var silent = saved
    silent.c_lflag &= ~tcflag_t(ECHO)
    tcsetattr(STDIN_FILENO, TCSANOW, &silent)
    defer {
      tcsetattr(STDIN_FILENO, TCSANOW, &saved)
      FileHandle.standardError.write(Data("\n".utf8))
    }
    return readLine(strippingNewline: true).flatMap { $0.isEmpty ? nil : $0 }
  }

  /// A new passphrase, from a file or asked for twice.
  ///
  /// The one in the environment is another officer's; only a new plan's first officer has it, see `first`.
  static func new(file: String?, asking prompt: String) throws -> String {
    if let file, let given = try given(file: file) { return try checked(given) }
    guard let first = ask("\(prompt): ") else {
      throw Failure(
        code: .usage,
        message: "Nobody is here to ask for the new passphrase. Use --new-passphrase-file or --new-key-file.")
    }
    return try repeated(first)
  }

  /// The passphrase of a new plan's first officer, given or asked for twice.
  static func first(file: String?) throws -> String {
    if let given = try given(file: file) { return try checked(given) }
    guard let first = ask("New passphrase: ") else {
      throw Failure(
        code: .usage,
        message: "A plan needs a passphrase: type it, or use --passphrase-file or $CONVENE_PASSPHRASE. "
          + "With --no-passphrase anyone who has the file can read it.")
    }
    return try repeated(first)
  }

  private static func repeated(_ first: String) throws -> String {
    let first = try checked(first)
    if first.count < 12 {
      guard let answer = ask("That is short: \(first.count) characters. Type y to keep it: "),
        answer.lowercased() == "y"
      else { throw Failure(code: .usage, message: "Four or five unrelated words are good. Nothing was done.") }
    }
    guard ask("The same again: ") == first else {
      throw Failure(code: .usage, message: "The two differ. Nothing was done.")
    }
    return first
  }

  private static func checked(_ passphrase: String) throws -> String {
    guard passphrase.count >= 10 else {
      throw Failure(
        code: .usage,
        message: "A passphrase needs at least 10 characters; four or five unrelated words are good. Nothing was done.")
    }
    return passphrase
  }
}
