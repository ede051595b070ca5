import Atlas

/// How one flies from one point to another: without a change where a flight is likely, else through a hub.
///
/// No timetable is shipped. A flight is held likely by how far it is and how much traffic the two ends have: a city within
/// 100 km of a hub of the world, within 100 km of a hub of a region, or neither.
struct Connection: Hashable, Sendable {
  /// The kilometres of each flight that is known.
  var legs: [Double]
  /// How many flights there are, at least as many as legs.
  var flights: Int
  /// Where one changes; of two changes the one that is known.
  var hub: Hub?

  /// How near a city has to be to a hub to be its own, kilometres.
  static let catchment = 100.0

  /// The longest flight that is likely between two ends, kilometres; by rank, first neither, then regional, then of the world.
  ///
  /// A judgement after today's networks: turboprops and small jets serve neighbours, single-aisle jets reach 5,500 km, and
  /// hubs of the world fly as far as to each other.
  static let reach: [[Double]] = [
    [1_200, 2_500, 5_500],
    [2_500, 5_000, 12_000],
    [5_500, 12_000, 14_000],
  ]

  /// The way through one hub.
  private struct Way {
    var hub: Hub
    var first: Double
    var second: Double

    var distance: Double { first + second }
  }

  /// The likely way; of several hubs that have a flight to both ends the one with the least detour.
  ///
  /// Where no hub has, two changes are reckoned with, one of them at the hub of the world with the least detour. O(hubs).
  init(from start: GlobePoint, to end: GlobePoint) {
    let distance = start.distance(to: end)
    let ways = Hub.all.map { Way(hub: $0, first: start.distance(to: $0.point), second: $0.point.distance(to: end)) }
    let first = ways.reduce(0) { $1.first <= Self.catchment ? max($0, $1.hub.rank) : $0 }
    let last = ways.reduce(0) { $1.second <= Self.catchment ? max($0, $1.hub.rank) : $0 }
    if distance <= Self.reach[first][last] {
      (legs, flights, hub) = ([distance], 1, nil)
      return
    }
    let between = ways.filter { $0.first > Self.catchment && $0.second > Self.catchment }
    let served = between.filter { way in
      way.first <= Self.reach[first][way.hub.rank] && way.second <= Self.reach[way.hub.rank][last]
    }
    let choices = served.isEmpty ? between.filter(\.hub.isOfTheWorld) : served
    let best = choices.min { $0.distance < $1.distance }
    legs = best.map { [$0.first, $0.second] } ?? [distance]
    flights = served.isEmpty ? 3 : 2
    hub = best?.hub
  }
}
