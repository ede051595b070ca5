/// Neighbouring start days of a forum at a venue that cost the same: thousands of choices are a few hundred spans.
struct PlacementSpan: Equatable, Sendable {
  /// The first and the last start day.
  var from: Int32
  var to: Int32
  /// What a choice adds to the objective, without what regions add, and its cash.
  var cost: Int
  var cash: Int
  var venue: Int16
  var country: Int16
  var region: Int16

  var days: Int { Int(to - from) + 1 }
}
