import Atlas
import Dates
import ExamplePlan
import ForumPlan
import Foundation
import Logistics

/// Times the engine and prints a line of JSON for each thing timed: `swift run -c release convene-bench`.
@main
enum Benchmarks {
  static func main() {
    switch CommandLine.arguments.dropFirst().first {
    case nil:
      visas()
      whatIf()
      workingDays()
      lists()
      budget()
      papers()
      placement()
      open()
    case "lists": lists()
    case "budget": budget()
    case "papers": papers()
    case "placement": placement()
    case "open": open()
    case "fuzz":
      guard let fuzz = FuzzCommand(CommandLine.arguments.dropFirst(2)) else { usage() }
      exit(fuzz.run())
    case "working-days": workingDays()
    case "holidays": for day in calendar.holidays { print(day) }
    default: usage()
    }
  }

  private static func usage() -> Never {
    let words =
      "usage: convene-bench [lists | budget | papers | placement | open | working-days | holidays | fuzz [--events N] [--seed N] [--people N]]\n"
    FileHandle.standardError.write(Data(words.utf8))
    exit(64)
  }

  private static let today = CivilDate(year: 2026, month: 11, day: 20) ?? CivilDate(dayNumber: 0)

  /// An example of so many people.
  private static func example(people: Int) -> Plan {
    var plan = Plan()
    do {
      try plan.apply(ExamplePlan.make(today: today, people: people, atlas: .shipped))
    } catch {
      fatalError("The example is no plan: \(error)")
    }
    return plan
  }

  /// Where and when the example's four forums meet.
  private static func placement() {
    PlacementBenchmarks.run(example(people: 70), today: today, people: 70)
  }

  /// Deadlines and chances of 10,000 cases.
  private static func visas() {
    let plan = example(people: 10_000)
    let atlas = plan.atlas
    // Cases of forums to come: one of a forum that is over costs nothing.
    let open = plan.attendances.filter { attendance in
      attendance.status.isComing && plan.forums[attendance.forum].map { !$0.isOver(on: today) } ?? false
    }
    let cases = open.sorted { $0.id < $1.id }.prefix(10_000)
    report("visas", count: cases.count, runs: 7) {
      var planner = VisaPlanner(plan: plan, atlas: atlas, today: today)
      return cases.reduce(0) { $0 + planner.outlook(of: $1).chain.count }
    }
  }

  /// Keys in the list of 10,000 people.
  private static func lists() {
    ListBenchmarks.run(example(people: 10_000), today: today, people: 10_000)
  }

  /// Keys in a budget of 10,000 lines.
  private static func budget() {
    BudgetBenchmarks.run(example(people: 70), today: today, lines: 10_000)
    BudgetBenchmarks.runFollowing(today: today, lines: 5_000)
  }

  /// A list of 1,000 participants in each format.
  private static func papers() { PaperBenchmarks.run(example(people: 1_000), today: today, people: 1_000) }

  /// Opening 10,000 people by a passphrase, with all keys and without two of them.
  private static func open() { OpenBenchmarks.run(example(people: 10_000), people: 10_000) }

  /// Another date for a forum of some 200 people.
  private static func whatIf() {
    let plan = example(people: 600)
    let atlas = plan.atlas
    let sizes = plan.forums.filter { !$0.isOver(on: today) }.map { ($0, plan.attendances(at: $0.id).count) }
    guard let (forum, people) = sizes.min(by: { abs($0.1 - 200) < abs($1.1 - 200) }), let start = forum.start else {
      return
    }
    let question = WhatIf(forum: forum.id, start: start + 35)
    report("what-if", count: people, runs: 15) {
      (try? question.visas(plan: plan, atlas: atlas, today: today))?.count ?? 0
    }
  }

  /// The offices of Tunisia: Saturday and Sunday, and the public holidays.
  private static let calendar = Atlas.shipped.calendar(for: "TN")

  /// Adding a number of working days to a day.
  private static func workingDays() {
    var generator = SeededGenerator(seed: 3)
    let first = CivilDate(year: 2025, month: 1, day: 1) ?? today
    let days = (0..<1_000_000).map { _ in first + Int.random(in: 0..<2000, using: &generator) }
    let steps = days.map { _ in Int.random(in: 1...60, using: &generator) }
    report("working-days", count: days.count, runs: 7) {
      var sum = 0
      for index in days.indices {
        sum &+= calendar.adding(steps[index], to: days[index], roll: .following)?.dayNumber ?? 0
      }
      return sum
    }
  }

  /// Runs something so often and prints the fastest, median and slowest run; the sum keeps it from being left out.
  private static func report(_ name: String, count: Int, runs: Int, _ work: () -> Int) {
    var sum = work()
    let clock = ContinuousClock()
    let times = (0..<runs).map { _ in
      let time = clock.measure { sum &+= work() }
      return time / .milliseconds(1)
    }.sorted()
    let rounded = [times[0], times[runs / 2], times[runs - 1]].map { ($0 * 1000).rounded() / 1000 }
    print(
      """
      {"name": "\(name)", "count": \(count), "runs": \(runs), "minMs": \(rounded[0]), "medianMs": \(rounded[1]), \
      "maxMs": \(rounded[2]), "nsEach": \((times[runs / 2] * 1e6 / Double(count)).rounded()), "check": \(sum)}
      """)
  }
}
