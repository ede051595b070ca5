import ForumPlan

/// A line of the example's agenda.
struct AgendaItem: Sendable {
  let day: Int
  /// Minutes after midnight.
  let start: Int
  let minutes: Int
  let format: Session.Format
  let title: String
  /// Which of the venue's rooms.
  var room = 0
  /// Which of the forum's concerns it answers.
  var concerns: [Int] = []
  var caucus = ""
  var objective = ""

  init(
    _ day: Int, _ hour: Int, _ minute: Int, for minutes: Int, _ format: Session.Format, _ title: String,
    room: Int = 0, concerns: [Int] = [], caucus: String = "", objective: String = ""
  ) {
    self.day = day
    start = hour * 60 + minute
    self.minutes = minutes
    self.format = format
    self.title = title
    self.room = room
    self.concerns = concerns
    self.caucus = caucus
    self.objective = objective
  }

  static let twoDays: [AgendaItem] = [
    AgendaItem(1, 9, 0, for: 45, .ceremony, "Welcome and ground rules", objective: "Everyone has agreed to the rules."),
    AgendaItem(
      1, 9, 45, for: 75, .panel, "What happens after a complaint", concerns: [0, 3],
      objective: "Both sides know the way of a complaint, and where it ends."),
    AgendaItem(1, 11, 0, for: 30, .break, "Coffee"),
    AgendaItem(
      1, 11, 30, for: 75, .caucus, "What we want to say: women", room: 1, concerns: [3], caucus: "women only",
      objective: "Three points the women put to all."),
    AgendaItem(
      1, 11, 30, for: 75, .caucus, "What we want to say: officers", room: 2, concerns: [4, 7], caucus: "police only",
      objective: "Three points the officers put to all."),
    AgendaItem(1, 12, 45, for: 75, .meal, "Lunch"),
    AgendaItem(1, 14, 0, for: 20, .prayer, "Time for prayer", room: 2),
    AgendaItem(
      1, 14, 20, for: 90, .breakout, "At the door at night", room: 0, concerns: [1],
      objective: "A text of ten sentences that an officer says at a door."),
    AgendaItem(
      1, 14, 20, for: 90, .breakout, "At the counter", room: 1, concerns: [2],
      objective: "Which words a counter needs in which language."),
    AgendaItem(1, 15, 50, for: 25, .break, "Tea"),
    AgendaItem(1, 16, 15, for: 60, .plenary, "What the groups found", objective: "One list, in everyone's words."),
    AgendaItem(1, 18, 0, for: 30, .transport, "To supper in the old town"),
    AgendaItem(1, 18, 30, for: 120, .meal, "Supper"),
    AgendaItem(
      2, 9, 0, for: 75, .panel, "Talking with the police without being taken for an informer", concerns: [6],
      objective: "What an officer must never ask of a resident."),
    AgendaItem(2, 10, 15, for: 30, .break, "Coffee"),
    AgendaItem(
      2, 10, 45, for: 90, .breakout, "A complaint form that people dare to use", room: 0, concerns: [0, 3],
      objective: "A draft of one page."),
    AgendaItem(
      2, 10, 45, for: 90, .breakout, "Staying long enough to be known", room: 1, concerns: [4],
      objective: "What a station can decide by itself."),
    AgendaItem(2, 12, 15, for: 75, .meal, "Lunch"),
    AgendaItem(2, 13, 30, for: 20, .prayer, "Time for prayer", room: 2),
    AgendaItem(
      2, 13, 50, for: 90, .plenary, "Commitments", concerns: [0, 1, 2],
      objective: "Each commitment has an owner and a day."),
    AgendaItem(2, 15, 20, for: 40, .ceremony, "Close", objective: "The day of the next meeting is known."),
  ]
}
