import Atlas
import Dates
import ForumPlan

/// What is wrong with the money of a plan, what it is about, and what to do.
public struct BudgetFinding: Hashable, Sendable {
  /// What is the matter.
  public var kind: Kind
  /// How bad it is, in words.
  public var finding: Finding
  /// The line, grant or forum to look at.
  public var record: RecordKey?

  /// What a finding is of, in the order in which they are told where they are equally bad.
  public enum Kind: String, CaseIterable, Sendable {
    case outsideWindow
    case category
    case ceiling
    case cap
    case coFunding
    case protection
    case followUp
    case subsistence
    case participation
    case unspent
    case exchange
    case local
    case noRate
    case noPrice
    case pending
    case rateAge
    case shortage

    /// The word for a table.
    public var label: String {
      switch self {
      case .outsideWindow: "window"
      case .category: "category"
      case .ceiling: "ceiling"
      case .cap: "cap"
      case .coFunding: "co-funding"
      case .protection: "protection"
      case .followUp: "follow-up"
      case .subsistence: "subsistence"
      case .participation: "participation"
      case .unspent: "not spent"
      case .exchange: "exchange"
      case .local: "local share"
      case .noRate: "no rate"
      case .noPrice: "no price"
      case .pending: "not up to date"
      case .rateAge: "old rate"
      case .shortage: "short of cash"
      }
    }
  }

  init(_ kind: Kind, _ severity: Finding.Severity, _ what: String, advice: String, at record: RecordKey? = nil) {
    self.kind = kind
    finding = Finding(severity, what, advice: advice)
    self.record = record
  }
}

/// Looks through the money of a plan for what donors will not pay, what the brief of the programme asks for, and what is
/// about to go wrong.
public struct BudgetCheck: Sendable {
  let plan: Plan
  let atlas: Atlas
  let today: CivilDate
  let ledger: BudgetLedger
  let summary: BudgetSummary
  let converter: Converter
  /// Lines in one order, so that the same plan always has the same findings.
  let lines: [BudgetLine]
  let byForum: [ForumPlan.ID<Forum>?: [BudgetLine]]
  var findings: [BudgetFinding] = []

  /// The findings of a plan on a day, the worst first, in O(lines × shares); none without the key to the finance part.
  public static func findings(_ plan: Plan, atlas: Atlas, today: CivilDate, ledger: BudgetLedger? = nil)
    -> [BudgetFinding]
  {
    guard plan.openCompartments.contains(.finance) else { return [] }
    var check = BudgetCheck(plan, atlas, today, ledger ?? BudgetLedger(plan: plan, today: today))
    check.checkGrants()
    check.checkPayments()
    check.checkPurpose()
    check.checkRates()
    check.checkFollowing()
    return check.findings.enumerated().sorted { left, right in
      (right.element.finding.severity, left.element.order, left.offset)
        < (left.element.finding.severity, right.element.order, right.offset)
    }.map(\.element)
  }

  private init(_ plan: Plan, _ atlas: Atlas, _ today: CivilDate, _ ledger: BudgetLedger) {
    (self.plan, self.atlas, self.today, self.ledger) = (plan, atlas, today, ledger)
    summary = ledger.summary(of: plan)
    converter = ledger.converter
    lines = plan.budgetLines.sorted { ($0.code, $0.id) < ($1.code, $1.id) }
    byForum = Dictionary(grouping: lines, by: \.forum)
  }

  mutating func add(
    _ kind: BudgetFinding.Kind, _ severity: Finding.Severity, _ what: String, advice: String, at record: RecordKey?
  ) {
    findings.append(BudgetFinding(kind, severity, what, advice: advice, at: record))
  }

  func money(_ sum: ExactSum) -> Money { Money(minorUnits: sum.rounded, currency: converter.base) }

  /// A part in percent of a whole, to a tenth, rounded half up: `12.5%`.
  func percent(_ part: Money, of whole: Money) -> String {
    guard whole.minorUnits > 0 else { return "0%" }
    let tenths = (Int128(part.minorUnits) * 2_000 + Int128(whole.minorUnits)) / (2 * Int128(whole.minorUnits))
    return tenths % 10 == 0 ? "\(tenths / 10)%" : "\(tenths / 10).\((tenths % 10).magnitude)%"
  }
}

extension BudgetFinding {
  fileprivate var order: Int { Kind.allCases.firstIndex(of: kind) ?? 0 }
}
