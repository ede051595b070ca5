import Atlas
import Dates
import ForumPlan

/// Builds the list of participants of a forum for one audience, in one language.
public struct ParticipantList {
  /// How the rows are grouped.
  public enum Grouping: String, CaseIterable, Sendable {
    case country
    case organisation
    /// In the order of protocol: the authorities by country, then the host and those who are of no state.
    case delegation
    case alphabetical
  }

  private let plan: Plan
  private let atlas: Atlas
  private let today: CivilDate
  private let language: PaperLanguage

  /// A builder of lists as of a day.
  public init(plan: Plan, atlas: Atlas, today: CivilDate, language: PaperLanguage = .english) {
    self.plan = plan
    self.atlas = atlas
    self.today = today
    self.language = language
  }

  /// The list of whoever has not declined.
  ///
  /// A house that cooks and a state that gives visas learn of nobody who takes part from afar.
  public func document(
    of forum: Forum, for audience: Audience, grouping: Grouping = .country
  ) -> Document {
    let disclosure = Disclosure(to: audience, of: forum, plan: plan)
    let isOfArrivals = audience == .venue || audience == .hostState
    let comings = plan.attendances(at: forum.id).filter { isOfArrivals ? $0.travels : $0.status.isComing }
    let entries = comings.compactMap(disclosure.entry)
    let head = ForumHead(plan: plan, atlas: atlas, language: language)
    var document = head.paper(language.word(.participants), forum.name, of: forum)
    document.version = language.version(isFinal: forum.stage >= .held, language.text(today))
    document.blocks.append(.facts(head.facts(of: forum)))
    if entries.isEmpty {
      document.blocks.append(.paragraph(language.word(.noneListed)))
      document.issue(by: disclosure)
      return document
    }
    document.blocks.append(.table(table(of: entries, forum, disclosure, grouping)))
    let unnamed = entries.count { !$0.isNamed }
    if unnamed > 0, audience != .organisers { document.blocks.append(.note(language.unnamed(unnamed))) }
    document.issue(by: disclosure)
    return document
  }

  private func table(
    of entries: [DisclosedPerson], _ forum: Forum, _ disclosure: Disclosure, _ grouping: Grouping
  ) -> Table {
    var columns = [
      Table.Column(language.word(.number), weight: 0.35, isNumeric: true),
      Table.Column(language.word(.name), weight: 2),
    ]
    func add(_ field: Disclosure.Field, _ title: String, _ weight: Double) {
      if disclosure.shows(field) { columns.append(Table.Column(title, weight: weight)) }
    }
    add(.function, language.word(.function), 1.3)
    add(.organisation, language.word(.organisation), 1.9)
    add(.role, language.word(.role), 0.9)
    add(.email, language.word(.email), 1.5)
    add(.needs, language.word(.needs), 1.2)
    var rows: [Table.Row] = []
    var number = 0
    for (title, members) in groups(of: entries, at: forum, by: grouping, disclosure) {
      if let title { rows.append(.group(title)) }
      for entry in members {
        number += 1
        var cells = [String(number), [entry.display, entry.nativeName].filter { !$0.isEmpty }.joined(separator: "\n")]
        if disclosure.shows(.function) { cells.append(function(of: entry)) }
        if disclosure.shows(.organisation) { cells.append(entry.organisation) }
        if disclosure.shows(.role) { cells.append(role(of: entry)) }
        if disclosure.shows(.email) { cells.append(entry.email) }
        if disclosure.shows(.needs) { cells.append(entry.needs.joined(separator: language.comma)) }
        rows.append(.cells(cells))
      }
    }
    return Table(caption: language.word(.participants), columns: columns, rows: rows)
  }

  /// The function, and below it what they are in their delegation.
  private func function(of entry: DisclosedPerson) -> String {
    [entry.function, entry.rank.map(language.name) ?? ""].filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private func role(of entry: DisclosedPerson) -> String {
    let parts = [entry.role.map(language.part) ?? "", entry.isRemote ? language.word(.remote) : ""]
    return parts.filter { !$0.isEmpty }.joined(separator: language.comma)
  }

  /// The groups by title; whoever is not named comes last, in a group of no country, organisation or delegation.
  private func groups(
    of entries: [DisclosedPerson], at forum: Forum, by grouping: Grouping, _ disclosure: Disclosure
  ) -> [(title: String?, members: [DisclosedPerson])] {
    let sorted = entries.alphabetical
    guard grouping != .alphabetical else { return [(nil, sorted)] }
    let delegations = Delegations(plan: plan, forum: forum)
    var groups: [Delegation: [DisclosedPerson]] = [:]
    for entry in sorted {
      let group: Delegation =
        switch grouping {
        case _ where !entry.isNamed: .unnamed
        case .country: entry.country.map { .country($0) } ?? .unnamed
        case .organisation: entry.organisation.isEmpty ? .unnamed : .organisation(entry.organisation)
        case .delegation where disclosure.shows(.organisation): delegations.delegation(of: entry)
        case .delegation, .alphabetical: .unnamed
        }
      groups[group, default: []].append(entry)
    }
    // Lists of participants of the United Nations put heads of delegation first, and advisers last.
    if grouping == .delegation {
      groups = groups.mapValues { members in
        members.enumerated().sorted { ($0.element.precedence, $0.offset) < ($1.element.precedence, $1.offset) }
          .map(\.element)
      }
    }
    let titled = groups.map { group, members in
      let title = group.title(in: language, atlas)
      return (place: group.place, key: language.sortKey(title), title: title, members: members)
    }
    let ordered = titled.sorted { ($0.place, $0.key, $0.title) < ($1.place, $1.key, $1.title) }
    let isOneOfNoKind = groups.count == 1 && groups[.unnamed] != nil
    return ordered.map { (isOneOfNoKind ? nil : $0.title, $0.members) }
  }
}
