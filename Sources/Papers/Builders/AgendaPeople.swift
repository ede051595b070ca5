import ForumPlan

/// Who does what in the sessions of an agenda, as an audience may see them.
struct AgendaPeople {
  let plan: Plan
  let forum: Forum
  let disclosure: Disclosure
  var language = PaperLanguage.english

  /// Facilitators, speakers and who reports, each part on a line; nobody in a closed circle, but for those who run it.
  func lines(of session: Session) -> String {
    if session.isClosed, disclosure.audience != .organisers { return "" }
    let (leads, speakers) = (names(session.facilitators), names(session.speakers))
    let rapporteur = names([session.rapporteur].compactMap(\.self))
    return [
      leads, speakers.isEmpty ? "" : "\(language.word(.with)) \(speakers)",
      rapporteur.isEmpty ? "" : language.labelled(language.word(.rapporteur), rapporteur),
    ].filter { !$0.isEmpty }.joined(separator: "\n")
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
