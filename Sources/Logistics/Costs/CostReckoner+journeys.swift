import Atlas
import Dates
import ForumPlan

extension CostReckoner {
  /// The ways there and back, a line for each leg and each city that people set out from.
  mutating func addTravel(to costs: inout ForumCosts) {
    guard costs.covers(.travel) else { return }
    let travellers = costs.guests.filter { !$0.isLocal }
    let unknown = travellers.filter { $0.home == nil }
    if !unknown.isEmpty { costs.missFare(of: "people of whom nobody knows where they live") }
    let byHome = Dictionary(grouping: travellers.filter { $0.home != nil }) { guest in
      guest.home.map { TravelRoute.End(city: $0) }
    }
    // Companions go where those go whom they help.
    let cities = byHome.compactMap { end, guests in end.flatMap { end in guests.first?.home.map { (end, $0, guests) } }
    }
    .sorted { ($0.1.country, $0.1.name) < ($1.1.country, $1.1.name) }
    for (end, home, guests) in cities {
      guard let fare = travel.fare(from: home, to: costs.place, airport: costs.venue?.airportDistance) else {
        costs.missFare(of: home.description)
        continue
      }
      let companions = guests.filter(\.hasCompanion)
      let people = CostFormula.people(guests + companions)
      // The way out takes the odd cent, so that both legs are the fare.
      let back = Money(minorUnits: fare.amount.minorUnits / 2, currency: fare.amount.currency)
      let out = fare.amount.minus(back)
      let source = "half of \(fare.amount) return, " + (fare.isEntered ? "as entered" : "estimated")
      let more = companions.isEmpty ? "" : "; \(companions.count) with a companion"
      for (leg, rate) in [("out", out), ("back", back)] {
        let ends = leg == "out" ? "\(home.name) – \(costs.place.name)" : "\(costs.place.name) – \(home.name)"
        costs.add(
          .travel, "\(leg) \(end.country) \(home.name.folded)", title: "Leg \(ends)", unit: "leg", quantity: people,
          rate: rate, formula: CostFormula.text([CostFormula.people(people)], rate, note: source + more))
      }
    }
  }

  /// Fees of the visas that people need, and the ways to consulates abroad.
  ///
  /// A fee that was paid when somebody applied is spent, whatever was decided.
  mutating func addVisas(of attendances: [Attendance], counting headcount: Headcount, to costs: inout ForumCosts) {
    guard costs.covers(.visaFees) else { return }
    var fees: [String: (name: String, fee: Money?, people: FixedPoint)] = [:]
    var trips: [String: (home: Place, to: CountryCode, people: FixedPoint)] = [:]
    for attendance in attendances where attendance.travels {
      let isLodged = plan.visaCase(of: attendance.id)?.step(.lodging)?.done != nil
      let weight = isLodged ? .one : headcount.weight(of: attendance)
      guard weight > .zero, isLodged || !plan.isRefused(attendance),
        let need = visas.fee(of: attendance, in: costs.place.country)
      else { continue }
      let id = need.process?.value.id ?? "visa on arrival"
      let known = fees[id] ?? (need.process?.value.name ?? "on arrival", need.process?.value.fee, .zero)
      fees[id] = (known.name, known.fee, known.people + weight)
      guard let country = need.abroad, let home = plan.people[attendance.person]?.residence else { continue }
      let key = "\(home.country) \(home.name.folded) to \(country)"
      trips[key] = (home, country, (trips[key]?.people ?? .zero) + weight)
    }
    for (id, visa) in fees.sorted(by: { $0.key < $1.key }) {
      guard let fee = costs.rates.rate(.visa, on: costs.span.first)?.amount ?? visa.fee else {
        costs.miss(.visa)
        continue
      }
      guard fee.minorUnits > 0 else { continue }
      costs.add(
        .visas, id, title: "Visa fees, \(costs.place.country), \(visa.name)", unit: "visa", quantity: visa.people,
        rate: fee, formula: CostFormula.text([CostFormula.people(visa.people)], fee))
    }
    for (key, trip) in trips.sorted(by: { $0.key < $1.key }) {
      // The consulate stands in the largest city that is known of the country.
      guard let city = atlas.places.first(where: { $0.country == trip.to }),
        let fare = travel.fare(from: trip.home, to: city)
      else {
        costs.missFare(of: "\(trip.home) to a consulate in \(trip.to)")
        continue
      }
      costs.add(
        .visaTrips, key, title: "To the consulate, \(trip.home.name) – \(city.name) and back", unit: "journey",
        quantity: trip.people, rate: fare.amount,
        formula: CostFormula.text(
          [CostFormula.people(trip.people)], fare.amount, note: fare.isEntered ? "as entered" : "estimated"))
    }
  }
}

extension ForumCosts {
  /// Names a journey of which no fare can be told.
  mutating func missFare(of what: String) {
    missing.append(MissingRate(item: nil, forum: forum.id, place: what))
  }
}

extension VisaPlanner {
  /// What somebody's visa takes: the process whose fee is paid, and the country of the consulate where that is not at home;
  /// `nil` where none is needed or nobody knows.
  mutating func fee(
    of attendance: Attendance, in country: CountryCode
  ) -> (process: Shared<VisaProcess>?, abroad: CountryCode?)? {
    guard let person = plan.people[attendance.person] else { return nil }
    let visaCase = plan.visaCase(of: attendance.id)
    var outlook = VisaOutlook(
      id: attendance.id, person: attendance.person, forum: attendance.forum, state: .unknown)
    choosePassport(for: person, attendance: attendance, case: visaCase, to: country, in: &outlook)
    guard let requirement = outlook.requirement, let nationality = outlook.nationality else { return nil }
    switch requirement {
    case .home, .free, .noAdmission: return nil
    case .onArrival, .eTA, .eVisa, .visa: break
    }
    chooseProcess(for: requirement, of: nationality, case: visaCase, to: country, in: &outlook)
    guard let shared = outlook.sharedProcess else { return requirement == .onArrival ? (nil, nil) : nil }
    let lodgedIn = lodging(
      of: shared.value, to: country, person: person, nationality: nationality, case: visaCase)
    let abroad = errandKey(of: shared.value, person: person, nationality: nationality, lodgedIn: lodgedIn)?.country
    return (shared, abroad)
  }
}
