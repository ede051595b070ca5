import Atlas
import Dates

@testable import ForumPlan

/// Funder, grant, budget line and cost rate, every field of which has a value.
extension Sample {
  static let funder = {
    var record = Funder(id: ID(rawValue: 18), name: "North Fund")
    record.statement = "With money of the North Fund."
    record.contact = "Desk 4"
    record.notes = "Logo on banners."
    return record
  }()

  static let grant = {
    var record = Grant(
      id: ID(rawValue: 19), funder: funder.id, reference: "NF-2026/7",
      amount: Money(minorUnits: 25_000_000, currency: .euro))
    record.window = DateSpan(today...(day + 100))
    record.categories = [.perDiem, .visas]
    record.caps = [
      .init([.indirect], .percent(FixedPoint(7))),
      .init([.equipment, .perDiem], .amount(Money(minorUnits: 500_000, currency: .euro))),
    ]
    record.coFunding = known(FixedPoint("12.5"))
    record.instalments = [
      .init(due: today + 9, amount: Money(minorUnits: 1_000_000, currency: .euro), received: today + 12),
      .init(due: day, amount: Money(minorUnits: 1, currency: .euro)),
    ]
    record.reportsDue = [day + 30, day + 130]
    record.notes = "Second tranche in May."
    return record
  }()

  static let budgetLine = {
    var record = BudgetLine(
      id: ID(rawValue: 20), category: .lodging, title: "Single rooms",
      unitRate: Money(minorUnits: 12_050, currency: .euro))
    record.code = "2.1"
    record.unit = "night"
    record.quantity = known(FixedPoint("22.5"))
    record.frequency = FixedPoint(4)
    record.forum = forum.id
    record.grant = grant.id
    record.person = person.id
    record.session = session.id
    record.payee = organisation.id
    record.shares = [.init(grant.id, .percent(known(FixedPoint("33.5"))))]
    record.orders = [
      .init(Money(minorUnits: 100_000, currency: .euro), on: today, reference: "PO; 17", person: person.id),
      .init(Money(minorUnits: 50, currency: .euro)),
    ]
    record.orders[1].released = today + 1
    record.payments = [
      .init(Money(minorUnits: 90_000, currency: .euro), on: today, reference: "V-31", grant: grant.id),
      .init(Money(minorUnits: -5, currency: .euro), person: person.id),
    ]
    record.committed = Money(minorUnits: 400_000, currency: .euro)
    record.paid = Money(minorUnits: 100_000, currency: .euro)
    record.isLeftOut = true
    record.notes = "Breakfast included."
    return record
  }()

  static let costRate = {
    var record = CostRate(id: ID(rawValue: 40), item: .perDiem, amount: Money(minorUnits: 9_550, currency: .euro))
    record.country = "TN"
    record.city = "Tunis"
    record.sector = .police
    record.validity = DateSpan(today...(day + 100))
    (record.firstDay, record.lastDay, record.lessForMeals, record.lessForLodging) = (75, 80, 30, 50)
    record.source = "ICSC circular"
    record.notes = "Second quarter."
    return record
  }()
}
