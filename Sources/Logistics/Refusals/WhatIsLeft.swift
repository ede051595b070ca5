import Atlas
import Dates
import ForumPlan

/// What can still be done where a visa was refused, comes too late, or is given to nobody of the nationality.
public struct WhatIsLeft: Hashable, Sendable {
  /// How many of those who could come instead are among the ways.
  public static let substitutes = 3

  /// The ways that are open, the likeliest first; what is not a matter of chance stands last.
  public let options: [Option]

  /// One way.
  public struct Option: Hashable, Sendable {
    /// Which.
    public var kind: Kind
    /// What to do, in a few words: `Apply again at once`.
    public var title: String
    /// The chance that it brings somebody to the seat in time, 0...1; `nil` where nobody knows, or where it hangs on
    /// others.
    public var chance: Double?
    /// The last day for it; `nil` where no day is known, or none matters.
    public var by: CivilDate?
    /// Whether it is as sure until then as the programme wants its deadlines; else it is merely possible until then.
    public var isSafe = true
    /// What the chance rests on, and what to heed, in sentences.
    public var why: String
    /// The change of the plan that takes this way; empty where it is none, or none of one step.
    public var edits: [Edit] = []
    /// The record it is about, where that is another than the visa's own.
    public var record: RecordKey?

    /// The way on a line, with its day as a caller writes days: `Apply again at once: 43%, safe until 2027-03-18`.
    public func words(date: (CivilDate) -> String) -> String {
      let percent = chance.map { "\(Int((100 * $0).rounded()))%" } ?? "chance not known"
      let chance = kind == .venue ? "moves the forum" : percent
      return "\(title): \(chance)" + (by.map { ", \(isSafe ? "safe" : "possible") until \(date($0))" } ?? "")
    }
  }

  /// The kinds of way, in the order in which equals stand.
  public enum Kind: Int, Codable, CaseIterable, Sendable {
    /// On another passport of the same person.
    case nationality
    /// A new application, or the first one, begun today.
    case application
    /// Asking for the refusal to be reviewed.
    case appeal
    /// The same person, from afar.
    case remote
    /// Somebody else.
    case substitute
    /// The forum elsewhere.
    case venue
  }

  /// What is left after a visa that cannot be had as planned; `nil` while it can, or once the forum has begun.
  ///
  /// Takes as long as the visas of the person on each nationality and at each candidate venue; a planner that has seen
  /// the plan finds most of that ready.
  public init?(
    after visa: VisaOutlook, substitutes: [Substitute] = [], plan: Plan, atlas: Atlas, today: CivilDate,
    planner: VisaPlanner? = nil
  ) {
    guard visa.state.losesSeat, let attendance = plan.attendances[visa.id], let person = plan.people[visa.person],
      let forum = plan.forums[visa.forum], forum.start.map({ today <= $0 }) ?? true
    else { return nil }
    var search = WaySearch(
      visa: visa, attendance: attendance, person: person, forum: forum, plan: plan, atlas: atlas, today: today,
      planner: planner ?? VisaPlanner(plan: plan, atlas: atlas, today: today))
    let ways =
      search.otherNationalities() + [search.application(), search.appeal()].compactMap(\.self)
      + search.places(of: substitutes) + [search.remote] + search.venues()
    options = ways.enumerated().sorted { left, right in
      (-(left.element.chance ?? -1), left.element.kind.rawValue, left.offset)
        < (-(right.element.chance ?? -1), right.element.kind.rawValue, right.offset)
    }.map(\.element)
  }
}
