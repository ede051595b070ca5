import Atlas
import Dates
import ForumPlan

extension ForumCosts {
  /// How many interpreters a language takes: two in turns, since nobody interprets for longer than half an hour at a stretch.
  ///
  /// Source: AIIC, professional standards, article 6: no more than so many hours a day and team strength by language.
  static let interpretersPerLanguage = 2

  /// From the airport and back.
  mutating func addTransfers() {
    guard covers(.localTransport) else { return }
    let travellers = guests.filter { !$0.isLocal }
    let people = CostFormula.people(travellers + travellers.filter(\.hasCompanion))
    guard people > .zero, let rate = rates.rate(.transfer, on: span.first)?.amount else { return }
    add(
      .transfers, "all", title: "Transfers, \(place.name)", unit: "ride", quantity: people, frequency: FixedPoint(2),
      rate: rate,
      formula: CostFormula.text([CostFormula.people(people), (FixedPoint(2), "ride", "rides")], rate))
  }

  mutating func addInsurance() {
    guard covers(.insurance) else { return }
    let people = CostFormula.people(guests.filter { !$0.isLocal })
    guard people > .zero, let rate = rates.rate(.insurance, on: span.first)?.amount else { return }
    add(
      .insurance, "all", title: "Insurance for the journey", unit: "person", quantity: people, rate: rate,
      formula: CostFormula.text([CostFormula.people(people)], rate))
  }

  /// Rooms, and interpretation into each language.
  mutating func addHouse() {
    if let rate = venue?.dayRate ?? rates.rate(.venueDay, on: span.first)?.amount {
      let name = venue.map { "Rooms of \($0.name)" } ?? "Rooms, \(place.name)"
      add(
        .venue, "rooms", title: name, unit: "day", quantity: days, rate: rate,
        formula: CostFormula.text([CostFormula.days(days)], rate))
    } else {
      miss(.venueDay)
    }
    let languages = FixedPoint(forum.interpretation.count)
    guard languages > .zero else { return }
    let each = Self.interpretersPerLanguage
    if let rate = rates.rate(.interpreter, on: span.first)?.amount {
      add(
        .interpreters, "all", title: "Interpreters, \(place.name)", unit: "day",
        quantity: FixedPoint(forum.interpretation.count * each), frequency: days, rate: rate,
        formula: CostFormula.text(
          [
            (languages, "language", "languages"), (FixedPoint(each), "interpreter", "interpreters"),
            CostFormula.days(days),
          ],
          rate))
    } else {
      miss(.interpreter)
    }
    guard let rate = rates.rate(.booth, on: span.first)?.amount else { return }
    add(
      .booths, "all", title: "Booths, \(place.name)", unit: "day", quantity: languages, frequency: days, rate: rate,
      formula: CostFormula.text([(languages, "booth", "booths"), CostFormula.days(days)], rate))
  }
}
