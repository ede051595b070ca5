import Dates
import ForumPlan
import Terminal

/// The agenda of one forum, day by day; what has no slot yet at the end.
struct AgendaList: TabList {
  let columns = [
    ListColumn("Time", 11), ListColumn("Session", 20, grow: 1, field: "title"),
    ListColumn("Format", 9, spare: 1, field: "format"),
    ListColumn("Room", 12, spare: 2), ListColumn("Answers", 7, align: .trailing, spare: 3),
  ]

  func rows(_ sight: Sight) -> [ListRow] {
    guard let forum = sight.agendaForum else { return [] }
    var rows: [ListRow] = []
    var day: Int?
    for (index, session) in sight.plan.sessions(of: forum.id).enumerated() {
      if index == 0 || session.slot?.day != day {
        day = session.slot?.day
        rows.append(ListRow(heading: heading(day, forum)))
      }
      rows.append(ListRow(session.key))
    }
    return rows
  }

  private func heading(_ day: Int?, _ forum: Forum) -> String {
    guard let day else { return "Not placed yet" }
    return "Day \(day)" + (forum.start.map { " · \(($0 + day - 1).long)" } ?? "")
  }

  func cells(of row: ListRow, _ sight: Sight) -> [ListCell] {
    guard let session = session(row, sight) else { return [] }
    let sign = sight.agenda?.conflicts.worst[session.id].map { $0.sign(sight.glyphs) + " " } ?? ""
    let time = session.slot.map { slot in
      "\(Session.Slot.clock(slot.start))–\(Session.Slot.clock((slot.start + session.minutes) % 1440))"
    }
    let style: Style = session.format.isWork ? .text : .dim
    let caucus = session.caucus.isEmpty ? "" : " (\(session.caucus))"
    return [
      ListCell(
        time ?? "\(session.minutes) min", time == nil ? Style(.unknown) : style,
        value: session.slot.map { .number($0.day * 1440 + $0.start) } ?? .nothing),
      ListCell(sign + session.title + caucus, style), ListCell(session.format.label, style),
      ListCell(session.slot?.room ?? "", style),
      ListCell(
        session.concerns.isEmpty ? "" : "\(session.concerns.count)", style, value: .number(session.concerns.count)),
    ]
  }

  func detail(of row: ListRow, _ sight: Sight) -> [DetailLine] {
    guard let session = session(row, sight) else { return AgendaDetail.overview(sight) }
    let concerns = session.concerns.compactMap { id in
      sight.plan.concerns[id].map { DetailLine.record($0.key, $0.text) }
    }
    let people = [("Facilitator", session.facilitators), ("Speaker", session.speakers)].flatMap { role, ids in
      ids.map { DetailLine.fact(role, sight.name(of: $0)) }
    }
    let rapporteur = session.rapporteur.map { [DetailLine.fact("Rapporteur", sight.name(of: $0))] } ?? []
    let told: Set = ["title", "concerns", "facilitators", "speakers", "rapporteur"]
    return .fields(of: .session(session), sight, without: told)
      + AgendaDetail.conflicts(of: session.id, sight) + .section("People", people + rapporteur)
      + .section("Concerns it answers", concerns)
  }

  func summary(_ sight: Sight) -> String {
    guard let forum = sight.agendaForum else { return "" }
    let open = unanswered(forum, sight)
    return forum.name + (forum.span.map { ", \($0.long)" } ?? "")
      + (sight.agenda.map { $0.conflicts.findings.isEmpty ? "" : " · \($0.conflicts.summary)" } ?? "")
      + (open == 0 ? "" : " · \(open) concern\(open == 1 ? "" : "s") not answered yet")
  }

  /// Concerns of the forum that no session takes up.
  private func unanswered(_ forum: Forum, _ sight: Sight) -> Int {
    let answered = Set(sight.plan.sessions(of: forum.id).flatMap(\.concerns))
    return sight.plan.concerns(of: forum.id).count { !answered.contains($0.id) }
  }

  func emptyText(_ sight: Sight) -> String {
    guard let forum = sight.agendaForum else {
      return "No forum yet, and so no agenda. Press \(sight.key("record.add")) to add a forum."
    }
    return
      "\(forum.name) has no sessions yet. Press \(sight.key("record.add")) to add one; \(sight.key("agenda.previous")) and \(sight.key("agenda.next")) show other forums."
  }

  private func session(_ row: ListRow, _ sight: Sight) -> Session? {
    row.record.flatMap { record in
      let id = ForumPlan.ID<Session>(rawValue: record.rawID)
      return sight.agenda?.session(id) ?? sight.plan.sessions[id]
    }
  }
}
