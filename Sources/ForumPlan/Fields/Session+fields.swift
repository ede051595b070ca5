extension Session: EditableRecord {
  /// The fields of a session, as forms, `--set` and history have them.
  public static let fields: [Field<Session>] = [
    Field("title", "Title", \.title, .line("the title on the agenda"), required: true),
    Field("forum", "Forum", \.forum, .reference("the name of a forum in the plan")),
    Field("format", "Format", \.format, .choice),
    Field("caucus", "Closed to", \.caucus, .line("the group a caucus is closed to, such as women only")),
    Field("minutes", "Minutes", \.minutes, .number("minutes, 5 to 720")),
    Field("slot", "Slot", \.slot, .slot),
    Field("objective", "Objective", \.objective, .text("what it is to reach")),
    Field("concerns", "Concerns", \.concerns, .references("concerns it answers, one a line")),
    Field("facilitators", "Facilitators", \.facilitators, .references("aliases, one a line")),
    Field("speakers", "Speakers", \.speakers, .references("aliases, one a line")),
    Field("rapporteur", "Rapporteur", \.rapporteur, .reference("the alias of a person in the plan")),
    Field("interpretation", "Interpretation", \.interpretation, .languages),
    Field("documents", "Documents", \.documents, .sentences("documents needed, one a line")),
    Field("notes", "Notes", \.notes, .text("for facilitators only")),
  ]
}

extension FieldCodec where Value == Session.Slot {
  fileprivate static var slot: Self {
    Self(
      kind: .line, hint: "day of the forum, time and room, such as day 1 09:00 Salle Carthage",
      format: { slot, _ in
        "day \(slot.day) \(Session.Slot.clock(slot.start))" + (slot.room.isEmpty ? "" : " \(ItemText.tail(slot.room))")
      },
      parse: { text, _, _ throws(Refusal) in
        let words = ItemText.words(try Limit.line(text), most: 4)
        guard words.count >= 3, words[0].folded == "day", let day = Int(words[1]),
          let start = Session.Slot.minutes(clock: words[2])
        else { throw .notOne }
        return Session.Slot(day: day, start: start, room: words.count > 3 ? ItemText.plain(words[3]) : "")
      })
  }
}

extension Session.Slot {
  /// Reads `9:05` or `09:05` as minutes after midnight.
  static func minutes(clock: String) -> Int? {
    let parts = clock.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, (1...2).contains(parts[0].count), parts[1].count == 2,
      let hours = Int(parts[0]), let minutes = Int(parts[1]), (0..<24).contains(hours), (0..<60).contains(minutes)
    else { return nil }
    return hours * 60 + minutes
  }
}
