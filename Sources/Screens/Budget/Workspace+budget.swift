import Terminal

extension Workspace {
  /// Adds up anew what is being typed into a budget line or a grant, and brings the bars into view.
  mutating func settleBudget() {
    settleDraft()
    guard showsBars else { return }
    budget.reveal(barsFrame.groups, of: barsGroups.count)
  }

  private mutating func settleDraft() {
    guard let form = openForm, let source = BudgetDraft.source(of: form, generation: generation) else {
      sight.budgetDraft = nil
      return
    }
    if source != sight.budgetDraft?.source { sight.budgetDraft = BudgetDraft(form, from: source, sight: sight) }
    // A cell has no foot: what it makes of the totals stands on the line for messages.
    guard layers.contains(where: { if case .form = $0 { true } else { false } }) else { return }
    let lines = sight.budgetDraft.map { DraftLines($0, sight) }
    let foot = lines?.lines(width: FormLayout.widths(in: size).frame - 4) ?? []
    for index in layers.indices {
      guard case .form(var form) = layers[index] else { continue }
      // What cannot be counted takes fewer lines; the fields stay where they are.
      form.foot = foot + Array(repeating: [], count: foot.isEmpty ? 0 : max(0, form.foot.count - foot.count))
      layers[index] = .form(form)
    }
  }

  /// Whether an event goes on with a figure that is being typed, of which the totals are told first.
  func typesFigure(_ event: Event) -> Bool { event.isOfHand && sight.budgetDraft != nil }

  /// The form that is open, or that of the cell being edited, with whatever lies over it.
  private var openForm: FormState? {
    for layer in layers.reversed() {
      switch layer {
      case .form(let form): return form
      case .cell(let editor): return editor.form
      default: continue
      }
    }
    return nil
  }

  /// What the line for messages says on the tab of the budget: the totals while a cell is typed in, what bars stand for.
  var budgetStatus: [Span]? {
    if case .cell? = layers.last, let draft = sight.budgetDraft { return DraftLines(draft, sight).line }
    guard showsBars else { return nil }
    return [Span(" \(BudgetBar.legend(sight.glyphs, isGranted: budgetGrouping == .funder))", .dim)]
  }
}
