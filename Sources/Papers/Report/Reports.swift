import Atlas
import Dates
import ForumPlan
import Logistics

/// The reports that commands print and that a user may pipe on; people stand in them by alias alone.
public enum Reports {
  /// Who needs which visa by when, and how likely it is to come in time; with conflicts of a passport and with what
  /// is left where a visa is out of reach, both by attendance.
  public static func visas(
    _ visas: [VisaOutlook], plan: Plan, conflicts: [ForumPlan.ID<Attendance>: [String]] = [:],
    options: [ForumPlan.ID<Attendance>: [String]] = [:]
  ) -> Report {
    var report = Report(
      title: "Visas",
      columns: [
        .init("forum", "Forum", weight: 1.2), .init("alias", "Who", weight: 1), .init("nationality", "From"),
        .init("destination", "To"), .init("requirement", "Needs", weight: 1.1, isSpare: true), .init("channel"),
        .init("applyFrom"),
        .init("beginBy", "Begin by", isSpare: true), .init("appointmentBy"),
        .init("documentsBy", "Papers by", isSpare: true),
        .init("applyBy", "Apply by"), .init("daysLeft", "Days", isNumeric: true), .init("state", "State"),
        .init("probability", "Chance", isNumeric: true, isSpare: true), .init("typicalBy"), .init("worstBy"),
        .init("windowOpens"), .init("usefulFrom"), .init("windowCloses"), .init("tripVisaBy"), .init("renewBy"),
        .init("transitVisaBy"),
        .init("travelOn"),
        .init("lodgedIn"), .init("process"),
        .init("seat"), .init("source"), .init("checkedOn"), .init("chain"), .init("conflicts"), .init("options"),
        .init("findings"),
        .init("because"),
      ])
    report.rows = visas.map { visa in
      [
        .text(plan.forums[visa.forum]?.name ?? ""), .text(plan.people[visa.person]?.alias ?? ""),
        .init(visa.nationality?.description), .init(visa.destination?.description),
        .init(visa.requirement?.description), .init(visa.process?.channel.rawValue), .init(visa.applyFrom),
        .init(visa.beginBy), .init(visa.appointmentBy), .init(visa.documentsBy), .init(visa.applyBy),
        .init(visa.daysLeft), .text(visa.state.rawValue), visa.probability.map(Report.Value.chance) ?? .none,
        .init(visa.typicalBy), .init(visa.worstBy), .init(visa.windowOpens), .init(visa.usefulFrom),
        .init(visa.windowCloses), .init(visa.tripVisaBy), .init(visa.renewBy), .init(visa.transitVisaBy),
        .init(visa.travelOn), .init(visa.lodgedIn?.description), .init(visa.process?.id), .text(visa.seat.rawValue),
        .text(visa.source),
        .init(visa.checkedOn), .composedList { visa.chain.map(\.summary) }, .list(conflicts[visa.id] ?? []),
        .list(options[visa.id] ?? []),
        .composedList { visa.findings.map(\.what) },
        .composed { visa.because },
      ]
    }
    return report
  }

  /// What is due, the earliest first.
  public static func deadlines(_ deadlines: [Deadline], plan: Plan) -> Report {
    var report = Report(
      title: "Deadlines",
      columns: [
        .init("by", "By", weight: 0.8), .init("daysLeft", "Days", weight: 0.5, isNumeric: true),
        .init("state", "State", weight: 0.7), .init("kind", nil), .init("kindLabel", "What", weight: 1.1),
        .init("subject", "Whom or what", weight: 2), .init("forum"), .init("because"),
      ])
    report.rows = deadlines.map { deadline in
      [
        .date(deadline.by), .number(deadline.daysLeft), .text(deadline.state.rawValue), .text(deadline.kind.rawValue),
        .text(deadline.kind.label), .text(deadline.subject), .init(deadline.forum.flatMap { plan.forums[$0]?.name }),
        .text(deadline.because),
      ]
    }
    return report
  }

  /// By when a forum has to be confirmed, for each place where it could be.
  public static func confirmations(_ all: [(forum: Forum, at: ConfirmBy)], plan: Plan) -> Report {
    var report = Report(
      title: "Confirm by",
      columns: [
        .init("forum", "Forum", weight: 1.4), .init("venue", "Venue", weight: 1.4),
        .init("place", "Place", weight: 1.1),
        .init("start", "Begins"), .init("confirmBy", "Confirm by"), .init("daysLeft", "Days", isNumeric: true),
        .init("standing", "State"), .init("people", "People", isNumeric: true, isSpare: true),
        .init("unknown", isNumeric: true), .init("shutOut", isNumeric: true), .init("share"),
      ])
    report.rows = all.map { forum, found in
      [
        .text(forum.name), .init(plan.venues[found.candidate.venue]?.name), .text(found.candidate.place.description),
        .date(found.candidate.start), .init(found.by), .init(found.daysLeft), .text(found.standing.rawValue),
        .number(found.counted), .number(found.unknown), .number(found.shutOut), .chance(found.share),
      ]
    }
    return report
  }

