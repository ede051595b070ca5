import Dates
import ForumPlan
import Logistics
import Testing

struct WorkloadTests {
  private static let today = Scene.today

  private func deadline(_ days: Int, _ kind: Deadline.Kind = .task) -> Deadline {
    Deadline(
      kind: kind, subject: "", record: RecordKey(kind: .task, rawID: 1), by: Self.today + days, daysLeft: days,
      because: "")
  }

  @Test func `Weeks begin today and are seven days each, overdue and later apart`() {
    let days = [-100, -1, 0, 6, 7, 13, 14, 83, 84, 900]
    let workload = Workload(days.map { deadline($0) } + [deadline(6, .visaApply)], today: Self.today)
    #expect(workload.overdue == 2)
    #expect(workload.later == 2)
    #expect(workload.weeks.map(\.count) == [3, 2, 1] + Array(repeating: 0, count: 8) + [1])
    #expect(workload.weeks.map { $0.first - Self.today } == (0..<12).map { 7 * $0 })
  }

  @Test func `Every deadline is counted once`() {
    var generator = SeededGenerator(seed: 12)
    for _ in 0..<50 {
      let deadlines = (0..<Int.random(in: 0...300, using: &generator)).map { _ in
        deadline(Int.random(in: -60...200, using: &generator))
      }
      for number in [0, 1, 12, 40] {
        let workload = Workload(deadlines, today: Self.today, weeks: number)
        #expect(workload.weeks.count == number)
        #expect(workload.overdue + workload.weeks.map(\.count).reduce(0, +) + workload.later == deadlines.count)
      }
    }
  }
}
