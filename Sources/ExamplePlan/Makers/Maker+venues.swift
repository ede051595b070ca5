import Atlas
import Dates
import ForumPlan

extension Maker {
  /// The example's venues, by the cities of its forums.
  struct Venues {
    var nairobi: Venue
    var tunis: Venue
    var colombo: Venue
    var geneva: Venue
  }

  /// Eight venues: one for each forum and four others to choose from.
  mutating func addVenues() -> Venues {
    var nairobi = venue("Jacaranda Centre", "Nairobi, KE", airport: 17, beds: 48, rate: money(185_000, "KES"))
    nairobi.rooms = [
      room("Jacaranda Hall", theatre: 90, boardroom: 36, isStepFree: true, booths: 2), room("Fig Room", theatre: 30),
      room("Thorn Room", theatre: 24, isStepFree: true),
    ]
    nairobi.availability = [days(of: tuesday(in: -46), .booked), span(60, 90, .free)]
    var tunis = venue("Dar El Bahr", "Tunis, TN", airport: 9, beds: 60, rate: money(2_400, "TND"))
    tunis.rooms = [
      room("Salle Carthage", theatre: 80, boardroom: 34, isStepFree: true, booths: 2),
      room("Salle Sfax", theatre: 32, isStepFree: true), room("Patio", theatre: 24),
    ]
    tunis.availability = [days(of: tuesday(in: 38), .booked), span(90, 130, .free)]
    terms(of: &tunis, deposit: money(1_500, "TND"), due: -20, paid: -24, cancel: [(-10, 0), (17, 50)])
    tunis.notes = "Two ways out, one to the lane behind; the night porter can be trusted with aliases."
    var colombo = venue("Lotus Pond House", "Colombo, LK", airport: 33, beds: 40, rate: money(310_000, "LKR"))
    colombo.rooms = [
      room("Pond Hall", theatre: 70, boardroom: 30, isStepFree: true, booths: 3), room("Upper Room", theatre: 28),
    ]
    colombo.availability = [days(of: tuesday(in: 110), .held, until: 5)]
    terms(of: &colombo, deposit: money(200_000, "LKR"), due: 12, cancel: [(40, 10), (80, 50)])
    var geneva = venue("Maison du Jardin", "Geneva, CH", airport: 5, beds: nil, rate: money(2_900, "CHF"))
    geneva.rooms = [
      room("Salle du Lac", theatre: 60, boardroom: 28, isStepFree: true, booths: 3),
      room("Bibliothèque", theatre: 20, isStepFree: true),
    ]
    geneva.availability = [span(180, 215, .held, until: 40), span(216, 260, .free)]
    geneva.hasLodging = false
    terms(of: &geneva, deposit: money(1_000, "CHF"), due: 60, cancel: [(120, 0), (165, 30)])
    var tunisOther = venue("Hôtel des Palmiers", "Tunis, TN", airport: 12, beds: 120, rate: money(3_100, "TND"))
    tunisOther.rooms = [room("Grande salle", theatre: 140, boardroom: 40, booths: 1)]
    tunisOther.isStepFree = false
    var nairobiOther = venue("Riverside Retreat", "Nairobi, KE", airport: 24, beds: 30, rate: money(140_000, "KES"))
    nairobiOther.rooms = [room("River Room", theatre: 45, boardroom: 24, isStepFree: true)]
    var colomboOther = venue("Harbour Institute", "Colombo, LK", airport: 31, beds: nil, rate: money(220_000, "LKR"))
    colomboOther.rooms = [room("Auditorium", theatre: 110, isStepFree: true, booths: 2)]
    colomboOther.availability = [span(100, 125, .free)]
    var dakar = venue("Maison des Filaos", "Dakar, SN", airport: 47, beds: 36, rate: money(650_000, "XOF"))
    dakar.rooms = [room("Grand filao", theatre: 60, boardroom: 26, isStepFree: true, booths: 2)]
    for venue in [nairobi, tunis, colombo, geneva, tunisOther, nairobiOther, colomboOther, dakar] { put(venue) }
    return Venues(nairobi: nairobi, tunis: tunis, colombo: colombo, geneva: geneva)
  }

  private mutating func venue(_ name: String, _ city: String, airport: Int, beds: Int?, rate: Money) -> Venue {
    var venue = Venue(id: newID(), name: name, place: place(city))
    venue.address = "1 Example Street"
    venue.airportDistance = airport
    venue.bedrooms = beds
    venue.hasLodging = beds.map { $0 > 0 }
    venue.dayRate = rate
    venue.rateValidUntil = today + 75
    venue.isStepFree = true
    venue.contact = "bookings@example.org"
    return venue
  }

  /// What a house wants beforehand and what cancelling costs, in days from today.
  private func terms(
    of venue: inout Venue, deposit: Money, due: Int, paid: Int? = nil, cancel: [(until: Int, percent: Int)]
  ) {
    venue.deposit = deposit
    venue.depositDue = today + due
    venue.depositPaid = paid.map { today + $0 }
    venue.cancellation = cancel.map { Venue.CancellationStep(until: today + $0.until, percent: $0.percent) }
  }

  private func room(
    _ name: String, theatre: Int, boardroom: Int? = nil, isStepFree: Bool = false, booths: Int = 0
  ) -> Venue.Room {
    var capacity: [Venue.Layout: Int] = [.theatre: theatre, .circle: theatre / 2]
    capacity[.boardroom] = boardroom
    return Venue.Room(name: name, capacity: capacity, isStepFree: isStepFree, booths: booths)
  }

  /// The days of a forum that opens on a day, with one before it to set up.
  private func days(
    of start: CivilDate, _ state: Venue.Availability.State, until: Int? = nil
  ) -> Venue.Availability {
    span(start - 1 - today, start + 3 - today, state, until: until)
  }

  private func span(
    _ first: Int, _ last: Int, _ state: Venue.Availability.State, until: Int? = nil
  ) -> Venue.Availability {
    Venue.Availability(
      span: DateSpan((today + first)...(today + last)), state: state, optionUntil: until.map { today + $0 })
  }
}
