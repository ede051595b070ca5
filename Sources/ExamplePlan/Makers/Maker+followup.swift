import Dates
import ForumPlan

extension Maker {
  /// What was promised in Nairobi, and the planner's own list.
  mutating func addFollowup(of forums: Forums, guests: [Guest]) {
    let promises: [(text: String, isPolice: Bool, due: Int, done: Int?, note: String)] = [
      ("Put the names of each shift on the wall of the station", true, -12, nil, "Asked twice; the wall is bare."),
      ("Answer every complaint within ten days, in writing", true, 6, nil, "Two of three stations do."),
      ("Hold an open evening in each estate once a month", false, 45, nil, ""),
      ("Publish the numbers of stops by estate", true, 120, nil, ""),
      ("Train the first twelve residents as observers", false, -20, -23, "Twelve trained, nine of them women."),
    ]
    let here = guests.filter { $0.forum == forums.nairobi.id }
    for (order, promise) in promises.enumerated() {
      var commitment = Commitment(id: newID(), forum: forums.nairobi.id, text: promise.text)
      let home = organisations.first
      commitment.organisation = promise.isPolice ? home?.police : home?.society
      let owners = here.filter { $0.person.sector == (promise.isPolice ? .police : .civilSociety) }
      if !owners.isEmpty { commitment.person = owners[order % owners.count].person.id }
      commitment.due = today + promise.due
      commitment.done = promise.done.map { today + $0 }
      commitment.notes = promise.note
      put(commitment)
    }
    let tasks: [(title: String, forum: ForumPlan.ID<Forum>?, due: Int, done: Int?)] = [
      ("Send invitation letters to those who need a visa", forums.tunis.id, -5, nil),
      ("Order interpreters' booths", forums.tunis.id, 2, nil),
      ("Ask the venue for a room for prayer", forums.tunis.id, -15, -17),
      ("Choose between Lotus Pond House and Harbour Institute", forums.colombo.id, 4, nil),
      ("Draft the report on the first year", nil, 30, nil),
      ("Agree with hosts on who opens", forums.geneva.id, 90, nil),
    ]
    for item in tasks {
      var task = PlanTask(id: newID(), title: item.title)
      task.forum = item.forum
      task.owner = "Planner"
      task.due = today + item.due
      task.done = item.done.map { today + $0 }
      put(task)
    }
  }
}
