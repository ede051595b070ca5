import Atlas
import Dates
import ForumPlan

/// One forum as a person's passport sees it: the visa to be asked for, the days it is away, the journey.
public struct PassportStop: Sendable {
  /// The forum.
  public var forum: ForumPlan.ID<Forum>
  /// The forum's name, for sentences.
  public var name: String
  /// The state whose passport is used for it.
  public var passport: CountryCode
  /// Whether the forum cannot do without the person.
  public var isRequired: Bool
  /// From arrival to departure; `nil` while nobody knows.
  public var journey: DateSpan?
  /// The application still to be lodged that keeps the passport; `nil` when there is none.
  public var application: PassportApplication?
  /// The days for which the passport already lies with this forum's consulate.
  public var lodged: DateSpan?
  /// The renewal that must be over before anything is asked for; `nil` when the passport will do as it is.
  public var renewal: PassportRenewal?

  /// A forum that asks nothing of the passport yet.
  public init(
    forum: ForumPlan.ID<Forum>, name: String, passport: CountryCode, isRequired: Bool = false, journey: DateSpan? = nil,
    application: PassportApplication? = nil, lodged: DateSpan? = nil,
    renewal: PassportRenewal? = nil
  ) {
    self.forum = forum
    self.name = name
    self.passport = passport
    self.isRequired = isRequired
    self.journey = journey
    self.application = application
    self.lodged = lodged
    self.renewal = renewal
  }
}
