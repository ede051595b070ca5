import Atlas
import Dates
import ForumPlan

extension StayCheck {
  /// From how many days before the last one a vaccination presses.
  private static let soon = 30
  /// No state there asks for a certificate against yellow fever.
  private static let withoutMosquitoes: Set<Region> = [.westernEurope, .nordic, .easternEurope, .northAmerica]

  func healthFindings(of trip: Trip) -> [Finding] {
    guard let arrival = trip.arrival, trip.origin != trip.destination else { return [] }
    return [yellowFever(of: trip, arrival), polio(of: trip, arrival)].compactMap(\.self)
  }

  private func yellowFever(of trip: Trip, _ arrival: CivilDate) -> Finding? {
    let last = YellowFever.lastDay(before: arrival)
    let window = "valid from the 10th day after vaccination, for life [IHR (2005), annex 7]"
    let until =
      today <= last
      ? "vaccinate by \(last)." : "\(last) was the last day for it: ask the consulate what it accepts instead."
    let ask = "Ask whether they hold the certificate; if not, \(until)"
    let name = atlas.name(of: trip.destination)
    if let all = atlas.yellowFeverForAll, all.value.contains(trip.destination) {
      return Finding(
        pressing(last), "\(name) asks every traveller for a certificate against yellow fever, \(window) \(cited(all)).",
        about: .health, advice: ask + doubt(all))
    }
    guard let risk = atlas.yellowFeverRisk, let region = atlas.country(trip.destination)?.region,
      !Self.withoutMosquitoes.contains(region)
    else { return nil }
    let from = ([trip.origin].compactMap(\.self) + trip.attendance.travel.transits).filter(risk.value.contains)
    guard let first = from.first else { return nil }
    return Finding(
      .note,
      "The way leads from or through \(atlas.name(of: first)), where there is a risk of yellow fever; many states then "
        + "ask for a certificate, after a change of planes mostly from 12 hours on, \(window) \(cited(risk)). Whether "
        + "\(name) does is not known.",
      about: .health, advice: ask + doubt(risk))
  }

  private func polio(of trip: Trip, _ arrival: CivilDate) -> Finding? {
    guard let states = atlas.polioBeforeTravel, let home = trip.person.residence?.country,
      states.value.contains(home), home != trip.destination
    else { return nil }
    let window = Polio.window(before: arrival)
    return Finding(
      pressing(window.last),
      "Residents of \(atlas.name(of: home)) need a dose of polio vaccine 4 weeks to 12 months before they travel abroad, "
        + "with the international certificate \(cited(states)).",
      about: .health,
      advice: (today <= window.last
        ? "Vaccinate between \(window.first) and \(window.last)."
        : "\(window.last) was the last day for it; for urgent travel a dose by the departure is still accepted.")
        + doubt(states))
  }

  private func pressing(_ last: CivilDate) -> Finding.Severity { last - today <= Self.soon ? .warning : .note }
}
