import Dates
import ForumPlan
import Logistics
import Terminal

/// What is told of a visa: the dates, the steps they were counted back by, what is doubtful, and who says so.
enum VisaDetail {
  static func lines(_ visa: VisaOutlook, _ sight: Sight) -> [DetailLine] {
    guard let dossier = sight.dossier(of: visa) else { return [] }
    return head(visa, sight) + left(dossier, sight) + timeline(visa, sight) + spread(dossier, sight)
      + dates(visa, sight) + chain(visa) + findings(dossier) + passport(dossier, sight) + substitutes(dossier, sight)
      + source(visa, sight) + records(visa, sight)
  }

  private static func head(_ visa: VisaOutlook, _ sight: Sight) -> [DetailLine] {
    guard visa.seat == .inPerson else { return [.fact("State", visa.reason, visa.state.style)] }
    let countries = [visa.nationality, visa.destination].map { $0.map { sight.atlas.name(of: $0) } ?? "unknown" }
    return [
      .fact("State", visa.state.label + (visa.reason.isEmpty ? "" : ": \(visa.reason)"), visa.state.style),
      .fact("Chance", chance(visa, sight), visa.probability.map { $0 < 0.5 ? Style(.urgent) : .text } ?? .text),
      .fact("Travels on", "\(countries[0]) to \(countries[1])"),
      .fact("Needs", visa.requirement?.description ?? "nobody knows"),
      .fact("Process", visa.process?.name ?? ""),
      .fact("Lodged in", visa.lodgedIn.map { sight.atlas.name(of: $0) } ?? ""),
      .fact("Fee", visa.process?.fee?.description ?? ""),
    ]
  }

  /// The chance of the visa in time, and what it is made of.
  private static func chance(_ visa: VisaOutlook, _ sight: Sight) -> String {
    guard let chance = visa.probability else { return "" }
    let transits = visa.transits.map { sight.atlas.name(of: $0) }.joined(separator: " and ")
    let parts = [
      "\(Int((100 * chance).rounded()))% in hand in time",
      // A visa that was granted may be of no use without it, and nobody would see why.
      transits.isEmpty ? nil : "a transit visa for \(transits) counted in",
      visa.refusal?.summary,
      visa.learnedFrom > 0
        ? "times from \(visa.learnedFrom) finished \(visa.learnedFrom == 1 ? "case" : "cases")" : nil,
    ]
    return parts.compactMap(\.self).joined(separator: "; ")
  }

  private static func timeline(_ visa: VisaOutlook, _ sight: Sight) -> [DetailLine] {
    guard visa.state.hasDeadline, let timeline = VisaTimeline(visa, today: sight.today, glyphs: sight.glyphs) else {
      return []
    }
    return [.heading("On the way"), .drawing { timeline.rows(width: $0) }]
  }

  /// When it will be in hand, were nothing refused.
  private static func spread(_ dossier: VisaDossier, _ sight: Sight) -> [DetailLine] {
    guard let inHand = dossier.inHand, let needed = dossier.neededBy,
      let drawing = VisaSpread(inHand, neededBy: needed, glyphs: sight.glyphs)
    else { return [] }
    let percent = Int((100 * inHand.chance(by: needed)).rounded())
    return [
      .heading("In hand, if not refused: \(percent)% by \(needed.medium)"), .drawing { drawing.rows(width: $0) },
    ]
  }

  private static func dates(_ visa: VisaOutlook, _ sight: Sight) -> [DetailLine] {
    func fact(_ label: String, _ day: CivilDate?, _ style: Style = .text) -> DetailLine {
      .fact(label, day.map { "\($0.long), \(sight.distance(to: $0))" } ?? "", style)
    }
    return .section(
      "Dates",
      [
        fact("Begin by", visa.beginBy), fact("Renew passport by", visa.renewBy),
        fact("Appointment by", visa.appointmentBy),
        fact("Documents by", visa.documentsBy), fact("Apply from", visa.applyFrom),
        fact("Useful from", visa.usefulFrom), fact("Ask for trip by", visa.tripVisaBy),
        fact("Transit visa by", visa.transitVisaBy), fact("Apply by", visa.applyBy, visa.state.style),
        fact("  typically by", visa.typicalBy),
        fact("  at worst by", visa.worstBy), fact("Window closes", visa.windowCloses),
        fact("Enters on", visa.travelOn),
      ])
  }

  private static func chain(_ visa: VisaOutlook) -> [DetailLine] {
    .section("Counted back from the day of entry", visa.chain.map { .text("· " + $0.summary) })
  }

  private static func findings(_ dossier: VisaDossier) -> [DetailLine] {
    .section(
      "To look at",
      dossier.findings.flatMap { finding -> [DetailLine] in
        let style: Style =
          switch finding.severity {
          case .serious: Style(.overdue)
          case .warning: Style(.soon)
          case .note: Style(.unknown)
          }
        return [.text("! " + finding.what, style), .text("  " + finding.advice, .dim)]
      })
  }

  /// The ways that are left, the likeliest first, each with what it rests on.
  private static func left(_ dossier: VisaDossier, _ sight: Sight) -> [DetailLine] {
    let options = (dossier.left?.options ?? []).flatMap { option -> [DetailLine] in
      let words = option.words(date: \.medium)
      return [
        option.record.map { .record($0, words) } ?? .text("· " + words),
        .text("  " + option.why, .dim),
      ]
    }
    return .section("What is left (\(sight.key("visa.options")) to choose)", options)
  }

  private static func passport(_ dossier: VisaDossier, _ sight: Sight) -> [DetailLine] {
    var lines: [DetailLine] = []
    if let choice = dossier.passport {
      lines.append(.fact("Best", choice.nationality.map { sight.atlas.name(of: $0) } ?? ""))
      lines.append(.fact("Because", choice.reason))
      if let renewal = choice.renewal {
        lines.append(.fact("Renew by", "\(renewal.beginBy.long) (\(renewal.note))", Style(.soon)))
      }
    }
    guard let schedule = dossier.schedule else { return .section("Passport", lines) }
    let order = schedule.steps.map { DetailLine.text("· " + $0.words(in: sight.plan, date: \.medium)) }
    return .section("Passport", lines) + .section("One passport, in this order", order)
  }

  private static func substitutes(_ dossier: VisaDossier, _ sight: Sight) -> [DetailLine] {
    // The best of them stand among what is left.
    .section(
      "Who else could come instead",
      dossier.substitutes.dropFirst(WhatIsLeft.substitutes).flatMap { substitute -> [DetailLine] in
        [
          .record(RecordKey(substitute.person), sight.name(of: substitute.person)),
          .text("  " + substitute.reasons.joined(separator: "; "), .dim),
        ]
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
      lines.append(.text("No visa case was begun. Press \(sight.key("record.add")) to begin one.", .dim))
    }
    lines.append(.record(RecordKey(visa.id), "Attendance: travel, status, consents"))
    lines.append(.record(RecordKey(visa.person), "Person: nationalities, residence"))
    return [.heading("Case")] + lines
  }
}
