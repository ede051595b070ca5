import ForumPlan

/// Badges, table tents and signs: what is read by all who are there, or pass.
extension HandOutMaker {
  /// A badge for each who comes, with the name on both sides, since badges turn round.
  ///
  /// All in the room read it, police among them where any come: whoever did not agree to be named to them wears an alias.
  /// By alias, all do. Whether somebody may be photographed stands on none.
  public func badges(of forum: Forum, byAlias: Bool = false, hasBacks: Bool = true) -> Document {
    var document = paper(language.word(.badges), of: forum)
    document.layout = .cards
    let people = peopleInRoom(of: forum, byAlias: byAlias)
    let back = hasBacks ? self.back(of: forum) : []
    let cards = people.map { person in
      var card = Card(name: person.display)
      card.head = headline(of: forum)
      card.second = person.nativeName
      card.lines = [person.organisation, person.function].filter { !$0.isEmpty }
      card.foot = person.role.map(language.part) ?? ""
      card.back = back
      return card
    }
    document.blocks = [.cards(CardSheet(.badge, cards: cards, table: table(of: people, language.word(.badges))))]
    document.issue(by: room(of: forum), naming: people)
    return document
  }

  /// A tent for each who comes, read from both sides once it is folded.
  public func tableTents(of forum: Forum, byAlias: Bool = false) -> Document {
    var document = paper(language.word(.tents), of: forum)
    document.layout = .cards
    let people = peopleInRoom(of: forum, byAlias: byAlias)
    let cards = people.map { person in
      var card = Card(name: person.display)
      card.second = person.nativeName
      card.lines = [person.organisation].filter { !$0.isEmpty }
      return card
    }
    document.blocks = [.cards(CardSheet(.tent, cards: cards, table: table(of: people, language.word(.tents))))]
    document.issue(by: room(of: forum), naming: people)
    return document
  }

  private func table(of people: [DisclosedPerson], _ caption: String) -> Table {
    Table(
      caption: caption,
      columns: [
        Table.Column(language.word(.name), weight: 1.6), Table.Column(language.word(.nativeName), weight: 1.3),
        Table.Column(language.word(.organisation), weight: 1.6), Table.Column(language.word(.function), weight: 1.2),
        Table.Column(language.word(.role)),
      ],
      rows: people.map {
        .cells([$0.display, $0.nativeName, $0.organisation, $0.function, $0.role.map(language.part) ?? ""])
      })
  }

  /// Where the forum is and whom to call: a badge that is found, or a person who is lost, needs both.
  private func back(of forum: Forum) -> [String] {
    let lead = plan.organisations[plan.programme.leadOrganisation]
    let calls = [lead?.phone, lead?.email].compactMap(\.self).filter { !$0.isEmpty }
    let office = "\(language.word(.secretariat)): \(calls.map(language.directed).joined(separator: " · "))"
    return [forum.name, forum.span.map(language.span) ?? ""].filter { !$0.isEmpty }
      + whereabouts(of: forum).split(separator: "\n").map { String($0) } + (calls.isEmpty ? [] : [office])
  }

  /// A sign for each room and day on which something takes place there.
  ///
  /// Whoever passes the door reads it: a caucus is a closed session and no more, and nobody is named.
  public func roomSigns(of forum: Forum) -> Document {
    var document = paper(language.word(.signs), of: forum)
    document.layout = .cards
    document.isLandscape = true
    let sessions = plan.sessions(of: forum.id).filter { $0.slot?.room.isEmpty == false }
    let doors = Dictionary(grouping: sessions) { Door(day: $0.slot?.day ?? 0, room: $0.slot?.room ?? "") }
    let order = doors.keys.sorted { ($0.day, $0.room) < ($1.day, $1.room) }
    let cards = order.map { door in
      var card = Card(name: door.room)
      card.head = forum.name
      card.second = language.heading(ofDay: door.day, of: forum)
      card.rows = (doors[door] ?? []).map { Document.Fact(language.times(of: $0), title(onDoorOf: $0)) }
      return card
    }
    let table = Table(
      caption: language.word(.signs),
      columns: [
        Table.Column(language.word(.room)), Table.Column(language.word(.certifierDate), weight: 1.4),
        Table.Column(language.word(.time), weight: 0.8), Table.Column(language.word(.session), weight: 2),
      ],
      rows: cards.flatMap { card in card.rows.map { .cells([card.name, card.second, $0.name, $0.value]) } })
    document.blocks = [.cards(CardSheet(.sign, cards: cards, table: table))]
    document.issue(to: .public, naming: [])
    return document
  }

  private struct Door: Hashable {
    let day: Int
    let room: String
  }

  /// What a sign or whoever is outside may read of a session.
  func title(onDoorOf session: Session) -> String {
    session.isClosed ? language.word(.closed) : session.title
  }
}
