import Atlas
import Dates
import ForumPlan
import Logistics

/// What is left of the visas that are out of reach, in words for a report.
enum OptionsLeft {
  /// The people times visas beyond which nobody is looked for who could come instead: ten seconds' work.
  private static let mostSubstitutions = 1_000_000

  /// The ways left by attendance, the likeliest first; only for visas that have none as planned.
  static func of(
    _ visas: [VisaOutlook], plan: Plan, atlas: Atlas, today: CivilDate
  ) -> [ForumPlan.ID<Attendance>: [String]] {
    let lost = visas.filter(\.state.losesSeat)
    let looksForOthers = lost.count * plan.people.count <= mostSubstitutions
    var words: [ForumPlan.ID<Attendance>: [String]] = [:]
    for visa in lost {
      let others =
        looksForOthers
        ? plan.attendances[visa.id].map { Substitutes.ranked(for: $0, plan: plan, atlas: atlas, today: today) } ?? []
        : []
      let left = WhatIsLeft(after: visa, substitutes: others, plan: plan, atlas: atlas, today: today)
      words[visa.id] = left?.options.map { $0.words(date: \.description) }
    }
    return words
  }
}
