import Atlas

extension BudgetLine {
  /// How a line follows from the plan: by which rule, for whom or what, and what its formula said last.
  public struct Derivation: Hashable, Codable, Sendable {
    /// The rule.
    public var rule: CostRule
    /// What tells the rule's lines of a forum apart, such as `police` or `Nairobi, KE`.
    public var subject: String
    /// What the formula said when the line was last brought up to date.
    public var figures: Figures
    /// The formula with the values put in: `12 people × 3 nights × USD 95.00`.
    public var formula: String
    /// What it said before it last said something else; `nil` while it never did.
    public var before: Figures?
    /// What a person typed, which stays whatever the formula says; in the order of their cases.
    public var typed: [Figure] = []

    /// A line of a rule.
    public init(rule: CostRule, subject: String, figures: Figures, formula: String) {
      self.rule = rule
      self.subject = subject
      self.figures = figures
      self.formula = formula
    }
  }

  /// What a formula says of a line.
  public struct Figures: Hashable, Codable, Sendable {
    public var title: String
    public var unit: String
    public var quantity: FixedPoint
    public var frequency: FixedPoint
    public var unitRate: Money

    /// What a formula says.
    public init(title: String, unit: String, quantity: FixedPoint, frequency: FixedPoint, unitRate: Money) {
      self.title = title
      self.unit = unit
      self.quantity = quantity
      self.frequency = frequency
      self.unitRate = unitRate
    }

    /// What the line would cost; `nil` beyond 64 bits.
    public var planned: Money? { FixedPoint.product(unitRate, [quantity, frequency]) }
  }

  /// A part of a line that a formula gives and a person may type.
  public enum Figure: String, Codable, CaseIterable, Sendable {
    case title
    case unit
    case quantity
    case frequency
    case unitRate
  }

  /// What the line says itself of what a formula gives.
  public var figures: Figures {
    Figures(title: title, unit: unit, quantity: quantity, frequency: frequency, unitRate: unitRate)
  }

  /// The parts that differ from what the formula said when the line was last brought up to date, or were typed at all.
  public var typedFigures: [Figure] {
    guard let derivation else { return [] }
    let said = derivation.figures
    return Figure.allCases.filter { figure in
      if derivation.typed.contains(figure) { return true }
      switch figure {
      case .title: return title != said.title
      case .unit: return unit != said.unit
      case .quantity: return quantity != said.quantity
      case .frequency: return frequency != said.frequency
      case .unitRate: return unitRate != said.unitRate
      }
    }
  }

  /// Marks a part as typed, so that no formula changes it again; nothing happens to a line that follows from none.
  mutating func mark(_ figure: Figure) {
    guard let typed = derivation?.typed, !typed.contains(figure) else { return }
    derivation?.typed = Figure.allCases.filter { $0 == figure || typed.contains($0) }
  }
}

/// The rule by which a budget line follows from the plan; the raw values are part of the file format.
public enum CostRule: String, Codable, CaseIterable, Sendable {
  /// The way to the venue and back, a line for each leg.
  case travel
  /// Between airport and house.
  case transfers
  case visas
  /// To a consulate in another place, and back.
  case visaTrips
  case insurance
  case lodging
  case perDiem
  case venue
  case interpreters
  case booths
  case facilitation
  /// What a police service is paid for those who are away.
  case policeRelease
  case childcare
  case access
  case documentation
  case dissemination
  case followUp
  /// All measures of protection in a currency, of all people together.
  case protection

  /// The heading its lines fall under.
  public var category: BudgetCategory {
    switch self {
    case .travel, .transfers: .travel
    case .visas, .visaTrips, .insurance: .visas
    case .lodging: .lodging
    case .perDiem: .perDiem
    case .venue: .venue
    case .interpreters, .booths: .interpretation
    case .facilitation: .staff
    case .policeRelease, .childcare, .access: .other
    case .documentation, .dissemination: .communication
    case .followUp: .followUp
    case .protection: .protection
    }
  }

  /// Whether its lines are of single people, so that a list of them may tell who lives where, or who needs what.
  public var isPersonal: Bool {
    switch self {
    case .travel, .visas, .visaTrips, .childcare, .access, .protection: true
    default: false
    }
  }
}
