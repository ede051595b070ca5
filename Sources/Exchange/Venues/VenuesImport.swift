import Atlas
import Dates
import ForumPlan

/// Imports venues; one of the same name in the same city takes the file's values where it has any.
struct VenuesImport {
  private let scope: ImportScope
  private let table: MappedTable<VenueColumn>
  private let marks: [VenueColumn: DecimalMark]

  init(_ scope: ImportScope, _ table: MappedTable<VenueColumn>) {
    self.scope = scope
    self.table = table
    marks = table.marks(of: [.rate, .deposit])
  }

  func run(_ result: inout ImportResult, using generator: inout some RandomNumberGenerator) {
    table.reportUnknownColumns(&result)
    var known: [String: Venue] = [:]
    for venue in scope.plan.venues.sorted(by: { $0.id < $1.id }) {
      known[Self.key(venue)] = known[Self.key(venue)] ?? venue
    }
    var lines: [ID<Venue>: Int] = [:]
    var order: [String] = []
    for number in table.rows {
      let row = table[number]
      let name = row.text(.name, &result)
      guard !name.isEmpty else {
        result.refuse(RowNote(line: row.line, column: row.title(.name), "A venue needs a name."))
        continue
      }
      guard let place = place(row, &result) else { continue }
      result.rowsTaken += 1
      let fresh = Venue(id: .random(using: &generator), name: name, place: place)
      let key = Self.key(fresh)
      var venue = known[key] ?? fresh
      if known[key] != nil {
        let whom = lines[venue.id].map { "the venue of line \($0)" } ?? "a venue of the plan"
        result.merge(RowNote(line: row.line, "The name and city of \(whom): merged."))
      }
      fill(&venue, from: row, &result)
      if lines[venue.id] == nil { order.append(key) }
      lines[venue.id] = lines[venue.id] ?? row.line
      known[key] = venue
    }
    for key in order {
      guard let venue = known[key], let line = lines[venue.id] else { continue }
      let old = scope.plan.venues[venue.id]
      if old != venue { result.take(RowNote(line: line, "Taken: \(Shown.short(venue.name)).")) }
      result.put(venue, over: old)
    }
  }

  private static func key(_ venue: Venue) -> String {
    "\(Fold.words(venue.name))|\(Fold.words(venue.place.name))|\(venue.place.country)"
  }

  private func place(_ row: MappedRow<VenueColumn>, _ result: inout ImportResult) -> Place? {
    let city = row.text(.place, &result)
    let country = row.text(.country, &result)
    if !country.isEmpty {
      guard let code = scope.countries.code(country) else {
        refuse(row, .country, "Unknown country.", &result)
        return nil
      }
      if case .place(let place) = scope.countries.place(city), place.country == code { return place }
      if !city.isEmpty { return scope.countries.place(city: city, country: code) }
    } else if !city.isEmpty, case .place(let place) = scope.countries.place(city) {
      return place
    }
    refuse(row, .place, "A venue needs a city and its country: “Tunis, TN”.", &result)
    return nil
  }

  private func fill(_ venue: inout Venue, from row: MappedRow<VenueColumn>, _ result: inout ImportResult) {
    func set(_ path: WritableKeyPath<Venue, String>, _ text: String) {
      if !text.isEmpty { venue[keyPath: path] = text }
    }
    set(\.address, row.lines(.address, limit: 1000, &result))
    set(\.contact, row.text(.contact, &result))
    set(\.notes, row.lines(.notes, &result))
    let rooms = rooms(row, &result)
    if !rooms.isEmpty { venue.rooms = rooms }
    venue.bedrooms = row.integer(.bedrooms, 0...20_000, &result) ?? venue.bedrooms
    venue.airportDistance = row.integer(.airportDistance, 0...2000, &result) ?? venue.airportDistance
    venue.rateValidUntil = row.date(.rateValidUntil, &result) ?? venue.rateValidUntil
    venue.isStepFree = row.word(.stepFree, "answer (yes or no)", &result, Vocabulary.yesNo) ?? venue.isStepFree
    venue.dayRate = money(.rate, row, &result) ?? venue.dayRate
    VenueTerms(scope).fill(&venue, from: row, deposit: money(.deposit, row, &result), &result)
  }

  /// An amount that is not negative, in its own currency or that of the row; left empty and reported otherwise.
  private func money(
    _ column: VenueColumn, _ row: MappedRow<VenueColumn>, _ result: inout ImportResult
  ) -> Money? {
    let text = row.text(column, &result)
    guard !text.isEmpty else { return nil }
    let cell = MoneyCell(
      text, currency: row.text(.currency, &result), decimal: marks[column], fallback: nil, known: scope.currencies)
    switch cell {
    case .amount(let money) where money.minorUnits >= 0: return money
    case .amount:
      row.warn(column, text, "A \(column == .rate ? "rate" : "deposit") must not be negative; left empty.", &result)
    case .refused(let reason): row.warn(column, text, "\(reason) Left empty.", &result)
    }
    return nil
  }

  /// `Hall 80; Annex 20`, or one room of the capacity that a column of its own gives.
  private func rooms(_ row: MappedRow<VenueColumn>, _ result: inout ImportResult) -> [Venue.Room] {
    let capacity = row.integer(.capacity, 0...20_000, &result)
    let text = row.lines(.rooms, limit: 2000, &result)
    var rooms: [Venue.Room] = []
    for item in text.split(whereSeparator: { ";|\n".contains($0) }) {
      let words = CleanText(String(item), multiline: false).text.split { " :=()".contains($0) }
      guard let seats = words.last.flatMap({ Int($0) }), words.count > 1, (0...20_000).contains(seats) else {
        row.warn(.rooms, String(item), "Not a room and its seats, as in “Hall 80; Annex 20”; left out.", &result)
        continue
      }
      let name = words.dropLast().joined(separator: " ")
      if !rooms.contains(where: { $0.name == name }) {
        rooms.append(Venue.Room(name: name, capacity: [.theatre: seats]))
      }
    }
    if rooms.isEmpty, let capacity { rooms = [Venue.Room(name: "Main room", capacity: [.theatre: capacity])] }
    return rooms
  }

  private func refuse(
    _ row: MappedRow<VenueColumn>, _ column: VenueColumn, _ reason: String, _ result: inout ImportResult
  ) {
    result.refuse(RowNote(line: row.line, column: row.title(column), value: row.raw(column), reason))
  }
}
