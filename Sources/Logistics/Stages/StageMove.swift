import Dates
import ForumPlan

/// A forum that moves to a later stage, and what that stage asks for and does not have.
public struct StageMove: Hashable, Sendable {
  /// The forum as it is to be.
  public private(set) var forum: Forum
  /// The stage it comes from.
  public let from: Forum.Stage
  /// What is missing, in the order of stages.
  public let missing: [StageRequirement]

  /// The move of a forum that is to be at another stage; `nil` when it stays where it is or goes back.
  public init?(_ forum: Forum, from: Forum.Stage, plan: Plan, today: CivilDate) {
    guard forum.stage > from else { return nil }
    self.forum = forum
    self.from = from
    missing = StageRequirements.missing(for: forum, from: from, plan: plan, today: today)
  }

  /// The moves that a change makes: of each forum that the plan after it has at a later stage than the plan before.
  public static func all(from before: Plan, to after: Plan, today: CivilDate) -> [StageMove] {
    after.forumsByDate.compactMap { forum in
      StageMove(forum, from: before.forums[forum.id]?.stage ?? .scoping, plan: after, today: today)
    }
  }

  /// The words for history.
  public var label: String { "Move \(forum.name) to \(forum.stage.label)" }

  /// The forum with a note of why it moved on although something is missing.
  public func forum(movedOnBecause reason: String, today: CivilDate) -> Forum {
    var moved = forum
    let lacks = missing.map(\.missing).joined(separator: " ")
    let note = "\(today): \(forum.stage.label) because \(reason). Missing then: \(lacks)"
    moved.notes += moved.notes.isEmpty ? note : "\n" + note
    return moved
  }
}
