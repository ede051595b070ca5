import ForumPlan
import Foundation
import PlanFile

/// Times opening a sealed plan by its passphrase: with all compartments, with two of them shut, and the derivation of the
/// key alone.
enum OpenBenchmarks {
  /// Prints a line for each, in milliseconds.
  static func run(_ plan: Plan, people: Int, runs: Int = 7) {
    let folder = FileManager.default.temporaryDirectory.appending(path: "convene-bench-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try time(plan, people: people, runs: runs, at: folder.appending(path: "bench.convene").path)
    } catch {
      fatalError("The plan cannot be opened: \(error)")
    }
  }

  private static func time(_ plan: Plan, people: Int, runs: Int, at path: String) throws {
    let (all, some) = (Access.passphrase("of who holds all keys"), Access.passphrase("of who lacks two of them"))
    let file = try PlanFile.create(at: path, access: all, programmeName: "Bench", author: "bench", time: 1)
    try file.apply(Change(label: "Fill", author: "bench", time: 2, edits: plan.entries.map(Edit.put)))
    guard let key = try file.keyMaker.key(of: some) else { return }
    try file.addOfficer("Two shut", holding: [.logistics, .finance], key: key, author: "bench", time: 3)
    let maker = file.keyMaker
    file.close()
    let keys = try median(runs) { _ = try maker.key(of: all) }
    let whole = try median(runs) { try PlanFile.open(at: path, access: all, mode: .read).close() }
    let partly = try median(runs) { try PlanFile.open(at: path, access: some, mode: .read).close() }
    for (name, time) in [("scrypt", keys), ("open-all", whole), ("open-two-shut", partly)] {
      print(
        #"{"name": "\#(name)", "people": \#(people), "medianMs": \#(time), "aboveScryptMs": \#(above(time, keys))}"#)
    }
    let owner = try PlanFile.open(at: path, access: all, mode: .write)
    let officer = try owner.officer(named: "Two shut")
    let clock = ContinuousClock()
    let time = try clock.measure { try owner.removeOfficer(officer.id, author: "bench", time: 4) }
    print(#"{"name": "remove-officer", "people": \#(people), "ms": \#(rounded(time / .milliseconds(1)))}"#)
    owner.close()
  }

  private static func median(_ runs: Int, _ body: () throws -> Void) throws -> Double {
    let clock = ContinuousClock()
    let times = try (0..<runs).map { _ in try clock.measure(body) / .milliseconds(1) }.sorted()
    return rounded(times[times.count / 2])
  }

  private static func above(_ time: Double, _ base: Double) -> Double { rounded(time - base) }

  private static func rounded(_ number: Double) -> Double { (number * 10).rounded() / 10 }
}
