import Atlas
import Dates
import ForumPlan
import Logistics

/// 24 people who meet in Tunis for three days: eight police practitioners from Nairobi, six of civil society from Cairo and four
/// of Tunis itself, and six academics from Amman.
struct BudgetScene {
  var plan: Plan
  static let first = ForumPlan.ID<Grant>(rawValue: 51)
  static let second = ForumPlan.ID<Grant>(rawValue: 52)

  var forum: Forum { given(plan.forums[Scene.tunis]) }

  init() {
    var scene = Scene()
    var programme = scene.plan.programme
    programme.rates = [
      ExchangeRate(
        currency: given(Currency("USD")), rate: given(FixedPoint("0.92")), date: day("2026-11-01"), source: "ECB"),
      ExchangeRate(
        currency: given(Currency("TND")), rate: given(FixedPoint("0.2935")), date: day("2026-11-01"), source: "bank"),
    ]
    programme.routes = [
      TravelRoute(from: .init("KE", city: "Nairobi"), to: .init("TN", city: "Tunis"), fare: given(Money("EUR 720"))),
      TravelRoute(from: .init("EG", city: "Cairo"), to: .init("TN"), fare: given(Money("USD 415.01"))),
      TravelRoute(from: .init("JO", city: "Amman"), to: .init("TN"), fare: given(Money("EUR 505"))),
    ]
    scene.add(programme)
    var venue = Venue(id: ForumPlan.ID(rawValue: 61), name: "Dar El Bahr", place: Place(name: "Tunis", country: "TN"))
    venue.dayRate = given(Money("TND 2400"))
    scene.add(venue)
    var forum = given(scene.plan.forums[Scene.tunis])
    forum.venue = venue.id
    forum.interpretation = ["fr", "en"]
    forum.covers = [.travel, .lodging, .meals, .localTransport, .dailyAllowance, .visaFees]
    scene.add(forum)
    scene.require(.visa, of: "KE")
    for country: CountryCode in ["EG", "JO"] { scene.require(.free(days: 90), of: country) }
    var process = VisaProcess.sample()
    process.fee = given(Money("USD 50"))
    scene.add(process)
    scene.addRates()
    scene.addPeople(8, "KE", "Nairobi", .police, from: 100, confirmed: 4)
    scene.addPeople(6, "EG", "Cairo", .civilSociety, from: 200)
    scene.addPeople(4, "TN", "Tunis", .civilSociety, from: 300)
    scene.addPeople(6, "JO", "Amman", .academia, from: 400)
    for (rawID, name) in [(UInt64(51), "First fund"), (52, "Second fund")] {
      scene.add(Funder(id: ForumPlan.ID(rawValue: rawID), name: name))
      scene.add(
        Grant(
          id: ForumPlan.ID(rawValue: rawID), funder: ForumPlan.ID(rawValue: rawID), reference: "G-\(rawID)",
          amount: given(Money("EUR 50000"))))
    }
    plan = scene.plan
  }

  /// The plan with its lines, none of them paid for by anybody.
  var generated: Plan {
    var plan = plan
    plan.follow([Scene.tunis])
    return plan
  }

  /// The plan with its lines, of which the second fund pays two fifths of beds and subsistence and a part of the rooms.
  var funded: Plan {
    var plan = generated
    for var line in plan.budgetLines {
      line.grant = Self.first
      switch line.category {
      case .lodging, .perDiem: line.shares = [.init(Self.second, .percent(FixedPoint(40)))]
      case .venue: line.shares = [.init(Self.second, .amount(given(Money("TND 3000"))))]
      default: break
      }
      plan.load(.budgetLine(line))
    }
    return plan
  }
}

extension Plan {
  /// Makes the lines follow as a command does.
  @discardableResult
  mutating func follow(_ forums: Set<ForumPlan.ID<Forum>>? = nil) -> BudgetRegeneration {
    let regeneration = BudgetRegeneration(plan: self, atlas: atlas, today: Scene.today, forums: forums)
    for edit in regeneration.edits {
      switch edit {
      case .put(let entry): load(entry)
      case .remove: _ = try? apply([edit])
      }
    }
    return regeneration
  }
}

extension Scene {
  fileprivate mutating func addPeople(
    _ count: UInt64, _ country: CountryCode, _ city: String, _ sector: Sector, from first: UInt64, confirmed: UInt64 = 0
  ) {
    for number in 0..<count {
      var person = addPerson(first + number, "\(city) \(number + 1)", [country])
      person.sector = sector
      person.residence = Place(name: city, country: country)
      add(person)
      _ = invite(person) { $0.status = number < confirmed ? .confirmed : .invited }
    }
  }

  fileprivate mutating func addRates() {
    func rate(_ rawID: UInt64, _ item: CostItem, _ amount: String) -> CostRate {
      CostRate(id: ForumPlan.ID(rawValue: rawID), item: item, amount: given(Money(amount)))
    }
    var subsistence = rate(71, .perDiem, "USD 95")
    (subsistence.firstDay, subsistence.lastDay, subsistence.lessForMeals) = (75, 75, 30)
    add(subsistence)
    var bed = rate(72, .lodging, "TND 210")
    (bed.country, bed.city) = ("TN", "Tunis")
    add(bed)
    add(rate(73, .transfer, "TND 45"))
    add(rate(74, .interpreter, "TND 950"))
    add(rate(75, .followUp, "EUR 400"))
  }
}
