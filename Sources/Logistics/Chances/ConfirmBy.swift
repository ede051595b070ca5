import Atlas
import Dates
import ForumPlan

/// The last day to confirm a forum at a place so that enough of its people keep their chance of a visa in time.
///
/// A person keeps the chance as long as everything that is left to do, begun on the day of confirmation, is done in
/// time with the programme's confidence. Refusals are left aside: no earlier confirmation prevents them.
public struct ConfirmBy: Hashable, Sendable {
  /// Where and when the forum would meet.
  public let candidate: Candidate
  /// The last day to confirm; `nil` when no day matters, or none is early enough: `standing` says which.
  public let by: CivilDate?
  /// Days from today; negative when it has passed.
  public let daysLeft: Int?
  /// How it stands today.
  public let standing: Standing
  /// The share of people who should keep their chance, 0...1.
  public let share: Double
  /// Whose chance hangs on a day, the earliest first; those for whom no day is early enough stand at the head.
  public let limits: [Limit]
  /// How many people are counted: all but those below.
  public let counted: Int
  /// People for whom nobody knows what is needed.
  public let unknown: Int
  /// People who were refused or are not admitted, whatever the day.
  public let shutOut: Int

  /// A place and a first day.
  public struct Candidate: Hashable, Sendable {
    /// The house; `nil` for a city without one.
    public var venue: ForumPlan.ID<Venue>?
    /// The city.
    public var place: Place
    /// The forum's first day.
    public var start: CivilDate

    /// A city, or a house in it, from a day on.
    public init(venue: ForumPlan.ID<Venue>? = nil, place: Place, start: CivilDate) {
      self.venue = venue
      self.place = place
      self.start = start
    }
  }

  /// The last day for a person.
  public struct Limit: Hashable, Sendable {
    /// Who.
    public var person: ForumPlan.ID<Person>
    /// The last day to begin; `nil` when no day is early enough.
    public var by: CivilDate?

    /// A person's last day.
    public init(person: ForumPlan.ID<Person>, by: CivilDate?) {
      self.person = person
      self.by = by
    }
  }

  /// What the last day means today.
  public enum Standing: String, Codable, CaseIterable, Sendable {
    /// There is a last day, and it is today or later.
    case open
    /// The last day has passed: too many people have lost their chance.
    case passed
    /// No day would do: the window is too short for too many.
    case never
    /// Enough people need nothing, or have begun already.
    case free
    /// Nobody is coming of whom anything is known.
    case nobody
  }

  /// The last day by people's last days: with `free` people for whom no day matters.
  ///
  /// Of *n* people all but `n − ⌈share × n⌉` must keep their chance, so it is that person's day who is next in order.
  /// O(people log people).
  public init(
    _ candidate: Candidate, limits: [Limit], free: Int, unknown: Int = 0, shutOut: Int = 0, share: Double,
    today: CivilDate
  ) {
    let limits = limits.sorted {
      ($0.by?.dayNumber ?? .min, $0.person) < ($1.by?.dayNumber ?? .min, $1.person)
    }
    self.candidate = candidate
    self.limits = limits
    self.unknown = unknown
    self.shutOut = shutOut
    self.share = min(max(share, 0), 1)
    counted = limits.count + free
    // A hair of tolerance: nine of ten people are 90%, whatever binary fractions say.
    let needed = Int((self.share * Double(counted) - 1e-9).rounded(.up))
    let lost = counted - max(needed, 0)
    let day = lost < limits.count ? limits[lost].by : nil
    by = day
    daysLeft = day.map { $0 - today }
    standing =
      counted == 0
      ? .nobody
      : lost >= limits.count ? .free : day.map { $0 < today ? .passed : .open } ?? .never
  }

  /// Who has lost their chance when the forum is confirmed on a day.
  public func lost(confirmingOn day: CivilDate) -> [ForumPlan.ID<Person>] {
    limits.filter { $0.by.map { $0 < day } ?? true }.map(\.person)
  }
}
