import Atlas
import Dates
import ForumPlan
import Logistics

/// What a visa pack says before its letters.
struct VisaPackContents {
  let subject: LetterSubject
  let visa: VisaOutlook
  let maker: HandOutMaker
  /// The passport to travel on.
  let passport: Passport?
  /// The letters that follow.
  let letters: [LetterKind]
  let journey: Journey

  init(
    _ subject: LetterSubject, _ visa: VisaOutlook, maker: HandOutMaker, passport: Passport?,
    encloses letters: [LetterKind]
  ) {
    (self.subject, self.visa, self.maker, self.passport, self.letters) = (subject, visa, maker, passport, letters)
    journey = Journey(of: subject.attendance, to: subject.forum, in: maker.plan)
  }

  var language: PaperLanguage { maker.language }

  /// All parts in their order; a part of which nothing is known is left out.
  var blocks: [Document.Block] {
    [.facts(head)] + checklist + deadlines + stay + agenda + enclosed
  }

  /// A name and what it stands for, where that is known.
  func fact(_ word: VisaPackWord, _ value: String?) -> Document.Fact? {
    guard let value, value.contains(where: { !$0.isWhitespace }) else { return nil }
    return Document.Fact(language.word(ofPack: word), language.line(value))
  }

  /// What somebody entered, in its own direction; `nil` where nobody did.
  private func own(_ text: String) -> String? { text.isEmpty ? nil : language.directed(text) }

  private func name(of country: CountryCode?) -> String? { country.map { language.name(of: $0, maker.atlas) } }

  private var head: [Document.Fact] {
    let process = visa.process
    let lodged = [process.flatMap { language.name(of: $0.channel) }, name(of: visa.lodgedIn)].compactMap(\.self)
    let window = [visa.applyFrom.map(language.text), visa.windowCloses.map(language.text)]
    return [
      fact(.person, own(subject.identity.fullName)),
      fact(.event, maker.headline(of: subject.forum)),
      fact(.travelsOn, name(of: visa.nationality)),
      fact(.destination, name(of: visa.destination)),
      fact(.needs, visa.requirement.map(language.name) ?? language.word(ofPack: .unknown)),
      fact(.process, process.map { language.directed($0.name) }),
      fact(.lodgedAt, lodged.joined(separator: language.comma)),
      fact(.fee, process?.fee.map { language.directed($0.description) }),
      fact(.acceptedFrom, window[0]), fact(.acceptedUntil, window[1]),
      fact(.applyBy, visa.applyBy.map(language.text)),
      fact(.entersOn, visa.travelOn.map(language.text)),
    ].compactMap(\.self)
  }

  /// From which day to which, where one sleeps, and how one comes and goes.
  private var stay: [Document.Block] {
    let travel = subject.attendance.travel
    let isBooked = travel.arrival != nil && travel.departure != nil
    let facts = [
      fact(.arrival, way(journey.arrival, travel.arrivalBy)),
      fact(.departure, way(journey.departure, travel.departureBy)),
      fact(.itinerary, own(travel.itinerary)),
      fact(.transit, language.list(travel.transits.map { language.name(of: $0, maker.atlas) })),
      fact(.lodging, own(travel.lodging)),
      fact(.bedroom, travel.bedroom.map(language.name)),
      fact(.venue, maker.whereabouts(of: subject.forum)),
      fact(.contact, contact),
    ].compactMap(\.self)
    guard !facts.isEmpty else { return [] }
    return [.heading(level: 1, language.word(ofPack: .stay)), .facts(facts)]
      + (isBooked || subject.attendance.seat == .remote ? [] : [.note(language.word(ofPack: .assumed))])
  }

  private func way(_ day: CivilDate?, _ by: String) -> String? {
    guard let day else { return nil }
    return [language.weekdayAndDate(day), by.isEmpty ? "" : language.directed(by)].filter { !$0.isEmpty }
      .joined(separator: language.comma)
  }

  /// Whom the person, or a consulate, can ask.
  private var contact: String {
    let host = maker.plan.organisations[maker.plan.programme.leadOrganisation]
    return [maker.host, host?.phone ?? "", host?.email ?? ""].filter { !$0.isEmpty }.map(language.directed)
      .joined(separator: "\n")
  }

  /// The agenda as doors show it: nobody by name, and of closed sessions no more than that they are closed.
  private var agenda: [Document.Block] {
    let sessions = maker.plan.sessions(of: subject.forum.id)
    let days = Dictionary(grouping: sessions.filter { $0.slot != nil }) { $0.slot?.day ?? 0 }
    guard !days.isEmpty else { return [] }
    return [.heading(level: 1, language.word(ofPack: .agenda))]
      + days.keys.sorted().flatMap { day -> [Document.Block] in
        let title = language.heading(ofDay: day, of: subject.forum)
        let columns = [
          Table.Column(language.word(.time), weight: 0.7),
          Table.Column(language.word(.session), weight: 3),
          Table.Column(language.word(.room), weight: 1),
        ]
        let rows = (days[day] ?? []).map { session in
          Table.Row.cells([
            language.times(of: session), maker.title(onDoorOf: session), session.slot?.room ?? "",
          ])
        }
        return [
          .heading(level: 2, title), .table(Table(caption: title, columns: columns, rows: rows)),
        ]
      }
  }

  private var enclosed: [Document.Block] {
    [.heading(level: 1, language.word(ofPack: .enclosed)), .list(letters.map(language.name))]
  }
}
