import Atlas
import Dates
import ForumPlan

/// What each forum, category and grant has of a budget, exact; a line that changes is taken out and put in again.
///
/// Sums stand in billionths of the minor unit of the base currency, and are rounded once, when a summary is made. That makes
/// a line typed anew cost no more than its own shares, however many lines there are.
public struct BudgetLedger: Sendable {
  /// Where an amount belongs.
  struct Place: Hashable, Sendable {
    var forum: ForumPlan.ID<Forum>?
    var category: BudgetCategory
    /// The grant that pays; `nil` for none, and for one in a currency without a rate.
    var grant: ForumPlan.ID<Grant>?
  }

  /// What stands in a place.
  struct Cell: Hashable, Sendable {
    var planned = ExactSum()
    var committed = ExactSum()
    var paid = ExactSum()
    /// The lines of which the first share stands here, so that each is counted once.
    var lines = 0
    var linesOver = 0
    /// All lines that have a share here.
    var shares = 0
    var sharesOver = 0
  }

  let converter: Converter
  private(set) var cells: [Place: Cell] = [:]
  private(set) var grants: [ForumPlan.ID<Grant>: Grant] = [:]
  private(set) var unconverted: Set<RecordKey> = []

  /// The ledger of a plan by the rates of a day; O(lines × shares).
  public init(plan: Plan, today: CivilDate) {
    converter = Converter(programme: plan.programme, on: today)
    cells.reserveCapacity(min(plan.budgetLines.count, 2_000))
    for grant in plan.grants { grants[grant.id] = grant }
    for line in plan.budgetLines { add(line) }
  }

  /// The ledger of some lines alone, without grants.
  public init(of lines: some Sequence<BudgetLine>, plan: Plan, today: CivilDate) {
    converter = Converter(programme: plan.programme, on: today)
    for line in lines { add(line) }
  }

  /// The ledger with lines and grants that are still being written, in place of those of the plan that they would replace;
  /// O(places) and the shares of these lines.
  public func with(_ drafts: [Entry], plan: Plan) -> BudgetLedger {
    var ledger = self
    for draft in drafts {
      switch draft {
      case .budgetLine(let line): ledger.replace(plan.budgetLines[line.id], with: line)
      case .grant(let grant): ledger.grants[grant.id] = grant
      default: break
      }
    }
    return ledger
  }

  /// What a grant pays of what is planned, in the base currency, rounded once; O(places).
  public func planned(under grant: ForumPlan.ID<Grant>) -> Money {
    var sum = ExactSum()
    for (place, cell) in cells where place.grant == grant { sum += cell.planned }
    return Money(minorUnits: sum.rounded, currency: converter.base)
  }

  /// Takes a line out and puts another in; either may be none.
  mutating func replace(_ old: BudgetLine?, with new: BudgetLine?) {
    if let old { add(old, sign: -1) }
    if let new { add(new) }
  }

  private mutating func add(_ line: BudgetLine, sign: Int = 1) {
    let currency = line.unitRate.currency
    guard let split = LineSplit(line), converter.exact(0, currency) != nil else {
      if sign > 0 { unconverted.insert(line.key) } else { unconverted.remove(line.key) }
      return
    }
    let isOver = line.planned.map { line.runsOver($0) } ?? false
    for (number, part) in split.parts.enumerated() {
      let place = Place(forum: line.forum, category: line.category, grant: part.grant)
      var cell = cells[place] ?? Cell()
      cell.add(part.planned, part.committed, part.paid, of: currency, sign, converter)
      cell.shares += sign
      cell.sharesOver += isOver ? sign : 0
      cell.lines += number == 0 ? sign : 0
      cell.linesOver += number == 0 && isOver ? sign : 0
      cells[place] = cell.shares == 0 ? nil : cell
    }
  }
}

extension BudgetLedger.Cell {
  fileprivate mutating func add(
    _ planned: Int64, _ committed: Int64, _ paid: Int64, of currency: Currency, _ sign: Int, _ converter: Converter
  ) {
    func exact(_ units: Int64) -> ExactSum {
      guard units != 0, let sum = converter.exact(units, currency) else { return ExactSum() }
      return sign > 0 ? sum : ExactSum() - sum
    }
    self.planned += exact(planned)
    self.committed += exact(committed)
    self.paid += exact(paid)
  }

  static func += (left: inout Self, right: Self) {
    left.planned += right.planned
    left.committed += right.committed
    left.paid += right.paid
    left.lines += right.lines
    left.linesOver += right.linesOver
    left.shares += right.shares
    left.sharesOver += right.sharesOver
  }
}
