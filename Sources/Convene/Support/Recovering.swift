import ForumPlan
import Foundation
import PlanFile

/// Opens a plan by its recovery sheet and gives somebody another passphrase.
struct Recovering {
  let options: PlanOptions
  let new: NewKeyOptions

  init(_ options: PlanOptions, _ new: NewKeyOptions) {
    self.options = options
    self.new = new
  }

  /// Gives an officer another passphrase or key, by which the plan then opens.
  func access(named name: String?) throws -> Access {
    guard try PlanFile.isSealed(at: options.path) else { throw PlanFileError.notSealed(path: options.path) }
    let file = try PlanFile.open(at: options.path, access: .recovery(try code()), mode: .write)
    defer { file.close() }
    let officer = try chosen(name, of: file)
    let key = try new.key(for: file, asking: "New passphrase of \(officer.name)")
    try new.keeping(key) {
      try file.replaceKey(of: officer.id, by: key.own, author: Clock.author, time: Clock.now)
    }
    Output.say(
      "\(officer.name) has another \(key.own.label). The sheet still opens the plan; if others saw it, make another: "
        + "convene officers recovery")
    return key.access
  }

  /// Of several officers one has to be named.
  private func chosen(_ name: String?, of file: PlanFile) throws -> Officer {
    if let name { return try file.officer(named: name) }
    let others = file.officers.filter { $0.kind != .recovery }
    guard let only = others.first, others.count == 1 else {
      throw Failure(
        code: .usage,
        message: "The code opens the plan. Say whose passphrase is lost: convene officers passphrase --recover NAME",
        details: others.map { "\($0.name) (\($0.compartments.words))" })
    }
    return only
  }

  /// Line by line, each asked for again where it is mistyped; from standard input where nobody sits at a terminal.
  private func code() throws -> RecoveryCode {
    guard isatty(STDIN_FILENO) == 1 else {
      var lines: [String] = []
      while lines.count < RecoveryCode.lineCount, let line = readLine() {
        if !line.allSatisfy(\.isWhitespace) { lines.append(line) }
      }
      do { return try RecoveryCode(lines: lines) } catch { throw Failure(code: .badData, message: error.description) }
    }
    var lines: [String] = []
    while lines.count < RecoveryCode.lineCount {
      let number = lines.count + 1
      guard let line = Passphrase.ask("Line \(number) of the recovery sheet: ") else {
        throw Failure(code: .usage, message: "No code was typed. Nothing was changed.")
      }
      do throws(RecoveryCode.LineError) {
        try RecoveryCode.check(line, line: number)
        lines.append(line)
      } catch {
        Output.say(error.description)
      }
    }
    do { return try RecoveryCode(lines: lines) } catch { throw Failure(code: .badData, message: error.description) }
  }
}
