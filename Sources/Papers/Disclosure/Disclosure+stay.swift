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
    map { (key: PaperLanguage.english.sortKey($0.sortKey), person: $0) }
      .sorted { ($0.key, $0.person.attendance) < ($1.key, $1.person.attendance) }.map(\.person)
  }
}
