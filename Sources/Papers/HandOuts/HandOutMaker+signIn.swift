import Atlas
import Dates
import ForumPlan

/// Sign-in sheets: the proof that a forum took place, which a donor's auditors ask for.
extension HandOutMaker {
  /// What a sign-in sheet may be asked for besides.
  public struct SignInChoice: Hashable, Sendable {
    /// What stands for people.
    public var names: SignInNames
    /// The one day wanted, from 1; all where none is given.
    public var day: Int?
    /// Empty rows for those nobody expected, 0...100.
    public var blankRows: Int
    /// Whether there is a column for people to give their sex in, if they wish to.
    public var asksSex: Bool

    /// The usual sheet: names by consent, all days, five empty rows.
    public init(names: SignInNames = .names, day: Int? = nil, blankRows: Int = 5, asksSex: Bool = false) {
      self.names = names
      self.day = day
      self.blankRows = blankRows
      self.asksSex = asksSex
    }
  }

  /// A sheet a day, with room for signatures in the morning and in the afternoon.
  ///
  /// It goes round the room, so that nobody is named on it who did not agree to be named to all who sit there, and to the
  /// donor where it is for one; a sheet for participants stays with the organisers, and says so. Nothing is
  /// filled in of what people decide by hand: sex, photos. In sheets by alias or number nobody is asked about photos,
  /// since the next one would read the answer.
  public func signInSheets(
    of forum: Forum, for audience: Audience, _ choice: SignInChoice = SignInChoice()
  ) -> Document {
    var document = paper(language.word(.signIn), of: forum)
    document.isLandscape = true
    let isNaming = choice.names == .names
    let disclosure = Disclosure(to: audience, inRoomOf: forum, plan: plan)
    let people = isNaming ? guests(of: forum, disclosure) : []
    let table = signInTable(of: people, at: forum, choice)
    let days = choice.day.map { [$0] } ?? Array(1...max(1, forum.days))
    for day in days {
      if day != days.first { document.blocks.append(.newSheet) }
      var named = table
      named.caption = language.heading(ofDay: day, of: forum)
      document.blocks += [
        .heading(level: 1, language.heading(ofDay: day, of: forum)), .facts(signInHead(of: forum)), .table(named),
      ]
      document.blocks += signInFoot(of: forum, named.caption, for: audience)
    }
    document.issue(by: disclosure, naming: people)
    return document
  }

  private func signInHead(of forum: Forum) -> [Document.Fact] {
    let grants = grants(of: forum)
    let statements = funders(of: forum).map(\.statement).filter { !$0.isEmpty }
    let facts = [
      (language.word(.project), plan.programme.name),
      (language.word(.grant), grants.map(\.reference).joined(separator: ", ")),
      (language.word(.activity), forum.name),
      (
        language.word(.venue),
        language.line(whereabouts(of: forum).split(separator: "\n").joined(separator: language.comma))
      ),
      (language.word(.funding), statements.joined(separator: " ")),
    ]
    return facts.filter { !$0.1.isEmpty }.map { Document.Fact($0.0, $0.1) }
  }

  /// The grants that pay for a forum, each once, in order of references.
  private func grants(of forum: Forum) -> [Grant] {
    Set(plan.budgetLines(of: forum.id).flatMap(\.payers)).compactMap { plan.grants[$0] }
      .sorted { ($0.reference, $0.id) < ($1.reference, $1.id) }
  }

  private func funders(of forum: Forum) -> [Funder] {
    Set(grants(of: forum).map(\.funder)).compactMap { plan.funders[$0] }.sorted { ($0.name, $0.id) < ($1.name, $1.id) }
  }