  /// The forums with their numbers.
  public static func forums(_ outlooks: [ForumOutlook], plan: Plan) -> Report {
    var report = Report(
      title: "Forums",
      columns: [
        .init("name", "Forum", weight: 1.6), .init("stage", "Stage"), .init("place", "Place", weight: 1.1),
        .init("start", "Begins"), .init("days", "Days", isNumeric: true), .init("daysToGo", "To go", isNumeric: true),
        .init("expected", "People", isNumeric: true), .init("remote", isNumeric: true),
        .init("openVisas", "Open visas", isNumeric: true),
        .init("planned", "Planned", isNumeric: true, isSpare: true), .init("budget", "Budget", isSpare: true),
      ])
    let isOpen = plan.openCompartments.contains(.finance)
    report.rows = outlooks.compactMap { outlook in
      guard let forum = plan.forums[outlook.id] else { return nil }
      return [
        .text(forum.name), .text(forum.stage.rawValue), .init(forum.place(in: plan)?.description), .init(forum.start),
        .number(forum.days), .init(outlook.daysToGo), .number(outlook.expected), .number(outlook.remote),
        .number(outlook.openVisas),
        // Who may see no amounts learns whether it is within its budget.
        isOpen ? .text(outlook.money.planned.description) : .none, .init(forum.budgetStanding?.words),
      ]
    }
    return report
  }

  /// The people by alias, with what logistics knows of them.
  public static func people(_ plan: Plan) -> Report {
    var report = Report(
      title: "People",
      columns: [
        .init("alias", "Alias"), .init("sector", "Sector"), .init("organisation", "Organisation", weight: 2),
        .init("nationalities", "Nationality"), .init("residence", "Lives in", weight: 1.2, isSpare: true),
        .init("languages", "Languages", isSpare: true), .init("forums", "Forums", weight: 1.6),
      ])
    var forums: [ForumPlan.ID<Person>: [String]] = [:]
    for attendance in plan.attendances {
      guard let name = plan.forums[attendance.forum]?.name else { continue }
      forums[attendance.person, default: []].append(name)
    }
    report.rows = plan.people.sorted { ($0.alias, $0.id) < ($1.alias, $1.id) }.map { person in
      [
        .text(person.alias), .text(person.sector.label), .init(plan.organisations[person.organisation]?.name),
        .list(person.nationalities.map(\.description)), .init(person.residence?.description), .list(person.languages),
        .list((forums[person.id] ?? []).sorted()),
      ]
    }
    return report
  }

  /// The venues with what a planner compares.
  public static func venues(_ plan: Plan) -> Report {
    var report = Report(
      title: "Venues",
      columns: [
        .init("name", "Venue", weight: 1.6), .init("place", "Place", weight: 1.2),
        .init("largestRoom", "Seats", isNumeric: true), .init("bedrooms", "Bedrooms", isNumeric: true, isSpare: true),
        .init("dayRate", "Rate a day", weight: 1.2, isNumeric: true), .init("isStepFree", "Step-free", isSpare: true),
        .init("optionUntil", "Option until"),
      ])
    report.rows = plan.venues.sorted { ($0.name, $0.id) < ($1.name, $1.id) }.map { venue in
      [
        .text(venue.name), .text(venue.place.description), .number(venue.largestRoom), .init(venue.bedrooms),
        .init(venue.dayRate?.description), venue.isStepFree.map(Report.Value.flag) ?? .none,
        .init(venue.availability.compactMap(\.optionUntil).min()),
      ]
    }
    return report
  }

  /// The money by forum, category or funder; the last row adds up.
  public static func budget(
    _ summary: BudgetSummary, plan: Plan, by groupings: [BudgetPaper.Grouping] = BudgetPaper.Grouping.allCases
  ) -> Report {
    var report = Report(
      title: "Budget in \(summary.currency)",
      columns: [
        .init("group"), .init("name", "", weight: 2), .init("currency"),
        .init("planned", "Planned", isNumeric: true), .init("committed", "Committed", isNumeric: true),
        .init("paid", "Paid", isNumeric: true), .init("granted", "Granted", isNumeric: true, isSpare: true),
        .init("over"),
      ])
    func add(_ group: String, _ name: String, _ totals: BudgetSummary.Totals, granted: Money? = nil) {
      report.rows.append([
        .text(group), .text(name), .text(totals.planned.currency.code), .amount(totals.planned),
        .amount(totals.committed), .amount(totals.paid), granted.map { .amount($0) } ?? .none,
        .list(totals.overruns(granted: granted).map(\.kind.rawValue)),
      ])
    }
    for grouping in groupings {
      switch grouping {
      case .forum:
        for row in summary.byForum { add("forum", plan.forums[row.key]?.name ?? "No forum", row.totals) }
      case .category: for row in summary.byCategory { add("category", row.key.label, row.totals) }
      case .funder:
        for row in summary.byFunder {
          add("funder", plan.funders[row.key]?.name ?? "Not funded yet", row.totals, granted: row.granted)
        }
      }
    }
    for key in summary.unconverted { report.rows += [row(withoutRate: key, plan)].compactMap(\.self) }
    add("total", "Total", summary.total, granted: summary.byGrant.isEmpty ? nil : summary.granted)
    return report
  }

  /// A line or grant that no total holds, in its own currency.
  private static func row(withoutRate key: RecordKey, _ plan: Plan) -> [Report.Value]? {
    func amount(_ money: Money?) -> Report.Value { money.map { .amount($0) } ?? .none }
    switch plan[key] {
    case .budgetLine(let line):
      return [
        .text("no rate"), .text(line.title), .text(line.unitRate.currency.code), amount(line.planned),
        amount(line.committed), amount(line.paid), .none, .list(line.overruns.map(\.kind.rawValue)),
      ]
    case .grant(let grant):
      return [
        .text("no rate"), .text(grant.reference), .text(grant.amount.currency.code), .none, .none, .none,
        .amount(grant.amount), .list([]),
      ]
    default: return nil
    }
  }
}
