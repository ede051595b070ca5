import Dates
import ForumPlan

extension ExampleStage {
  /// Two days for Tunis, the concerns they answer, what Nairobi promised, and a few tasks.
  mutating func writeAgenda() {
    let tunis = forums[1]
    let concerns = writeConcerns(for: tunis)
    let people = attendees[tunis.id] ?? []
    let facilitators = people.filter { $0.organisation == organisations["Open Table Secretariat"] }.map(\.id)
    let police = people.filter { $0.sector == .police }.map(\.id)
    let civil = people.filter { $0.sector == .civilSociety }.map(\.id)

    session(tunis, 1, "08:30", 30, "Arrival and registration", .break, "Courtyard")
    session(tunis, 1, "09:00", 45, "Opening: what each side wants to take home", .ceremony, "Plenary") {
      $0.facilitators = Array(facilitators.prefix(1))
      $0.interpretation = ["ar", "en"]
    }
    session(tunis, 1, "09:45", 75, "Women's caucus: what we would say first", .caucus, "Library") {
      $0.caucus = "women only"
      $0.objective = "Three points to bring to the plenary, in the caucus's own words"
    }
    session(tunis, 1, "09:45", 75, "Police caucus: where the rules leave us alone", .caucus, "Courtyard") {
      $0.caucus = "police only"
    }
    session(tunis, 1, "11:00", 30, "Coffee", .break, "Courtyard")
    session(tunis, 1, "11:30", 90, "Searches at night: three cases", .panel, "Plenary") {
      $0.concerns = Array(concerns.prefix(2))
      $0.speakers = Array(police.prefix(1)) + Array(civil.prefix(2))
      $0.facilitators = Array(facilitators.prefix(1))
      $0.interpretation = ["ar", "en"]
    }
    session(tunis, 1, "13:00", 60, "Lunch", .meal, "Courtyard")
    session(tunis, 1, "14:00", 20, "Prayer", .prayer, "Library")
    session(tunis, 1, "14:30", 90, "Small tables: one street, two reports", .breakout, "Courtyard") {
      $0.concerns = Array(concerns.dropFirst(2).prefix(1))
      $0.objective = "Each table writes one thing it would try for a month"
    }
    session(tunis, 1, "16:15", 45, "What we heard", .plenary, "Plenary") {
      $0.rapporteur = civil.last
      $0.interpretation = ["ar", "en"]
    }
    session(tunis, 2, "09:00", 90, "Complaints: from the counter to the answer", .panel, "Plenary") {
      $0.concerns = Array(concerns.dropFirst(3).prefix(1))
      $0.speakers = Array(civil.dropFirst(2).prefix(1)) + Array(police.dropFirst().prefix(1))
      $0.interpretation = ["ar", "en"]
    }
    session(tunis, 2, "10:30", 30, "Coffee", .break, "Courtyard")
    session(tunis, 2, "11:00", 90, "Commitments: who does what, by when", .plenary, "Plenary") {
      $0.facilitators = Array(facilitators.prefix(2))
      $0.interpretation = ["ar", "en"]
    }
    session(tunis, 2, "12:30", 75, "Lunch and departures", .meal, "Courtyard")
    writePromises()
  }

  private mutating func session(
    _ forum: Forum, _ day: Int, _ clock: String, _ minutes: Int, _ title: String, _ format: Session.Format,
    _ room: String, _ fill: (inout Session) -> Void = { _ in }
  ) {
    var session = Session(id: id(), forum: forum.id, title: title, format: format, minutes: minutes)
    let parts = clock.split(separator: ":").compactMap { Int($0) }
    session.slot = Session.Slot(day: day, start: parts[0] * 60 + parts[1], room: room)
    fill(&session)
    add(session)
  }

  private mutating func writeConcerns(for forum: Forum) -> [ForumPlan.ID<Concern>] {
    let rows: [(String, Sector, Int)] = [
      ("Houses are searched at night with no woman officer present", .civilSociety, 5),
      ("Young men are stopped again and again on the same corner", .civilSociety, 4),
      ("Nobody in the quarter answers when a patrol asks for help", .police, 3),
      ("A complaint disappears once it is handed in", .civilSociety, 5),
      ("Officers are moved before they know the street", .police, 2),
    ]
    return rows.map { text, sector, weight in
      var concern = Concern(id: id(), text: text, raisedBy: sector)
      concern.weight = weight
      concern.forum = forum.id
      concern.raisedOn = today - number(30...90)
      add(concern)
      return concern.id
    }
  }

  private mutating func writePromises() {
    let nairobi = forums[0]
    let rows: [(String, String, Int, Int?)] = [
      ("A woman officer at every night search in Mvita", "Coast Region Police Service", -12, nil),
      ("A telephone that is answered after ten at night", "Pwani Peace Forum", 18, nil),
      ("Publish what became of last year's complaints", "Coast Region Police Service", 45, nil),
      ("Two joint walks through the old town", "Mothers of Mvita", -40, -44),
    ]
    for (text, owner, due, done) in rows {
      var commitment = Commitment(id: id(), forum: nairobi.id, text: text)
      commitment.organisation = organisations[owner]
      commitment.due = today + due
      commitment.done = done.map { today + $0 }
      add(commitment)
    }
    let tasks: [(String, Int, Int, String)] = [
      ("Send invitations of the second round", 1, 3, "Secretariat"),
      ("Ask the venue for a second booth", 1, 9, "Logistics"),
      ("Choose between the two houses on the lake", 2, 4, "Director"),
      ("Consult communities on the agenda", 3, 40, "Facilitators"),
    ]
    for (title, forum, due, owner) in tasks {
      var task = PlanTask(id: id(), title: title)
      task.forum = forums[forum].id
      task.due = today + due
      task.owner = owner
      add(task)
    }
  }
}
