import Atlas
import Dates
import ForumPlan

/// The agenda of a forum as a calendar for one audience, by the clock of the place.
///
/// There are no attendees: a calendar that is synchronised would tell each who the others are. Who facilitates and speaks
/// stands in the text, as the audience may see it.
public struct AgendaCalendar {
  private let plan: Plan
  private let today: CivilDate
  private let language: PaperLanguage

  /// A builder as of a day.
  public init(plan: Plan, today: CivilDate, language: PaperLanguage = .english) {
    self.plan = plan
    self.today = today
    self.language = language
  }

  /// Why there can be no calendar of a forum, and what to do; `nil` where there can.
  public func obstacle(of forum: Forum) -> String? {
    if forum.start == nil { return "\(forum.name) has no first day yet. Give it one." }
    if forum.place(in: plan)?.timeZone == nil {
      return "The place of \(forum.name) has no time zone. Choose one that Convene knows, such as “Tunis, TN”."
    }
    return nil
  }

  /// The calendar, in which what was taken off the agenda is struck out, and what the register of papers is to know.
  public func issue(
    of forum: Forum, for audience: Audience, _ revisions: AgendaRevisions
  ) -> (bytes: [UInt8], issue: PaperIssue) {
    let disclosure = Disclosure(to: audience, of: forum, plan: plan)
    let sessions = plan.sessions(of: forum.id).filter { $0.slot != nil }
    let events =
      sessions.compactMap { event(of: $0, at: forum, disclosure, revisions) }
      + revisions.withdrawn(in: plan).compactMap { session in
        var event = event(of: session, at: forum, nil, revisions)
        event?.isCancelled = true
        return event
      }
    let text = CalendarRenderer(name: forum.name, today: today).render(events)
    var document = Document(title: forum.name)
    document.language = language.rawValue
    document.issue(by: disclosure)
    return (Array(text.utf8), PaperIssue(.calendar, of: forum, document))
  }

  private func event(
    of session: Session, at forum: Forum, _ disclosure: Disclosure?, _ revisions: AgendaRevisions
  ) -> CalendarEvent? {
    guard let slot = session.slot, let first = forum.start, let zone = forum.place(in: plan)?.timeZone else {
      return nil
    }
    var event = CalendarEvent(
      identifier: "session-\(session.id)",
      when: .times(first + slot.day - 1, start: slot.start, minutes: session.minutes, zone: zone),
      summary: session.title)
    event.sequence = revisions.sequence(of: session.id)
    event.place = [slot.room, plan.venues[forum.venue]?.name ?? "", forum.place(in: plan)?.name ?? ""]
      .filter { !$0.isEmpty }.joined(separator: ", ")
    guard let disclosure else { return event }
    event.visibility =
      switch disclosure.audience {
      case .public: .everyone
      case .organisers: .confidential
      default: .owner
      }
    event.details = AgendaPeople(plan: plan, forum: forum, disclosure: disclosure, language: language).details(
      of: session)
    return event
  }
}
