import Atlas
import Dates
import ForumPlan

/// Gathers all deadlines of a plan, the earliest first.
public struct Deadlines {
  let plan: Plan
  private let atlas: Atlas
  let today: CivilDate
  private var planner: VisaPlanner
  private var found: [Deadline] = []

  /// Everything that is still to be done, from visas to grant reports; O(records).
  public static func all(
    plan: Plan, visas: [VisaOutlook], confirmBy: [ForumPlan.ID<Forum>: ConfirmBy] = [:], atlas: Atlas? = nil,
    today: CivilDate
  ) -> [Deadline] {
    let planner = VisaPlanner(plan: plan, atlas: atlas ?? plan.atlas, today: today)
    return all(using: planner, journeys: journeys(visas, using: planner), confirmBy: confirmBy)
  }

  /// What visas and journeys ask for, in no order.
  static func journeys(_ visas: [VisaOutlook], using planner: VisaPlanner) -> [Deadline] {
    var gatherer = Deadlines(using: planner)
    gatherer.addVisas(visas)
    return gatherer.found
  }

  /// Everything, with what was gathered of journeys before.
  static func all(
    using planner: VisaPlanner, journeys: [Deadline], confirmBy: [ForumPlan.ID<Forum>: ConfirmBy]
  ) -> [Deadline] {
    var gatherer = Deadlines(using: planner)
    gatherer.found = journeys
    gatherer.addConfirmations(confirmBy)
    gatherer.addVenues()
    gatherer.addProtection()
    gatherer.addGrants()
    gatherer.addPromises()
    gatherer.addPapers()
    gatherer.addPurge()
    return gatherer.found.sorted { $0.comesBefore($1) }
  }

  private init(using planner: VisaPlanner) {
    (plan, atlas, today) = (planner.plan, planner.atlas, planner.today)
    self.planner = planner
  }

  mutating func add(
    _ kind: Deadline.Kind, _ subject: String, _ record: RecordKey, forum: ForumPlan.ID<Forum>? = nil,
    by: CivilDate, because: String
  ) {
    add(kind, subject, record, forum: forum, by: by, cause: .words(because))
  }

  private mutating func add(
    _ kind: Deadline.Kind, _ subject: String, _ record: RecordKey, forum: ForumPlan.ID<Forum>?, by: CivilDate,
    cause: Deadline.Cause
  ) {
    found.append(
      Deadline(kind: kind, subject: subject, record: record, forum: forum, by: by, daysLeft: by - today, cause: cause))
  }

  private mutating func addVisas(_ visas: [VisaOutlook]) {
    let stays = planner.stayCheck()
    for visa in visas {
      addJourney(visa, stays)
      guard visa.state.isToBeLodged else { continue }
      // A forum that has begun cannot be reached any more; its visas are history.
      if let travelOn = visa.travelOn, travelOn < today { continue }
      let subject = subject(of: visa)
      let visaCase = plan.visaCase(of: visa.id)
      if let next = VisaPlanner.nextDeadline(of: visa, case: visaCase) {
        add(next.kind, subject, RecordKey(visa.id), forum: visa.forum, by: next.by, cause: visa.cause)
        if next.kind != .visaApply, let by = visa.applyBy {
          add(.visaApply, subject, RecordKey(visa.id), forum: visa.forum, by: by, cause: visa.cause)
        }
      }
      addRenewal(visa, subject)
    }
  }

  private func subject(of visa: VisaOutlook) -> String {
    let alias = plan.people[visa.person]?.alias ?? "?"
    return [alias, plan.forums[visa.forum]?.name].compactMap(\.self).joined(separator: ", ")
  }

  /// What a journey takes besides the visa of its destination: visas to change planes, and vaccinations.
  private mutating func addJourney(_ visa: VisaOutlook, _ stays: StayCheck) {
    guard visa.state.isAhead, let travelOn = visa.travelOn, travelOn >= today,
      let attendance = plan.attendances[visa.id]
    else { return }
    if let by = visa.transitVisaBy, plan.visaCase(of: visa.id)?.step(.transitVisa)?.begun == nil {
      let countries = visa.transits.map(atlas.name(of:)).joined(separator: " and ")
      let step = visa.chain.first { $0.kind == .transitVisa }?.summary ?? ""
      add(
        .transitVisa, subject(of: visa), RecordKey(visa.id), forum: visa.forum, by: by,
        because: "To change planes in \(countries): \(step)")
    }
    for need in stays.healthNeeds(for: attendance) {
      add(
        .vaccination, subject(of: visa), RecordKey(visa.person), forum: visa.forum, by: need.by,
        because: need.because + " Enter the dose under Vaccinations on the person’s identity.")
    }
  }

