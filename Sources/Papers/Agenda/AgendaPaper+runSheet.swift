import ForumPlan

/// Who does what, minute by minute: what facilitators and the secretariat hold in their hands.
extension AgendaPaper {
  /// When a room is made ready, in minutes before a session.
  private static let preparation = 10
  /// When a facilitator is told that the end is near, in minutes before it; in sessions long enough for it to help.
  private static let warning = 5
  private static let leastForWarning = 30

  /// The run sheet: names everybody and carries all notes, so it is for organisers alone.
  func runSheet(of forum: Forum) -> Document {
    let disclosure = Disclosure(to: .organisers, plan: plan)
    var document = paper(language.word(.runSheet), of: forum)
    if plan.sessions(of: forum.id).isEmpty { document.blocks.append(.paragraph(language.word(.empty))) }
    for (title, items) in days(of: forum) {
      var table = Table(
        caption: title,
        columns: [
          Table.Column(language.word(.time), weight: 0.6), Table.Column(language.word(.what), weight: 3),
          Table.Column(language.word(.who), weight: 2), Table.Column(language.word(.done), weight: 0.4),
        ])
      for item in items {
        table.rows.append(.group(heading(of: item)))
        table.rows += cues(of: item.session, forum, disclosure).map { cue in
          .cells([cue.time.map(Session.Slot.clock) ?? "", cue.what, cue.who, "☐"])
        }
      }
      document.blocks += [.heading(level: 1, title), .table(table)]
    }
    document.issue(by: disclosure)
    return document
  }

  private func heading(of item: Item) -> String {
    let session = item.session
    return language.dotted([
      language.directed(language.times(of: session)), title(of: item), language.name(of: session.format),
      session.slot?.room ?? "",
    ])
  }

  /// Something that somebody does, at a time where it has one.
  private struct Cue {
    var time: Int?
    var what: String
    var who: String
  }

  private func cues(of session: Session, _ forum: Forum, _ disclosure: Disclosure) -> [Cue] {
    let start = session.slot?.start ?? 0
    let people = AgendaPeople(plan: plan, forum: forum, disclosure: disclosure, language: language)
    let (office, leads) = (language.word(.secretariat), people.names(session.facilitators))
    let note = session.notes.isEmpty ? "" : language.labelled(language.word(.note), session.notes)
    guard session.format.isWork else {
      return [
        Cue(time: start, what: lines([language.name(of: session.format), note]), who: leads.isEmpty ? office : leads)
      ]
    }
    var cues = [Cue(time: max(0, start - Self.preparation), what: preparation(of: session), who: office)]
    cues.append(
      Cue(
        time: start, what: lines([language.word(.opens), session.objective, note]), who: leads.isEmpty ? office : leads)
    )
    for speaker in session.speakers {
      cues.append(Cue(time: nil, what: language.word(.speaks), who: people.names([speaker])))
    }
    let end = start + session.minutes
    if session.minutes >= Self.leastForWarning {
      cues.append(Cue(time: (end - Self.warning) % 1440, what: language.word(.fiveMinutesLeft), who: office))
    }
    cues.append(Cue(time: end % 1440, what: language.word(.closes), who: leads.isEmpty ? office : leads))
    if session.rapporteur != nil {
      cues.append(
        Cue(time: nil, what: language.word(.handsOverNotes), who: people.names([session.rapporteur].compactMap(\.self)))
      )
    }
    return cues
  }

  /// What has to be there when a session begins.
  private func preparation(of session: Session) -> String {
    let languages = language.items(session.interpretation.map(language.name(ofLanguage:)))
    let papers = language.items(session.documents)
    return lines([
      language.word(.prepare), papers.isEmpty ? "" : language.labelled(language.word(.documents), papers),
      languages.isEmpty ? "" : language.labelled(language.word(.interpretation), languages),
    ])
  }

  private func lines(_ lines: [String]) -> String { lines.filter { !$0.isEmpty }.joined(separator: "\n") }
}
