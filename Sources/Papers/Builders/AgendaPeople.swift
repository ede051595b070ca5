import ForumPlan

/// Who does what in the sessions of an agenda, as an audience may see them.
struct AgendaPeople {
  let plan: Plan
  let forum: Forum
  let disclosure: Disclosure

  /// Facilitators, speakers and who reports, each part on a line; nobody in a closed circle, but for those who run it.
  func lines(of session: Session) -> String {
    if session.format == .caucus, disclosure.audience != .organisers { return "" }
    func names(_ people: [ForumPlan.ID<Person>]) -> String {
      people.compactMap { disclosure.name(of: $0, at: forum.id) }.joined(separator: ", ")
    }
    let parts = [
      ("", names(session.facilitators)), ("With ", names(session.speakers)),
      ("Rapporteur: ", names(session.rapporteur.map { [$0] } ?? [])),
    ]
    return parts.filter { !$0.1.isEmpty }.map { $0.0 + $0.1 }.joined(separator: "\n")
  }

  /// What a session is for and who does what in it.
  func details(of session: Session) -> String {
    [session.objective, lines(of: session)].filter { !$0.isEmpty }.joined(separator: "\n")
  }
}
