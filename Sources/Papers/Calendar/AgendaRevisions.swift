import ForumPlan

/// What became of the sessions of a forum, by the plan's journal: how often each changed, and which were taken off.
public struct AgendaRevisions: Sendable {
  private var changes: [ForumPlan.ID<Session>: Int] = [:]
  private var known: [ForumPlan.ID<Session>: Session] = [:]

  /// Follows a journal from its beginning; O(edits).
  public init(of forum: ForumPlan.ID<Forum>, in journal: [JournalEntry]) {
    for entry in journal {
      var touched: Set<ForumPlan.ID<Session>> = []
      for edit in entry.inverse + entry.change.edits {
        switch edit {
        case .put(.session(let session)) where session.forum == forum:
          // Where it was last on the agenda is what calendars have.
          if session.slot != nil || known[session.id] == nil { known[session.id] = session }
          touched.insert(session.id)
        case .remove(let key) where key.kind == .session && known[ForumPlan.ID(rawValue: key.rawID)] != nil:
          touched.insert(ForumPlan.ID(rawValue: key.rawID))
        default: break
        }
      }
      for id in touched { changes[id, default: -1] += 1 }
    }
  }

  /// How often a session was changed since it was made.
  func sequence(of session: ForumPlan.ID<Session>) -> Int { max(0, changes[session] ?? 0) }

  /// Those that had a slot once and have none now, or are gone, as they stood there last; in order.
  func withdrawn(in plan: Plan) -> [Session] {
    known.values.filter { $0.slot != nil && plan.sessions[$0.id]?.slot == nil }.sorted { $0.id < $1.id }
  }
}
