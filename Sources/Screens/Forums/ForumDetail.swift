import Dates
import ForumPlan
import Logistics
import Terminal

/// What is told of a forum: how it stands, who comes, what it is about, what was promised.
struct ForumDetail {
  let forum: Forum
  let numbers: ForumOutlook?
  let sight: Sight

  var lines: [DetailLine] {
    standing + confirmation + people + company + agenda + promises + attendances
      + .section("Record", .fields(of: .forum(forum), sight, without: ["name", "stage", "purpose", "targets"]))
  }

  private var standing: [DetailLine] {
    var lines: [DetailLine] = []
    if !forum.purpose.isEmpty { lines.append(.text(forum.purpose)) }
    lines.append(.fact("Stage", forum.stage.label, forum.stage.style))
    if let span = forum.span { lines.append(.fact("Dates", "\(span.long), \(sight.distance(to: span.first))")) }
    if let venue = sight.plan.venues[forum.venue] {
      lines.append(.fact("Venue", "\(venue.name), \(venue.place)"))
    } else {
      lines.append(.fact("City", forum.place(in: sight.plan)?.description ?? "not chosen yet"))
    }
    guard let numbers else { return lines }
    if let by = numbers.nextApplyBy {
      lines.append(.fact("Next visa date", "\(by.long), \(sight.distance(to: by))", Style(.soon)))
    }
    if sight.isOpen(.finance) {
      lines.append(.fact("Planned cost", numbers.money.planned.description))
      lines.append(.fact("Committed, paid", "\(numbers.money.committed), \(numbers.money.paid)"))
    }
    if let standing = forum.budgetStanding {
      lines.append(.fact("Budget", standing.words, standing == .within ? .text : Style(.soon)))
    }
    return lines
  }

  /// By when the forum has to be confirmed, here and wherever else it could be.
  private var confirmation: [DetailLine] {
    guard let outlook = sight.derived?.outlook, forum.stage < .confirmed, !forum.isOver(on: sight.today) else {
      return []
    }
    var planner = VisaPlanner(plan: sight.plan, atlas: outlook.atlas, today: sight.today)
    let places = planner.confirmBy(forum, at: sight.plan.candidates(for: forum)).prefix(8)
    return .section(
      "Confirm by, so that 9 of 10 keep their chance of a visa",
      places.map { found in
        let name = sight.plan.venues[found.candidate.venue]?.name ?? found.candidate.place.name
        return .fact(name, found.words(today: sight.today), found.style)
      })
  }

  private var people: [DetailLine] {
    guard let numbers else { return [] }
    let sectors = Sector.allCases.compactMap { sector -> DetailLine? in
      let coming = numbers.sectors[sector] ?? 0
      let target = forum.targets[sector]
      guard coming > 0 || target != nil else { return nil }
      let isShort = target.map { coming < $0 } ?? false
      return .fact(
        sector.label, target.map { "\(coming) of \($0)" } ?? "\(coming)", isShort ? Style(.soon) : .text)
    }
    let visas = VisaState.allCases.compactMap { state -> DetailLine? in
      guard let count = numbers.visas[state], count > 0 else { return nil }
      return .fact(state.label.capitalisedFirst, "\(count)", state.style)
    }
    let afar = DetailLine.fact("From afar", numbers.remote > 0 ? "\(numbers.remote) of them" : "")
    return .section("Who comes", sectors + [afar] + arrivals) + .section("Visas", visas)
  }

  /// Who would be brought together that must not be.
  private var company: [DetailLine] {
    .section(
      "Kept apart, and whom they meet",
      (numbers?.company ?? []).flatMap { finding -> [DetailLine] in
        [
          .text(finding.what, finding.severity == .serious ? Style(.overdue) : Style(.soon)),
          .text(finding.advice, .dim),
        ]
      })
  }

  /// How many will have their visas.
  private var arrivals: [DetailLine] {
    guard let chances = numbers?.chances, chances.known > 0 else { return [] }
    let unknown = chances.unknown > 0 ? "; of \(chances.unknown) nobody knows" : ""
    let required = chances.allRequired.map { "\(Int((100 * $0).rounded()))%" } ?? "nobody knows"
    return [
      .fact("With visa in time", "\(chances.arriving()) or more, with 90% certainty\(unknown)"),
      .fact("All required", chances.required > 0 ? required : ""),
    ]
  }

  private var agenda: [DetailLine] {
    let concerns = sight.plan.concerns(of: forum.id).map { DetailLine.record($0.key, $0.text) }
    let sessions = (sight.derived?.index.sessionsByForum[forum.id] ?? []).compactMap { session in
      sight.plan.sessions[session.id].map { session in
        let slot = session.slot.map { "Day \($0.day), \(Session.Slot.clock($0.start))  " } ?? "not placed  "
        return DetailLine.record(session.key, slot + session.title)
      }
    }
    return .section("Concerns", concerns) + .section("Agenda", sessions)
  }

  private var promises: [DetailLine] {
    let commitments = sight.plan.commitments(of: forum.id).map { commitment in
      DetailLine.record(
        commitment.key, commitment.text + (commitment.done != nil ? " (kept)" : ""),
        commitment.done != nil ? Style(.done) : .text)
    }
    let tasks = sight.plan.tasks.filter { $0.forum == forum.id && $0.done == nil }
      .sorted { ($0.due?.dayNumber ?? .max, $0.id) < ($1.due?.dayNumber ?? .max, $1.id) }
      .map { DetailLine.record($0.key, $0.title + ($0.due.map { ", by \($0.medium)" } ?? "")) }
    return .section("Commitments", commitments) + .section("Tasks", tasks)
  }

  private var attendances: [DetailLine] {
    let lines = sight.attendances(at: forum.id).map { attendance in
      DetailLine.record(
        attendance.key,
        "\(sight.name(of: attendance.person)) · \(attendance.standing)",
        attendance.status.isComing ? .text : Style(.done))
    }
    return .section("Attending", lines)
  }
}

extension ConfirmBy {
  var style: Style {
    switch standing {
    case .open: daysLeft.map { Deadline.State(daysLeft: $0).style } ?? .text
    case .passed, .never: Style(.overdue)
    case .free: Style(.fine)
    case .nobody: Style(.unknown)
    }
  }
}
