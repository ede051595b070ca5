import Dates
import ForumPlan

/// The place of a substitute among others; the lower goes first, and no two are equal.
struct SubstituteRank: Comparable {
  /// What stands for the days to apply of those who have nothing to apply for.
  static let noUrgency = 0

  /// Nothing in the way, then the doubtful.
  var prospect = Substitute.Prospect.inTime
  /// The same delegation, then others.
  var isOfAnother: Bool
  /// How many women short of the forum's aim.
  var womenShort: Int
  /// How hard the way in is; the most where nobody knows.
  var burden: Int
  /// Those on the list already, then others.
  var isNew: Bool
  /// The fewer the more days are left to apply.
  var urgency: Int
  var person: ForumPlan.ID<Person>

  static func < (left: Self, right: Self) -> Bool {
    left.isLike(right) ? left.person < right.person : left.worth < right.worth
  }

  /// Whether nothing but the identifiers sets two apart.
  func isLike(_ other: Self) -> Bool { worth == other.worth }

  private var worth: (Int, Int, Int, Int, Int, Int) {
    (prospect.rawValue, isOfAnother ? 1 : 0, womenShort, burden, isNew ? 1 : 0, urgency)
  }
}

extension SubstituteRank {
  /// The place of one who was judged.
  init(of substitute: Substitute, today: CivilDate) {
    self.init(
      prospect: substitute.prospect, isOfAnother: !substitute.isSameDelegation, womenShort: substitute.womenShort,
      burden: substitute.visa.requirement?.burden ?? .max, isNew: !substitute.isProposed,
      urgency: substitute.visa.applyBy.map { today - $0 } ?? Self.noUrgency, person: substitute.person)
  }
}
