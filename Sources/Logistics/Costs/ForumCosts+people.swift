import Atlas
import Dates
import ForumPlan

extension ForumCosts {
  /// Facilitation, what police services are paid for those who are away, and what people need to take part.
  mutating func addPeople() {
    let facilitators = CostFormula.people(guests.filter { $0.attendance.role == .facilitator })
    if facilitators > .zero, let rate = rates.rate(.facilitator, on: span.first)?.amount {
      add(
        .facilitation, "all", title: "Facilitation", unit: "day", quantity: facilitators, frequency: days, rate: rate,
        formula: CostFormula.text([(facilitators, "facilitator", "facilitators"), CostFormula.days(days)], rate))
    }
    addPoliceRelease()
    let children = CostFormula.people(guests.filter { $0.person.needs(anyOf: ["childcare", "child care", "creche"]) })
    addNeed(.childcare, "all", "Childcare", .childcare, children)
    // One team signs for all who need it.
    let signs = guests.contains { $0.person.needs(anyOf: ["sign language", "signing"]) }
    addNeed(.access, "sign language", "Sign language", .signLanguage, signs ? FixedPoint(2) : .zero)
    let others = CostFormula.people(guests.filter { $0.person.hasOtherNeed })
    addNeed(.access, "all", "Access needs", .access, others)
  }

  /// Days on which police practitioners are away from their service, journeys among them.
  private mutating func addPoliceRelease() {
    let police = guests.filter { $0.group == .police }
    guard !police.isEmpty, let rate = rates.rate(.policeRelease, on: span.first, for: .police)?.amount else { return }
    let away = FixedPoint(
      millionths: police.reduce(0) { sum, guest in
        sum + guest.weight.times(FixedPoint(guest.departure - guest.arrival + 1)).millionths
      })
    let people = CostFormula.people(police)
    add(
      .policeRelease, "all", title: "Release of police practitioners", unit: "day", quantity: away, rate: rate,
      formula: CostFormula.text([CostFormula.days(away)], rate, note: "\(people) people, with their journeys"))
  }

  private mutating func addNeed(
    _ rule: CostRule, _ subject: String, _ title: String, _ item: CostItem, _ people: FixedPoint
  ) {
    guard people > .zero else { return }
    guard let rate = rates.rate(item, on: span.first)?.amount else { return miss(item) }
    add(
      rule, subject, title: title, unit: "day", quantity: people, frequency: days, rate: rate,
      formula: CostFormula.text([CostFormula.people(people), CostFormula.days(days)], rate))
  }

  /// Documentation, making the results known in each language, and independent follow-up.
  mutating func addAfter() {
    if let rate = rates.rate(.documentation, on: span.first)?.amount {
      add(
        .documentation, "all", title: "Documentation", unit: "forum", quantity: .one, rate: rate,
        formula: CostFormula.text([(.one, "forum", "forums")], rate))
    }
    let languages = FixedPoint(max(1, Set(forum.languages + forum.interpretation).count))
    if let rate = rates.rate(.dissemination, on: span.first)?.amount {
      add(
        .dissemination, "all", title: "Dissemination of results", unit: "language", quantity: languages, rate: rate,
        formula: CostFormula.text([(languages, "language", "languages")], rate))
    }
    guard let rate = rates.rate(.followUp, on: span.last)?.amount else { return }
    let months = FixedPoint(forum.monthsOfFollowUp)
    add(
      .followUp, "all", title: "Independent follow-up", unit: "month", quantity: months, rate: rate,
      formula: CostFormula.text([(months, "month", "months")], rate))
  }
}

extension Forum {
  /// For how many months it is followed up: as decided, else a year, since three to six months are too short for results
  /// to show.
  public var monthsOfFollowUp: Int { followUpMonths ?? 12 }
}

extension Person {
  /// Whether they need something to take part that is neither a way without steps, which a house has or has not, nor one of
  /// the needs that have a price of their own.
  fileprivate var hasOtherNeed: Bool {
    accessNeeds.contains { need in
      let need = need.folded
      let priced = [
        "step", "wheelchair", "childcare", "child care", "creche", "sign language", "signing", "companion", "carer",
        "caregiver", "accompagnat",
      ]
      return !need.isEmpty && !priced.contains { need.contains($0) }
    }
  }
}
