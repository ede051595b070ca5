import Atlas
import ForumPlan

/// Who pays how much of a line, in the line's own currency, to the minor unit; the parts add up to the line.
///
/// Percentages and the rest are rounded by largest remainders. Then amounts are taken from the rest in their order, each as
/// far as there is one; a line that was planned smaller makes the last of them smaller, and none negative.
public struct LineSplit: Sendable {
  /// A grant and what it pays; `nil` for what nobody pays.
  public struct Part: Hashable, Sendable {
    public var grant: ForumPlan.ID<Grant>?
    public var planned: Int64
    public var committed: Int64
    public var paid: Int64
  }

  /// The parts that are more than nothing, in the order in which grants pay, the rest last; at least one.
  public let parts: [Part]

  /// The parts of a line, in O(shares + payments); `nil` where its total is beyond 64 bits.
  public init?(_ line: BudgetLine) {
    guard let planned = line.planned?.minorUnits else { return nil }
    let committed = line.committed?.minorUnits ?? 0
    let charged = line.payments.contains { $0.grant != nil }
    if line.shares.isEmpty, !charged {
      parts = [Part(grant: line.grant, planned: planned, committed: committed, paid: line.paid?.minorUnits ?? 0)]
      return
    }
    let plannedParts = Self.planned(line, planned)
    let promised = Self.spread(committed, over: plannedParts)
    let paid = Self.spread(Self.uncharged(line), over: plannedParts)
    var parts = plannedParts.enumerated().map { place, part in
      Part(grant: part.grant, planned: part.amount, committed: promised[place], paid: paid[place])
    }
    for payment in line.payments {
      guard let grant = payment.grant else { continue }
      let place = parts.firstIndex { $0.grant == grant } ?? parts.count
      if place == parts.count { parts.append(Part(grant: grant, planned: 0, committed: 0, paid: 0)) }
      parts[place].paid = BudgetSummary.Totals.sum(parts[place].paid, payment.amount.minorUnits)
    }
    let used = parts.filter { $0.planned != 0 || $0.committed != 0 || $0.paid != 0 }
    self.parts = used.isEmpty ? [parts[parts.count - 1]] : used
  }

  private typealias Slice = (grant: ForumPlan.ID<Grant>?, amount: Int64)

  /// What grants pay of what is planned; the rest last.
  private static func planned(_ line: BudgetLine, _ whole: Int64) -> [Slice] {
    var slices: [Slice] = []
    var weights: [Int64] = []
    for share in line.shares {
      slices.append((share.grant, 0))
      if case .percent(let percent) = share.part { weights.append(percent.millionths) } else { weights.append(0) }
    }
    weights.append(max(0, 100_000_000 - weights.reduce(0, +)))
    let amounts = Apportionment.shares(of: whole, among: weights)
    for place in slices.indices { slices[place].amount = amounts[place] }
    var rest = amounts[slices.count]
    for (place, share) in line.shares.enumerated() {
      guard case .amount(let money) = share.part else { continue }
      slices[place].amount = max(0, min(money.minorUnits, rest))
      rest -= slices[place].amount
    }
    // The grant that pays the rest may have a share as well.
    if let place = slices.firstIndex(where: { $0.grant == line.grant && line.grant != nil }) {
      slices[place].amount += rest
      return slices
    }
    return slices + [(line.grant, rest)]
  }

  private static func uncharged(_ line: BudgetLine) -> Int64 {
    var sum = line.paidUndated?.minorUnits ?? 0
    for payment in line.payments where payment.grant == nil {
      sum = BudgetSummary.Totals.sum(sum, payment.amount.minorUnits)
    }
    return sum
  }

  /// An amount spread as what is planned is; all of it on the last where nothing is planned.
  private static func spread(_ amount: Int64, over slices: [Slice]) -> [Int64] {
    guard amount != 0 else { return slices.map { _ in 0 } }
    let weights = slices.map { max(0, $0.amount) }
    guard weights.contains(where: { $0 > 0 }) else {
      return slices.indices.map { $0 == slices.count - 1 ? amount : 0 }
    }
    return Apportionment.shares(of: amount, among: weights)
  }
}
