import Atlas
import Dates

@testable import ForumPlan

extension Sample {
  static let concern = {
    var record = Concern(id: ID(rawValue: 15), text: "Searches at night; nobody says why", raisedBy: .civilSociety)
    record.forum = forum.id
    record.organisation = organisation.id
    record.raisedOn = today - 30
    record.weight = 5
    return record
  }()

  static let session = {
    var record = Session(
      id: ID(rawValue: 16), forum: forum.id, title: "Night patrols", format: .breakout, minutes: 90)
    record.caucus = "women only"
    record.objective = "Agree on what is said at a door."
    record.concerns = [concern.id]
    record.facilitators = [person.id]
    record.speakers = [person.id]
    record.rapporteur = person.id
    record.interpretation = ["fr"]
    record.documents = ["Draft form"]
    record.notes = "Seats in a circle."
    record.slot = .init(day: 1, start: 9 * 60 + 5, room: "Salle Carthage")
    return record
  }()

  static let commitment = {
    var record = Commitment(id: ID(rawValue: 17), forum: forum.id, text: "Publish the complaint form")
    record.organisation = organisation.id
    record.person = person.id
    record.due = day + 60
    record.done = day + 50
    record.notes = "Online since June."
    return record
  }()

  static let task = {
    var record = PlanTask(id: ID(rawValue: 21), title: "Order booths")
    record.forum = forum.id
    record.owner = "Planner"
    record.due = day - 40
    record.done = day - 41
    record.notes = "Two of them."
    return record
  }()

  static let paper = {
    var record = IssuedPaper(
      id: ID(rawValue: 22), .participants, title: "List of participants, Tunis", for: .police, language: "en",
      version: "2027-04-01 · 1a2b3c4d", medium: .printer, issuedOn: day - 40)
    record.forum = forum.id
    record.copies = 3
    record.named = [attendance.id]
    record.recalledOn = day - 2
    record.notes = "Handed to the liaison."
    return record
  }()
}