  private func signInTable(of people: [DisclosedPerson], at forum: Forum, _ choice: SignInChoice) -> Table {
    var rows = people.map { person in
      [
        [person.display, person.nativeName].filter { !$0.isEmpty }.joined(separator: "\n"), person.organisation,
        person.function, person.country.map { language.name(of: $0, atlas) } ?? "", origin(of: person, at: forum),
      ]
    }
    switch choice.names {
    case .names: break
    case .aliases: rows = hidden(of: forum).map { [$0.alias] }
    case .numbers: rows = hidden(of: forum).map { _ in [] }
    }
    var columns = [Table.Column(language.word(.number), weight: 0.3, isNumeric: true)]
    if choice.names != .numbers { columns.append(Table.Column(language.word(.name), weight: 1.8)) }
    if choice.names == .names {
      columns += [
        Table.Column(language.word(.organisation), weight: 1.5), Table.Column(language.word(.function), weight: 1.1),
        Table.Column(language.word(.country), weight: 0.8), Table.Column(language.word(.origin), weight: 0.7),
      ]
    }
    let known = columns.count - 1
    if choice.asksSex { columns.append(Table.Column(language.word(.sex), weight: 0.5)) }
    columns += [.morning, .afternoon].map { Table.Column(language.word($0), weight: 1.5) }
    if choice.names == .names { columns.append(Table.Column(language.word(.photo), weight: 0.75)) }
    let blank = Array(repeating: [String](), count: min(max(0, choice.blankRows), 100))
    let boxes = choice.names == .names ? [language.word(.boxes)] : []
    let open = Array(repeating: "", count: (choice.asksSex ? 1 : 0) + 2) + boxes
    var table = Table(caption: language.word(.signIn), columns: columns)
    table.writingHeight = 28
    table.rows = (rows + blank).enumerated().map { index, cells in
      .cells(["\(index + 1)"] + cells + Array(repeating: "", count: max(0, known - cells.count)) + open)
    }
    return table
  }

  /// Whether somebody came from the country itself, which donors count apart; where the country may be told.
  private func origin(of person: DisclosedPerson, at forum: Forum) -> String {
    guard let country = person.country, let host = forum.place(in: plan)?.country else { return "" }
    return language.word(country == host ? .local : .international)
  }

  /// Those expected, in an order that tells nothing: by alias.
  func hidden(of forum: Forum) -> [Person] {
    plan.attendances(at: forum.id).filter(\.isExpected).compactMap { plan.people[$0.person] }
      .sorted { ($0.alias, $0.id) < ($1.alias, $1.id) }
  }

  /// Counts and who certifies them, to be filled in; and what becomes of what people wrote.
  private func signInFoot(of forum: Forum, _ day: String, for audience: Audience) -> [Document.Block] {
    let readers = audience == .donor ? funders(of: forum).map(\.name) : nil
    return [
      // The foot may stand on a page of its own, and has to say of which day it is.
      .heading(level: 3, language.line([forum.name, day, language.word(.certified)].joined(separator: " · "))),
      .blanks(
        [
          .signedMorning, .signedAfternoon, .signedLocal, .signedInternational, .certifierName, .certifierFunction,
          .certifierDate, .certifierSignature,
        ].map(language.word)),
      .note(language.privacy(host: host, readers: readers, until: keptUntil(forum))),
    ]
  }

  private func keptUntil(_ forum: Forum) -> CivilDate? {
    guard let years = plan.programme.yearsKept, let end = plan.programme.period?.last ?? forum.span?.last else {
      return nil
    }
    return end.adding(months: 12 * years)
  }

  /// Who stands behind each number and alias of the sheets; for organisers alone.
  public func signInKey(of forum: Forum) -> Document {
    var document = paper(language.word(.signInKey), of: forum)
    document.classification = language.name(of: .organisers)
    let disclosure = Disclosure(to: .organisers, plan: plan)
    document.blocks = [
      .note(language.word(.keepApart)),
      .table(
        Table(
          caption: language.word(.signInKey),
          columns: [
            Table.Column(language.word(.number), weight: 0.35, isNumeric: true),
            Table.Column(language.word(.alias)), Table.Column(language.word(.name), weight: 1.8),
            Table.Column(language.word(.organisation), weight: 1.8),
            Table.Column(language.word(.function), weight: 1.3),
          ],
          rows: hidden(of: forum).enumerated().map { index, person in
            let entry = plan.attendances[Attendance.id(of: person.id, at: forum.id)].flatMap(disclosure.entry)
            let name = [entry?.display ?? "", entry?.nativeName ?? ""].filter { !$0.isEmpty }.joined(separator: "\n")
            return .cells([
              "\(index + 1)", person.alias, name == person.alias ? "" : name, entry?.organisation ?? "",
              entry?.function ?? "",
            ])
          })),
    ]
    document.issue(by: disclosure)
    return document
  }
}
