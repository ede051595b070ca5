import ArgumentParser
import Atlas
import Dates
import ForumPlan
import Logistics
import Placing

/// What is weighed when forums are placed.
struct PlacementTerms: ParsableArguments {
  @Option(
    help: ArgumentHelp("What venues and journeys may cost together; else what the budget has.", valueName: "amount"))
  var budget: String?
  @Option(help: ArgumentHelp("The most forums of the series in one region.", valueName: "number")) var regionCap: Int?
  @Option(help: ArgumentHelp("What an hour of anybody's journey counts.", valueName: "amount")) var hour: Int?
  @Option(help: ArgumentHelp("What an hour of the longest journey counts on top.", valueName: "amount"))
  var longestHour: Int?
  @Option(
    help: ArgumentHelp("What somebody's absence counts; three times that where they are required.", valueName: "amount")
  )
  var missed: Int?
  @Option(help: ArgumentHelp("What a forum in a region met in already counts.", valueName: "amount"))
  var regionRepeat: Int?
  @Option(help: ArgumentHelp("What a weekend or holiday counts for each person and day.", valueName: "amount"))
  var holiday: Int?

  func validate() throws {
    if let regionCap, regionCap < 1 { throw ValidationError("--region-cap takes 1 or more, not \(regionCap).") }
    for (name, amount) in [
      ("hour", hour), ("longest-hour", longestHour), ("missed", missed), ("region-repeat", regionRepeat),
      ("holiday", holiday),
    ] {
      guard let amount, !(0...1_000_000).contains(amount) else { continue }
      throw ValidationError("--\(name) takes 0 to 1,000,000 of the plan's currency, not \(amount).")
    }
  }

  func brief(for forums: Set<ForumPlan.ID<Forum>>, in plan: Plan, today: CivilDate) throws -> PlacementBrief {
    var weights = PlacementWeights(usualIn: Converter(programme: plan.programme, on: today))
    weights.hour = hour ?? weights.hour
    weights.longestHour = longestHour ?? weights.longestHour
    weights.missed = missed ?? weights.missed
    weights.regionRepeat = regionRepeat ?? weights.regionRepeat
    weights.blackoutDay = holiday ?? weights.blackoutDay
    let money = try budget.map { text in
      guard let money = Money(text, default: plan.programme.baseCurrency) else {
        throw Failure(
          code: .usage, message: "--budget takes an amount, such as 40,000 or EUR 40,000; not “\(text.prefix(40))”.")
      }
      return money
    }
    return PlacementBrief(forums: forums, weights: weights, regionCap: regionCap, budget: money)
  }
}
