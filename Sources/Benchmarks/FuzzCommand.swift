import Foundation
import Fuzzing

/// Random events for the front end, by the million: `convene-bench fuzz --events 1000000 --seed 1`.
///
/// Sessions run in a process of their own, so that one that crashes is told of, and made short, as one that finds a flaw.
struct FuzzCommand {
  private var events = 1_000_000
  private var seed: UInt64 = 1
  /// Steps of one session.
  private var length = 2500
  private var people = 70
  private var interval = 16
  /// In the child: which steps to take.
  private var kept: [Int]?
  private var isChild = false

  /// Reads `--events N --seed N --length N --people N --paint N`; `nil` for anything else.
  init?(_ arguments: some Collection<String>) {
    var rest = Array(arguments)[...]
    while let name = rest.popFirst() {
      if name == "--child" {
        isChild = true
        continue
      }
      guard let value = rest.popFirst() else { return nil }
      if name == "--only" {
        kept = value.split(separator: ",").compactMap { Int($0) }
        continue
      }
      guard let number = Int(value), number >= 0 else { return nil }
      switch name {
      case "--events": events = number
      case "--seed": seed = UInt64(number)
      case "--length": length = max(1, number)
      case "--people": people = number
      case "--paint": interval = max(1, number)
      default: return nil
      }
    }
  }

  /// Runs all sessions, and prints one line of JSON; ends with 1 where something is wrong.
  func run() -> Int32 {
    if isChild { return runSessions() }
    let clock = ContinuousClock()
    var outcome = Outcome()
    let time = clock.measure { outcome = child(["--events", "\(events)", "--seed", "\(seed)"], tells: true) }
    guard let failed = outcome.failed else {
      print(
        """
        {"name": "fuzz", "events": \(outcome.events), "seed": \(seed), "sessions": \(outcome.sessions), \
        "changes": \(outcome.changes), "paints": \(outcome.paints), "places": \(outcome.places.count), "flaws": 0, "seconds": \(time / .seconds(1))}
        """)
      return 0
    }
    let steps = FuzzSession(seed: failed, count: length, people: people).steps
    let needed = Shrinking.shrink(Array(steps.indices), limit: 600) { fails(failed, $0) }
    let script = FuzzSession(seed: failed, count: length, people: people, only: needed).steps
    FileHandle.standardError.write(
      Data(
        """
        Session \(failed) fails: \(outcome.words)
        \(script.map(\.description).joined(separator: "\n"))
        Again: convene-bench fuzz --child --seed \(failed) --events \(length) --paint 1 --only \
        \(needed.map(String.init).joined(separator: ","))

        """.utf8))
    print(#"{"name": "fuzz", "seed": \#(seed), "flaws": 1, "session": \#(failed), "steps": \#(needed.count)}"#)
    return 1
  }

  private func fails(_ session: UInt64, _ places: [Int]) -> Bool {
    let only = places.map(String.init).joined(separator: ",")
    return child(["--events", "\(length)", "--seed", "\(session)", "--only", only, "--paint", "1"], tells: false).failed
      != nil
  }

  private struct Outcome {
    var events = 0
    var sessions = 0
    var changes = 0
    var paints = 0
    var places: Set<Substring> = []
    /// The session that failed.
    var failed: UInt64?
    var words = ""
  }

  /// In the child: sessions one after the other, a line for each as it begins and as it is over.
  private func runSessions() -> Int32 {
    let count = (events + length - 1) / length
    for number in 0..<UInt64(count) {
      say("begin \(seed + number)")
      let result = FuzzSession(seed: seed + number, count: length, people: people, only: kept).run(
        paintingEvery: interval)
      if let failure = result.failure {
        say("flaw \(failure.flaws.joined(separator: "; "))")
        return 1
      }
      say("places \(result.places.sorted().joined(separator: ","))")
      say("over \(length) \(result.changes) \(result.paints)")
    }
    return 0
  }

  private func say(_ line: String) { FileHandle.standardOutput.write(Data((line + "\n").utf8)) }

  /// Runs sessions in a process of their own, and gathers what it said until it was over.
  private func child(_ arguments: [String], tells: Bool) -> Outcome {
    let process = Process()
    process.executableURL = Bundle.main.executableURL
    let output = Pipe()
    process.standardOutput = output
    // What a crash has to say is said once, not at each trial.
    if !tells {
      process.standardError = FileHandle.nullDevice
      process.environment = ProcessInfo.processInfo.environment.merging(["SWIFT_BACKTRACE": "enable=no"]) { $1 }
    }
    process.arguments =
      ["fuzz", "--child", "--length", "\(length)", "--people", "\(people)"]
      + (arguments.contains("--paint") ? [] : ["--paint", "\(interval)"]) + arguments
    var outcome = Outcome()
    do {
      try process.run()
    } catch {
      fatalError("No process for the sessions: \(error)")
    }
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    var begun: UInt64?
    for line in text.split(separator: "\n") {
      let words = line.split(separator: " ")
      switch words.first {
      case "begin": begun = words.last.flatMap { UInt64($0) }
      case "places": outcome.places.formUnion(line.dropFirst(7).split(separator: ","))
      case "over":
        let numbers = words.dropFirst().compactMap { Int($0) }
        guard numbers.count == 3 else { continue }
        outcome.events += numbers[0]
        outcome.changes += numbers[1]
        outcome.paints += numbers[2]
        outcome.sessions += 1
      default: outcome.words += line + " "
      }
    }
    if process.terminationStatus != 0 || process.terminationReason != .exit {
      outcome.failed = begun
      if outcome.words.isEmpty { outcome.words = "it crashed" }
    }
    return outcome
  }
}
