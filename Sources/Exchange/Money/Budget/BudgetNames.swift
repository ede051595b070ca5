import ForumPlan

/// Whether a cell of a budget names the records in full that were found for it.
///
/// A form takes how a name begins, and shows what it found; in a file of many rows nobody would see that `LF/2` was taken
/// for `LF/22`.
struct BudgetNames {
  let plan: Plan

  /// Why what a column's text led to cannot be taken; `nil` where all that it speaks of is named in full.
  func reason(_ line: BudgetLine, _ text: String, _ column: BudgetColumn) -> String? {
    let text = Self.bare(text)
    for key in keys(line, column) {
      let name = plan.displayName(of: key)
      let short = plan.organisations[ID(rawValue: key.rawID)].map(\.shortName) ?? ""
      let isShort = key.kind == .organisation && !short.isEmpty && text == Self.bare(short)
      if !isShort, !text.contains(Self.bare(name)), !text.contains(key.idText) {
        return "No \(key.kind.noun) is named so; “\(Shown.short(name))” only begins so."
      }
    }
    return nil
  }

  private func keys(_ line: BudgetLine, _ column: BudgetColumn) -> [RecordKey] {
    func key<R: Record>(_ id: ID<R>?) -> RecordKey? { id.map { RecordKey($0) } }
    switch column {
    case .forum: return [key(line.forum)].compactMap(\.self)
    case .person: return [key(line.person)].compactMap(\.self)
    case .session: return [key(line.session)].compactMap(\.self)
    case .payee: return [key(line.payee)].compactMap(\.self)
    case .grant: return [key(line.grant)].compactMap(\.self)
    case .shares: return line.shares.map { RecordKey($0.grant) }
    case .orders: return line.orders.compactMap { key($0.person) }
    case .payments: return line.payments.flatMap { [key($0.grant), key($0.person)].compactMap(\.self) }
    default: return []
    }
  }

  /// Whatever its case, and without the marks that keep quotes apart.
  private static func bare(_ text: String) -> String { text.replacing("\\", with: "").folded }
}
