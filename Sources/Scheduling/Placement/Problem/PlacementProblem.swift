/// Where and when can each forum of a series meet, and what does it cost? Plain numbers, without a plan behind them.
///
/// Days are whole numbers, money is in whole units of one currency, and people, venues, countries and regions are
/// indices into their lists.
public struct PlacementProblem: Sendable, Equatable {
  public var forums: [Forum]
  public var venues: [Venue]
  public var people: [Person]
  /// The names of countries and regions; venues name them by index.
  public var countries: [String]
  public var regions: [String]
  /// Days are counted from 0; on this one all is over.
  public var horizon: Int
  /// The first day on which a visa application can be lodged.
  public var ready: Int
  /// What all forums together may spend.
  public var budget: Int
  /// The most forums that may meet in one region.
  public var regionCap: Int
  public var weights: Weights
  /// Whether two forums may be in one venue on the same days; they may in a problem that was read from a file.
  public var sharesVenues = true
  /// What exclusions and charges are called.
  public var notes: [String] = []

  public init(
    forums: [Forum], venues: [Venue], people: [Person], countries: [String], regions: [String], horizon: Int,
    ready: Int,
    budget: Int, regionCap: Int, weights: Weights
  ) {
    self.forums = forums
    self.venues = venues
    self.people = people
    self.countries = countries
    self.regions = regions
    self.horizon = horizon
    self.ready = ready
    self.budget = budget
    self.regionCap = regionCap
    self.weights = weights
  }

  /// A forum that wants a venue and a first day.
  public struct Forum: Sendable, Equatable {
    public var name: String
    /// How many days it takes, 1 or more.
    public var days: Int
    /// The days on which it may begin.
    public var earliest: Int
    public var latest: Int
    /// Who must be there, and who should: indices of people, none of them twice.
    public var required: [Int]
    public var optional: [Int]
    /// Start days at some or all venues that are not to be had, beside what all other rules forbid.
    public var exclusions: [Exclusion] = []
    /// What start days at some or all venues cost beside all else, which is no cash.
    public var charges: [Charge] = []

    public init(name: String, days: Int, earliest: Int, latest: Int, required: [Int], optional: [Int]) {
      self.name = name
      self.days = days
      self.earliest = earliest
      self.latest = latest
      self.required = required
      self.optional = optional
    }
  }

  /// A venue that may hold a forum.
  public struct Venue: Sendable, Equatable {
    public var name: String
    public var country: Int
    public var region: Int
    /// The most people it holds.
    public var capacity: Int
    public var dayRate: Int
    /// When it is open; a forum fits into one of these spans.
    public var open: [Range<Int>]

    public init(name: String, country: Int, region: Int, capacity: Int, dayRate: Int, open: [Range<Int>]) {
      self.name = name
      self.country = country
      self.region = region
      self.capacity = capacity
      self.dayRate = dayRate
      self.open = open
    }
  }

  /// Someone who must or should attend.
  public struct Person: Sendable, Equatable {
    public var name: String
    /// When they are elsewhere.
    public var busy: [Range<Int>]
    /// Countries that do not admit them.
    public var barred: [Int]
    /// By country: how many days before a forum their visa application must be lodged, and for how many days before it
    /// a consulate holds their passport.
    public var leadDays: [Int]
    public var holdDays: [Int]
    /// By venue: what their journey costs, and how many hours it takes.
    public var travelCost: [Int]
    public var travelHours: [Int]

    public init(
      name: String, busy: [Range<Int>], barred: [Int], leadDays: [Int], holdDays: [Int], travelCost: [Int],
      travelHours: [Int]
    ) {
      self.name = name
      self.busy = busy
      self.barred = barred
      self.leadDays = leadDays
      self.holdDays = holdDays
      self.travelCost = travelCost
      self.travelHours = travelHours
    }
  }

  /// What counts beside the cash, in units of money.
  public struct Weights: Sendable, Equatable {
    /// An hour of anybody's journey.
    public var hour: Int
    /// An hour of the longest journey to a forum.
    public var longestHour: Int
    /// An optional person who cannot come.
    public var missed: Int
    /// Each forum in a region beyond the first.
    public var regionRepeat: Int

    public init(hour: Int, longestHour: Int, missed: Int, regionRepeat: Int) {
      self.hour = hour
      self.longestHour = longestHour
      self.missed = missed
      self.regionRepeat = regionRepeat
    }
  }
}
