import Atlas

extension BudgetLine {
  /// What one grant pays of a line.
  public struct Share: Hashable, Codable, Sendable {
    /// The grant.
    public var grant: ForumPlan.ID<Grant>
    /// How much of the line.
    public var part: Part

    /// A grant and its part.
    public init(_ grant: ForumPlan.ID<Grant>, _ part: Part) {
      self.grant = grant
      self.part = part
    }
  }

  /// How much of a line a grant pays.
  public enum Part: Hashable, Codable, Sendable {
    /// Percent of what is planned, above 0 and up to 100.
    case percent(FixedPoint)
    /// An amount in the line's currency; where less is planned, or left by those before, only that.
    case amount(Money)
  }

  /// All percent that shares name together.
  public var sharedPercent: FixedPoint {
    FixedPoint(
      millionths: shares.reduce(0) { sum, share in
        guard case .percent(let percent) = share.part else { return sum }
        return sum.addingReportingOverflow(percent.millionths).partialValue
      })
  }

  /// The grants that pay, each once: those of shares in their order, then the one that pays the rest.
  public var payers: [ForumPlan.ID<Grant>] {
    var payers: [ForumPlan.ID<Grant>] = []
    for id in shares.map(\.grant) + [grant].compactMap(\.self) where !payers.contains(id) { payers.append(id) }
    return payers
  }

  var shareProblems: [FieldProblem] {
    guard !shares.isEmpty else { return [] }
    var problems: [FieldProblem] = []
    for share in shares {
      switch share.part {
      case .percent(let percent) where percent <= .zero || percent > FixedPoint(100):
        problems.append(FieldProblem("shares", "A share is above 0 and up to 100 percent."))
      case .amount(let money) where money.currency != unitRate.currency:
        problems.append(FieldProblem("shares", "In \(unitRate.currency), the currency of the unit rate."))
      case .amount(let money) where money.minorUnits < 0:
        problems.append(FieldProblem("shares", "A share must not be negative."))
      default: break
      }
    }
    if problems.isEmpty, sharedPercent > FixedPoint(100) {
      problems.append(FieldProblem("shares", "The shares are \(sharedPercent)% together; at most 100."))
    }
    if Set(shares.map(\.grant)).count < shares.count {
      problems.append(FieldProblem("shares", "Each grant once."))
    }
    return problems
  }
}
