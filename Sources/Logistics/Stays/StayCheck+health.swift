import Atlas
import Dates
import ForumPlan

extension StayCheck {
  /// From how many days before the last one a vaccination presses.
  private static let soon = 30
  private static let yellowFeverWindow = "valid from the 10th day after vaccination, for life [IHR (2005), annex 7]"
  /// No state there asks for a certificate against yellow fever.
  private static let withoutMosquitoes: Set<Region> = [.westernEurope, .nordic, .easternEurope, .northAmerica]

  func healthFindings(of trip: Trip) -> [Finding] {
    guard let arrival = trip.arrival, trip.origin != trip.destination else { return [] }
    let needs = needs(of: trip, arrival)
    return [
      yellowFever(of: trip, arrival, needs.first { $0.disease == .yellowFever }),
      polio(of: trip, arrival, needs.first { $0.disease == .polio }),
    ].compactMap(\.self)
  }

  /// The vaccinations that an attendance's journey takes for certain and of which no dose that counts is on record.
  ///
  /// Where a state may ask for one and nobody knows, that is a finding and no need.
  public func healthNeeds(for attendance: Attendance) -> [HealthNeed] {
    guard let trip = Trip(of: attendance, plan: plan, atlas: atlas, today: today),
      let arrival = trip.arrival, trip.origin != trip.destination
    else { return [] }
    return needs(of: trip, arrival).filter { !isVaccinated(trip, $0.disease, for: arrival) }
  }

  private func needs(of trip: Trip, _ arrival: CivilDate) -> [HealthNeed] {
    var needs: [HealthNeed] = []
    if let all = atlas.yellowFeverForAll, all.value.contains(trip.destination) {
      needs.append(
        HealthNeed(
          disease: .yellowFever, by: YellowFever.lastDay(before: arrival),
          because: "\(atlas.name(of: trip.destination)) asks every traveller for a certificate against yellow fever, "
            + "\(Self.yellowFeverWindow) \(cited(all))."))
    }
    if let states = atlas.polioBeforeTravel, let home = trip.person.residence?.country, states.value.contains(home),
      home != trip.destination
    {
      let window = Polio.window(before: arrival)
      needs.append(
        HealthNeed(
          disease: .polio, from: window.first, by: window.last,
          because: "Residents of \(atlas.name(of: home)) need a dose of polio vaccine 4 weeks to 12 months before they "
            + "travel abroad, with the international certificate \(cited(states))."))
    }
    return needs
  }

  /// Whether a dose is on record that counts on the day of entry.
  private func isVaccinated(_ trip: Trip, _ disease: Vaccination.Disease, for arrival: CivilDate) -> Bool {
    (plan.identity(of: trip.person.id)?.vaccinations ?? []).contains { dose in
      guard dose.disease == disease else { return false }
      return switch disease {
      case .yellowFever: YellowFever.valid(from: dose.on) <= arrival
      case .polio: Polio.counts(dose.on, for: arrival)
      }
    }
  }

  private func yellowFever(of trip: Trip, _ arrival: CivilDate, _ need: HealthNeed?) -> Finding? {
    guard !isVaccinated(trip, .yellowFever, for: arrival) else { return nil }
    if let need {
      return Finding(
        pressing(need.by), need.because, about: .health,
        advice: askForCertificate(by: need.by) + doubt(atlas.yellowFeverForAll))
    }
    guard let risk = atlas.yellowFeverRisk, let region = atlas.country(trip.destination)?.region,
      !Self.withoutMosquitoes.contains(region)
    else { return nil }
    let from = ([trip.origin].compactMap(\.self) + trip.attendance.travel.transits).filter(risk.value.contains)
    guard let first = from.first else { return nil }
    return Finding(
      .note,
      "The way leads from or through \(atlas.name(of: first)), where there is a risk of yellow fever; many states then "
        + "ask for a certificate, after a change of planes mostly from 12 hours on, \(Self.yellowFeverWindow) "
        + "\(cited(risk)). Whether \(atlas.name(of: trip.destination)) does is not known.",
      about: .health, advice: askForCertificate(by: YellowFever.lastDay(before: arrival)) + doubt(risk))
  }

  private func askForCertificate(by last: CivilDate) -> String {
    let until =
      today <= last
      ? "vaccinate by \(last)." : "\(last) was the last day for it: ask the consulate what it accepts instead."
    return "Ask whether they hold the certificate; if not, \(until)"
  }

  private func polio(of trip: Trip, _ arrival: CivilDate, _ need: HealthNeed?) -> Finding? {
    guard let need, let from = need.from, !isVaccinated(trip, .polio, for: arrival) else { return nil }
    return Finding(
      pressing(need.by), need.because, about: .health,
      advice: (today <= need.by
        ? "Vaccinate between \(from) and \(need.by)."
        : "\(need.by) was the last day for it; for urgent travel a dose by the departure is still accepted.")
        + doubt(atlas.polioBeforeTravel))
  }

  private func doubt(_ list: Fact<Set<CountryCode>>?) -> String { list.map { doubt($0) } ?? "" }

  private func pressing(_ last: CivilDate) -> Finding.Severity { last - today <= Self.soon ? .warning : .note }
}
