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
      kind: kind, attendance: subject.attendance.id.description, year: today.year)
    let facts = LetterFacts(
      subject, in: language, plan: plan, atlas: atlas, today: today, reference: reference,
      passport: passport(of: subject))
    let (template, library) = try templates(of: language)
    let root = LetterRoot(facts)
    let text = template.render(root, library: library)
    let gaps = root.missing.map(facts.gap) + facts.gaps.filter { $0.field.map(root.used.contains) ?? true }
    guard gaps.isEmpty else { throw .missing(unique(gaps)) }

    var values: [LetterField: String] = [:]
    for field in root.used { values[field] = facts.values[field] }
    let code = Letter.code(kind: kind, language: language, facts: values.map { ($0.key, $0.value) })
    values[.code] = code
    var document = Document(title: "\(kind.label) \(reference)")
    document.language = language.rawValue
    document.isRightToLeft = language.isRightToLeft
    document.layout = .letter
    document.issuer = facts.values[.hostName] ?? ""
    document.version = "\(reference) · \(code)"
    document.blocks = LetterMarkup.blocks(of: text) { text, lineBreak in
      Self.expanded(text, values, lineBreak: lineBreak, language)
    }
    return Letter(document: document, reference: reference, code: code)
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
  private mutating func passport(of subject: LetterSubject) -> Passport? {
    guard !subject.identity.passports.isEmpty else { return nil }
    let choice = PassportChoice.best(
      for: subject.attendance, plan: plan, atlas: atlas, today: today, using: &planner)
    return choice?.position.map { subject.identity.passports[$0] }
  }

  private func unique(_ gaps: [LetterGap]) -> [LetterGap] {
    gaps.enumerated().filter { index, gap in !gaps[..<index].contains(gap) }.map(\.element)
  }

  /// The text with values where their marks stand.
  private static func expanded(
    _ text: String, _ values: [LetterField: String], lineBreak: String, _ language: PaperLanguage
  ) -> String {
    var result = ""
    for (index, part) in text.split(separator: LetterValue.opening, omittingEmptySubsequences: false).enumerated() {
      guard index > 0, let end = part.firstIndex(of: LetterValue.closing) else {
        result += part
        continue
      }
      let value = LetterField(rawValue: String(part[..<end])).flatMap { values[$0] } ?? ""
      let lines = SafeText.block(value).split(separator: "\n").joined(separator: lineBreak)
      result += language.directed(lines) + part[part.index(after: end)...]
    }
    return language.line(result)
  }
}
