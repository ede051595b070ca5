import Atlas
import Dates
import ForumPlan

extension BudgetCheck {
  /// What a forum's money is to make possible: protection, participation on equal terms, and follow-up that lasts.
  mutating func checkPurpose() {
    checkProtection()
    for forum in plan.forumsByDate where !forum.isOver(on: today) {
      let own = byForum[forum.id] ?? []
      guard !own.isEmpty else { continue }
      checkSubsistence(of: forum, own)
      checkParticipation(of: forum, own)
    }
    for forum in plan.forumsByDate where forum.stage < .closed {
      let own = byForum[forum.id] ?? []
      if !own.isEmpty { checkFollowUp(of: forum, own) }
    }
    checkLocalShare()
  }

  private mutating func checkProtection() {
    for line in lines where line.category == .protection {
      guard let split = LineSplit(line) else { continue }
      let uncovered = split.parts.reduce(Int64(0)) { $1.grant == nil ? $0 + $1.planned : $0 }
      guard uncovered > 0 else { continue }
      add(
        .protection, .serious,
        "Nobody pays \(Money(minorUnits: uncovered, currency: line.unitRate.currency)) of “\(line.title)”.",
        advice: "Protection that is not paid for does not happen: find a grant before anybody is invited.", at: line.key
      )
    }
  }

  /// The same day is worth the same to police and to civil society.
  private mutating func checkSubsistence(of forum: Forum, _ own: [BudgetLine]) {
    for rule in [CostRule.perDiem, .lodging] {
      func rates(_ group: CostGroup) -> [Money] {
        let lines = own.filter { line in
          line.derivation.map { $0.rule == rule && $0.subject.hasPrefix(group.rawValue) } ?? false
        }
        return lines.filter { $0.quantity > .zero && !$0.isLeftOut }.map(\.unitRate)
      }
      let (police, community) = (rates(.police), rates(.civilSociety))
      guard !police.isEmpty, !community.isEmpty, Set(police) != Set(community) else { continue }
      func words(_ rates: [Money]) -> String { Set(rates).map(\.description).sorted().joined(separator: ", ") }
      add(
        .subsistence, .serious,
        "\(forum.name): \(rule == .perDiem ? "per diem" : "lodging") is \(words(police)) for police and \(words(community)) for civil society.",
        advice: "Give both the same rate; who is paid less is heard less.", at: forum.key)
    }
  }

  /// Both sides have to be able to come.
  private mutating func checkParticipation(of forum: Forum, _ own: [BudgetLine]) {
    let words: [(CostGroup, [String])] = [
      (.police, ["police"]), (.civilSociety, ["civil society", "community", "cso", "ngo"]),
    ]
    for (group, known) in words {
      let isThere = own.contains { line in
        if line.isLeftOut || line.quantity == .zero { return false }
        // What follows from the plan says whom it is for; only other lines have to be read.
        if let derivation = line.derivation { return derivation.subject.hasPrefix(group.rawValue) }
        if let person = plan.people[line.person] { return CostGroup(person.sector) == group }
        let text = "\(line.title) \(line.notes)".folded
        return known.contains { text.contains($0) }
      }
      guard !isThere else { continue }
      add(
        .participation, .warning,
        "\(forum.name) has no line for \(group == .police ? "local and national police practitioners" : "civil society").",
        advice: "Let lines follow from the people who are invited, or add one.", at: forum.key)
    }
  }

  /// Follow-up needs money for as long as it lasts, and three to six months are too short.
  private mutating func checkFollowUp(of forum: Forum, _ own: [BudgetLine]) {
    guard let span = forum.span else { return }
    let lines = own.filter { $0.category == .followUp && !$0.isLeftOut && $0.quantity > .zero }
    guard !lines.isEmpty else {
      add(
        .followUp, .warning, "\(forum.name) has no money for follow-up.",
        advice: "Add a line of independent follow-up, for a year at least.", at: forum.key)
      return
    }
    if let months = forum.followUpMonths, months <= 6 {
      add(
        .followUp, .warning,
        "\(forum.name) is followed up for \(months) months, which is too short for results to show.",
        advice: "Plan a year or more.", at: forum.key)
    }
    let end = span.last.adding(months: forum.monthsOfFollowUp)
    let windows = Set(lines.flatMap(\.payers)).sorted().compactMap { plan.grants[$0] }
      .compactMap { grant in grant.window.map { (grant, $0.last) } }
    guard let (grant, last) = windows.max(by: { $0.1 < $1.1 }), last < end else { return }
    add(
      .followUp, .serious,
      "\(forum.name) is followed up until \(end.medium), and \(grant.reference), the last grant that pays for it, ends on \(last.medium).",
      advice: "Find money for the time after, or ask for a longer window.", at: forum.key)
  }

  /// How much goes to organisations of the countries where forums meet.
  ///
  /// Source of the quarter: the Grand Bargain (Istanbul, 2016), commitment 2.4: at least 25% of funding to local and national
  /// responders, as directly as possible.
  private mutating func checkLocalShare() {
    guard lines.contains(where: { $0.payee != nil }), summary.total.planned.minorUnits > 0 else { return }
    let places = Set(plan.forums.compactMap { $0.place(in: plan)?.country })
    let local = lines.filter { line in
      guard let organisation = plan.organisations[line.payee], organisation.sector != .international,
        let country = organisation.country
      else { return false }
      return plan.forums[line.forum]?.place(in: plan).map { $0.country == country } ?? places.contains(country)
    }
    let sum = LineTotals(of: local, plan: plan, today: today).planned
    let share = percent(money(sum), of: summary.total.planned)
    let isLittle = sum.billionths * 4 < Int128(summary.total.planned.minorUnits) * ExactSum.unit
    add(
      .local, isLittle ? .warning : .note, "Local organisations have \(share) of the whole.",
      advice: isLittle
        ? "At least a quarter is what donors and agencies promised in the Grand Bargain." : "Keep it so.", at: nil)
  }
}
