import ForumPlan

/// The rows of a day.
extension AgendaPaper {
  /// A day with a column for each thing there is to know.
  func table(of items: [Item], _ forum: Forum, _ disclosure: Disclosure, caption: String) -> Table {
    Table(
      caption: caption,
      columns: [
        Table.Column(language.word(.time), weight: 0.8), Table.Column(language.word(.session), weight: 3),
        Table.Column(language.word(.format), weight: 0.8), Table.Column(language.word(.room), weight: 0.9),
        Table.Column(language.word(.people), weight: 2.6),
      ],
      rows: items.map { item in
        let session = item.session
        return .cells([
          language.times(of: session),
          ([title(of: item)] + details(of: session, disclosure)).joined(separator: "\n"),
          language.name(of: session.format), session.slot?.room ?? "", people(of: session, forum, disclosure),
        ])
      })
  }

  /// A day for a page of half the size: format and room stand below the title.
  func narrowTable(of items: [Item], _ forum: Forum, _ disclosure: Disclosure, caption: String) -> Table {
    Table(
      caption: caption,
      columns: [
        Table.Column(language.word(.time), weight: 1), Table.Column(language.word(.session), weight: 3),
        Table.Column(language.word(.people), weight: 1.7),
      ],
      rows: items.map { item in
        let session = item.session
        let whereabouts = [language.name(of: session.format), session.slot?.room ?? ""]
        return .cells([
          language.times(of: session),
          ([title(of: item), language.dotted(whereabouts)] + details(of: session, disclosure))
            .joined(separator: "\n"),
          people(of: session, forum, disclosure),
        ])
      })
  }

  /// What stands below a title.
  private func details(of session: Session, _ disclosure: Disclosure) -> [String] {
    var lines = session.objective.isEmpty ? [] : [session.objective]
    for concern in session.concerns.compactMap({ plan.concerns[$0] }) {
      lines.append(language.labelled(language.word(.concern), concern.text))
    }
    if !session.interpretation.isEmpty {
      lines.append(
        language.labelled(
          language.word(.interpretation),
          language.items(session.interpretation.map(language.name(ofLanguage:)))))
    }
    if !session.documents.isEmpty {
      lines.append(language.labelled(language.word(.documents), language.items(session.documents)))
    }
    if disclosure.audience == .organisers, !session.notes.isEmpty {
      lines.append(language.labelled(language.word(.note), session.notes))
    }
    return lines
  }

  private func people(of session: Session, _ forum: Forum, _ disclosure: Disclosure) -> String {
    AgendaPeople(plan: plan, forum: forum, disclosure: disclosure, language: language).lines(of: session)
  }
}
