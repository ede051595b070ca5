import Atlas
import Dates
import ForumPlan
import Logistics
import Terminal

/// Makes the pages of the board of money from a plan and what follows from it.
struct MoneyPageMaker: Sendable {
  let plan: Plan
  let atlas: Atlas
  let today: CivilDate
  private let visas: [VisaOutlook]
  /// The forums of which lines follow already.
  let following: Set<ForumPlan.ID<Forum>>
  private let isOpen: Bool
  let glyphs: Glyphs

  init(_ sight: Sight) {
    (plan, atlas, today, glyphs) = (sight.plan, sight.atlas, sight.today, sight.glyphs)
    visas = sight.derived?.outlook.visas ?? []
    isOpen = sight.isOpen(.finance)
    following = plan.followedForums
  }

  /// Who is counted, by the visas as they stand.
  func headcount(_ counting: MoneyBoard.Counting) -> Headcount {
    switch counting {
    case .everyone: .everyone
    case .expected: .expected(visas)
    case .confirmed: .confirmed
    }
  }

  func page(
    _ view: MoneyBoard.View, forum: ForumPlan.ID<Forum>?, wish: BudgetScenario.Wish?, counting: MoneyBoard.Counting
  ) -> MoneyPage {
    guard isOpen else {
      return MoneyPage(empty: "The finance part of this plan is shut: the passphrase does not hold its key.")
    }
    switch view {
    case .following: return followingPage(forum)
    case .scenario: return scenarioPage(wish, counting)
    case .months: return monthsPage
    case .findings: return findingsPage
    }
  }

  // MARK: What follows

  private func followingPage(_ forum: ForumPlan.ID<Forum>?) -> MoneyPage {
    let regeneration = BudgetRegeneration(
      plan: plan, atlas: atlas, today: today, forums: forum.map { [$0] })
    var page = MoneyPage(columns: [.words("Line"), .init(title: "Old"), .init(title: "New")])
    page.head = plan.forums[forum]?.name ?? "All forums whose lines follow"
    let seen = regeneration.items.filter(\.isSeen)
    page.rows = seen.map { item in
      let style: Style = item.before == nil ? Style(.fine) : item.after == nil ? .dim : .text
      return MoneyPage.Row(
        cells: [
          (item.after ?? item.before)?.title ?? "", item.before?.planned?.description ?? "new",
          item.after?.planned?.description ?? "goes",
        ], style: style, words: words(of: item))
    }
    page.rows += regeneration.missing.map { lack in
      MoneyPage.Row(
        cells: ["\(glyphs[.overdue]) \(lack.words)", "", ""], style: Style(.soon),
        words: [
          "\(plan.forums[lack.forum]?.name ?? "") needs it, and nobody gave a price. Add a cost rate with its source, or the journey to the programme."
        ])
    }
    page.edits = regeneration.edits
    page.label = "Bring the budget up to date" + (plan.forums[forum].map { ": \($0.name)" } ?? "")
    page.sum = seen.isEmpty ? "" : seen.count == 1 ? "1 line" : "\(seen.count) lines"
    let released = regeneration.released.map { "\($0.amount) for \(plan.people[$0.person]?.alias ?? "somebody")" }
    if !released.isEmpty { page.sum += "; released: \(released.joined(separator: ", "))" }
    page.empty =
      forum == nil || following.contains(forum ?? ForumPlan.ID(rawValue: 0))
      ? "Every line says what it should." : "Nothing follows yet: the forum needs its city or venue, and its first day."
    return page
  }

  private func words(of item: BudgetRegeneration.Item) -> [String] {
    guard let after = item.after else {
      return ["The plan asks for it no more, and nothing was ordered, paid or typed: the line goes."]
    }
    var words = [after.derivation?.formula ?? ""]
    if let before = item.before?.derivation?.formula, before != words[0] { words.append("Before: \(before)") }
    let typed = after.typedFigures
    if !typed.isEmpty {
      words.append("Typed by hand, and kept: \(typed.map(\.words).joined(separator: ", ")).")
    }
    return words.filter { !$0.isEmpty }
  }

  // MARK: What if

  private func scenarioPage(_ wish: BudgetScenario.Wish?, _ counting: MoneyBoard.Counting) -> MoneyPage {
    guard let wish, let forum = plan.forums[wish.forum] else {
      return MoneyPage(empty: "There is no forum ahead of which something could be tried.")
    }
    guard following.contains(forum.id) else {
      return MoneyPage(
        head: forum.name,
        empty: "No line of it follows from the plan yet: bring it up to date in the view before this one.")
    }
    let scenario = BudgetScenario(wish, plan: plan, atlas: atlas, today: today)
    var page = MoneyPage(
      columns: [.words("Line"), .init(title: "Now"), .init(title: "Then"), .init(title: "Difference", isSpare: true)])
    let venue = plan.venues[wish.venue ?? forum.venue]
    let start = wish.start ?? forum.start
    page.head =
      "\(forum.name): \(venue?.name ?? forum.place?.name ?? "no place yet"), \(start?.long ?? "no day yet")"
    page.sum =
      wish.venue == nil && wish.start == nil && counting == .everyone
      ? range(of: forum) : "\(scenario.now) → \(scenario.then.amountText), \(signed(scenario.then.minus(scenario.now)))"
    page.rows = scenario.rows.map { row in
      let difference = row.difference
      let style: Style =
        difference?.minorUnits == 0 ? .dim : (difference?.minorUnits ?? 1) > 0 ? Style(.soon) : Style(.fine)
      let words = [row.then?.derivation?.formula, row.now?.derivation?.formula].compactMap(\.self)
      return MoneyPage.Row(
        cells: [
          row.title, row.now == nil ? "" : row.nowAmount?.amountText ?? "no rate",
          row.then == nil ? "" : row.thenAmount?.amountText ?? "no rate", difference.map(signed) ?? "",
        ], style: style,
        words: words.count == 2 && words[0] != words[1] ? [words[0], "Now: \(words[1])"] : Array(words.prefix(1)))
    }
    page.rows += scenario.missing.map { lack in
      MoneyPage.Row(cells: ["\(glyphs[.overdue]) \(lack.words)", "", "", ""], style: Style(.soon))
    }
    if wish.venue != nil || wish.start != nil {
      var moved = forum
      moved.venue = wish.venue ?? forum.venue
      moved.start = wish.start ?? forum.start
      page.edits = [.put(moved)]
      page.label = "Move \(forum.name): \(venue?.name ?? ""), \(start?.description ?? "")"
    }
    return page
  }

  /// What the forum costs by who comes.
  private func range(of forum: Forum) -> String {
    let range = BudgetRange(plan: plan, atlas: atlas, today: today, visas: visas, forums: [forum.id])
    return "\(range.everyone) for all who may come; \(range.expected.amountText) for as many as are likely; "
      + "\(range.confirmed.amountText) for who confirmed"
  }

  func signed(_ money: Money) -> String { (money.minorUnits > 0 ? "+" : "") + money.amountText }
}

extension BudgetLine.Figure {
  /// The word in a sentence.
  var words: String {
    switch self {
    case .title: "title"
    case .unit: "unit"
    case .quantity: "quantity"
    case .frequency: "frequency"
    case .unitRate: "unit rate"
    }
  }
}
