import Atlas
import Dates
import ForumPlan

/// Somebody who comes to a forum, as far as money depends on it.
struct CostGuest {
  let attendance: Attendance
  let person: Person
  let group: CostGroup
  /// How much they count, above 0 and up to 1.
  let weight: FixedPoint
  /// Where the journey begins; `nil` while nobody knows.
  let home: Place?
  /// Whether they live where the forum meets, so that they neither travel nor lodge.
  let isLocal: Bool
  let arrival: CivilDate
  let departure: CivilDate

  /// Nights between arrival and departure; none for whoever lives there.
  var nights: Int { isLocal ? 0 : max(0, departure - arrival) }

  /// A person who comes along to help: with a journey, a bed and a per diem of their own.
  var hasCompanion: Bool { person.needs(anyOf: ["companion", "carer", "caregiver", "accompagnat"]) }

  /// `nil` for whoever does not come in person, was refused, or counts for nothing.
  init?(_ attendance: Attendance, at forum: Forum, in place: Place, plan: Plan, counting headcount: Headcount) {
    guard attendance.travels, let person = plan.people[attendance.person], let span = forum.span,
      !plan.isRefused(attendance)
    else { return nil }
    let weight = headcount.weight(of: attendance)
    guard weight > .zero else { return nil }
    (self.attendance, self.person, self.weight) = (attendance, person, weight)
    group = CostGroup(person.sector)
    let home = attendance.travel.from ?? person.residence
    self.home = home
    let isLocal = home.map { $0.country == place.country && $0.name.folded == place.name.folded } ?? false
    self.isLocal = isLocal
    let first = attendance.travel.arrival ?? (isLocal ? span.first : span.first - 1)
    arrival = first
    departure = max(first, attendance.travel.departure ?? (isLocal ? span.last : span.last + 1))
  }
}

/// Whose costs stand on a line of their own: what is spent on whom can be told, and police and community compared.
enum CostGroup: String, CaseIterable, Comparable {
  case police
  case civilSociety
  case others
  case companions

  init(_ sector: Sector) {
    switch sector {
    case .police: self = .police
    case .civilSociety: self = .civilSociety
    default: self = .others
    }
  }

  /// The words for a title: `police practitioners`.
  var label: String {
    switch self {
    case .police: "police practitioners"
    case .civilSociety: "civil society"
    case .others: "others"
    case .companions: "companions"
    }
  }

  /// The sector whose rates hold; `nil` for those of everybody.
  var sector: Sector? {
    switch self {
    case .police: .police
    case .civilSociety: .civilSociety
    case .others, .companions: nil
    }
  }

  private var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }

  static func < (left: Self, right: Self) -> Bool { left.order < right.order }
}

extension Plan {
  /// Whether somebody's visa was refused, or its case given up, and no other way was begun.
  func isRefused(_ attendance: Attendance) -> Bool {
    switch visaCase(of: attendance.id)?.outcome {
    case .refused, .withdrawn: true
    case .open, .granted, nil: false
    }
  }
}

extension Person {
  /// Whether a need is said in one of some words, which may be how it begins.
  func needs(anyOf words: [String]) -> Bool {
    accessNeeds.contains { need in
      let need = need.folded
      return words.contains { need.contains($0) }
    }
  }
}
