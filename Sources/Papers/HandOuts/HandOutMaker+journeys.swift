import Dates
import ForumPlan

/// Who comes and goes when: for those who drive and who keep the house.
extension HandOutMaker {
  /// Arrivals and then departures, a group a day, those of whom nothing is known last.
  ///
  /// Whoever did not agree to be named to the house stands on its copy by alias and day alone: where they come from could
  /// tell who they are.
  public func travelList(of forum: Forum, for audience: Audience) -> Document {
    var document = paper(language.word(.travel), of: forum)
    document.blocks = [.facts(head(of: forum))]
    let disclosure = Disclosure(to: audience, plan: plan)
    let people = guests(of: forum, disclosure).filter { !livesThere($0, forum) }
    let ways = [
      (SheetWord.arrivals, people.map { Way($0, on: $0.stay.arrival, by: $0.journey.arrivalBy, isOut: true) }),
      (.departures, people.map { Way($0, on: $0.stay.departure, by: $0.journey.departureBy, isOut: false) }),
    ]
    for (title, ways) in ways {
      let table = table(of: ways, caption: language.word(title), isOut: title == .arrivals)
      document.blocks += [
        .heading(level: 1, language.word(title)), .table(table),
      ]
    }
    document.issue(by: disclosure, naming: people)
    return document
  }

  private func head(of forum: Forum) -> [Document.Fact] {
    [(language.word(.dates), forum.span.map(language.span) ?? ""), (language.word(.venue), whereabouts(of: forum))]
      .filter { !$0.1.isEmpty }.map { Document.Fact($0.0, $0.1) }
  }

  /// Somebody's way in one direction.
  private struct Way {
    let person: DisclosedPerson
    let day: CivilDate?
    let by: String
    let from: String

    init(_ person: DisclosedPerson, on day: CivilDate?, by: String, isOut: Bool) {
      self.person = person
      self.day = day
      let words = [by, isOut || by.isEmpty ? person.journey.itinerary : ""].filter { !$0.isEmpty }
      self.by = words.joined(separator: "\n")
      from = person.journey.from?.description ?? ""
    }

    /// The time of day in the words, where there is one: it orders a day as drivers need it.
    var minutes: Int {
      guard let match = by.firstMatch(of: /([0-2]?[0-9])[:.h]([0-5][0-9])/), let hours = Int(match.1),
        let minutes = Int(match.2)
      else { return .max }
      return hours * 60 + minutes
    }
  }

  private func table(of ways: [Way], caption: String, isOut: Bool) -> Table {
    var table = Table(
      caption: caption,
      columns: [
        Table.Column(language.word(.name), weight: 1.9), Table.Column(language.word(isOut ? .from : .to), weight: 1.3),
        Table.Column(language.word(.by), weight: 1.5), Table.Column(language.word(.lodging), weight: 1.3),
        Table.Column(language.word(.needs), weight: 0.9),
      ])
    let days = Dictionary(grouping: ways, by: \.day)
    let order = days.keys.sorted { ($0?.dayNumber ?? .max) < ($1?.dayNumber ?? .max) }
    for day in order {
      table.rows.append(.group(day.map(language.weekdayAndDate) ?? language.word(.notKnown)))
      let sorted = (days[day] ?? []).enumerated().sorted {
        ($0.element.minutes, $0.offset) < ($1.element.minutes, $1.offset)
      }
      table.rows += sorted.map { way in
        .cells([
          way.element.person.display, way.element.from, way.element.by, way.element.person.journey.lodging,
          way.element.person.needs.joined(separator: ", "),
        ])
      }
    }
    return table
  }

  /// Whether somebody lives where the forum is and needs no journey, as far as anybody entered one.
  func livesThere(_ person: DisclosedPerson, _ forum: Forum) -> Bool {
    guard person.stay == Disclosure.Stay(), let attendance = plan.attendances[person.attendance],
      let home = plan.people[attendance.person]?.residence, let place = forum.place(in: plan)
    else { return false }
    return home.country == place.country && home.name.folded == place.name.folded
  }
}
