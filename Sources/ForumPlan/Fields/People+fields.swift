import Atlas
import Dates

extension Person {
  /// The fields of a person.
  public static let fields: [Field<Person>] = [
    .line("alias", "Alias", \.alias, hint: "shown instead of the name"),
    .choice("sector", "Sector", \.sector),
    .reference("organisation", "Organisation", \.organisation),
    .countries("nationalities", "Nationalities", \.nationalities),
    .place("residence", "Lives in", \.residence),
    .choice("gender", "Gender", \.gender),
    .languages("languages", "Languages", \.languages),
    .words("accessNeeds", "Access needs", \.accessNeeds, hint: "such as step-free, hearing loop"),
    .line("diet", "Diet", \.diet),
    .text("notes", "Notes", \.notes, hint: "no names here"),
  ]
}

extension Identity {
  /// The fields of an identity.
  public static let fields: [Field<Identity>] = [
    .line("familyName", "Family name", \.familyName, hint: "as in the passport"),
    .line("givenNames", "Given names", \.givenNames, hint: "as in the passport"),
    .line("honorific", "Title or rank", \.honorific),
    .line("nativeName", "Name in own script", \.nativeName),
    .line("function", "Function", \.function),
    .date("birthDate", "Born", \.birthDate),
    .line("birthPlace", "Born in", \.birthPlace),
    .items("passports", "Passports", \.passports, hint: Passport.grammar) {
      $0.line
    } parse: {
      (line, context) throws(FieldProblem) in
      try Passport(line: line, context)
    },
    .line("email", "E-mail", \.email),
    .line("phone", "Telephone", \.phone),
    .text("address", "Address", \.address),
    .line("emergencyContact", "Emergency contact", \.emergencyContact),
  ]
}

extension Passport {
  static let grammar = "NG | A01234567 | 2017-03-15 | 2027-03-14 | ordinary | 4"

  /// State, number, issued, expires, type, blank pages.
  var line: String {
    FieldReader.joined([
      nationality.description, number, issued?.description ?? "", expires?.description ?? "", type.rawValue,
      blankPages.map(String.init) ?? "",
    ])
  }

  init(line: String, _ context: FieldContext) throws(FieldProblem) {
    let parts = try FieldReader.parts(line, 6, "passports", Self.grammar)
    self.init(nationality: try FieldReader.country(parts[0], "passports", context), number: parts[1])
    issued = try FieldReader.optionalDate(parts[2], "passports")
    expires = try FieldReader.optionalDate(parts[3], "passports")
    if !parts[4].isEmpty { type = try FieldReader.choice(parts[4], "passports") }
    if !parts[5].isEmpty { blankPages = try FieldReader.number(parts[5], "passports") }
  }
}

extension ProtectionRecord {
  /// The fields of a protection record.
  public static let fields: [Field<ProtectionRecord>] = [
    .items("threats", "Threats", \.threats, hint: "source | state or non-state | likelihood 1–5 | impact 1–5") {
      FieldReader.joined([$0.source, $0.isStateActor ? "state" : "non-state", String($0.likelihood), String($0.impact)])
    } parse: { (line, _) throws(FieldProblem) in
      let grammar = "source | state or non-state | 3 | 4"
      let parts = try FieldReader.parts(line, 4, "threats", grammar)
      guard ["state", "non-state"].contains(parts[1]), let likelihood = Int(parts[2]), let impact = Int(parts[3]) else {
        throw FieldProblem("threats", "One a line, as: \(grammar)")
      }
      return Threat(source: parts[0], isStateActor: parts[1] == "state", likelihood: likelihood, impact: impact)
    },
    .lines("vulnerabilities", "Vulnerabilities", \.vulnerabilities),
    .lines("capacities", "Capacities", \.capacities),
    .items("measures", "Measures", \.measures, hint: "measure | who | due 2027-01-15 | done") {
      FieldReader.joined([$0.name, $0.owner, $0.due?.description ?? "", $0.done?.description ?? ""])
    } parse: { (line, _) throws(FieldProblem) in
      let parts = try FieldReader.parts(line, 4, "measures", "measure | who | 2027-01-15 | 2027-01-10")
      return Measure(
        name: parts[0], owner: parts[1], due: try FieldReader.optionalDate(parts[2], "measures"),
        done: try FieldReader.optionalDate(parts[3], "measures"))
    },
    .choice("residualRisk", "Remaining risk", \.residualRisk),
    .number("reviewEveryMonths", "Months between reviews", \.reviewEveryMonths, hint: "1 to 24"),
    .items("reviews", "Reviews", \.reviews, hint: "2026-11-01 | who | what was found") {
      FieldReader.joined([$0.on.description, $0.by, $0.note])
    } parse: { (line, _) throws(FieldProblem) in
      let parts = try FieldReader.parts(line, 3, "reviews", "2026-11-01 | who | what was found")
      return Review(on: try FieldReader.date(parts[0], "reviews"), by: parts[1], note: parts[2])
    },
    .items("incidents", "Incidents", \.incidents, hint: "2026-11-01 | what happened | what was done") {
      FieldReader.joined([$0.on.description, $0.what, $0.response])
    } parse: { (line, _) throws(FieldProblem) in
      let parts = try FieldReader.parts(line, 3, "incidents", "2026-11-01 | what happened | what was done")
      return Incident(on: try FieldReader.date(parts[0], "incidents"), what: parts[1], response: parts[2])
    },
    .text("notes", "Notes", \.notes),
  ]
}

