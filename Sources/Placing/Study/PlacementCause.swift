import Atlas
import ForumPlan

/// Why a forum cannot begin on some days at some venues, or why that counts against them.
public enum PlacementCause: Hashable, Sendable {
  /// It was confirmed, and stays.
  case settled
  /// The place of another forum, of which no more is known than its city.
  case elsewhere
  /// No room holds all its people.
  case seats
  /// Somebody cannot climb steps.
  case steps
  /// Two people are kept in different rooms, and the venue has one.
  case rooms
  /// The venue is taken.
  case taken
  /// It is too soon to ask anybody.
  case notice
  /// The visa of somebody without whom it cannot be would not be there in time.
  case visa(ForumPlan.ID<Person>)
  /// Somebody without whom it cannot be is refused, or not admitted.
  case admission(ForumPlan.ID<Person>)
  /// Somebody without whom it cannot be keeps out of the country.
  case threat(ForumPlan.ID<Person>)
  /// The venue, or the state it stands in, keeps out somebody without whom it cannot be; as a charge, somebody who would
  /// be missed or had better not go.
  case restriction(ForumPlan.ID<Person>)
  /// A charge: somebody may be missing.
  case absence
  /// A charge: somebody travelled far to the last forum.
  case burden
  /// A charge: a weekend of the country, or a day that some of the people keep, by its name.
  case blackout(String)
  /// A charge: it was planned otherwise.
  case change
  /// A charge: the grant that is to pay for it has another window.
  case grant(ForumPlan.ID<Grant>)
  /// A charge: the series met in the region before.
  case metBefore(Region)
}