  /// A passport that will not do has to be renewed before anything can be lodged with it.
  private mutating func addRenewal(_ visa: VisaOutlook, _ subject: String) {
    let complaint = visa.findings.first { $0.severity == .serious && $0.topic == .passport }
    guard let complaint, let attendance = plan.attendances[visa.id], visa.renewal.begun == nil else { return }
    let choice = PassportChoice.best(for: attendance, plan: plan, atlas: atlas, today: today, using: &planner)
    // Dates that contradict each other are to be looked up, not renewed.
    guard choice?.fitness != .contradictory, let by = choice?.renewal?.beginBy ?? visa.beginBy else { return }
    let time = choice?.renewal.map { " Renewal takes \($0.days) days (\($0.note))." } ?? ""
    add(
      .passportRenewal, subject, RecordKey(visa.person), forum: visa.forum, by: by, because: complaint.what + time)
  }

  private mutating func addConfirmations(_ confirmations: [ForumPlan.ID<Forum>: ConfirmBy]) {
    for (id, confirmation) in confirmations {
      guard let by = confirmation.by, let forum = plan.forums[id] else { continue }
      let share = Int((100 * confirmation.share).rounded())
      add(
        .forumConfirm, forum.name, forum.key, forum: id, by: by,
        because: "Confirmed later, fewer than \(share)% of \(confirmation.counted) people keep their chance of a visa.")
    }
  }

  private mutating func addProtection() {
    let schedule = ReviewSchedule(plan, today: today)
    for record in plan.protectionRecords {
      let alias = plan.people[record.person]?.alias ?? "?"
      let review = schedule.next(of: record)
      add(.protectionReview, alias, record.key, by: review.by, because: review.because)
      for checkIn in record.checkIns where !checkIn.isDone {
        let call = checkIn.call.isEmpty ? "Nobody is named to call." : "Call \(checkIn.call)."
        add(
          .checkIn, checkIn.subject(of: alias), record.key, by: checkIn.on,
          because: checkIn.on < today ? "Nothing was heard. \(call)" : "When nothing is heard by then: \(call)")
      }
      for measure in record.measures where measure.done == nil {
        guard let by = measure.due else { continue }
        add(.protectionMeasure, alias, record.key, by: by, because: measure.name)
      }
    }
  }

  private mutating func addGrants() {
    for grant in plan.grants {
      if let window = grant.window, window.last >= today || hasUnpaidCosts(under: grant) {
        add(
          .grantEnd, grant.reference, grant.key, by: window.last, because: "Costs after this day are not paid.")
      }
      for by in grant.reportsDue where by >= today - 365 {
        add(.grantReport, grant.reference, grant.key, by: by, because: "The funder waits for a report.")
      }
    }
  }

  private func hasUnpaidCosts(under grant: Grant) -> Bool {
    plan.budgetLines.contains { line in
      line.payers.contains(grant.id) && (line.paid?.minorUnits ?? 0) < (line.planned?.minorUnits ?? 0)
    }
  }

  private mutating func addPromises() {
    for commitment in plan.commitments where commitment.done == nil {
      guard let by = commitment.due else { continue }
      let owner = plan.organisations[commitment.organisation]?.name ?? plan.people[commitment.person]?.alias
      add(
        .commitment, commitment.text, commitment.key, forum: commitment.forum, by: by,
        because: owner.map { "Promised by \($0)." } ?? "Promised at the forum.")
    }
    for task in plan.tasks where task.done == nil {
      guard let by = task.due else { continue }
      add(
        .task, task.title, task.key, forum: task.forum, by: by,
        because: task.owner.isEmpty ? "Nobody owns it yet." : "\(task.owner) does it.")
    }
  }

  /// A paper that names somebody who no longer agrees lies about until it is called back.
  private mutating func addPapers() {
    for paper in plan.papers {
      let withdrawn = plan.withdrawn(from: paper)
      guard !withdrawn.isEmpty else { continue }
      let known = withdrawn.compactMap { plan.attendances[$0].flatMap { plan.people[$0.person]?.alias } }.sorted()
      let gone = withdrawn.count - known.count
      let names = known + (gone == 0 ? [] : ["\(gone) who \(gone == 1 ? "is" : "are") no longer in the plan"])
      add(
        .paperRecall, paper.title, paper.key, forum: paper.forum, by: today,
        because: "It names to \(paper.audience.label.lowercased()) who no longer agrees: "
          + "\(names.joined(separator: ", ")). Call the \(paper.copies == 1 ? "copy" : "\(paper.copies) copies") back, "
          + "then enter the day under Called back on.")
    }
  }

  /// What is known of people longer than it is needed can only do harm.
  private mutating func addPurge() {
    let due = RetentionSchedule(plan, today: today).due
    guard let first = due.map(\.on).min() else { return }
    let people = Set(due.map(\.person)).count
    add(
      .purge, "\(people) \(people == 1 ? "person" : "people")", plan.programme.key, by: first,
      because: "Needed no more: \(RetentionSchedule.words(due)). The command “Purge” erases it, from the history too.")
  }
}
