import Atlas
import Dates
import ForumPlan

/// Where and when an attendance takes a person, as far as the plan says; whoever takes part from afar goes nowhere.
public struct Journey: Hashable, Sendable {
  /// The city of the forum; `nil` while nobody chose one.
  public var place: Place?
  /// The day of entry to the destination: as booked, else the day before the forum; `nil` for a remote seat.
  public var arrival: CivilDate?
  /// The day of leaving: as booked, else the day after the forum; `nil` for a remote seat.
  public var departure: CivilDate?

  /// The journey of an attendance to its forum.
  public init(of attendance: Attendance, to forum: Forum, in plan: Plan) {
    place = forum.place(in: plan)
    guard attendance.seat == .inPerson else { return }
    arrival = attendance.travel.arrival ?? forum.span.map { $0.first - 1 }
    departure = attendance.travel.departure ?? forum.span.map { $0.last + 1 }
  }
}

extension Journey {
  /// From arrival to departure, one day where departure is noted before arrival; `nil` unless both are known.
  var span: DateSpan? {
    guard let arrival, let departure else { return nil }
    return DateSpan(arrival...max(arrival, departure))
  }
}

extension Forum {
  /// Where the forum meets: its venue's city, or the one named before a venue is chosen.
  public func place(in plan: Plan) -> Place? {
    plan.venues[venue]?.place ?? place
  }

  /// Whether the forum was held, by its stage or because its last day has passed.
  public func isOver(on today: CivilDate) -> Bool {
    stage >= .held || span.map { $0.last < today } ?? false
  }
}
