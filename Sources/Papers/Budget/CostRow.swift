import ForumPlan

/// A row of a paper about costs: one line, or all lines of single people by one rule at one forum.
///
/// `1 person from Kandahar, flight` tells who comes. So whoever does not organise reads what single people cost as one
/// sum for each rule and forum, without what it is counted by: who goes where, who needs a visa, help or protection.
struct CostRow: Sendable {
  /// What it is.
  let title: String
  /// The heading it falls under.
  let category: BudgetCategory
  /// What is told of how it is counted; `nil` where only what it costs is.
  let line: BudgetLine?
  /// The lines that are in it, at least one.
  let lines: [BudgetLine]

  /// A line by itself.
  init(_ line: BudgetLine) {
    (title, category, self.line, lines) = (line.title, line.category, line, [line])
  }

  private init(_ title: String, _ category: BudgetCategory, of lines: [BudgetLine]) {
    (self.title, self.category, self.lines, line) = (title, category, lines, nil)
  }

  /// The formula with the values put in, where it follows from the plan and may be told.
  var formula: String? { line?.derivation.map(\.formula).flatMap { $0.isEmpty ? nil : $0 } }

  /// What an audience reads of some lines, those that stand alone first, by code and title; O(n log n).
  static func rows(
    of lines: some Sequence<BudgetLine>, for audience: Audience, in plan: Plan, _ language: PaperLanguage
  ) -> [CostRow] {
    var alone: [BudgetLine] = []
    var together: [Group: [BudgetLine]] = [:]
    for line in lines {
      if audience != .organisers, line.isOfSinglePeople {
        together[Group(line), default: []].append(line)
      } else {
        alone.append(line)
      }
    }
    let groups = together.keys.map { group in
      (order: group.order(in: plan), group: group)
    }
    return alone.sorted { ($0.code, $0.title, $0.id) < ($1.code, $1.title, $1.id) }.map(CostRow.init)
      + groups.sorted { $0.order < $1.order }.map { _, group in
        CostRow(group.title(in: plan, language), group.category, of: together[group] ?? [])
      }
  }

  /// What lines of single people have in common that may be told.
  private struct Group: Hashable {
    let rule: CostRule?
    let category: BudgetCategory
    let forum: ForumPlan.ID<Forum>?

    init(_ line: BudgetLine) {
      // What protects people is one sum, whoever entered it.
      let isProtection = line.category == .protection
      rule = isProtection ? .protection : line.derivation?.rule
      (category, forum) = (line.category, line.forum)
    }

    func title(in plan: Plan, _ language: PaperLanguage) -> String {
      let forum = plan.forums[forum]
      let what = rule.map { language.together($0, to: forum?.place(in: plan)?.name) } ?? language.name(of: category)
      return [what, forum?.name].compactMap(\.self).joined(separator: language.comma)
    }

    /// By heading and rule, then by the forum's first day and name.
    func order(in plan: Plan) -> (Int, Int, Int, String, UInt64) {
      let forum = plan.forums[forum]
      return (
        category.place,
        rule.flatMap { CostRule.allCases.firstIndex(of: $0) } ?? CostRule.allCases.count,
        forum?.start?.dayNumber ?? .max, forum?.name ?? "", forum?.id.rawValue ?? .max
      )
    }
  }
}

extension BudgetLine {
  /// Whether it is of single people, by its rule or because somebody said so; what protects people always is.
  ///
  /// So is what is paid for companions: that somebody brings one tells what they need.
  var isOfSinglePeople: Bool {
    guard person == nil, category != .protection else { return true }
    return derivation.map { $0.rule.isPersonal || $0.subject.hasPrefix("companions") } ?? false
  }
}
