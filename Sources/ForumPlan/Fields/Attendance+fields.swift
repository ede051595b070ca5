import Dates

extension Attendance: EditableRecord {
  /// The fields of an attendance, as forms, `--set` and history have them.
  ///
  /// Person and forum are what an attendance is, and not among them.
  public static let fields: [Field<Attendance>] = [
    Field("role", "Role", \.role, .choice),
    Field("rank", "In delegation", \.rank, .choice),
    Field("status", "Status", \.status, .choice),
    Field("seat", "Seat", \.seat, .choice),
    Field("isRequired", "Required", \.isRequired, .flag),
    Field("consents", "Consents", \.consents, .consents),
    Field("travelsOn", "Travels on", \.travelsOn, .country),
    Field("arrival", "Arrives", \.travel.arrival, .date),
    Field("departure", "Departs", \.travel.departure, .date),
    Field(
      "arrivalBy", "Arrives by", \.travel.arrivalBy, .line("flight or train and its time, such as TU 725 at 14:05")),
    Field("departureBy", "Departs by", \.travel.departureBy, .line("flight or train and its time")),
    Field("travelFrom", "Travels from", \.travel.from, .place),
    Field(
      "transits", "Transit through", \.travel.transits,
      .countries("countries in which they change on the way, in order, such as TR, DE")),
    Field("itinerary", "Itinerary", \.travel.itinerary, .text("flights or trains")),
    Field("vehicle", "Vehicle", \.travel.vehicle, .line("the car or bus that fetches them, such as Van 2")),
    Field("lodging", "Lodging", \.travel.lodging, .text("where they sleep")),
    Field("bedroom", "Bedroom", \.travel.bedroom, .choice),
    Field("table", "Table", \.table, .line("the table they sit at, such as 3 or Head table")),
    Field("notes", "Notes", \.notes, .text("anything else")),
  ]
}

extension FieldCodec where Value == [Attendance.Consent] {
  fileprivate static var consents: Self {
    .items(
      hint: "a consent a line, such as Named to participants: yes, 2026-11-01, by phone, recorded by Officer",
      item: { consent in
        "\(consent.purpose.label): \(consent.isGiven ? "yes" : "no"), \(consent.on)"
          + (consent.how.isEmpty ? "" : ", \(ItemText.quoted(consent.how, words: ["recorded by"]))")
          + (consent.recordedBy.isEmpty ? "" : ", recorded by \(ItemText.quoted(consent.recordedBy))")
      },
      value: { line in
        let head = ItemText.split(line, at: ":", most: 2)
        var parts = head.count == 2 ? ItemText.split(head[1], at: ",")[...] : []
        guard let purpose = ConsentPurpose(chosen: head[0]), let answer = parts.popFirst()?.folded,
          answer == "yes" || answer == "no", let on = parts.popFirst().flatMap({ CivilDate(typed: $0) })
        else { return nil }
        var consent = Attendance.Consent(purpose: purpose, isGiven: answer == "yes", on: on, recordedBy: "", how: "")
        if let last = parts.last, let by = ItemText.value(of: "recorded", in: last) {
          guard let recorder = ItemText.value(of: "by", in: by) else { return nil }
          consent.recordedBy = ItemText.plain(recorder)
          parts.removeLast()
        }
        consent.how = parts.popFirst().map { ItemText.plain($0) } ?? ""
        return parts.isEmpty ? consent : nil
      })
  }
}
