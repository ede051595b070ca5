import Dates
import ForumPlan
import Logistics

/// What a visa process asks for, what of it is there, and what is missing.
extension VisaPackContents {
  /// How something that is asked for stands.
  private enum State {
    case there(String)
    case missing(String)

    var sign: String {
      switch self {
      case .there: "☑"
      case .missing: "☐"
      }
    }

    var words: String {
      switch self {
      case .there(let words), .missing(let words): words
      }
    }
  }

  /// The checklist; where nobody knows what is asked for, the passport alone.
  var checklist: [Document.Block] {
    var rows: [(String, State)] = [(passportWords, passportState)]
    for document in visa.process?.documents ?? [] {
      let sort = VisaDocument(document)
      guard sort != .passport else { continue }
      rows.append((language.name(of: sort, called: document), state(of: sort)))
    }
    var table = Table(
      caption: language.word(ofPack: .checklist),
      columns: [
        Table.Column("✓", weight: 0.2), Table.Column(language.word(ofPack: .wanted), weight: 2),
        Table.Column(language.word(ofPack: .standing), weight: 2),
      ])
    table.rows = rows.map { .cells([$0.1.sign, language.line($0.0), language.line($0.1.words)]) }
    let missing = rows.count { if case .missing = $0.1 { true } else { false } }
    return [
      .heading(level: 1, language.word(ofPack: .checklist)), .table(table),
      .note(language.sum(missing: missing, of: rows.count)),
    ]
  }

  /// The passport, and what is asked of it.
  private var passportWords: String {
    guard let process = visa.process, let arrival = journey.arrival, let departure = journey.departure else {
      return language.word(ofPack: .passport)
    }
    let until = PassportCheck(rule: process.passportRule, blankPages: process.blankPages)
      .validUntil(arrival: arrival, departure: departure)
    return language.passport(validUntil: until, pages: process.blankPages)
  }

  private var passportState: State {
    guard let passport, !passport.number.isEmpty else { return .missing(language.word(ofPack: .notEntered)) }
    let number = language.directed(passport.number)
    let expires = passport.expires.map { language.word(ofPack: .validUntil) + " " + language.text($0) }
    let words = [number, expires].compactMap(\.self).joined(separator: language.comma)
    guard let process = visa.process, let arrival = journey.arrival, let departure = journey.departure else {
      return .there(words)
    }
    let check = PassportCheck(rule: process.passportRule, blankPages: process.blankPages)
    let isFit = check.complaint(about: passport, arrival: arrival, departure: departure) == nil
    return isFit ? .there(words) : .missing(words + language.comma + language.word(ofPack: .notEnough))
  }

  private func state(of document: VisaDocument) -> State {
    let travel = subject.attendance.travel
    switch document {
    case .invitation where letters.contains(.invitation), .programme: return .there(language.word(ofPack: .inThisPack))
    case .lodging where !travel.lodging.isEmpty: return .there(language.directed(travel.lodging))
    case .ticket where !(travel.arrivalBy + travel.itinerary).isEmpty:
      return .there(language.directed(travel.arrivalBy.isEmpty ? travel.itinerary : travel.arrivalBy))
    case .yellowFever:
      if let dose = subject.identity.vaccinations.first(where: { $0.disease == .yellowFever }) {
        return .there(language.text(dose.on))
      }
    default: break
    }
    if let day = maker.plan.visaCase(of: visa.id)?.step(.documents)?.done {
      return .there(language.word(ofPack: .gathered) + " " + language.text(day))
    }
    switch document {
    case .lodging, .ticket: return .missing(language.word(ofPack: .notBooked))
    default: return .missing(language.word(ofPack: .toBring))
    }
  }
}
