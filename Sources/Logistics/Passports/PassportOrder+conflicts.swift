import Dates
import ForumPlan

extension PassportOrder {
  /// The smallest sets of forums that cannot all be had, pairs first; beyond the exact limit pairs only.
  ///
  /// What excludes one another stays excluded in a larger set, so a set counts only when all its parts are possible.
  func minimalConflicts(among candidates: [Int]) -> [[Int]] {
    var found: [[Int]] = []
    let largest = stops.count <= Self.exactForums ? candidates.count : 2
    var level = candidates.map { [$0] }
    for _ in 1..<max(largest, 1) {
      var next: [[Int]] = []
      for set in level {
        for candidate in candidates where candidate > set[set.count - 1] {
          let larger = set + [candidate]
          guard !found.contains(where: { Set($0).isSubset(of: larger) }) else { continue }
          if arrangement(of: larger) == nil { found.append(larger) } else { next.append(larger) }
        }
      }
      level = next
    }
    return found
  }

  /// A conflict with its cause, in words.
  func explained(_ conflict: [Int]) -> PassportSchedule.Conflict {
    let members = conflict.map { stops[$0] }
    let forums = members.map(\.forum)
    for (index, stop) in members.enumerated() {
      for other in members[(index + 1)...] {
        if let first = stop.journey, let second = other.journey, first.crosses(second) {
          return .init(
            forums: forums, cause: .journeys,
            why: "The journeys to \(stop.name) (\(first)) and \(other.name) (\(second)) overlap.")
        }
      }
    }
    let isOnePassport = Set(members.map(\.passport)).count == 1
    let opening =
      isOnePassport ? "One passport cannot serve \(names(members))" : "Nobody can lodge a passport while away"
    return .init(
      forums: forums, cause: isOnePassport ? .passport : .absence,
      why: "\(opening): " + members.map(\.claim).joined(separator: "; ") + ".")
  }

  /// Why a forum cannot be had though nothing else stood in the way.
  func hopelessness(of stop: PassportStop) -> String {
    if let renewal = stop.renewal, !renewal.isPossible(on: today) {
      return "For \(stop.name) the passport must be renewed, in \(renewal.days) days: that had to begin by "
        + "\(renewal.beginBy)."
    }
    guard let application = stop.application else { return "\(stop.name) leaves the passport no room." }
    if application.last < today { return "The last day to lodge for \(stop.name), \(application.last), has passed." }
    if application.first > application.last {
      return
        "Applications for \(stop.name) open on \(application.first), after the last safe day \(application.last)."
    }
    return "Between \(max(application.first, today)) and \(application.last) no day to lodge for \(stop.name) is left."
  }

  /// Why a forum that could be had alone was left out.
  func clash(of index: Int, with conflicts: [[Int]]) -> String {
    guard let conflict = conflicts.first(where: { $0.contains(index) }) else {
      return "With the others, the passport is not back in time for \(stops[index].name)."
    }
    return explained(conflict).why
  }

  private func names(_ members: [PassportStop]) -> String {
    let names = members.map(\.name)
    guard let last = names.last, names.count > 1 else { return names.joined() }
    return names.dropLast().joined(separator: ", ") + " and " + last
  }
}

extension PassportStop {
  /// What a forum asks of the passport, in words.
  fileprivate var claim: String {
    var parts: [String] = []
    if let renewal { parts.append("it must be renewed first, in about \(renewal.days) days") }
    if let lodged { parts.append("it lies with the consulate until \(lodged.last)") }
    if let application {
      let stay = application.back(lodgedOn: application.last) - application.last
      parts.append(
        "the consulate takes it between \(application.first) and \(application.last), and keeps it about \(stay) days")
    }
    if let journey { parts.append("it travels \(journey)") }
    return "for \(name) " + (parts.isEmpty ? "it is needed" : parts.joined(separator: " and "))
  }
}
