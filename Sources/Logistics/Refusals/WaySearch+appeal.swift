import Atlas
import Dates
import ForumPlan

extension WaySearch {
  /// How long an appeal takes and how often it succeeds.
  ///
  /// An assumption of this program: no authority publishes either for all. Advisers speak of weeks to several months,
  /// and in France two months of silence are a refusal.
  enum AppealAllowance {
    /// Calendar days until it is decided: the fewest, the usual, the most.
    static let days = (fewest: 14, usual: 75, most: 180)
    /// The share of appeals that succeed.
    static let success = 0.15
  }

  /// An appeal against a refused visa, where there is one; its chance is that it is decided in time, and for the person.
  func appeal() -> WhatIsLeft.Option? {
    guard visa.state == .refused, visa.requirement == .visa, let destination = visa.destination else { return nil }
    guard let rule = atlas.appeal(against: destination) else {
      return WhatIsLeft.Option(
        kind: .appeal, title: "Ask whether the refusal can be appealed",
        why: "Nothing is known of appeals in \(atlas.name(of: destination)); the refusal should say.")
    }
    guard let authority = rule.value.authority else { return nil }
    let decided = visaCase?.step(.processing)?.done
    let by = rule.value.within.flatMap { within in decided.map { within.after($0) } }
    if let by, by < today { return nil }
    var option = WhatIsLeft.Option(kind: .appeal, title: "Appeal to \(authority)", by: by, why: "")
    let (fewest, usual, most) = AppealAllowance.days
    if let travelOn = visa.travelOn {
      let margin = min(max(plan.programme.safetyMargin, 0), ChainBuilder.longest)
      let inTime =
        DayDistribution(minimum: fewest, typical: usual, maximum: most)?.chance(within: travelOn - margin - today) ?? 0
      option.chance = inTime * AppealAllowance.success
    }
    let within = rule.value.within.map { "Within \($0.words) of the refusal. " } ?? ""
    let percent = Int((100 * AppealAllowance.success).rounded())
    option.why =
      "\(within)Assumed: decided in \(fewest)–\(usual)–\(most) days, \(percent)% succeed [\(rule.source)"
      + (rule.asOf.map { "; \($0)" } ?? "") + "]."
    return option
  }
}

extension VisaProcess.Lead {
  /// The day that lies so long after another.
  fileprivate func after(_ date: CivilDate) -> CivilDate {
    switch self {
    case .days(let days): date + min(max(days, 0), ChainBuilder.longest)
    case .months(let months): date.adding(months: min(max(months, 0), 120))
    }
  }

  /// `30 days`, `1 month`.
  fileprivate var words: String {
    switch self {
    case .days(let days): "\(days) day\(days == 1 ? "" : "s")"
    case .months(let months): "\(months) month\(months == 1 ? "" : "s")"
    }
  }
}
