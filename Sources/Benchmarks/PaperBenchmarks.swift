import Dates
import ForumPlan
import Papers

/// Times what a list of many participants costs, from the plan to the bytes of a file.
enum PaperBenchmarks {
  /// Prints a line for each format, in milliseconds; the first PDF loads the libraries and finds the fonts.
  static func run(_ example: Plan, today: CivilDate, people: Int, runs: Int = 5) {
    let plan = gathered(example, people: people)
    guard let forum = plan.forumsByDate.last else { return }
    let builder = ParticipantList(plan: plan, atlas: plan.atlas, today: today)
    let clock = ContinuousClock()
    for format in [PaperFormat.text, .html, .csv, .pdf] {
      var times: [Double] = []
      var size = 0
      for _ in 0..<runs {
        let time = clock.measure {
          let document = builder.document(of: forum, for: .participants, grouping: .delegation)
          do {
            size = try format.bytes(of: document, date: today).count
          } catch {
            fatalError("The list cannot be set: \(error)")
          }
        }
        times.append((time / .milliseconds(1) * 1000).rounded() / 1000)
      }
      let sorted = times.sorted()
      print(
        #"{"name": "list-\#(format.rawValue)", "people": \#(people), "bytes": \#(size), "firstMs": \#(times[0]), "#
          + #""medianMs": \#(sorted[sorted.count / 2]), "maxMs": \#(sorted[sorted.count - 1])}"#)
    }
  }

  /// The plan with everybody at its last forum, named to participants.
  private static func gathered(_ plan: Plan, people: Int) -> Plan {
    var plan = plan
    guard let forum = plan.forumsByDate.last?.id else { return plan }
    let edits = plan.people.sorted { $0.id < $1.id }.prefix(people).map { person -> Edit in
      var attendance =
        plan.attendances[Attendance.id(of: person.id, at: forum)]
        ?? Attendance(person: person.id, forum: forum, role: .delegate)
      attendance.status = .accepted
      attendance.consents = [
        .init(purpose: .namedToParticipants, isGiven: true, on: CivilDate(dayNumber: 0), recordedBy: "", how: "")
      ]
      return .put(attendance)
    }
    do {
      try plan.apply(edits)
    } catch {
      fatalError("They cannot come: \(error)")
    }
    return plan
  }
}
