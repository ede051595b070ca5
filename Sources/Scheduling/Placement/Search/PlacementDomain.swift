/// The spans that are left for a forum, with what the search asks of them again and again.
///
/// It never changes once made, so the states of a search share it.
final class PlacementDomain: Sendable {
  /// At least one, ordered by cost.
  let spans: [PlacementSpan]
  /// The first and the last start day of all.
  let earliest: Int32
  let latest: Int32
  /// By country that is left: its first and its last start day.
  let countries: [(country: Int, first: Int32, last: Int32)]
  /// The spans that are the least of their region at some price on money: its lower hull, by cost.
  let corners: [Corner]
  let leastCash: Int
  /// The one venue that is left; nil where there are several.
  let onlyVenue: Int16?

  struct Corner: Sendable {
    var region: Int
    var cost: Int
    var cash: Int
    /// Its place in `spans`.
    var span: Int
  }

  init(_ spans: [PlacementSpan]) {
    self.spans = spans
    var earliest = Int32.max
    var latest = Int32.min
    var countries: [(country: Int, first: Int32, last: Int32)] = []
    var regions: [Int] = []
    var cash = Int.max
    for span in spans {
      earliest = min(earliest, span.from)
      latest = max(latest, span.to)
      cash = min(cash, span.cash)
      let country = Int(span.country)
      if let seat = countries.firstIndex(where: { $0.country == country }) {
        if span.from < countries[seat].first { countries[seat].first = span.from }
        if span.to > countries[seat].last { countries[seat].last = span.to }
      } else {
        countries.append((country, span.from, span.to))
      }
      if !regions.contains(Int(span.region)) { regions.append(Int(span.region)) }
    }
    self.earliest = earliest
    self.latest = latest
    self.countries = countries
    leastCash = cash
    onlyVenue = spans.allSatisfy { $0.venue == spans[0].venue } ? spans[0].venue : nil
    var corners: [Corner] = []
    for region in regions { Self.addHull(of: region, spans, to: &corners) }
    self.corners = corners
  }

  /// The domain with one choice left, nil if that is not in it.
  func fixed(at placement: Placement) -> PlacementDomain? {
    let start = Int32(placement.start)
    let at = spans.first { Int($0.venue) == placement.venue && $0.from <= start && start <= $0.to }
    guard var at else { return nil }
    at.from = start
    at.to = start
    return PlacementDomain([at])
  }

  /// The domain of the spans that are wanted, nil if there are none.
  func filtered(_ isWanted: (PlacementSpan) -> Bool) -> PlacementDomain? {
    let wanted = spans.filter(isWanted)
    return wanted.isEmpty ? nil : PlacementDomain(wanted)
  }

  /// Andrew's walk along the hull: spans come by cost, so only those with less cash than all before matter.
  private static func addHull(of region: Int, _ spans: [PlacementSpan], to corners: inout [Corner]) {
    let first = corners.count
    for (seat, span) in spans.enumerated() where Int(span.region) == region {
      let next = Corner(region: region, cost: span.cost, cash: span.cash, span: seat)
      if corners.count > first {
        if next.cash >= corners[corners.count - 1].cash { continue }
        if next.cost == corners[corners.count - 1].cost { corners.removeLast() }
      }
      while corners.count >= first + 2 {
        let a = corners[corners.count - 2]
        let b = corners[corners.count - 1]
        // Above the line from a to the next, b is the least at no price.
        guard (b.cost - a.cost) * (a.cash - next.cash) >= (next.cost - a.cost) * (a.cash - b.cash) else { break }
        corners.removeLast()
      }
      corners.append(next)
    }
  }
}
