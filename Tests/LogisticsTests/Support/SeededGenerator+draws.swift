import ForumPlan

extension SeededGenerator {
  /// A whole number from 0 to just below a bound.
  mutating func below(_ bound: Int) -> Int { Int.random(in: 0..<bound, using: &self) }
}