extension Attendance {
  /// The fields of an attendance.
  public static let fields: [Field<Attendance>] = [
    .choice("role", "Role", \.role),
    .choice("status", "Status", \.status),
    .flag("isRequired", "Must be there", \.isRequired),
    .items(
      "consents", "Consents", \.consents, hint: "namedToParticipants | yes | 2026-11-01 | recorded by | how"
    ) {
      FieldReader.joined([$0.purpose.rawValue, $0.isGiven ? "yes" : "no", $0.on.description, $0.recordedBy, $0.how])
    } parse: { (line, _) throws(FieldProblem) in
      let grammar = "namedToParticipants | yes | 2026-11-01 | recorded by | how"
      let parts = try FieldReader.parts(line, 5, "consents", grammar)
      return Consent(
        purpose: try FieldReader.choice(parts[0], "consents"), isGiven: try FieldReader.flag(parts[1], "consents"),
        on: try FieldReader.date(parts[2], "consents"), recordedBy: parts[3], how: parts[4])
    },
    .country("travelsOn", "Travels on passport of", \.travelsOn),
    .date("arrival", "Arrives", \.travel.arrival),
    .date("departure", "Leaves", \.travel.departure),
    .place("from", "Travels from", \.travel.from),
    .line("itinerary", "Itinerary", \.travel.itinerary),
    .line("lodging", "Lodging", \.travel.lodging),
    .text("notes", "Notes", \.notes),
  ]
}

extension VisaCase {
  /// The fields of a visa case.
  public static let fields: [Field<VisaCase>] = [
    .choice("outcome", "Outcome", \.outcome),
    .items("steps", "Steps", \.steps, hint: "lodging | begun 2027-02-01 | done 2027-02-01") {
      FieldReader.joined([$0.kind.rawValue, $0.begun?.description ?? "", $0.done?.description ?? ""])
    } parse: { (line, _) throws(FieldProblem) in
      let parts = try FieldReader.parts(line, 3, "steps", "lodging | 2027-02-01 | 2027-02-01")
      return Step(
        kind: try FieldReader.choice(parts[0], "steps"), begun: try FieldReader.optionalDate(parts[1], "steps"),
        done: try FieldReader.optionalDate(parts[2], "steps"))
    },
    Field(
      key: "requirement", label: "Requirement", kind: .line, hint: "visa, eVisa, eTA, onArrival, free:90 or nothing"
    ) {
      record, _ in
      record.requirement?.code ?? ""
    } write: { (record, text, _) throws(FieldProblem) in
      let requirement = Requirement(text)
      guard requirement != nil || text.isEmpty else {
        throw FieldProblem("requirement", "One of visa, eVisa, eTA, onArrival, free, free:90, noAdmission, or nothing.")
      }
      record.requirement = requirement
    },
    Field(
      key: "process", label: "Process", kind: .line, hint: "such as GB/standard-visitor, or nothing for the usual one"
    ) {
      record, _ in
      record.process ?? ""
    } write: { (record, text, _) throws(FieldProblem) in
      record.process = text.isEmpty ? nil : text
    },
    .country("lodgedIn", "Lodged in", \.lodgedIn),
    .line("reference", "Reference", \.reference),
    .span("validity", "Visa valid", \.validity),
    Field(key: "overrides", label: "Own times", kind: .items, hint: "processing | 5 | 10 | 20 | working") {
      record, _ in
      record.overrides.sorted { $0.key.rawValue < $1.key.rawValue }.map { kind, length in
        FieldReader.joined([
          kind.rawValue, String(length.minimum), String(length.typical), String(length.maximum), length.unit.rawValue,
        ])
      }.joined(separator: "\n")
    } write: { (record, text, _) throws(FieldProblem) in
      var overrides: [StepKind: StepLength] = [:]
      for line in FieldText.lines(text) {
        let parts = try FieldReader.parts(line, 5, "overrides", "processing | 5 | 10 | 20 | working")
        overrides[try FieldReader.choice(parts[0], "overrides")] = StepLength(
          minimum: try FieldReader.number(parts[1], "overrides"),
          typical: try FieldReader.number(parts[2], "overrides"),
          maximum: try FieldReader.number(parts[3], "overrides"), unit: try FieldReader.choice(parts[4], "overrides"))
      }
      record.overrides = overrides
    },
    .text("notes", "Notes", \.notes),
  ]
}
