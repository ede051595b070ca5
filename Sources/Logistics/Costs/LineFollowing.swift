import Atlas
import ForumPlan

/// Brings the lines of a forum to what their formulas say, and leaves what people typed.
struct LineFollowing {
  /// The lines that change by identifier; `nil` for those that go.
  private(set) var changed: [ForumPlan.ID<BudgetLine>: BudgetLine?] = [:]

  /// Lines by their identifiers, those that somebody added among them, which stay; O(lines).
  init(_ result: CostReckoner.Result, existing: [ForumPlan.ID<BudgetLine>: BudgetLine], number: Int) {
    var kept: Set<ForumPlan.ID<BudgetLine>> = []
    for reckoned in result.lines {
      let (line, old) = Self.line(for: reckoned, among: existing, number: number)
      kept.insert(line.id)
      if line != old { changed[line.id] = line }
    }
    let withoutPrice = Set(result.missing.flatMap { Self.rules(of: $0.item) })
    for line in existing.values {
      guard let derivation = line.derivation, derivation.rule != .protection, !kept.contains(line.id) else { continue }
      // What has no price now had one when the line was made: it stays as it is until there is one again.
      guard !withoutPrice.contains(derivation.rule) else { continue }
      let ended = Self.ended(line, derivation)
      if ended != line { changed[line.id] = .some(ended) }
    }
  }

  /// The line that a formula stands in, brought up to date, and what it was.
  ///
  /// Where something is ordered or paid in another currency than the formula has now, that line stays, and another stands
  /// beside it.
  private static func line(
    for reckoned: ReckonedLine, among existing: [ForumPlan.ID<BudgetLine>: BudgetLine], number: Int
  ) -> (new: BudgetLine, old: BudgetLine?) {
    let currency = reckoned.figures.unitRate.currency
    let first = existing[reckoned.id()]
    if let first, first.unitRate.currency == currency || first.typedFigures.contains(.unitRate) || !first.isBound {
      return (updated(first, to: reckoned), first)
    }
    let id = first == nil ? reckoned.id() : reckoned.id(besides: currency)
    if let known = existing[id] { return (updated(known, to: reckoned), known) }
    var line = BudgetLine(
      id: id, category: reckoned.rule.category, title: reckoned.figures.title, unitRate: reckoned.figures.unitRate)
    let rule = (CostRule.allCases.firstIndex(of: reckoned.rule) ?? 0) + 1
    line.code = "\(number).\(rule < 10 ? "0" : "")\(rule)"
    line.forum = reckoned.forum
    if let first {
      (line.code, line.category, line.grant, line.isLeftOut) = (
        first.code, first.category, first.grant, first.isLeftOut
      )
      line.shares = first.shares.filter { if case .percent = $0.part { true } else { false } }
    }
    line.derivation = BudgetLine.Derivation(
      rule: reckoned.rule, subject: reckoned.subject, figures: reckoned.figures, formula: reckoned.formula)
    (line.unit, line.quantity, line.frequency) = (
      reckoned.figures.unit, reckoned.figures.quantity, reckoned.figures.frequency
    )
    return (line, nil)
  }

  private static func updated(_ line: BudgetLine, to reckoned: ReckonedLine) -> BudgetLine {
    var line = line
    let typed = line.typedFigures
    var derivation =
      line.derivation
      ?? BudgetLine.Derivation(
        rule: reckoned.rule, subject: reckoned.subject, figures: reckoned.figures, formula: reckoned.formula)
    if derivation.figures != reckoned.figures { derivation.before = derivation.figures }
    derivation.figures = reckoned.figures
    derivation.formula = reckoned.formula
    derivation.typed = typed
    line.derivation = derivation
    line.take(reckoned.figures, except: typed)
    return line
  }

  /// What becomes of a line that nothing asks for: it goes, unless somebody typed into it, or it has been dealt with; then
  /// it is planned at nothing.
  private static func ended(_ line: BudgetLine, _ derivation: BudgetLine.Derivation) -> BudgetLine? {
    let typed = line.typedFigures
    guard !typed.isEmpty || line.isBound || line.isLeftOut || !line.notes.isEmpty else { return nil }
    guard derivation.figures.quantity != .zero else { return line }
    var line = line
    var nothing = derivation.figures
    nothing.quantity = .zero
    line.derivation?.before = derivation.figures
    line.derivation?.figures = nothing
    line.derivation?.formula = "nothing: the plan asks for it no more"
    line.derivation?.typed = typed
    line.take(nothing, except: typed)
    return line
  }

  /// The rules that cannot be reckoned without a price.
  private static func rules(of item: CostItem?) -> [CostRule] {
    switch item {
    case nil: [.travel, .visaTrips]
    case .perDiem: [.perDiem]
    case .lodging: [.lodging]
    case .transfer: [.transfers]
    case .visa: [.visas]
    case .insurance: [.insurance]
    case .venueDay: [.venue]
    case .interpreter: [.interpreters]
    case .booth: [.booths]
    case .facilitator: [.facilitation]
    case .policeRelease: [.policeRelease]
    case .childcare: [.childcare]
    case .signLanguage, .access: [.access]
    case .documentation: [.documentation]
    case .dissemination: [.dissemination]
    case .followUp: [.followUp]
    }
  }
}

extension BudgetLine {
  /// Whether something in the line's own currency depends on it: orders, payments, or shares of an amount.
  var isBound: Bool {
    committed != nil || paid != nil || !orders.isEmpty
      || shares.contains { if case .amount = $0.part { true } else { false } }
  }

  /// Takes what a formula says, but for what somebody typed.
  public mutating func take(_ figures: Figures, except typed: [Figure]) {
    for figure in Figure.allCases where !typed.contains(figure) {
      switch figure {
      case .title: title = figures.title
      case .unit: unit = figures.unit
      case .quantity: quantity = figures.quantity
      case .frequency: frequency = figures.frequency
      case .unitRate: unitRate = figures.unitRate
      }
    }
  }

  /// The line with what its formula says in place of what was typed; `nil` where it follows from none.
  public var asReckoned: BudgetLine? {
    guard let derivation else { return nil }
    var line = self
    line.derivation?.typed = []
    line.take(derivation.figures, except: [])
    return line
  }
}
