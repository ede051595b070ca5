import Atlas
import Dates

/// What a plan is for: aims, period, lead organisation, base currency, and the rates that turn others into it.
///
/// A plan has one programme, under `Programme.onlyID`.
public struct Programme: Record {
  public static let kind = RecordKind.programme
  /// The identifier of every plan's one programme.
  public static let onlyID = ForumPlan.ID<Programme>(rawValue: 1)

  public let id: ForumPlan.ID<Programme>
  /// The name shown in the header of every screen.
  public var name: String
  /// What the programme wants to reach.
  public var aims: [String] = []
  /// The organisation that runs it.
  public var leadOrganisation: ForumPlan.ID<Organisation>?
  /// Who signs its letters.
  public var signatory = ""
  /// What the signatory is, as it stands below the name.
  public var signatoryTitle = ""
  /// First and last day of the programme.
  public var period: DateSpan?
  /// The currency in which totals are given.
  public var baseCurrency = Currency.euro
  /// Rates into the base currency.
  public var rates: [ExchangeRate] = []
  /// The day by whose rates the budget was agreed: what rates changed since is gained or lost.
  ///
  /// `nil` for the first rate of each currency.
  public var budgetDay: CivilDate?
  /// How sure a deadline should be, in percent, 50...99.
  public var confidence = 90
  /// Days kept free between collecting a visa and travel, 0...60.
  public var safetyMargin = 3
  /// Days an applicant needs to gather documents, 0...180.
  public var documentDays = 14
  /// For how many years after the end of the programme lists with signatures are kept, 1...30.
  public var yearsKept: Int?
  /// Days after the return for which a part of an identity is kept, 0...3650, where others than the usual.
  public var retention: [Identity.Part: Int] = [:]
  /// Days from one protection review to the next by the level of risk, 1...365, where others than the usual.
  public var reviewDays: [ProtectionRecord.Level: Int] = [:]
  /// Measures of protection to choose from, beside the usual ones.
  public var measures: [String] = []
  /// How much each measure counts where venues are compared, 0...5, where another than the usual weight.
  public var venueWeights: [VenueMeasure: Int] = [:]
  /// What the planners know of destinations better than the facts do: days that a step takes there.
  public var stepRules: [StepRule] = []
  /// Where people lodge who have no consulate of a destination at home.
  public var consulates: [ConsulateRule] = []
  /// Journeys of which more is known than an estimate says.
  public var routes: [TravelRoute] = []
  /// Days on which forums had better not meet, beside holidays and Ramadan.
  public var blackouts: [NamedDays] = []
  /// Filters kept under a name.
  ///
  /// They may say something of people, and so are kept here, sealed, and not among the settings.
  public var savedSearches: [SavedSearch] = []
  /// Anything else.
  public var notes = ""

  /// How sure a deadline should be, 0...1.
  public var certainty: Double { Double(min(max(confidence, 0), 100)) / 100 }

  /// How much a measure counts where venues are compared, 0...5.
  public func weight(of measure: VenueMeasure) -> Int { venueWeights[measure] ?? measure.usualWeight }

  /// A programme with a name.
  public init(name: String) {
    id = Self.onlyID
    self.name = name
  }

  public var references: [RecordKey] { [leadOrganisation.map { RecordKey($0) }].compactMap(\.self) }

  public var problems: [FieldProblem] {
    var problems = Check.name(name, "name", of: "programme")
    problems += Check.range(confidence, 50...99, "confidence", "percent")
    problems += Check.range(safetyMargin, 0...60, "safetyMargin", "days")
    problems += Check.range(documentDays, 0...180, "documentDays", "days")
    if let yearsKept { problems += Check.range(yearsKept, 1...30, "yearsKept", "years") }
    for days in retention.values { problems += Check.range(days, 0...3650, "retention", "days") }
    for days in reviewDays.values { problems += Check.range(days, 1...365, "reviewDays", "days") }
    for weight in venueWeights.values {
      problems += Check.range(weight, VenueMeasure.weights, "venueWeights", "points")
    }
    for rule in stepRules { problems += Check.lengths([rule.kind: rule.length], "stepRules") }
    for route in routes { problems += route.problems }
    for days in blackouts { problems += days.problems }
    for rate in rates where rate.rate <= .zero {
      problems.append(FieldProblem("rates", "The rate for \(rate.currency) must be above zero."))
    }
    for search in savedSearches { problems += search.problems }
    if Set(savedSearches.map(\.name.folded)).count < savedSearches.count {
      problems.append(FieldProblem("savedSearches", "Each search needs a name of its own."))
    }
    return problems
  }
}

/// What a currency is worth against the base currency, on a day.
public struct ExchangeRate: Hashable, Codable, Sendable {
  /// The foreign currency.
  public var currency: Currency
  /// Units of the base currency for one unit of the foreign one; the other way round where it is quoted so.
  public var rate: FixedPoint
  /// Whether the rate says how much of the foreign currency one unit of the base is worth, as the European Central Bank
  /// quotes it: of currencies with small units it keeps more digits.
  public var isPerBase = false
  /// The day of the rate.
  public var date: CivilDate
  /// Who published it.
  public var source: String

  /// A rate of a day.
  public init(currency: Currency, rate: FixedPoint, date: CivilDate, source: String, isPerBase: Bool = false) {
    self.isPerBase = isPerBase
    self.currency = currency
    self.rate = rate
    self.date = date
    self.source = source
  }
}
