/// Shares forums out over regions at the least cost, exactly: a transport problem whose regions grow dearer with use.
///
/// The first forum of a region is free, each further one costs the weight of a repeat, and a region takes no more than
/// its cap. Forums are put in one at a time along a shortest path of moves (successive shortest paths), so the result
/// is the least possible. O(forums × regions³) at worst, far less in use.
final class RegionFlow {
  /// Stands for a cost where a forum cannot be: sums with it stay above `bar`, which no sum of real costs reaches.
  static let never = 1 << 60
  private static let bar = never / 2
  private let forums: Int
  let regions: Int
  private let caps: [Int]
  private let again: Int
  /// By forum and region: the cost of the forum there, `never` where it cannot be.
  let cost: UnsafeMutablePointer<Int>
  /// By forum: where it is.
  let place: UnsafeMutablePointer<Int>
  /// By region, after `solve`: what room there is worth, so that `cost + price - least` is what a forum's choice of a
  /// region adds at least to the cost of all, and may be summed over forums.
  let price: UnsafeMutablePointer<Int>
  private let number: UnsafeMutablePointer<Int>
  private let move: UnsafeMutablePointer<Int>
  private let mover: UnsafeMutablePointer<Int>
  private let distance: UnsafeMutablePointer<Int>
  private let from: UnsafeMutablePointer<Int>

  init(forums: Int, caps: [Int], again: Int) {
    self.forums = forums
    regions = caps.count
    self.caps = caps
    self.again = again
    cost = .allocate(capacity: max(1, forums * regions))
    place = .allocate(capacity: max(1, forums))
    price = .allocate(capacity: regions)
    number = .allocate(capacity: regions)
    move = .allocate(capacity: regions * regions)
    mover = .allocate(capacity: regions * regions)
    distance = .allocate(capacity: regions)
    from = .allocate(capacity: regions)
  }

  deinit {
    for buffer in [cost, place, price, number, move, mover, distance, from] { buffer.deallocate() }
  }

  /// What one more forum in a region costs.
  private func more(_ region: Int) -> Int {
    number[region] >= caps[region] ? Self.never : number[region] > 0 ? again : 0
  }

  /// Finds the cheapest places; the cost, or nil if there is no room for all.
  func solve() -> Int? {
    for region in 0..<regions { number[region] = 0 }
    for forum in 0..<forums { place[forum] = -1 }
    for edge in 0..<regions * regions { move[edge] = Self.never }
    var total = 0
    for forum in 0..<forums {
      guard let added = insert(forum) else { return nil }
      total += added
    }
    setPrices()
    return total
  }

  private func insert(_ forum: Int) -> Int? {
    let own = cost + forum * regions
    for region in 0..<regions {
      distance[region] = own[region]
      from[region] = -1
    }
    // Bellman–Ford: moves may save money.
    var isChanged = true
    while isChanged {
      isChanged = false
      for a in 0..<regions where distance[a] < Self.bar && number[a] > 0 {
        let row = move + a * regions
        for b in 0..<regions where row[b] < Self.bar && distance[a] + row[b] < distance[b] {
          distance[b] = distance[a] + row[b]
          from[b] = a
          isChanged = true
        }
      }
    }
    var end = -1
    var best = Self.bar
    for region in 0..<regions where distance[region] + more(region) < best {
      best = distance[region] + more(region)
      end = region
    }
    guard end >= 0 else { return nil }
    number[end] += 1
    var region = end
    while from[region] >= 0 {
      let source = from[region]
      place[mover[source * regions + region]] = region
      region = source
    }
    place[forum] = region
    // Only regions on the path have other forums now; theirs and no other moves change.
    region = end
    while true {
      refresh(region)
      if from[region] < 0 { return best }
      region = from[region]
    }
  }

  private func refresh(_ a: Int) {
    let row = move + a * regions
    for b in 0..<regions { row[b] = Self.never }
    for forum in 0..<forums where place[forum] == a {
      let own = cost + forum * regions
      for b in 0..<regions where own[b] < Self.never && own[b] - own[a] < row[b] {
        row[b] = own[b] - own[a]
        mover[a * regions + b] = forum
      }
    }
  }

  /// The price of a region is the least that one more forum there costs: there itself, or by moves to where room is.
  private func setPrices() {
    for region in 0..<regions { price[region] = min(more(region), Self.bar) }
    var isChanged = true
    while isChanged {
      isChanged = false
      for a in 0..<regions where number[a] > 0 {
        let row = move + a * regions
        for b in 0..<regions where row[b] < Self.bar && row[b] + price[b] < price[a] {
          price[a] = row[b] + price[b]
          isChanged = true
        }
      }
    }
  }
}
