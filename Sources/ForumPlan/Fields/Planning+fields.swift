import Atlas
import Dates

extension Programme {
  /// The fields of a programme.
  public static let fields: [Field<Programme>] = [
    .line("name", "Name", \.name),
    .lines("aims", "Aims", \.aims),
    .reference("leadOrganisation", "Lead organisation", \.leadOrganisation),
    .span("period", "Period", \.period),
    Field(key: "baseCurrency", label: "Base currency", kind: .line, hint: "three letters, such as EUR") {
      record, _ in
      record.baseCurrency.code
    } write: { (record, text, _) throws(FieldProblem) in
      guard let currency = Currency(text) else {
        throw FieldProblem("baseCurrency", "Three letters of ISO 4217, such as EUR.")
      }
      record.baseCurrency = currency
    },
    .items("rates", "Rates", \.rates, hint: "USD | 0.92 | 2026-11-01 | source") { rate in
      FieldReader.joined([rate.currency.code, rate.rate.description, rate.date.description, rate.source])
    } parse: { (line, _) throws(FieldProblem) in
      let grammar = "USD | 0.92 | 2026-11-01 | source"
      let parts = try FieldReader.parts(line, 4, "rates", grammar)
      guard let currency = Currency(parts[0]), let rate = FixedPoint(parts[1]) else {
        throw FieldProblem("rates", "One a line, as: \(grammar)")
      }
      return ExchangeRate(
        currency: currency, rate: rate, date: try FieldReader.date(parts[2], "rates"), source: parts[3])
    },
    .number("confidence", "Confidence of deadlines", \.confidence, hint: "50 to 99 percent"),
    .number("safetyMargin", "Safety margin", \.safetyMargin, hint: "0 to 60 days before travel"),
    .number("documentDays", "Days for documents", \.documentDays, hint: "0 to 180 days"),
    .text("notes", "Notes", \.notes),
  ]
}

extension Forum {
  /// The fields of a forum.
  public static let fields: [Field<Forum>] = [
    .line("name", "Name", \.name),
    .number("number", "Number in the series", \.number, hint: "1 to 999"),
    .text("purpose", "Purpose", \.purpose),
    .choice("stage", "Stage", \.stage),
    .span("window", "Window", \.window),
    .date("start", "First day", \.start),
    .number("days", "Days", \.days, hint: "1 to 60"),
    .place("place", "Place", \.place),
    .reference("venue", "Venue", \.venue),
    .languages("languages", "Languages", \.languages),
    .languages("interpretation", "Interpretation", \.interpretation),
    .references("hosts", "Hosts", \.hosts),
    .reference("monitor", "Independent follow-up", \.monitor),
    Field(key: "targets", label: "People wanted", kind: .words, hint: "police 12, civilSociety 20") {
      record, _ in
      Sector.allCases.compactMap { sector in record.targets[sector].map { "\(sector.rawValue) \($0)" } }
        .joined(separator: ", ")
    } write: { (record, text, _) throws(FieldProblem) in
      var targets: [Sector: Int] = [:]
      for word in FieldText.words(text) {
        let parts = word.split(separator: " ")
        guard let last = parts.last, parts.count > 1 else {
          throw FieldProblem("targets", "A sector and a number, such as police 12, civilSociety 20.")
        }
        let sector: Sector = try FieldReader.choice(parts.dropLast().joined(separator: " "), "targets")
        targets[sector] = try FieldReader.number(String(last), "targets")
      }
      record.targets = targets
    },
    .number("womenShare", "Share of women", \.womenShare, hint: "0 to 100 percent"),
    .lines("groundRules", "Ground rules", \.groundRules),
    .line("classification", "Classification", \.classification, hint: "such as Chatham House Rule"),
    .date("confirmedOn", "Confirmed on", \.confirmedOn),
    .text("notes", "Notes", \.notes),
  ]
}

