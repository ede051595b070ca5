import Atlas
import Dates
import ExamplePlan
import ForumPlan
import Foundation
import Papers
import Testing

/// Letters of the example: every kind in every language, and what stops one.
struct LetterTests {
  static let plan: Plan = {
    var plan = Plan()
    for edit in ExamplePlan.make(today: Gathering.today, atlas: .shipped) {
      if case .put(let entry) = edit { plan.load(entry) }
    }
    return plan
  }()

  private static func writer(
    _ kind: LetterKind, _ plan: Plan = plan, folder: String? = nil
  ) -> LetterWriter {
    let forum = given(plan.forumsByDate.first { $0.name == "Tunis dialogue" })
    return LetterWriter(
      kind, for: forum, plan: plan, atlas: .shipped, today: Gathering.today,
      templates: LetterTemplates(folder: folder))
  }

  /// The plan when the officer was at the forum.
  private static var afterwards: Plan {
    var plan = plan
    let forum = given(plan.forumsByDate.first { $0.name == "Tunis dialogue" })
    var attendance = given(plan.attendances[Attendance.id(of: officer.id, at: forum.id)])
    attendance.status = .attended
    plan.load(Entry(attendance))
    return plan
  }

  /// A police officer who confirmed and agreed to be named everywhere.
  private static var officer: Person {
    let forum = given(plan.forumsByDate.first { $0.name == "Tunis dialogue" })
    let coming = plan.attendances(at: forum.id).filter { attendance in
      attendance.status == .confirmed && plan.people[attendance.person]?.sector == .police
        && attendance.consents(to: .namedToHostState) && attendance.consents(to: .namedToPolice)
    }
    return given(coming.compactMap { plan.people[$0.person] }.min { $0.alias < $1.alias })
  }

  private static func missing(_ body: () throws -> Letter) -> [LetterGap] {
    do {
      _ = try body()
    } catch LetterError.missing(let gaps) {
      return gaps
    } catch {
      Issue.record("\(error)")
    }
    return []
  }

  @Test(arguments: LetterKind.allCases, PaperLanguage.allCases)
  func `Every kind is written in every language and set in every format`(
    kind: LetterKind, language: PaperLanguage
  ) throws {
    var writer = Self.writer(kind, [.recognition, .thanks].contains(kind) ? Self.afterwards : Self.plan)
    let letter = try writer.letter(about: Self.officer.id, in: language)
    let document = letter.document
    #expect(document.language == language.rawValue)
    #expect(document.isRightToLeft == (language == .arabic))
    let identity = given(Self.plan.identity(of: Self.officer.id))
    for text in [
      TextRenderer().render(document), HTMLRenderer().render(document), MarkdownRenderer().render(document),
    ] {
      #expect(text.contains(identity.familyName.uppercased()))
      #expect(text.contains(letter.reference) && text.contains(letter.code))
      #expect(!text.contains("{{") && !text.contains("\u{E000}") && !text.contains("\u{E001}"))
    }
    #expect(try PDFRenderer(date: Gathering.today).render(document).count > 5_000)
    // Nothing that would tell whom it is about stands where a file's name or metadata come from.
    #expect(!document.title.contains(identity.familyName) && !letter.reference.contains(Self.officer.alias))
  }

  @Test func `A letter is in the first of the person's languages that it can be written in`() throws {
    var (writer, plan) = (Self.writer(.invitation), Self.plan)
    for (languages, expected) in [(["fr-CA", "en"], "fr"), (["ta", "ar"], "ar"), (["ta"], "en"), ([], "en")] {
      var person = Self.officer
      person.languages = languages
      plan.load(Entry(person))
      writer = Self.writer(.invitation, plan)
      #expect(try writer.letter(about: person.id).document.language == expected)
    }
  }

  @Test func `The same facts have the same reference and code, and another fact has another code`() throws {
    var writer = Self.writer(.visa)
    let letter = try writer.letter(about: Self.officer.id)
    #expect(try writer.letter(about: Self.officer.id) == letter)
    #expect(letter.code.count == 10 && letter.code.allSatisfy { $0.isHexDigit && !$0.isUppercase })
    var plan = Self.plan
    var identity = given(plan.identity(of: Self.officer.id))
    identity.passports[0].number += "1"
    plan.load(Entry(identity))
    var other = Self.writer(.visa, plan)
    let changed = try other.letter(about: Self.officer.id)
    #expect(changed.code != letter.code && changed.reference == letter.reference)
  }

