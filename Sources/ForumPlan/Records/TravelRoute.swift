import Atlas

/// What the planners know of a journey better than an estimate does: how long it takes, what it costs, where it connects.
public struct TravelRoute: Hashable, Codable, Sendable {
  /// Where people live who go this way.
  public var from: End
  /// Where they go.
  public var to: End
  /// From door to door one way, hours, 1...200; `nil` where it is to be estimated.
  public var hours: Int?
  /// There and back; `nil` where it is to be estimated.
  public var fare: Money?
  /// The city where one changes; empty where there is none, or none is known.
  public var hub = ""
  /// Anything else, such as an airline or a day on which it flies.
  public var note = ""

  /// One end of a journey: a city, or all of a country.
  public struct End: Hashable, Codable, Sendable {
    /// The country.
    public var country: CountryCode
    /// The city's name; `nil` for any city of the country.
    public var city: String?

    /// A city, or all of a country.
    public init(_ country: CountryCode, city: String? = nil) {
      self.country = country
      self.city = city
    }

    /// The end that is a place's city.
    public init(city place: Place) { self.init(place.country, city: place.name) }

    /// The same end as it is compared, whatever the letters of the city's name.
    fileprivate var folded: Self { Self(country, city: city?.folded) }
  }

  /// A way from one end to another.
  public init(from: End, to: End, hours: Int? = nil, fare: Money? = nil, hub: String = "", note: String = "") {
    self.from = from
    self.to = to
    self.hours = hours
    self.fare = fare
    self.hub = hub
    self.note = note
  }

  var problems: [FieldProblem] {
    var problems = Check.line(hub, "routes") + Check.line(note, "routes")
    problems += [from, to].compactMap(\.city).flatMap { Check.line($0, "routes") }
    if let hours { problems += Check.range(hours, 1...200, "routes", "hours") }
    if let fare, fare.minorUnits < 0 { problems.append(FieldProblem("routes", "A fare must not be negative.")) }
    return problems
  }
}

/// The routes of a programme, found by their ends in constant time.
public struct TravelRoutes: Sendable {
  private struct Ends: Hashable, Sendable {
    var from: TravelRoute.End
    var to: TravelRoute.End
  }

  private var routes: [Ends: TravelRoute] = [:]

  /// Routes by their ends; a later one between the same two stands for an earlier.
  public init(_ routes: [TravelRoute]) {
    for route in routes { self.routes[Ends(from: route.from.folded, to: route.to.folded)] = route }
  }

  /// What is known of the way from a home to a city: by both cities, else by one city and the other's country, the home's
  /// first, else by both countries.
  ///
  /// A route tells of one direction: fares differ by where a journey begins.
  public func route(from home: Place, to city: Place) -> TravelRoute? {
    guard !routes.isEmpty else { return nil }
    let (from, to) = (TravelRoute.End(city: home).folded, TravelRoute.End(city: city).folded)
    let (outOf, into) = (TravelRoute.End(home.country), TravelRoute.End(city.country))
    return routes[Ends(from: from, to: to)] ?? routes[Ends(from: from, to: into)] ?? routes[Ends(from: outOf, to: to)]
      ?? routes[Ends(from: outOf, to: into)]
  }
}
