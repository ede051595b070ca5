import Atlas
import Dates
import ForumPlan

extension ExampleStage {
  mutating func setUpVenues() {
    let rows: [(name: String, place: String, seats: Int, rate: String, km: Int, stepFree: Bool?)] = [
      ("Maison du Dialogue", "Tunis, TN", 90, "TND 2,400.000", 9, true),
      ("Hôtel Les Oliviers", "Hammamet, TN", 140, "TND 3,150.000", 62, nil),
      ("Pwani Conference Centre", "Mombasa, KE", 120, "KES 185,000.00", 11, true),
      ("Uhuru Garden House", "Nairobi, KE", 60, "KES 160,000.00", 17, false),
      ("Maison de la Rive", "Geneva, CH", 80, "CHF 2,900.00", 5, true),
      ("Château du Lac", "Montreux, CH", 45, "CHF 3,400.00", 88, nil),
      ("Balai Rakyat", "Jakarta, ID", 150, "IDR 42,000,000.00", 27, true),
      ("Pantai Retreat", "Ambon, ID", 50, "IDR 21,000,000.00", 38, false),
    ]
    for row in rows {
      var venue = Venue(id: id(), name: row.name, place: place(row.place))
      venue.address = "1 Example Street, \(row.place.prefix { $0 != "," })"
      venue.rooms = [
        Venue.Room(
          name: "Plenary", capacity: [.theatre: row.seats, .circle: row.seats / 3, .cabaret: row.seats / 2],
          isStepFree: row.stepFree ?? false, booths: 2),
        Venue.Room(name: "Courtyard", capacity: [.boardroom: 24, .circle: 20], isStepFree: true),
        Venue.Room(name: "Library", capacity: [.boardroom: 14]),
      ]
      venue.bedrooms = row.seats / 2
      venue.dayRate = Money(row.rate)
      venue.rateValidUntil = today + number(40...200)
      venue.airportDistance = row.km
      venue.isStepFree = row.stepFree
      venue.contact = "bookings@example.org"
      venues[row.name] = venue
    }
    hold("Maison du Dialogue", from: 70, days: 8, state: .booked)
    hold("Maison de la Rive", from: 158, days: 6, state: .held, optionUntil: 5)
    hold("Château du Lac", from: 158, days: 6, state: .held, optionUntil: -2)
    hold("Balai Rakyat", from: 245, days: 12, state: .free)
    hold("Pantai Retreat", from: 240, days: 20, state: .held, optionUntil: 33)
    for venue in venues.values.sorted(by: { $0.name < $1.name }) { add(venue) }
  }

  private mutating func hold(
    _ name: String, from start: Int, days: Int, state: Venue.Availability.State, optionUntil: Int? = nil
  ) {
    let span = DateSpan((today + start)...(today + start + days - 1))
    venues[name]?.availability.append(
      Venue.Availability(span: span, state: state, optionUntil: optionUntil.map { today + $0 }))
  }

  mutating func setUpForums() {
    var nairobi = forum("Nairobi dialogue", number: 1, stage: .followUp, start: -75, days: 2)
    nairobi.venue = venues["Uhuru Garden House"]?.id
    nairobi.purpose = "How patrols and neighbourhood groups share warnings without sharing names"
    nairobi.languages = ["en", "sw"]
    var tunis = forum("Tunis dialogue", number: 2, stage: .inviting, start: 74, days: 2)
    tunis.venue = venues["Maison du Dialogue"]?.id
    tunis.purpose = "Searches, complaints and what happens to them"
    tunis.languages = ["fr", "ar", "en"]
    tunis.interpretation = ["ar", "en"]
    tunis.confirmedOn = today - 30
    var geneva = forum("Geneva round table", number: 3, stage: .confirmed, start: 160, days: 3)
    geneva.venue = venues["Maison de la Rive"]?.id
    geneva.purpose = "What national police academies can learn from mothers' schools"
    geneva.languages = ["en", "fr"]
    var jakarta = forum("Jakarta forum", number: 4, stage: .consulting, start: 250, days: 3)
    jakarta.place = place("Jakarta, ID")
    jakarta.window = DateSpan((today + 240)...(today + 275))
    jakarta.purpose = "Return and rehabilitation: who speaks with families first"
    jakarta.languages = ["en", "id"]
    forums = [nairobi, tunis, geneva, jakarta].map { forum in
      var forum = forum
      forum.targets = [.police: 10, .civilSociety: 14]
      forum.womenShare = 50
      forum.classification = "Chatham House Rule"
      forum.groundRules = [
        "Nobody is asked to speak for their country", "What is said may be used; who said it may not",
        "No photographs but by consent",
      ]
      return forum
    }
    let lead = organisation("Open Table Secretariat", .civilSociety, "NO")
    let monitor = organisation("Independent Follow-up Panel", .academia, "KE")
    for index in forums.indices {
      forums[index].hosts = [lead]
      forums[index].monitor = monitor
      add(forums[index])
    }
  }

  private mutating func forum(
    _ name: String, number: Int, stage: Forum.Stage, start: Int, days: Int
  ) -> Forum {
    var forum = Forum(id: id(), name: name, days: days)
    forum.number = number
    forum.stage = stage
    forum.start = today + start
    return forum
  }
}
