import Atlas
import Dates
import ForumPlan
import Foundation
import Logistics

/// Builds the list of participants of a forum for one audience.
public struct ParticipantList {
  /// How the rows are grouped.
  public enum Grouping: String, CaseIterable, Sendable {
    case country
    case organisation
    case alphabetical
  }

  private let plan: Plan
  private let atlas: Atlas
  private let today: CivilDate

  /// A builder of lists as of a day.
  public init(plan: Plan, atlas: Atlas, today: CivilDate) {
    self.plan = plan
    self.atlas = atlas
    self.today = today
  }

  /// The list of whoever has not declined.
  ///
  /// A house that cooks and a state that gives visas learn of nobody who takes part from afar.
  public func document(
    of forum: Forum, for audience: Audience, grouping: Grouping = .country
  ) -> Document {
    let disclosure = Disclosure(to: audience, plan: plan)
    let isOfArrivals = audience == .venue || audience == .hostState
    let comings = plan.attendances(at: forum.id).filter { isOfArrivals ? $0.travels : $0.status.isComing }
    let entries = comings.compactMap(disclosure.entry)
    var document = Document(title: "List of participants")
    document.subtitle = forum.name
    document.issuer = plan.organisations[plan.programme.leadOrganisation]?.name ?? plan.programme.name
    document.classification = forum.classification
    document.version = "\(forum.stage >= .held ? "Final" : "Provisional"), \(today.long)"
    document.blocks.append(.facts(ForumHead(plan: plan, atlas: atlas).facts(of: forum)))
    if entries.isEmpty {
      document.blocks.append(.paragraph("No participants can be listed yet."))
      document.issue(by: disclosure)
      return document
    }
    document.blocks.append(.table(table(of: entries, disclosure, grouping)))
    let unnamed = entries.count { !$0.isNamed }
    if unnamed > 0, audience != .organisers {
      document.blocks.append(
        .note(
          unnamed == 1
            ? "One person prefers not to be listed by name." : "\(unnamed) people prefer not to be listed by name."))
    }
    document.issue(by: disclosure)
    return document
  }

  private func table(of entries: [DisclosedPerson], _ disclosure: Disclosure, _ grouping: Grouping) -> Table {
    var columns = [Table.Column("No.", weight: 0.35, isNumeric: true), Table.Column("Name", weight: 2)]
    if disclosure.shows(.function) { columns.append(Table.Column("Function", weight: 1.3)) }
    if disclosure.shows(.organisation) { columns.append(Table.Column("Organisation", weight: 1.9)) }
    if disclosure.shows(.role) { columns.append(Table.Column("Role", weight: 0.9)) }
    if disclosure.shows(.email) { columns.append(Table.Column("E-mail", weight: 1.5)) }
    if disclosure.shows(.needs) { columns.append(Table.Column("Needs", weight: 1.2)) }
    var rows: [Table.Row] = []
    var number = 0
    for (title, members) in groups(of: entries, by: grouping) {
      if let title { rows.append(.group(title)) }
      for entry in members {
        number += 1
        var cells = [String(number), [entry.display, entry.nativeName].filter { !$0.isEmpty }.joined(separator: "\n")]
        if disclosure.shows(.function) { cells.append(entry.function) }
        if disclosure.shows(.organisation) { cells.append(entry.organisation) }
        if disclosure.shows(.role) { cells.append((entry.role?.label ?? "") + (entry.isRemote ? ", remote" : "")) }
        if disclosure.shows(.email) { cells.append(entry.email) }
        if disclosure.shows(.needs) { cells.append(entry.needs.joined(separator: ", ")) }
        rows.append(.cells(cells))
      }
    }
    return Table(caption: "Participants", columns: columns, rows: rows)
  }

  /// The groups by title; whoever is not named comes last, in a group of no country or organisation.
  private func groups(
    of entries: [DisclosedPerson], by grouping: Grouping
  ) -> [(title: String?, members: [DisclosedPerson])] {
    let sorted = entries.alphabetical
    guard grouping != .alphabetical else { return [(nil, sorted)] }
    var named: [String: [DisclosedPerson]] = [:]
    for entry in sorted {
      let title = grouping == .country ? entry.country.map { atlas.name(of: $0) } ?? "" : entry.organisation
      named[entry.isNamed ? title : "", default: []].append(entry)
    }
    let titles = named.keys.sorted {
      ($0.isEmpty ? 1 : 0, $0.folded) < ($1.isEmpty ? 1 : 0, $1.folded)
    }
    return titles.map { title in
      (title.isEmpty ? (titles.count > 1 ? "Others" : nil) : title, named[title] ?? [])
    }
  }
}

/// What stands at the head of every paper of a forum.
struct ForumHead {
  let plan: Plan
  let atlas: Atlas

  func facts(of forum: Forum) -> [Document.Fact] {
    var facts: [Document.Fact] = []
    if let span = forum.span { facts.append(Document.Fact("Dates", span.long)) }
    if let venue = plan.venues[forum.venue] {
      facts.append(Document.Fact("Venue", [venue.name, venue.address].filter { !$0.isEmpty }.joined(separator: "\n")))
    }
    if let place = forum.place(in: plan) {
      facts.append(Document.Fact("Place", "\(place.name), \(atlas.name(of: place.country))"))
    }
    if !forum.languages.isEmpty {
      facts.append(Document.Fact("Languages", forum.languages.map(LanguageName.english).joined(separator: ", ")))
    }
    let hosts = forum.hosts.compactMap { plan.organisations[$0]?.name }
    if !hosts.isEmpty { facts.append(Document.Fact("Hosts", hosts.joined(separator: ", "))) }
    return facts
  }
}
