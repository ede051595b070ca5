import Screens
import Testing

@testable import Fuzzing

/// The front end does not fall over, whatever is done to it: a slice of what `convene-bench fuzz` does.
@Suite(.serialized) struct SessionTests {
  private static let count = 2500

  private static func session(_ seed: UInt64, only kept: [Int]? = nil) -> FuzzSession {
    FuzzSession(seed: seed, count: count, people: 20, only: kept)
  }

  /// A crash ends the tests; the seed is then that of the last line printed, and `convene-bench fuzz` makes it short.
  @Test func `Random events do no harm, and reach every place`() {
    var places: Set<Substring> = []
    for seed in UInt64(1)...8 {
      print("Fuzzing with seed \(seed)")
      let result = Self.session(seed).run(paintingEvery: 60)
      places.formUnion(result.places.compactMap { $0.split(separator: " ").last })
      guard let failure = result.failure else { continue }
      let needed = Shrinking.shrink(Array(0...failure.step), limit: 200) { kept in
        Self.session(seed, only: kept).run(paintingEvery: 1).failure != nil
      }
      let script = Self.session(seed, only: needed).steps.map(\.description).joined(separator: "\n")
      Issue.record("seed \(seed): \(failure.flaws.joined(separator: "; ")); after:\n\(script)")
    }
    let missed = Rehearsal.places.filter { !places.contains(Substring($0)) }
    #expect(missed.isEmpty)
  }

  @Test func `A seed makes the same session each time`() {
    #expect(Self.session(3).steps == Self.session(3).steps)
    #expect(Self.session(3).steps != Self.session(4).steps)
  }
}
