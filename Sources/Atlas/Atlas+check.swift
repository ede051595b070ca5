import Dates

extension Atlas {
  /// Something wrong with a fact, shipped or own.
  public struct Finding: Hashable, Sendable {
    /// Which fact: a process by its id, a holiday by country and date, a place by name.
    public let subject: String
    /// What is wrong, in words.
    public let problem: String
  }

  /// Everything malformed among the facts; none of it is used without being reported here.
  ///
  /// Complexity: reads every table, some tens of milliseconds; meant for `doctor` and tests.
  public func check() -> [Finding] {
    store.processTable.refused + store.transits.refused + allProcesses.flatMap { check($0.value) } + checkIdentity()
      + checkHolidays()
      + checkPlaces()
  }

  private func check(_ process: VisaProcess) -> [Finding] {
    var problems: [String] = []
    let days = process.processing
    if !(0 <= days.minimum && days.minimum <= days.typical && days.typical <= days.maximum) {
      problems.append("processing days must run from fewest over typical to most, not \(days)")
    }
    if let earliest = process.earliest, let latest = process.latestDaysBefore, latest >= earliest.days {
      problems.append("the latest day to apply (\(latest) before) comes before the earliest (\(earliest) before)")
    }
    if let use = process.useWithin, use.days < 1 { problems.append("a visa cannot be used within \(use) of its issue") }
    if process.blankPages < 0 { problems.append("blank pages cannot be fewer than none") }
    if let fee = process.fee, fee.minorUnits < 0 { problems.append("the fee is negative") }
    if process.source.isEmpty { problems.append("there is no source") }
    if process.requirement == .home { problems.append("no process leads home") }
    var countries = process.appliesTo.listed
    if case .country(let code) = process.destination { countries.insert(code) }
    problems += countries.filter { country($0) == nil }.map { "there is no country \($0)" }
    return problems.map { Finding(subject: process.id, problem: $0) }
  }

  private func checkIdentity() -> [Finding] {
    let ids = store.processes.map(\.id)
    let own = overrides.processes.map(\.id)
    return [ids, own].flatMap { list in
      Dictionary(grouping: list) { $0 }.filter { $0.value.count > 1 }.keys.sorted()
        .map { Finding(subject: $0, problem: "two processes have this id") }
    }
  }

  private func checkHolidays() -> [Finding] {
    overrides.holidays.flatMap { code, holidays in
      holidays.filter { !WorkingCalendar.years.contains($0.date.year) }.map {
        Finding(subject: "\(code) \($0.date)", problem: "holidays are heeded from 1900 to 2200 only")
      }
    }
  }

  private func checkPlaces() -> [Finding] {
    places.compactMap { place in
      guard let latitude = place.latitude, let longitude = place.longitude, place.timeZone != nil,
        (-90...90).contains(latitude), (-180...180).contains(longitude), country(place.country) != nil
      else { return Finding(subject: place.description, problem: "coordinates, time zone or country are missing") }
      return nil
    }
  }
}

extension VisaProcess.NationalityRule {
  /// The codes the rule writes out.
  var listed: Set<CountryCode> {
    switch self {
    case .all: []
    case .only(let codes), .except(let codes): codes
    }
  }
}

extension VisaProcess.Lead {
  /// The lead in days, a month at its shortest.
  var days: Int {
    switch self {
    case .days(let days): days
    case .months(let months): months * 28
    }
  }
}
