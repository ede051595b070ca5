import Atlas
import Dates
import ForumPlan
import Logistics
import Scheduling

/// Words that reasons share: people by alias, money in whole units, days as one says them.
struct PlacementWords {
  let study: PlacementStudy

  func alias(_ person: Int) -> String { study.people[person].alias }

  func alias(_ person: ForumPlan.ID<Person>) -> String { study.plan.people[person]?.alias ?? "somebody" }

  /// `EUR 2,300`.
  func money(_ units: Int) -> String {
    Money(wholeUnits: abs(units), currency: study.plan.programme.baseCurrency).wholeText
  }

  func country(_ venue: Int) -> String { study.atlas.name(of: study.venues[venue].place.country) }

  /// `Dar El Bahr, Tunis`.
  func venue(_ venue: Int) -> String {
    let venue = study.venues[venue]
    return venue.name == venue.place.name ? venue.name : "\(venue.name), \(venue.place.name)"
  }

  func hours(_ count: Int) -> String { count == 1 ? "1 hour" : "\(count) hours" }

  func percent(_ chance: Double) -> String { "\(Int((100 * chance).rounded(.down)))%" }

  /// `one`, `two`, … `nine`, `10`.
  static func number(_ count: Int) -> String {
    let words = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
    return words.indices.contains(count) ? words[count] : "\(count)"
  }

  /// `first`, `second`, … `10th`.
  static func ordinal(_ count: Int) -> String {
    let words = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth"]
    return words.indices.contains(count - 1) ? words[count - 1] : "\(count)th"
  }

  /// `Heron`, `Heron and Kite`, `Heron, Kite and 3 more`.
  static func list(_ names: [String], most: Int = 3) -> String {
    let shown = names.count <= most ? names : Array(names.prefix(most - 1)) + ["\(names.count - most + 1) more"]
    guard shown.count > 1, let last = shown.last else { return shown.first ?? "nobody" }
    return shown.dropLast().joined(separator: ", ") + " and " + last
  }
}

extension String {
  /// With its first letter large.
  var asSentence: String { prefix(1).uppercased() + dropFirst() }
}
