import Atlas
import Dates
import ForumPlan

extension CanaryPlan {
  /// The plan with a budget that speaks of everybody wherever one may write: lines, subjects, formulas, vouchers, notes.
  var withMoney: Plan {
    var plan = plan
    var programme = plan.programme
    programme.rates = [
      ExchangeRate(
        currency: given(Currency("TND")), rate: given(FixedPoint("0.3")), date: Gathering.today, source: "the bank")
    ]
    plan.load(Entry(programme))
    plan.load(Entry(Funder(id: .init(rawValue: 700), name: "North Fund")))
    plan.load(
      Entry(
        Grant(
          id: .init(rawValue: 701), funder: .init(rawValue: 700), reference: "NF-1", amount: given(Money("EUR 90000"))))
    )
    plan.load(Entry(rate()))
    for (index, person) in people.enumerated() {
      for (place, rule) in [CostRule.travel, .visas, .visaTrips, .childcare, .access, .protection].enumerated() {
        plan.load(Entry(line(UInt64(1000 + 20 * index + place), of: index, by: rule)))
      }
      var own = line(UInt64(1000 + 20 * index + 10), of: index, by: nil)
      own.person = person.id
      plan.load(Entry(own))
      var protection = line(UInt64(1000 + 20 * index + 11), of: index, by: nil)
      (protection.category, protection.title) = (.protection, "Car for \(Self.word(.measure, index))")
      plan.load(Entry(protection))
    }
    plan.load(Entry(hall()))
    return plan
  }

  /// A line of a person, whose every field has their words in it.
  private func line(_ id: UInt64, of index: Int, by rule: CostRule?) -> BudgetLine {
    // Of whom nobody has written down the name, nobody can know it on a voucher.
    let hasName = plan.identity(of: people[index].id) != nil
    func words(_ part: Part) -> String {
      Self.word([.family, .given].contains(part) && !hasName ? .alias : part, index)
    }
    var line = BudgetLine(
      id: .init(rawValue: id), category: rule?.category ?? .travel, title: "Flight of \(words(.family))",
      unitRate: given(Money("TND \(100 + id).5")))
    (line.forum, line.grant) = (Self.forumID, .init(rawValue: 701))
    (line.unit, line.notes, line.code) = (words(.address), words(.personNotes), "9 \(words(.alias))")
    let reference = "V-\(id) \(words(.given))"
    line.orders = [.init(given(Money("TND 10")), reference: reference, person: people[index].id)]
    line.payments = [
      .init(given(Money("TND 20")), on: Gathering.today, reference: reference, person: people[index].id)
    ]
    if let rule {
      line.derivation = .init(
        rule: rule, subject: words(.address), figures: line.figures, formula: "1 × \(words(.flight))")
    }
    return line
  }

  /// A line that is of nobody, of which a payment was for somebody.
  private func hall() -> BudgetLine {
    var line = BudgetLine(
      id: .init(rawValue: 999), category: .venue, title: "Hall", unitRate: given(Money("EUR 1000")))
    line.forum = Self.forumID
    line.payments = people.indices.map { index in
      let hasName = plan.identity(of: people[index].id) != nil
      let words = "\(Self.word(hasName ? .family : .alias, index)) \(Self.word(.alias, index))"
      return .init(given(Money("EUR 1")), on: Gathering.today, reference: words, person: people[index].id)
    }
    return line
  }

  private func rate() -> CostRate {
    var rate = CostRate(id: .init(rawValue: 702), item: .perDiem, amount: given(Money("TND 90")))
    (rate.country, rate.firstDay, rate.lessForMeals) = ("TN", 75, 30)
    return rate
  }
}
