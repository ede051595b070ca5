import ForumPlan

/// Who does what in the sessions of an agenda, as an audience may see them.
struct AgendaPeople {
  let plan: Plan
  let forum: Forum
  let disclosure: Disclosure
  var language = PaperLanguage.english

  /// Facilitators, each speaker with function and organisation, and who reports, each part on a line; nobody in a closed circle, but for those who run it.
  func lines(of session: Session) -> String {
    if session.isClosed, disclosure.audience != .organisers { return "" }
    let rapporteur = names([session.rapporteur].compactMap(\.self))
    let speakers = session.speakers.compactMap(introduction).map { "\(language.word(.with)) \($0)" }
    let lines =
      [names(session.facilitators)] + speakers
      + [rapporteur.isEmpty ? "" : language.labelled(language.word(.rapporteur), rapporteur)]
    return lines.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  /// A speaker as an agenda introduces them: the name, what they are and where, as far as the audience may know.
  private func introduction(of person: ForumPlan.ID<Person>) -> String? {
    guard let entry = plan.attendances[Attendance.id(of: person, at: forum.id)].flatMap(disclosure.entry) else {
      return nil
    }
    return language.items([entry.display, entry.function, entry.organisation].filter { !$0.isEmpty })
  }

  /// People as the audience may see them, in a line.
  func names(_ people: [ForumPlan.ID<Person>]) -> String {
    language.items(people.compactMap { disclosure.name(of: $0, at: forum.id) })
  }

  /// What a session is for and who does what in it.
  func details(of session: Session) -> String {
    [session.objective, lines(of: session)].filter { !$0.isEmpty }.joined(separator: "\n")
  }
}
