import Atlas
import Dates
import ForumPlan
import Logistics

/// Makes the visa pack of somebody at a forum: all that they need on the way to their visa, in one paper.
///
/// It is for the person themselves and for the organisers, and tells everything about the person. It lies on a
/// consulate's counter in the end, so that it names nobody else.
public struct VisaPackMaker {
  let plan: Plan
  let atlas: Atlas
  let today: CivilDate
  private let templates: LetterTemplates

  /// A maker of packs as of a day.
  public init(plan: Plan, atlas: Atlas, today: CivilDate, templates: LetterTemplates) {
    self.plan = plan
    self.atlas = atlas
    self.today = today
    self.templates = templates
  }

  /// The pack of a person, in their own language where none is given: what is asked for and what of it is there, the
  /// deadlines, the stay, the agenda, and then the letters on sheets of their own.
  ///
  /// Who needs no visa gets the invitation alone.
  /// - Throws: what is missing for the letters, all of it, or what is wrong with a template.
  public func pack(
    of person: ForumPlan.ID<Person>, at forum: Forum, in chosen: PaperLanguage? = nil
  ) throws(LetterError) -> VisaPack {
    let subject = try LetterSubject(of: person, at: forum, for: .visa, in: plan)
    let language = chosen ?? PaperLanguage(of: subject.person)
    var planner = VisaPlanner(plan: plan, atlas: atlas, today: today)
    let visa = planner.outlook(of: subject.attendance)
    let letters = try letters(about: subject, needsVisa: visa.state != .notNeeded, in: language)
    let contents = VisaPackContents(
      subject, visa, maker: HandOutMaker(plan: plan, atlas: atlas, today: today, language: language),
      passport: passport(of: subject, using: &planner), encloses: letters.map(\.0))
    let reference = Self.reference(of: subject.attendance, on: today)
    var document = HandOutMaker(plan: plan, atlas: atlas, today: today, language: language)
      .paper(language.word(ofPack: .title), of: forum)
    document.version = language.line(
      [language.word(ofPack: .reader), language.directed(reference), language.text(today)].joined(separator: " · "))
    document.blocks = contents.blocks
    document.enclosures = letters.map(\.1.document)
    document.issue(to: nil, naming: [subject.attendance.id])
    var issue = PaperIssue(.visaPack, title: "\(PaperKind.visaPack.label) \(reference)", document)
    issue.forum = forum.id
    issue.letters = letters.map { $0.1.mark($0.0.paper) }
    return VisaPack(issue: issue, reference: reference, doubts: letters.flatMap(\.1.doubts))
  }

  /// The reference of a pack, which does not tell whom it is about.
  public static func reference(of attendance: Attendance, on today: CivilDate) -> String {
    "PACK-" + Letter.reference(kind: .visa, record: attendance.id.description, year: today.year).dropFirst(4)
  }

  /// The letters, or all that is missing for any of them.
  private func letters(
    about subject: LetterSubject, needsVisa: Bool, in language: PaperLanguage
  ) throws(LetterError) -> [(LetterKind, Letter)] {
    var letters: [(LetterKind, Letter)] = []
    var gaps: [LetterGap] = []
    for kind in needsVisa ? [LetterKind.invitation, .visa] : [.invitation] {
      var writer = LetterWriter(
        kind, for: subject.forum, plan: plan, atlas: atlas, today: today, templates: templates)
      do {
        letters.append((kind, try writer.letter(about: subject.person.id, in: language)))
      } catch {
        guard case .missing(let more) = error else { throw error }
        gaps += more.filter { !gaps.contains($0) }
      }
    }
    guard gaps.isEmpty else { throw .missing(gaps) }
    return letters
  }

  private func passport(of subject: LetterSubject, using planner: inout VisaPlanner) -> Passport? {
    PassportChoice.best(for: subject.attendance, plan: plan, atlas: atlas, today: today, using: &planner)?
      .position.map { subject.identity.passports[$0] }
  }
}

/// A visa pack, and what it can be told by.
public struct VisaPack: Sendable {
  /// The paper, and what the register is to know of it.
  public let issue: PaperIssue
  /// What its file is called by, which does not tell whom it is about.
  public let reference: String
  /// What looks wrong in its letters, and stops nothing.
  public let doubts: [LetterGap]
}
