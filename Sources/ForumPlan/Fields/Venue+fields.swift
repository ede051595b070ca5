import Dates

extension Venue: EditableRecord {
  /// The fields of a venue, as forms, `--set` and history have them.
  public static let fields: [Field<Venue>] = [
    Field("name", "Name", \.name, .line("the house's name"), required: true),
    Field("place", "City", \.place, .place),
    Field("address", "Address", \.address, .text("street and number")),
    Field("rooms", "Rooms", \.rooms, .rooms),
    Field("bedrooms", "Bedrooms", \.bedrooms, .number("bedrooms in the house or next door, 0 to 20000")),
    Field("hasLodging", "Lodging on site", \.hasLodging, .flag),
    Field("dayRate", "Rate a day", \.dayRate, .money("an amount and its currency, such as TND 1,200")),
    Field("rateValidUntil", "Rate valid until", \.rateValidUntil, .date),
    Field("deposit", "Deposit", \.deposit, .money("an amount and its currency, such as TND 500")),
    Field("depositDue", "Deposit due", \.depositDue, .date),
    Field("depositPaid", "Deposit paid on", \.depositPaid, .date),
    Field("cancellation", "Cancelling costs", \.cancellation, .cancellation),
    Field("isStepFree", "Step-free", \.isStepFree, .flag),
    Field("airportDistance", "Airport, km", \.airportDistance, .number("kilometres, 0 to 2000")),
    Field("availability", "Availability", \.availability, .availability),
    Field("restrictions", "Keeps out", \.restrictions, .restrictions),
    Field("safe", "Found safe", \.safe, .choices("points of the checklist found right, such as Exits, First aid")),
    Field("unsafe", "Found wanting", \.unsafe, .choices("points of the checklist found wanting, such as Evacuation")),
    Field("contact", "Contact", \.contact, .text("whom to ask")),
    Field("notes", "Notes", \.notes, .text("anything else")),
  ]
}

extension FieldCodec where Value == [Venue.Room] {
  fileprivate static var rooms: Self {
    .items(
      hint: "a room a line, such as Salle Carthage: theatre 80, boardroom 30; step-free; booths 2",
      item: { room in
        let seats = Venue.Layout.allCases.compactMap { layout in
          room.capacity[layout].map { "\(layout.rawValue) \($0)" }
        }
        let name = ItemText.quoted(room.name)
        return
          ([seats.isEmpty ? name : "\(name): \(seats.joined(separator: ", "))"]
          + (room.isStepFree ? ["step-free"] : []) + (room.booths == 0 ? [] : ["booths \(room.booths)"]))
          .joined(separator: "; ")
      },
      value: { line in
        let clauses = ItemText.split(line, at: ";")
        let head = ItemText.split(clauses[0], at: ":", most: 2)
        var room = Venue.Room(name: ItemText.plain(head[0]), capacity: [:])
        for seats in head.count > 1 ? ItemText.split(head[1], at: ",") : [] where !seats.isEmpty {
          let words = ItemText.words(seats)
          guard words.count == 2, let layout = Venue.Layout(chosen: words[0]), let count = Int(words[1]) else {
            return nil
          }
          room.capacity[layout] = count
        }
        for clause in clauses.dropFirst() where !clause.isEmpty {
          if clause.skeleton == "stepfree" {
            room.isStepFree = true
          } else if let booths = ItemText.value(of: "booths", in: clause).flatMap(Int.init), booths >= 0 {
            room.booths = booths
          } else {
            return nil
          }
        }
        return room.name.isEmpty ? nil : room
      })
  }
}

extension FieldCodec where Value == [Venue.Availability] {
  fileprivate static var availability: Self {
    .items(
      hint: "free, held, booked or taken days, a span a line, such as 2027-05-10..2027-05-14 held until 2027-01-15",
      item: { availability in
        "\(availability.span) \(availability.state.rawValue)"
          + (availability.optionUntil.map { " until \($0)" } ?? "")
      },
      value: { line in
        let words = ItemText.words(line)
        guard words.count == 2 || words.count == 4, let span = DateSpan(typed: words[0]),
          let state = Venue.Availability.State(chosen: words[1])
        else { return nil }
        if words.count == 2 { return Venue.Availability(span: span, state: state) }
        guard words[2].folded == "until", let until = CivilDate(typed: words[3]) else { return nil }
        return Venue.Availability(span: span, state: state, optionUntil: until)
      })
  }
}
