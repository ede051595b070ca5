import Dates
import ForumPlan
import Logistics
import Terminal

/// What is told of a visa: the dates, the steps they were counted back by, what is doubtful, and who says so.
enum VisaDetail {
  static func lines(_ visa: VisaOutlook, _ sight: Sight) -> [DetailLine] {
    head(visa, sight) + timeline(visa, sight) + dates(visa, sight) + chain(visa) + findings(visa) + source(visa, sight)
      + records(visa, sight)
  }

  private static func head(_ visa: VisaOutlook, _ sight: Sight) -> [DetailLine] {
    let countries = [visa.nationality, visa.destination].map { $0.map { sight.atlas.name(of: $0) } ?? "unknown" }
    return [
      .fact("State", visa.state.label + (visa.reason.isEmpty ? "" : ": \(visa.reason)"), visa.state.style),
      .fact("Travels on", "\(countries[0]) to \(countries[1])"),
      .fact("Needs", visa.requirement?.description ?? "nobody knows"),
      .fact("Process", visa.process?.name ?? ""),
      .fact("Lodged in", visa.lodgedIn.map { sight.atlas.name(of: $0) } ?? ""),
      .fact("Fee", visa.process?.fee?.description ?? ""),
    ]
  }

  private static func timeline(_ visa: VisaOutlook, _ sight: Sight) -> [DetailLine] {
    guard visa.state.hasDeadline, let timeline = VisaTimeline(visa, today: sight.today) else { return [] }
    return [.heading("On the way"), .drawing { timeline.rows(width: $0) }]
  }

  private static func dates(_ visa: VisaOutlook, _ sight: Sight) -> [DetailLine] {
    func fact(_ label: String, _ day: CivilDate?, _ style: Style = .text) -> DetailLine {
      .fact(label, day.map { "\($0.long), \(sight.distance(to: $0))" } ?? "", style)
    }
    return .section(
      "Dates",
      [
        fact("Begin by", visa.beginBy), fact("Appointment by", visa.appointmentBy),
        fact("Documents by", visa.documentsBy), fact("Apply from", visa.applyFrom),
        fact("Apply by", visa.applyBy, visa.state.style), fact("Enters on", visa.travelOn),
      ])
  }

  private static func chain(_ visa: VisaOutlook) -> [DetailLine] {
    .section("Counted back from the day of entry", visa.chain.map { .text("· " + $0.summary) })
  }

  private static func findings(_ visa: VisaOutlook) -> [DetailLine] {
    .section(
      "To look at",
      visa.findings.flatMap { finding -> [DetailLine] in
        let style: Style =
          switch finding.severity {
          case .serious: Style(.overdue)
          case .warning: Style(.soon)
          case .note: Style(.unknown)
          }
        return [.text("! " + finding.what, style), .text("  " + finding.advice, .dim)]
      })
  }

  private static func source(_ visa: VisaOutlook, _ sight: Sight) -> [DetailLine] {
    let documents = (visa.process?.documents ?? []).map { "· " + $0.replacing("_", with: " ") }.joined(separator: "\n")
    return .section("Documents", documents.isEmpty ? [] : [.text(documents)])
      + .section(
        "Who says so",
        [.fact("Source", visa.source), .fact("Checked on", visa.checkedOn?.medium ?? "")])
  }

  private static func records(_ visa: VisaOutlook, _ sight: Sight) -> [DetailLine] {
    var lines: [DetailLine] = []
    if let visaCase = sight.plan.visaCase(of: visa.id) {
      lines += .fields(of: .visaCase(visaCase), sight)
      lines.append(.record(visaCase.key, "Visa case"))
    } else {
      lines.append(.text("No visa case was begun. Press a to begin one.", .dim))
    }
    lines.append(.record(RecordKey(visa.id), "Attendance: travel, status, consents"))
    lines.append(.record(RecordKey(visa.person), "Person: nationalities, residence"))
    return [.heading("Case")] + lines
  }
}
