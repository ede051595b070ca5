import Atlas
import Dates
import ForumPlan

/// The days on which forums had better not meet: public holidays, Ramadan, and what the planners entered.
public struct BlackoutDates: Sendable {
  private let plan: Plan
  private let atlas: Atlas

  /// The days that a plan and its facts know; those that are over as those to come, for forums that were held.
  public init(plan: Plan, atlas: Atlas) {
    self.plan = plan
    self.atlas = atlas
  }

  /// What keeps a forum's people from some days, were it to meet in a country; by first day, then kind and name.
  ///
  /// Holidays of the country itself concern everybody: houses, drivers and offices keep them. Those of other countries concern
  /// whoever lives there, and are left out where nobody does. Ramadan concerns whoever lives where most keep it, and everybody
  /// where the country does. Holidays of parts of a country are left out. O(people + countries × holidays).
  public func blackouts(for forum: Forum, in country: CountryCode?, on span: DateSpan) -> [Blackout] {
    let guests = Guests(of: forum, in: plan)
    let countries = Set(guests.residents.keys).union([country].compactMap(\.self))
    var found = countries.sorted().flatMap { holidays(of: $0, isHost: $0 == country, guests, span) }
    let fasting = Set(countries.filter(atlas.keepsRamadan))
    if !fasting.isEmpty {
      let isHere = country.map(fasting.contains) ?? false
      found += atlas.ramadans(in: span).value.map { ramadan in
        guests.blackout(ramadan.span, "Ramadan", .ramadan, of: isHere ? nil : fasting)
      }
    }
    for days in plan.programme.blackouts where days.span.overlaps(span) {
      let isEverybodys = days.country == nil || days.country == country
      var blackout = guests.blackout(
        days.span, days.name, .entered, of: isEverybodys ? nil : Set([days.country].compactMap(\.self)))
      blackout.country = days.country
      if isEverybodys || blackout.people > 0 { found.append(blackout) }
    }
    return found.sorted {
      ($0.span.first, $0.kind.rawValue, $0.name, $0.country?.description ?? "")
        < ($1.span.first, $1.kind.rawValue, $1.name, $1.country?.description ?? "")
    }
  }

  /// The same day by day, so that nobody counts twice: of several blackouts on a day the one that concerns most has whoever
  /// is in it.
  public func days(for forum: Forum, in country: CountryCode?, on span: DateSpan) -> [BlackoutDay] {
    let guests = Guests(of: forum, in: plan)
    // What concerns all comes first, and leaves nobody for the others.
    let blackouts = blackouts(for: forum, in: country, on: span).sorted { $0.people > $1.people }
    var days: [BlackoutDay] = []
    for date in span.first...span.last {
      var taken: Set<CountryCode> = []
      for blackout in blackouts where blackout.span.contains(date) {
        guard let residents = blackout.residents else {
          let left = guests.count - guests.count(of: taken)
          if left > 0 { days.append(BlackoutDay(date: date, name: blackout.name, people: left)) }
          break
        }
        let people = guests.count(of: residents.subtracting(taken))
        if people > 0 { days.append(BlackoutDay(date: date, name: blackout.name, people: people)) }
        taken.formUnion(residents)
      }
    }
    return days
  }

  private func holidays(of country: CountryCode, isHost: Bool, _ guests: Guests, _ span: DateSpan) -> [Blackout] {
    // A feast that began before the days asked for is still one feast.
    let wide = DateSpan((span.first - 7)...(span.last + 7))
    var feasts: [(name: String, span: DateSpan)] = []
    for holiday in atlas.holidays(of: country, in: wide) where holiday.subdivision == nil {
      let name = holiday.name.hasSuffix(" Holiday") ? String(holiday.name.dropLast(8)) : holiday.name
      if let last = feasts.last, last.name == name, holiday.date <= last.span.last + 1 {
        feasts[feasts.count - 1].span = DateSpan(last.span.first...max(last.span.last, holiday.date))
      } else {
        feasts.append((name, DateSpan(holiday.date...holiday.date)))
      }
    }
    return feasts.filter { $0.span.overlaps(span) }.map { feast in
      var blackout = guests.blackout(feast.span, feast.name, .holiday, of: isHost ? nil : [country])
      blackout.country = country
      return blackout
    }
  }
}

/// How many of those who come to a forum live where.
private struct Guests {
  var count = 0
  var residents: [CountryCode: Int] = [:]

  init(of forum: Forum, in plan: Plan) {
    for attendance in plan.attendances(at: forum.id) where attendance.travels {
      count += 1
      if let home = plan.people[attendance.person]?.residence { residents[home.country, default: 0] += 1 }
    }
  }

  func count(of countries: Set<CountryCode>) -> Int { countries.reduce(0) { $0 + residents[$1, default: 0] } }

  func blackout(_ span: DateSpan, _ name: String, _ kind: Blackout.Kind, of countries: Set<CountryCode>?) -> Blackout {
    Blackout(
      span: span, name: name, country: nil, kind: kind, people: countries.map(count) ?? count, residents: countries)
  }
}
