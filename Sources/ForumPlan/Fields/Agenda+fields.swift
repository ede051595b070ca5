import Dates

extension Session {
  /// The fields of a session.
  public static let fields: [Field<Session>] = [
    .line("title", "Title", \.title),
    .reference("forum", "Forum", \.forum),
    .choice("format", "Format", \.format),
    .line("caucus", "Closed to", \.caucus, hint: "such as women only"),
    .number("minutes", "Minutes", \.minutes, hint: "5 to 720"),
    Field(key: "slot", label: "When and where", kind: .line, hint: "day 1 09:00 Salle Carthage") {
      record, _ in
      record.slot?.words ?? ""
    } write: { (record, text, _) throws(FieldProblem) in
      record.slot = text.isEmpty ? nil : try Slot(words: text)
    },
    .text("objective", "Objective", \.objective),
    .references("concerns", "Concerns answered", \.concerns),
    .references("facilitators", "Facilitators", \.facilitators),
    .references("speakers", "Speakers", \.speakers),
    .reference("rapporteur", "Rapporteur", \.rapporteur),
    .languages("interpretation", "Interpretation", \.interpretation),
    .lines("documents", "Documents", \.documents),
    .text("notes", "Notes for facilitators", \.notes),
  ]
}

extension Session.Slot {
  /// `day 1 09:00 Salle Carthage`.
  public var words: String {
    "day \(day) \(Self.clock(start))" + (room.isEmpty ? "" : " \(room)")
  }

  /// Minutes after midnight as a clock shows them: `09:00`.
  public static func clock(_ minutes: Int) -> String {
    let (hour, minute) = (minutes / 60, minutes % 60)
    return (hour < 10 ? "0" : "") + "\(hour):" + (minute < 10 ? "0" : "") + "\(minute)"
  }

  init(words text: String) throws(FieldProblem) {
    let words = text.split(separator: " ", maxSplits: 3)
    let clock = words.count >= 3 ? words[2].split(separator: ":") : []
    guard words.count >= 3, words[0].lowercased() == "day", let day = Int(words[1]), clock.count == 2,
      let hour = Int(clock[0]), let minute = Int(clock[1]), (0...23).contains(hour), (0...59).contains(minute)
    else { throw FieldProblem("slot", "A day, a time and a room, such as day 1 09:00 Salle Carthage.") }
    self.init(day: day, start: hour * 60 + minute, room: words.count == 4 ? String(words[3]).trimmed : "")
  }
}

extension Concern {
  /// The fields of a concern.
  public static let fields: [Field<Concern>] = [
    .line("text", "Concern", \.text),
    .choice("raisedBy", "Raised by", \.raisedBy),
    .reference("organisation", "Organisation", \.organisation),
    .reference("forum", "Forum", \.forum),
    .date("raisedOn", "Raised on", \.raisedOn),
    .number("weight", "Weight", \.weight, hint: "1 to 5"),
  ]
}

extension Commitment {
  /// The fields of a commitment.
  public static let fields: [Field<Commitment>] = [
    .line("text", "Commitment", \.text),
    .reference("forum", "Forum", \.forum),
    .reference("organisation", "Organisation", \.organisation),
    .reference("person", "Person", \.person),
    .date("due", "Due", \.due),
    .date("done", "Kept on", \.done),
    .text("notes", "Follow-up", \.notes),
  ]
}
