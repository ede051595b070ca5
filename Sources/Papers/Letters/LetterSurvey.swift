import Atlas
import Dates
import ForumPlan

/// What came of an order of letters: those that can be written, and all that is missing for the others.
public struct LetterSurvey: Sendable {
  /// The letters that nothing is missing for.
  public private(set) var letters: [Letter] = []
  /// What is missing for the others, each thing once.
  public private(set) var gaps: [LetterGap] = []
  /// What looks wrong in those that can be written: a mistyped passport number is a refused visa.
  public private(set) var doubts: [LetterGap] = []
  /// How many letters were asked for.
  public private(set) var count = 0
  /// How many people a note leaves out because its reader may not learn of them.
  public private(set) var leftOut = 0

  /// Writes the letters of an order in memory; `progress` hears of each how many are done, and of how many.
  ///
  /// One note verbale announces all of several people, in an annex.
  /// - Throws: what is wrong with the order or a template; what is missing is no error here.
  public init(
    _ order: LetterOrder, plan: Plan, atlas: Atlas, today: CivilDate, templates: LetterTemplates,
    progress: (Int, Int) -> Void = { _, _ in }
  ) throws(LetterError) {
    guard let forum = plan.forums[order.forum] else { return }
    var writer = LetterWriter(order.kind, for: forum, plan: plan, atlas: atlas, today: today, templates: templates)
    let people = order.people ?? writer.everybody()
    if order.kind == .noteVerbale, people.count > 1 {
      let delegation = try writer.delegation(among: people)
      leftOut = people.count - delegation.count
      guard !delegation.isEmpty else { return }
      count = 1
      // An annex with one name in it would tell that others are left out: one person is announced in the note itself.
      if delegation.count == 1, let only = delegation.first {
        try add { () throws(LetterError) in try writer.letter(about: only.person.id, in: order.language) }
        progress(1, 1)
        return
      }
      try add { () throws(LetterError) in try writer.note(announcing: delegation, in: order.language ?? .english) }
      doubts += delegation.flatMap { writer.doubts(about: $0) }
      progress(1, 1)
      return
    }
    count = people.count
    for (index, person) in people.enumerated() {
      try add { () throws(LetterError) in try writer.letter(about: person, in: order.language) }
      progress(index + 1, people.count)
    }
  }

  private mutating func add(_ write: () throws(LetterError) -> Letter) throws(LetterError) {
    do {
      let letter = try write()
      letters.append(letter)
      doubts += letter.doubts
    } catch {
      guard case .missing(let more) = error else { throw error }
      gaps += more.filter { !gaps.contains($0) }
    }
  }
}
