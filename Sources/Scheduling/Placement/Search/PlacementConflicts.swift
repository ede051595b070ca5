/// Which forums cannot be at once, because they share required people.
///
/// People vanish from the problem here, exactly: forums f and g that share required people are held in some order, and
/// if f comes first then every shared person's passport is lodged for g only after the return from f. So
/// `start(g) - hold(f, g, country of g) >= start(f) + days(f) + 1`, where the hold is the longest of the shared people.
struct PlacementConflicts: Sendable {
  let forums: Int
  private let countries: Int
  /// By pair and country: the longest hold.
  private let holds: [Int32]
  /// By forum: those it shares required people with, ascending.
  let neighbours: [[Int]]
  /// By forum: days + 1, from the start to when its people are free again.
  let tail: [Int32]
  /// By forum: those it may not be in one venue with on the same days, and shares no required people with, ascending.
  ///
  /// Whoever shares people is kept further apart already.
  let rivals: [[Int]]

  /// The conflicts of some of a problem's forums without some rules; of all unless they are named.
  ///
  /// The forums count as 0, 1 and so on in the order they are named.
  init(_ problem: PlacementProblem, without given: Set<PlacementRule> = [], of named: [Int]? = nil) {
    let named = named ?? Array(problem.forums.indices)
    let series = named.map { problem.forums[$0] }
    forums = series.count
    countries = problem.countries.count
    tail = series.map { Int32($0.days + 1) }
    var holds = [Int32](repeating: 0, count: forums * forums * countries)
    var neighbours = [[Int]](repeating: [], count: forums)
    let teams = series.map { Set($0.required) }
    func pair(_ f: Int, _ g: Int) -> (Int, Int) { (min(named[f], named[g]), max(named[f], named[g])) }
    for f in 0..<forums {
      for g in 0..<f {
        let (one, other) = pair(f, g)
        if given.contains(.passports(forum: one, other: other)) { continue }
        let shared = series[f].required.filter(teams[g].contains)
        guard !shared.isEmpty else { continue }
        neighbours[f].append(g)
        neighbours[g].append(f)
        for country in 0..<countries {
          let hold = Int32(shared.reduce(0) { max($0, problem.people[$1].holdDays[country]) })
          holds[(f * forums + g) * countries + country] = hold
          holds[(g * forums + f) * countries + country] = hold
        }
      }
    }
    self.holds = holds
    self.neighbours = neighbours.map { $0.sorted() }
    rivals = series.indices.map { f in
      series.indices.filter { g in
        guard f != g, !problem.sharesVenues, !neighbours[f].contains(g) else { return false }
        let (one, other) = pair(f, g)
        return !given.contains(.sharedVenue(forum: one, other: other))
      }
    }
  }

  /// How long before the later of two neighbours, held in a country, a shared person's passport is away.
  @inline(__always) func hold(_ f: Int, _ g: Int, country: Int) -> Int32 {
    holds[(f * forums + g) * countries + country]
  }
}
