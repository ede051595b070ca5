import Atlas
import ForumPlan

/// One amount that is above another which it should keep within.
public struct Overrun: Hashable, Sendable {
  /// Which amount is above which.
  public var kind: Kind
  /// By how much.
  public var excess: Money

  /// Which amount is above which, the worst first.
  public enum Kind: String, CaseIterable, Sendable {
    case paidOverPlan
    case committedOverPlan
    case plannedOverGrant
    case paidOverCommitted

    /// The words for a table: `paid over plan`.
    public var words: String {
      switch self {
      case .paidOverPlan: "paid over plan"
      case .committedOverPlan: "committed over plan"
      case .plannedOverGrant: "planned over grant"
      case .paidOverCommitted: "paid over committed"
      }
    }

    /// The words behind the amount that is too large: `over plan`.
    public var limit: String {
      switch self {
      case .paidOverPlan, .committedOverPlan: "over plan"
      case .plannedOverGrant: "over grant"
      case .paidOverCommitted: "over committed"
      }
    }
  }

  /// All that runs over among amounts in one currency, the worst first.
  static func all(planned: Money, committed: Money?, paid: Money?, granted: Money? = nil) -> [Overrun] {
    func over(_ kind: Kind, _ amount: Money?, _ limit: Money?) -> Overrun? {
      guard let amount, let limit, amount.minorUnits > limit.minorUnits else { return nil }
      return Overrun(kind: kind, excess: amount.minus(limit))
    }
    let nothing = Money(minorUnits: 0, currency: planned.currency)
    return [
      over(.paidOverPlan, paid, planned), over(.committedOverPlan, committed, planned),
      over(.plannedOverGrant, planned, granted), over(.paidOverCommitted, paid, committed ?? nothing),
    ].compactMap(\.self)
  }
}

extension BudgetLine {
  /// What runs over in the line's own currency, the worst first; nothing for amounts that cannot be compared.
  public var overruns: [Overrun] {
    guard let planned, runsOver(planned) else { return [] }
    return Overrun.all(planned: planned, committed: committed, paid: paid)
  }

  /// Whether anything runs over what is planned; makes no list, for it is asked of every line.
  func runsOver(_ planned: Money) -> Bool {
    let isCommittedOver = (committed?.minorUnits ?? .min) > planned.minorUnits
    let isPaidOver = (paid?.minorUnits ?? .min) > min(planned.minorUnits, committed?.minorUnits ?? 0)
    guard isCommittedOver || isPaidOver else { return false }
    return (self.committed?.currency ?? planned.currency) == planned.currency
      && (self.paid?.currency ?? planned.currency) == planned.currency
  }
}
