import Atlas
import Dates
import ForumPlan
import Foundation
import Logistics

/// Builds the agenda of a forum for one audience.
public struct AgendaPaper {
  private let plan: Plan
  private let atlas: Atlas
  private let today: CivilDate

  /// A builder of agendas as of a day.
  public init(plan: Plan, atlas: Atlas, today: CivilDate) {
    self.plan = plan
    self.atlas = atlas
    self.today = today
  }

  /// The agenda: a head, a table a day, the ground rules; what is unscheduled only for organisers.
  public func document(of forum: Forum, for audience: Audience) -> Document {
    let disclosure = Disclosure(to: audience, plan: plan)
    var document = Document(title: forum.name)
    document.subtitle = "Agenda"
    document.issuer = plan.organisations[plan.programme.leadOrganisation]?.name ?? plan.programme.name
    document.classification = forum.classification
    document.version = "\(forum.stage >= .ready ? "Final" : "Provisional"), \(today.long)"
    var facts = ForumHead(plan: plan, atlas: atlas).facts(of: forum)
    if let zone = localTime(of: forum) { facts.append(Document.Fact("Times", zone)) }
    document.blocks.append(.facts(facts))
    if !forum.purpose.isEmpty { document.blocks.append(.paragraph(forum.purpose)) }

    let sessions = plan.sessions(of: forum.id)
    let days = Dictionary(grouping: sessions.filter { $0.slot != nil }) { $0.slot?.day ?? 0 }
    if sessions.isEmpty {
      document.blocks.append(
        .paragraph("The agenda is empty. Add sessions on the Agenda tab."))
    }
    for day in days.keys.sorted() {
      let date = forum.start.map { ($0 + day - 1).long }
      let title = date.map { "Day \(day) · \($0)" } ?? "Day \(day)"
      document.blocks.append(.heading(level: 1, title))
      document.blocks.append(.table(table(of: days[day] ?? [], forum, disclosure, caption: title)))
    }
    let waiting = sessions.filter { $0.slot == nil }
    if audience == .organisers, !waiting.isEmpty {
      document.blocks.append(.heading(level: 1, "Not yet scheduled"))
      document.blocks.append(.list(waiting.map { "\($0.title) (\($0.format.label.lowercased()), \($0.minutes) min)" }))
    }
    if !forum.groundRules.isEmpty {
      document.blocks.append(.heading(level: 1, "Ground rules"))
      document.blocks.append(.list(forum.groundRules))
    }
    document.issue(by: disclosure)
    return document
  }

  private func table(of sessions: [Session], _ forum: Forum, _ disclosure: Disclosure, caption: String) -> Table {
    let columns = [
      Table.Column("Time", weight: 0.8), Table.Column("Session", weight: 3), Table.Column("Format", weight: 0.8),
      Table.Column("Room", weight: 0.9), Table.Column("People", weight: 1.8),
    ]
    let rows = sessions.map { session -> Table.Row in
      let start = session.slot?.start ?? 0
      let end = Session.Slot.clock((start + session.minutes) % 1440)
      var title = session.title
      if !session.caucus.isEmpty { title += " (\(session.caucus))" }
      var lines = [title]
      if !session.objective.isEmpty { lines.append(session.objective) }
      for concern in session.concerns.compactMap({ plan.concerns[$0] }) { lines.append("Concern: \(concern.text)") }
      if !session.interpretation.isEmpty {
        lines.append("Interpretation: " + session.interpretation.map(LanguageName.english).joined(separator: ", "))
      }
      if disclosure.audience == .organisers, !session.notes.isEmpty { lines.append("Note: \(session.notes)") }
      return .cells([
        "\(Session.Slot.clock(start))–\(end)", lines.joined(separator: "\n"), session.format.label,
        session.slot?.room ?? "", AgendaPeople(plan: plan, forum: forum, disclosure: disclosure).lines(of: session),
      ])
    }
    return Table(caption: caption, columns: columns, rows: rows)
  }

  /// `All times local (UTC+01:00)`, by the zone of the place on the first day.
  private func localTime(of forum: Forum) -> String? {
    guard let name = forum.place(in: plan)?.timeZone, let zone = TimeZone(identifier: name), let start = forum.start
    else { return nil }
    let noon = Date(timeIntervalSince1970: Double(start.dayNumber) * 86_400 + 43_200)
    let minutes = zone.secondsFromGMT(for: noon) / 60
    let clock = Session.Slot.clock(abs(minutes))
    return "All times local (UTC\(minutes < 0 ? "−" : "+")\(clock))"
  }
}