  @Test func `Whatever is missing is named at once, with how to fill it in`() {
    var plan = Self.plan
    let alias = Self.officer.alias
    var identity = given(plan.identity(of: Self.officer.id))
    identity.passports[0].number = ""
    identity.passports[0].authority = ""
    plan.load(Entry(identity))
    var programme = plan.programme
    programme.signatory = " "
    plan.load(Entry(programme))
    var writer = Self.writer(.visa, plan)
    let gaps = Self.missing { try writer.letter(about: Self.officer.id) }
    #expect(
      gaps.map(\.description) == [
        "The passport number of \(alias) is missing: edit the identity of \(alias) (Passports).",
        "The authority that issued the passport of \(alias) is missing: edit the identity of \(alias) (Passports).",
        "The name of who signs is missing: edit the programme (Letters signed by).",
      ])
    #expect(gaps.map { $0.record.kind } == [.identity, .identity, .programme])
  }

  @Test func `A passport that ends before the journey stops a visa letter and no invitation`() throws {
    var plan = Self.plan
    var identity = given(plan.identity(of: Self.officer.id))
    identity.passports[0].expires = Gathering.today + 5
    plan.load(Entry(identity))
    var writer = Self.writer(.visa, plan)
    #expect(Self.missing { try writer.letter(about: Self.officer.id) }.count == 1)
    writer = Self.writer(.invitation, plan)
    #expect(throws: Never.self) { try writer.letter(about: Self.officer.id) }
  }

  @Test(arguments: [LetterKind.recognition, .thanks])
  func `Nobody is thanked for what they did before they did it`(kind: LetterKind) {
    var writer = Self.writer(kind)
    let gaps = Self.missing { try writer.letter(about: Self.officer.id) }
    #expect(gaps.count == 1 && gaps[0].description.contains("once they were there, edit"))
    #expect(writer.everybody().isEmpty)
    writer = Self.writer(kind, Self.afterwards)
    #expect(writer.everybody() == [Self.officer.id])
  }

  @Test func `A visa letter names the passport that the planner would travel on, and no other state's`() throws {
    var plan = Self.plan
    var identity = given(plan.identity(of: Self.officer.id))
    var renewed = identity.passports[0]
    renewed.number = "N7654321"
    identity.passports[0].expires = Gathering.today + 5
    identity.passports[0].issued = nil
    identity.passports.append(renewed)
    plan.load(Entry(identity))
    var writer = Self.writer(.visa, plan)
    let text = TextRenderer().render(try writer.letter(about: Self.officer.id, in: .english).document)
    #expect(text.contains("N7654321"))

    // A passport of a state that is not among the nationalities: they may have reasons not to show it.
    identity.passports = [Passport(nationality: "IS", number: "A0000000")]
    plan.load(Entry(identity))
    writer = Self.writer(.visa, plan)
    let gaps = Self.missing { try writer.letter(about: Self.officer.id, in: .english) }
    #expect(gaps.map(\.what) == ["The passport of \(Self.officer.alias)"])
  }

  @Test func `Visa letters in bulk are for those who need a visa`() {
    var (visas, invitations) = (Self.writer(.visa), Self.writer(.invitation))
    let (some, all) = (Set(visas.everybody()), Set(invitations.everybody()))
    #expect(some.isStrictSubset(of: all) && !some.isEmpty)
  }

  @Test(arguments: [LetterKind.noteVerbale, .release])
  func `A letter to a state or a service waits for the consent to be named there`(kind: LetterKind) {
    var plan = Self.plan
    let forum = given(plan.forumsByDate.first { $0.name == "Tunis dialogue" })
    var attendance = given(plan.attendances[Attendance.id(of: Self.officer.id, at: forum.id)])
    attendance.consents = []
    plan.load(Entry(attendance))
    var writer = Self.writer(kind, plan)
    let gaps = Self.missing { try writer.letter(about: Self.officer.id) }
    #expect(gaps.count == 1 && gaps[0].description.contains("consent"))
  }

  @Test func `Without the key of identities there is no letter, and nobody who does not come gets one`() {
    var plan = Self.plan
    plan.openCompartments.remove(.identity)
    var writer = Self.writer(.invitation, plan)
    #expect(throws: LetterError.identitiesShut) { try writer.letter(about: Self.officer.id) }
    writer = Self.writer(.invitation)
    let stranger = ForumPlan.ID<Person>(rawValue: 1)
    #expect(throws: LetterError.self) { try writer.letter(about: stranger) }
  }
}
