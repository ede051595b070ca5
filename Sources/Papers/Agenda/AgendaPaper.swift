import Atlas
import Dates
import ForumPlan
import Foundation
import Logistics

/// Builds the agenda of a forum for one audience, in one language.
public struct AgendaPaper {
  let plan: Plan
  let language: PaperLanguage
  private let atlas: Atlas
  private let today: CivilDate

  /// A builder of agendas as of a day.
  public init(plan: Plan, atlas: Atlas, today: CivilDate, language: PaperLanguage = .english) {
    self.plan = plan
    self.atlas = atlas
    self.today = today
    self.language = language
  }

  /// An agenda in a style; `nil` for an audience that may not have it so.
  public func document(_ style: AgendaStyle, of forum: Forum, for audience: Audience) -> Document? {
    guard style.audiences.contains(audience) else { return nil }
    switch style {
    case .full: return document(of: forum, for: audience)
    case .short: return shortDocument(of: forum, for: audience)
    case .booklet:
      var document = document(of: forum, for: audience, isNarrow: true)
      document.binding = .booklet
      return document
    case .runSheet: return runSheet(of: forum)
    }
  }

  /// The same with what the register of papers is to know of it.
  public func issue(_ style: AgendaStyle, of forum: Forum, for audience: Audience) -> PaperIssue? {
    document(style, of: forum, for: audience).map { document in
      var issue = PaperIssue(.agenda, of: forum, document)
      if style != .full { issue.title += " (\(style.label.lowercased()))" }
      return issue
    }
  }

  /// The agenda: a head, a table a day, the ground rules; what is unscheduled only for organisers.
  public func document(of forum: Forum, for audience: Audience) -> Document {
    document(of: forum, for: audience, isNarrow: false)
  }

  private func document(of forum: Forum, for audience: Audience, isNarrow: Bool) -> Document {
    let disclosure = Disclosure(to: audience, of: forum, plan: plan)
    var document = paper(language.word(.agenda), of: forum)
    var facts = ForumHead(plan: plan, atlas: atlas, language: language).facts(of: forum)
    if let zone = localTime(of: forum) { facts.append(Document.Fact(language.word(.times), zone)) }
    document.blocks.append(.facts(facts))
    if !forum.purpose.isEmpty { document.blocks.append(.paragraph(forum.purpose)) }
    if plan.sessions(of: forum.id).isEmpty { document.blocks.append(.paragraph(language.word(.empty))) }
    for (title, items) in days(of: forum) {
      document.blocks.append(.heading(level: 1, title))
      document.blocks.append(
        .table(
          isNarrow
            ? narrowTable(of: items, forum, disclosure, caption: title)
            : table(of: items, forum, disclosure, caption: title)))
    }
    let waiting = plan.sessions(of: forum.id).filter { $0.slot == nil }
    if audience == .organisers, !waiting.isEmpty {
      document.blocks.append(.heading(level: 1, language.word(.unscheduled)))
      document.blocks.append(
        .list(
          waiting.map {
            "\($0.title) (\(language.name(of: $0.format).lowercased())\(language.comma)\(language.minutes($0.minutes)))"
          }))
    }
    if !forum.groundRules.isEmpty {
      document.blocks.append(.heading(level: 1, language.word(.groundRules)))
      document.blocks.append(.list(forum.groundRules))
    }
    document.issue(by: disclosure)
    return document
  }

  /// Times, titles and rooms, and nobody's name.
  private func shortDocument(of forum: Forum, for audience: Audience) -> Document {
    var document = paper(language.word(.agenda), of: forum)
    document.binding = .onePage
    let head = ForumHead(plan: plan, atlas: atlas, language: language)
    let place = [plan.venues[forum.venue]?.name].compactMap(\.self) + head.placeParts(of: forum)
    let facts = [
      (language.word(.dates), forum.span.map(language.span) ?? ""),
      (language.word(.venue), language.items(place)),
      (language.word(.times), localTime(of: forum) ?? ""),
    ]
    document.blocks.append(.facts(facts.filter { !$0.1.isEmpty }.map { Document.Fact($0.0, $0.1) }))
    if plan.sessions(of: forum.id).isEmpty { document.blocks.append(.paragraph(language.word(.empty))) }
    for (title, items) in days(of: forum) {
      document.blocks.append(.heading(level: 1, title))
      let table = Table(
        caption: title,
        columns: [
          Table.Column(language.word(.time), weight: 0.9), Table.Column(language.word(.session), weight: 4),
          Table.Column(language.word(.room), weight: 1.4),
        ],
        rows: items.map {
          .cells([language.times(of: $0.session), self.title(of: $0), $0.session.slot?.room ?? ""])
        })
      document.blocks.append(.table(table))
    }
    document.issue(by: Disclosure(to: audience, plan: plan))
    return document
  }

  /// An empty agenda of a forum.
  func paper(_ subtitle: String, of forum: Forum) -> Document {
    var document = ForumHead(plan: plan, atlas: atlas, language: language).paper(forum.name, subtitle, of: forum)
    document.version = language.version(isFinal: forum.stage >= .ready, language.text(today))
    return document
  }

  /// A session on the agenda, and its number where people work in it.
  struct Item {
    let session: Session
    let number: Int?
  }

  /// What is scheduled, day by day under its heading.
  ///
  /// Items are numbered through all days, as agendas of the United Nations and the OSCE are, and alike for every reader:
  /// what is closed to some is on all agendas, so that no number is missing on any.
  func days(of forum: Forum) -> [(title: String, items: [Item])] {
    var last = 0
    let items = plan.sessions(of: forum.id).filter { $0.slot != nil }.map { session in
      last += session.format.isWork ? 1 : 0
      return Item(session: session, number: session.format.isWork ? last : nil)
    }
    let days = Dictionary(grouping: items) { $0.session.slot?.day ?? 0 }
    return days.keys.sorted().map { (language.heading(ofDay: $0, of: forum), days[$0] ?? []) }
  }

  /// The number and title, with the group it is closed to.
  func title(of item: Item) -> String {
    let number = item.number.map { "\($0).\u{A0}" } ?? ""
    let caucus = item.session.caucus.isEmpty ? "" : " (\(item.session.caucus))"
    return language.line(number + item.session.title + caucus)
  }

  /// The zone of the place on the first day.
  private func localTime(of forum: Forum) -> String? {
    guard let name = forum.place(in: plan)?.timeZone, let zone = TimeZone(identifier: name), let start = forum.start
    else { return nil }
    let noon = Date(timeIntervalSince1970: Double(start.dayNumber) * 86_400 + 43_200)
    let minutes = zone.secondsFromGMT(for: noon) / 60
    let offset = "UTC\(minutes < 0 ? "−" : "+")\(Session.Slot.clock(abs(minutes)))"
    return "\(language.word(.timesAreLocal)) (\(language.isRightToLeft ? language.directed(offset) : offset))"
  }
}
