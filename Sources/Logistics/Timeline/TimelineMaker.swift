import Atlas
import Dates
import ForumPlan

/// Gathers the lanes of timelines.
struct TimelineMaker {
  let plan: Plan
  let outlook: Outlook

  /// Ramadan, and with a host country its public holidays, over a span and the year around it.
  func calendar(_ span: DateSpan?, host: CountryCode?) -> [TimelineLane] {
    let first = min(span?.first ?? outlook.today, outlook.today) - 120
    let last = max(span?.last ?? outlook.today, outlook.today) + 240
    let around = DateSpan(first...last)
    let ramadans = outlook.atlas.ramadans(in: around)
    var lanes = [
      TimelineLane(
        .ramadan, "Ramadan",
        items: ramadans.value.map {
          TimelineItem(.ramadan, $0.span, "\($0.year) of the Islamic calendar", because: ramadans.note)
        })
    ]
    if let host {
      lanes.append(
        TimelineLane(
          .holidays, outlook.atlas.name(of: host), note: "weekend \(outlook.atlas.weekend(of: host).value)",
          country: host, items: outlook.atlas.holidays(of: host, in: around).map { Self.item($0) }))
    }
    return lanes
  }

  private static func item(_ holiday: Holiday) -> TimelineItem {
    let doubt =
      switch holiday.certainty {
      case .fixed: ""
      case .estimated: "The day is an estimate."
      case .lunar: "The day hangs on the moon: one earlier or later is possible."
      }
    let part = holiday.subdivision.map { ", in \($0) only" } ?? ""
    return TimelineItem(.holiday, on: holiday.date, holiday.name + part, because: doubt)
  }

  /// A deadline as it stands by itself.
  static func item(_ deadline: Deadline) -> TimelineItem {
    TimelineItem(
      .deadline(deadline.kind), on: deadline.by, deadline.subject, because: deadline.because, record: deadline.record)
  }

  /// The window and days of a forum, and the day it was confirmed.
  func items(of forum: Forum) -> [TimelineItem] {
    var items: [TimelineItem] = []
    if let window = forum.window {
      items.append(
        TimelineItem(
          .forumWindow, window, forum.name, because: "It must take place within these days.", record: forum.key))
    }
    if let span = forum.span {
      let place = forum.place(in: plan)?.description ?? "no place yet"
      items.append(
        TimelineItem(
          .forumDays, span, forum.name, because: "\(forum.stage.label), \(place).", record: forum.key))
    }
    if let day = forum.confirmedOn { items.append(TimelineItem(.confirmed, on: day, forum.name, record: forum.key)) }
    return items
  }

  /// A venue's days that are held or booked, and what is due there.
  func lane(of venue: Venue, isWhole: Bool) -> TimelineLane {
    let key = RecordKey(venue.id)
    let days = venue.availability.filter { isWhole || $0.state == .held || $0.state == .booked }.map { known in
      TimelineItem(
        .venueDays(known.state), known.span, venue.name,
        because: known.optionUntil.map { "The option stands until \($0.long)." } ?? "", record: key)
    }
    let due = outlook.deadlines.filter { $0.record == key }.map(Self.item)
    return TimelineLane(
      .venue, venue.name, note: venue.place.name, record: key, country: venue.place.country, items: days + due)
  }

  func lane(of grant: Grant) -> TimelineLane {
    let funder = plan.funders[grant.funder]?.name ?? ""
    let window = grant.window.map {
      TimelineItem(
        .grantWindow, $0, grant.reference, because: "Costs outside these days are not paid.", record: grant.key)
    }
    let due = outlook.deadlines.filter { $0.record == grant.key }.map(Self.item)
    return TimelineLane(
      .grant, grant.reference, note: funder, record: grant.key, items: [window].compactMap(\.self) + due)
  }

  var grantsByReference: [Grant] { plan.grants.sorted { ($0.reference, $0.id) < ($1.reference, $1.id) } }
}
