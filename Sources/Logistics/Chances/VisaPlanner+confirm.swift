import Atlas
import Dates
import ForumPlan

extension VisaPlanner {
  /// The last day to confirm a forum at each of some candidates so that a share of its people keep their chance.
  ///
  /// Changes nothing. Where a candidate is not what the plan has, booked journeys are not heeded, and in another
  /// country neither are the visa cases begun for this one. O(candidates × people log people).
  public mutating func confirmBy(
    _ forum: Forum, at candidates: [ConfirmBy.Candidate], share: Double = 0.9
  ) -> [ConfirmBy] {
    let coming = plan.attendances(at: forum.id).filter(\.travels)
    return candidates.map { confirmBy($0, surveys(of: forum, at: $0, coming), share: share) }
  }

  /// Each person's visa with its route, were the forum held at a candidate.
  mutating func surveys(
    of forum: Forum, at candidate: ConfirmBy.Candidate, _ coming: [Attendance]
  ) -> [Survey] {
    coming.map { survey(of: $0, to: forum, at: candidate) }
  }

  /// A person's visa with its route, were the forum held at a candidate.
  mutating func survey(of attendance: Attendance, to forum: Forum, at candidate: ConfirmBy.Candidate) -> Survey {
    var attendance = attendance
    var moved = forum
    moved.venue = candidate.venue
    moved.place = candidate.place
    moved.start = candidate.start
    let present = forum.place(in: plan)
    let isPresent = moved.start == forum.start && moved.venue == forum.venue && present == candidate.place
    if !isPresent { (attendance.travel.arrival, attendance.travel.departure) = (nil, nil) }
    let visaCase = present?.country == candidate.place.country ? plan.visaCase(of: attendance.id) : nil
    let (outlook, route) = survey(attendance, at: moved, case: visaCase)
    return Survey(attendance: attendance, outlook: outlook, route: route, progress: VisaProgress(visaCase))
  }

  /// What somebody would need at a candidate.
  struct Survey {
    var attendance: Attendance
    var outlook: VisaOutlook
    var route: VisaRoute?
    var progress: VisaProgress
  }

  /// The last day to confirm a candidate, by what each person would need there.
  func confirmBy(_ candidate: ConfirmBy.Candidate, _ surveys: [Survey], share: Double) -> ConfirmBy {
    var limits: [ConfirmBy.Limit] = []
    var (free, unknown, shutOut) = (0, 0, 0)
    for survey in surveys {
      switch survey.outlook.state {
      case .notNeeded, .granted, .lodged, .atBorder:
        // Whoever needs no visa to enter may need one to change planes.
        if survey.outlook.state != .lodged, let by = survey.outlook.transitVisaBy,
          survey.progress[.transitVisa].begun == nil
        {
          limits.append(ConfirmBy.Limit(person: survey.attendance.person, by: by))
        } else {
          free += 1
        }
      case .refused, .barred: shutOut += 1
      case .unknown, .unplaced, .notComing, .past: unknown += 1
      case .overdue, .urgent, .soon, .open, .tooEarly:
        let by = survey.route?.lastStart(survey.progress, confidence: confidence, today: today)
        limits.append(ConfirmBy.Limit(person: survey.attendance.person, by: by))
      }
    }
    return ConfirmBy(
      candidate, limits: limits, free: free, unknown: unknown, shutOut: shutOut, share: share, today: today)
  }
}

extension Plan {
  /// Where a forum could meet: where the plan has it now, then every other house that is not taken on its days, by name.
  ///
  /// None while the forum has neither a first day nor a window.
  public func candidates(for forum: Forum) -> [ConfirmBy.Candidate] {
    guard let start = forum.start ?? forum.window?.first else { return [] }
    let days = DateSpan(start...(start + max(forum.days, 1) - 1))
    var candidates: [ConfirmBy.Candidate] = []
    if let place = forum.place(in: self) {
      candidates.append(ConfirmBy.Candidate(venue: forum.venue, place: place, start: start))
    }
    for venue in venues.sorted(by: { ($0.name, $0.id) < ($1.name, $1.id) }) where venue.id != forum.venue {
      guard !venue.availability.contains(where: { $0.state == .taken && $0.span.overlaps(days) }) else { continue }
      candidates.append(ConfirmBy.Candidate(venue: venue.id, place: venue.place, start: start))
    }
    return candidates
  }
}
