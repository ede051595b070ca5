import Atlas
import Dates
import ForumPlan
import Logistics
import Mustache

/// Writes letters of one kind about people at a forum.
///
/// The templates of a language are read once, with the first letter in it.
public struct LetterWriter {
  private let kind: LetterKind
  private let forum: Forum
  private let plan: Plan
  private let atlas: Atlas
  private let today: CivilDate
  private let templates: LetterTemplates
  private var planner: VisaPlanner
  /// How many people have a passport of a state and number, counted when it is first asked for.
  private var counts: [String: Int]?
  private var read: [PaperLanguage: (template: MustacheTemplate, library: MustacheLibrary)] = [:]

  /// A writer of letters dated today.
  public init(
    _ kind: LetterKind, for forum: Forum, plan: Plan, atlas: Atlas, today: CivilDate, templates: LetterTemplates
  ) {
    self.kind = kind
    self.forum = forum
    self.plan = plan
    self.atlas = atlas
    self.today = today
    self.templates = templates
    planner = VisaPlanner(plan: plan, atlas: atlas, today: today)
  }

  /// Everybody for whom such a letter is, by alias: all who come, for a release police alone, for a visa those who still
  /// need one, and for thanks and recognition those who were there.
  public mutating func everybody() -> [ForumPlan.ID<Person>] {
    plan.attendances(at: forum.id).filter { concerns($0) }.compactMap { plan.people[$0.person] }
      .sorted { ($0.alias, $0.id) < ($1.alias, $1.id) }.map(\.id)
  }

  private mutating func concerns(_ attendance: Attendance) -> Bool {
    guard attendance.status.isComing else { return false }
    switch kind {
    case .invitation, .noteVerbale: return true
    case .recognition, .thanks: return attendance.status == .attended
    case .release: return plan.people[attendance.person]?.sector == .police
    case .visa:
      let state = planner.outlook(of: attendance).state
      return state != .notNeeded && state != .granted
    }
  }

  /// The letter about a person, in their own language where none is given.
  /// - Throws: what is missing, all of it, or what is wrong with a template.
  public mutating func letter(
    about person: ForumPlan.ID<Person>, in chosen: PaperLanguage? = nil
  ) throws(LetterError) -> Letter {
    let subject = try LetterSubject(of: person, at: forum, for: kind, in: plan)
    let language = chosen ?? PaperLanguage(of: subject.person)
    let reference = Letter.reference(
      kind: kind, record: subject.attendance.id.description, year: today.year)
    var letter = try letter(from: facts(of: subject, in: language, reference: reference), in: language)
    letter.document.issue(to: kind.reader, naming: [subject.attendance.id])
    if letter.namesPassport { letter.doubts = doubts(about: subject) }
    return letter
  }

  /// Those of some people of whom the reader of a note may learn, by alias.
  mutating func delegation(
    among people: [ForumPlan.ID<Person>]
  ) throws(LetterError) -> [LetterSubject] {
    var subjects: [LetterSubject] = []
    for person in people {
      let subject = try LetterSubject(of: person, at: forum, for: kind, in: plan)
      if subject.gaps.isEmpty { subjects.append(subject) }
    }
    return subjects
  }

  /// A note that announces several people, with an annex that names them.
  mutating func note(
    announcing delegation: [LetterSubject], in language: PaperLanguage
  ) throws(LetterError) -> Letter {
    let reference = Letter.reference(kind: kind, record: forum.id.description, year: today.year)
    var shared = LetterFacts(forum, in: language, plan: plan, atlas: atlas, today: today, reference: reference)
    shared.setDelegation(count: delegation.count)
    var annex = DelegationAnnex(language: language)
    var gaps: [LetterGap] = []
    for subject in delegation { gaps += annex.add(facts(of: subject, in: language, reference: reference)) }
    var letter = try letter(from: shared, in: language, annex: annex, gaps: gaps)
    letter.document.issue(to: kind.reader, naming: delegation.map(\.attendance.id))
    return letter
  }

  private mutating func facts(
    of subject: LetterSubject, in language: PaperLanguage, reference: String
  ) -> LetterFacts {
    LetterFacts(
      subject, in: language, plan: plan, atlas: atlas, today: today, reference: reference,
      passport: passport(of: subject))
  }

  private mutating func letter(
    from facts: LetterFacts, in language: PaperLanguage, annex: DelegationAnnex? = nil, gaps: [LetterGap] = []
  ) throws(LetterError) -> Letter {
    let (template, library) = try templates(of: language)
    let root = LetterRoot(facts)
    let text = template.render(root, library: library)
    var gaps = facts.gaps.filter { $0.field.map(root.used.contains) ?? true } + gaps
    for field in root.missing {
      guard let gap = facts.gap(field) else {
        throw .template(
          file: "\(kind.rawValue).\(language.rawValue).mustache", line: 1,
          "“\(field.rawValue)” speaks of one person: put it into {{^delegation.isSeveral}}…{{/delegation.isSeveral}}.")
      }
      gaps.append(gap)
    }
    guard gaps.isEmpty else { throw .missing(unique(gaps)) }

    let reference = facts.values[.reference] ?? ""
    var values: [LetterField: String] = [:]
    for field in root.used { values[field] = facts.values[field] }
    let code = Letter.code(kind: kind, language: language, facts: values, annex: annex?.rows ?? [])
    values[.code] = code
    var document = Document(title: "\(kind.label) \(reference)")
    document.language = language.rawValue
    document.isRightToLeft = language.isRightToLeft
    document.layout = .letter
    document.issuer = facts.values[.hostName] ?? ""
    document.version = "\(reference) · \(code)"
    document.blocks = LetterMarkup.blocks(of: text) { text, lineBreak in
      LetterText.expanded(text, values, lineBreak: lineBreak, language)
    }
    if let annex { document.blocks += annex.blocks }
    return Letter(
      document: document, reference: reference, code: code, namesPassport: values[.passportNumber] != nil)
  }

  private mutating func templates(
    of language: PaperLanguage
  ) throws(LetterError) -> (template: MustacheTemplate, library: MustacheLibrary) {
    if let found = read[language] { return found }
    let found = try templates.read(kind, language)
    read[language] = found
    return found
  }

  /// The passport that the planner would travel on; never one of a state that the person does not name as theirs.
  mutating func passport(of subject: LetterSubject) -> Passport? {
    guard !subject.identity.passports.isEmpty else { return nil }
    let choice = PassportChoice.best(
      for: subject.attendance, plan: plan, atlas: atlas, today: today, using: &planner)
    return choice?.position.map { subject.identity.passports[$0] }
  }

  /// How many people of the plan have a passport of this state and number.
  mutating func holders(of passport: Passport) -> Int {
    func name(_ passport: Passport) -> String { "\(passport.nationality) \(passport.number.uppercased())" }
    let counts =
      counts
      ?? plan.people.reduce(into: [:]) { counts, person in
        for name in Set(plan.identity(of: person.id)?.passports.map(name) ?? []) { counts[name, default: 0] += 1 }
      }
    self.counts = counts
    return counts[name(passport)] ?? 0
  }

  private func unique(_ gaps: [LetterGap]) -> [LetterGap] {
    gaps.enumerated().filter { index, gap in !gaps[..<index].contains(gap) }.map(\.element)
  }
}