extension Venue {
  /// The fields of a venue.
  public static let fields: [Field<Venue>] = [
    .line("name", "Name", \.name),
    .place("place", "Place", \.place),
    .text("address", "Address", \.address),
    .items("rooms", "Rooms", \.rooms, hint: "Name | theatre 80, boardroom 30 | step-free | booths 2") { room in
      let layouts = Layout.allCases.compactMap { layout in room.capacity[layout].map { "\(layout.rawValue) \($0)" } }
      return FieldReader.joined([
        room.name, layouts.joined(separator: ", "), room.isStepFree ? "step-free" : "",
        room.booths > 0 ? "booths \(room.booths)" : "",
      ])
    } parse: { (line, _) throws(FieldProblem) in
      try Room(line: line)
    },
    .number("bedrooms", "Bedrooms", \.bedrooms, hint: "0 to 20000"),
    .money("dayRate", "Rate a day", \.dayRate),
    .date("rateValidUntil", "Rate valid until", \.rateValidUntil),
    .flag("isStepFree", "Step-free", \.isStepFree),
    .number("airportDistance", "Kilometres to airport", \.airportDistance, hint: "0 to 2000"),
    .items(
      "availability", "Availability", \.availability, hint: "2027-05-10..2027-05-14 | held | 2027-01-15"
    ) { item in
      FieldReader.joined([item.span.description, item.state.rawValue, item.optionUntil?.description ?? ""])
    } parse: { (line, _) throws(FieldProblem) in
      let parts = try FieldReader.parts(line, 3, "availability", "2027-05-10..2027-05-14 | held | 2027-01-15")
      return Availability(
        span: try FieldReader.span(parts[0], "availability"),
        state: try FieldReader.choice(parts[1], "availability"),
        optionUntil: try FieldReader.optionalDate(parts[2], "availability"))
    },
    .line("contact", "Contact", \.contact),
    .text("notes", "Notes", \.notes),
  ]
}

extension Venue.Room {
  init(line: String) throws(FieldProblem) {
    let grammar = "Name | theatre 80, boardroom 30 | step-free | booths 2"
    let parts = try FieldReader.parts(line, 4, "rooms", grammar)
    var capacity: [Venue.Layout: Int] = [:]
    for word in FieldText.words(parts[1]) {
      let pair = word.split(separator: " ")
      guard pair.count == 2, let seats = Int(pair[1]) else { throw FieldProblem("rooms", "One a line, as: \(grammar)") }
      capacity[try FieldReader.choice(String(pair[0]), "rooms")] = seats
    }
    var isStepFree = false
    var booths = 0
    for part in parts[2...] where !part.isEmpty {
      if part.lowercased() == "step-free" {
        isStepFree = true
      } else if part.lowercased().hasPrefix("booths "), let count = Int(part.dropFirst(7)) {
        booths = count
      } else {
        throw FieldProblem("rooms", "One a line, as: \(grammar)")
      }
    }
    self.init(name: parts[0], capacity: capacity, isStepFree: isStepFree, booths: booths)
  }
}

extension Organisation {
  /// The fields of an organisation.
  public static let fields: [Field<Organisation>] = [
    .line("name", "Name", \.name),
    .line("shortName", "Short name", \.shortName),
    .choice("sector", "Sector", \.sector),
    .country("country", "Country", \.country),
    .line("registration", "Registration", \.registration),
    .line("contact", "Contact", \.contact),
    .number("releaseDays", "Days to release staff", \.releaseDays, hint: "0 to 365"),
    .text("notes", "Notes", \.notes),
  ]
}

extension PlanTask {
  /// The fields of a task.
  public static let fields: [Field<PlanTask>] = [
    .line("title", "Title", \.title),
    .reference("forum", "Forum", \.forum),
    .line("owner", "Who", \.owner),
    .date("due", "Due", \.due),
    .date("done", "Done", \.done),
    .text("notes", "Notes", \.notes),
  ]
}
