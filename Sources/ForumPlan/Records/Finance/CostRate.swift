import Atlas
import Dates

/// What something costs in a place: a subsistence rate, a bed, an interpreter's day.
///
/// Budget lines that follow from the plan are reckoned with them. Of several that hold, the one of the city comes before the
/// country's, the sector's own before that of all, and the one that begins later before an earlier one.
public struct CostRate: Record {
  public static let kind = RecordKind.costRate

  public internal(set) var id: ForumPlan.ID<CostRate>
  /// What it is the price of.
  public var item: CostItem
  /// What one costs.
  public var amount: Money
  /// The country it holds in; `nil` for everywhere.
  public var country: CountryCode?
  /// The city it holds in; empty for the whole country.
  public var city = ""
  /// The sector whose people it is for; `nil` for all.
  public var sector: Sector?
  /// The days on which it holds; `nil` for always.
  public var validity: DateSpan?
  /// What is paid of it for the day of arrival, percent, 0...100; `nil` for all.
  public var firstDay: Int?
  /// What is paid of it for the day of departure, percent, 0...100; `nil` for all.
  public var lastDay: Int?
  /// What is taken off on days on which the organisers give meals, percent, 0...100.
  public var lessForMeals: Int?
  /// What is taken off where the organisers pay for the bed, percent, 0...100: the share of the room in the rate.
  public var lessForLodging: Int?
  /// Who published it, or which offer says so.
  public var source = ""
  /// Anything else.
  public var notes = ""

  /// A price that holds everywhere and always.
  public init(id: ForumPlan.ID<CostRate>, item: CostItem, amount: Money) {
    self.id = id
    self.item = item
    self.amount = amount
  }

  /// What it is and where it holds, which is what it is called by: `Per diem, Tunis, TN`.
  public var name: String {
    let parts = [item.label, city, country?.description ?? "", sector?.label.lowercased() ?? ""]
    return parts.filter { !$0.isEmpty }.joined(separator: ", ")
  }

  public var problems: [FieldProblem] {
    var problems: [FieldProblem] = []
    if amount.minorUnits < 0 { problems.append(FieldProblem("amount", "A rate must not be negative.")) }
    if !city.isEmpty, country == nil { problems.append(FieldProblem("city", "A city needs its country.")) }
    let shares = [
      ("firstDay", firstDay), ("lastDay", lastDay), ("lessForMeals", lessForMeals), ("lessForLodging", lessForLodging),
    ]
    for (field, share) in shares { if let share { problems += Check.range(share, 0...100, field, "percent") } }
    return problems + Check.line(city, "city") + Check.line(source, "source")
  }
}

/// What a rate is the price of; the raw values are part of the file format.
public enum CostItem: String, Codable, CaseIterable, Sendable {
  /// A person's food and small things for a day, with what else the rate's rules put in.
  case perDiem
  /// A bed for a night.
  case lodging
  /// A ride between airport and house.
  case transfer
  /// A person's visa, where another price than the facts know is asked.
  case visa
  /// A person's insurance for the journey.
  case insurance
  /// The rooms for a day, where the venue has no rate of its own.
  case venueDay
  /// An interpreter's day.
  case interpreter
  /// A booth with its equipment for a day.
  case booth
  /// A facilitator's day.
  case facilitator
  /// What a police service is paid for a day of one of its people.
  case policeRelease
  /// A day of childcare.
  case childcare
  /// A day of a sign language interpreter.
  case signLanguage
  /// A day of other help that somebody needs to take part.
  case access
  /// What a forum's documentation costs.
  case documentation
  /// What it costs to make a forum's results known, for each language.
  case dissemination
  /// A month of independent follow-up.
  case followUp

  /// The words for a table or form.
  public var label: String {
    switch self {
    case .perDiem: "Per diem"
    case .lodging: "Lodging"
    case .transfer: "Airport transfer"
    case .visa: "Visa"
    case .insurance: "Insurance"
    case .venueDay: "Rooms, a day"
    case .interpreter: "Interpreter, a day"
    case .booth: "Booth, a day"
    case .facilitator: "Facilitator, a day"
    case .policeRelease: "Release of police, a day"
    case .childcare: "Childcare, a day"
    case .signLanguage: "Sign language, a day"
    case .access: "Access needs, a day"
    case .documentation: "Documentation of a forum"
    case .dissemination: "Dissemination, a language"
    case .followUp: "Follow-up, a month"
    }
  }
}
