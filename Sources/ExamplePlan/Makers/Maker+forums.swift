import Dates
import ForumPlan

extension Maker {
  /// Four forums: one held, one that invites, one confirmed, one still consulting.
  mutating func addForums(at venues: Venues) -> Forums {
    var nairobi = forum(1, "Nairobi dialogue", days: 2, at: venues.nairobi, start: tuesday(in: -46))
    nairobi.purpose = "Find out what residents of four estates and their officers expect of night patrols."
    nairobi.stage = .followUp
    nairobi.confirmedOn = today - 140
    nairobi.languages = ["en", "sw"]
    var tunis = forum(2, "Tunis dialogue", days: 2, at: venues.tunis, start: tuesday(in: 38))
    tunis.purpose =
      "Agree on a complaint form that people dare to use, and on how officers answer to it in the quarter itself."
    tunis.stage = .inviting
    tunis.confirmedOn = today - 50
    tunis.languages = ["ar", "fr"]
    tunis.interpretation = ["en"]
    var colombo = forum(3, "Colombo dialogue", days: 3, at: venues.colombo, start: tuesday(in: 110))
    colombo.purpose = "Work out how stations in mixed towns recruit, and speak, in the languages of those towns."
    colombo.stage = .confirmed
    colombo.confirmedOn = today - 8
    colombo.languages = ["ta", "si", "en"]
    colombo.interpretation = ["ur"]
    var geneva = forum(4, "Geneva review", days: 2, at: venues.geneva, start: tuesday(in: 190))
    geneva.purpose = "Bring the three cities' groups together and decide what the programme should carry on with."
    geneva.stage = .consulting
    geneva.languages = ["en", "fr"]
    geneva.interpretation = ["ar", "ta"]
    for forum in [nairobi, tunis, colombo, geneva] { put(forum) }
    return Forums(
      nairobi: nairobi, tunis: tunis, colombo: colombo, geneva: geneva, tunisRooms: venues.tunis.rooms.map(\.name))
  }

  private mutating func forum(_ number: Int, _ name: String, days: Int, at venue: Venue, start: CivilDate) -> Forum {
    var forum = Forum(id: newID(), name: name, days: days)
    forum.number = number
    forum.start = start
    forum.window = DateSpan((start - 21)...(start + 28))
    forum.place = venue.place
    forum.venue = venue.id
    forum.hosts = [lead]
    forum.covers = [.travel, .lodging, .meals, .insurance, .visaFees]
    forum.replyBy = start - 30
    forum.monitor = monitor
    forum.targets = [.police: 9, .civilSociety: 12]
    forum.womenShare = 50
    forum.groundRules = [
      "What is said here may be used, but not who said it",
      "Nobody is asked for names, places or cases of others",
      "Uniforms and arms stay at the hotel",
      "Whoever wants to leave the room leaves it, without a reason",
    ]
    forum.classification = "Chatham House Rule"
    return forum
  }
}
