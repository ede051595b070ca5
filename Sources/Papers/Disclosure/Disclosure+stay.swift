import Dates
import ForumPlan
import Foundation

extension Disclosure {
  /// The nights that somebody needs a bed for, and which.
  public struct Stay: Hashable, Sendable {
    public var arrival: CivilDate?
    public var departure: CivilDate?
    public var lodging = ""
    public var bedroom: Attendance.Bedroom?

    init() {}

    init(_ travel: Attendance.Travel) {
      (arrival, departure) = (travel.arrival, travel.departure)
      (lodging, bedroom) = (travel.lodging.trimmingCharacters(in: .whitespacesAndNewlines), travel.bedroom)
    }
  }
}

extension [DisclosedPerson] {
  /// In the order of family names, or of aliases where nothing else is known.
  var alphabetical: [DisclosedPerson] {
    sorted { left, right in
      let order = left.sortKey.compare(right.sortKey, options: [.caseInsensitive, .diacriticInsensitive])
      return order == .orderedSame ? left.attendance < right.attendance : order == .orderedAscending
    }
  }
}
