import Atlas
import Dates
import ForumPlan
import Logistics
import Papers
import Testing

/// Visa packs of the example: what they say, of whom, and what stops one.
struct VisaPackTests {
  private static let plan = LetterTests.plan
  private static let forum = given(plan.forumsByDate.first { $0.name == "Tunis dialogue" })

  private static func maker(_ plan: Plan = plan) -> VisaPackMaker {
    VisaPackMaker(
      plan: plan, atlas: plan.atlas, today: Gathering.today, templates: LetterTemplates(folder: nil))
  }

  /// Somebody of the example whose visa stands so and for whose letters nothing is missing.
  private static func applicant(_ states: [VisaState] = [.overdue, .urgent]) -> Attendance {
    var planner = VisaPlanner(plan: plan, atlas: plan.atlas, today: Gathering.today)
    // In order, so that no more packs are made than until one can be.
    return given(
      plan.attendances(at: forum.id).sorted { $0.id < $1.id }.first { attendance in
        attendance.status.isComing && states.contains(planner.outlook(of: attendance).state)
          && (try? maker().pack(of: attendance.person, at: forum)) != nil
      })
  }

  private static func text(_ pack: VisaPack) -> String { TextRenderer(width: 300).render(pack.issue.document) }

  @Test(arguments: PaperLanguage.allCases)
  func `A pack has its parts in each language, and is set in each format`(language: PaperLanguage) throws {
    let pack = try Self.maker().pack(of: Self.applicant().person, at: Self.forum, in: language)
    let document = pack.issue.document
    #expect(document.language == language.rawValue && document.isRightToLeft == (language == .arabic))
    #expect(document.enclosures.count == 2 && document.enclosures.allSatisfy { $0.language == language.rawValue })
    let headings = document.blocks.compactMap { block -> String? in
      guard case .heading(1, let text) = block else { return nil }
      return text
    }
    #expect(headings.count == 5)
    // What nobody entered leaves no name without a value.
    for case .facts(let facts) in document.blocks {
      #expect(facts.allSatisfy { $0.value.contains { $0.isLetter || $0.isNumber } })
    }
    let html = HTMLRenderer().render(document)
    let markdown = MarkdownRenderer().render(document)
    for heading in headings {
      #expect(Self.text(pack).contains(heading) && html.contains(heading) && markdown.contains(heading))
    }
    #expect(html.components(separatedBy: "<article class=\"letter enclosed\" lang=\"\(language.rawValue)\"").count == 3)
    #expect(try PDFRenderer(date: Gathering.today).render(document).count > 20_000)
  }

  @Test func `The checklist ticks what is there and counts what is missing`() throws {
    var plan = Self.plan
    var attendance = Self.applicant()
    var visaCase = plan.visaCase(of: attendance.id) ?? VisaCase(of: attendance.id)
    visaCase.steps.removeAll { $0.kind == .documents }
    plan.load(Entry(visaCase))
    var text = Self.text(try Self.maker(plan).pack(of: attendance.person, at: Self.forum, in: .english))
    #expect(text.contains("☑  Letter of invitation") && text.contains("☐  Photograph"))
    #expect(text.contains(/☑  Passport, valid until \d+.\w+ \d{4} at least/))
    let before = try #require(text.firstMatch(of: /(\d+) of (\d+) missing\./))
    // What is booked is no longer to be booked.
    attendance.travel.arrivalBy = ""
    attendance.travel.itinerary = ""
    plan.load(Entry(attendance))
    text = Self.text(try Self.maker(plan).pack(of: attendance.person, at: Self.forum, in: .english))
    #expect(text.contains("☐  Ticket, there and back") && text.contains("missing: not booked yet"))
    let after = try #require(text.firstMatch(of: /(\d+) of (\d+) missing\./))
    #expect(Int(after.1) == Int(before.1).map { $0 + 1 } && after.2 == before.2)
    visaCase.steps.append(VisaCase.Step(kind: .documents, done: Gathering.today))
    plan.load(Entry(visaCase))
    text = Self.text(try Self.maker(plan).pack(of: attendance.person, at: Self.forum, in: .english))
    #expect(text.contains("☑  Photograph") && text.contains("gathered on 20\u{A0}November 2026"))
    #expect(text.contains("All of it is there."))
  }

  @Test func `A passport that runs out too soon for the process is not ticked`() throws {
    var plan = Self.plan
    let attendance = Self.applicant()
    var identity = given(plan.identity(of: attendance.person))
    // Long enough for the letter, and not for the six months that the process asks for.
    let day = given(Self.forum.span).last + 40
    for index in identity.passports.indices { identity.passports[index].expires = day }
    plan.load(Entry(identity))
    let text = Self.text(try Self.maker(plan).pack(of: attendance.person, at: Self.forum, in: .english))
    #expect(text.contains("☐  Passport") && text.contains("which is not enough"))
  }

  @Test func `The steps stand in their order with their days, and those that have passed say so`() throws {
    let attendance = Self.applicant([.overdue])
    var planner = VisaPlanner(plan: Self.plan, atlas: Self.plan.atlas, today: Gathering.today)
    let visa = planner.outlook(of: attendance)
    let pack = try Self.maker().pack(of: attendance.person, at: Self.forum, in: .english)
    let tables = pack.issue.document.blocks.compactMap { block -> Papers.Table? in
      guard case .table(let table) = block, table.caption == "Deadlines" else { return nil }
      return table
    }
    let rows = try #require(tables.first).rows.compactMap { tables.first?.cells(of: $0) }
    let known = rows.filter { !$0[2].isEmpty }
    #expect(known.count == visa.chain.count)
    #expect(known.last?[1] == "Safety margin" && known.contains { $0[0].contains("has passed") })
    #expect(known.first?[4] == visa.chain.last?.note)
  }

  @Test func `A pack names nobody but the person, and no closed session`() throws {
    let own = Self.applicant().person
    let pack = try Self.maker().pack(of: own, at: Self.forum, in: .english)
    let whole = Self.text(pack).lowercased()
    for person in Self.plan.people where person.id != own {
      guard let identity = Self.plan.identity(of: person.id), identity.fullName.count > 4 else { continue }
      #expect(!whole.contains(identity.fullName.lowercased()) && !whole.contains("\(person.alias.lowercased()) "))
    }
    for session in Self.plan.sessions(of: Self.forum.id) where session.format == .caucus {
      #expect(!whole.contains(session.title.lowercased()))
    }
    #expect(whole.contains("closed session"))
  }

  @Test func `The register learns what it is and who is named, and no name`() throws {
    let attendance = Self.applicant()
    let pack = try Self.maker().pack(of: attendance.person, at: Self.forum)
    let entry = pack.issue.entry(id: .random(), bytes: [1], medium: .file, on: Gathering.today)
    #expect(entry.paper == .visaPack && entry.named == [attendance.id] && entry.forum == Self.forum.id)
    #expect(entry.audience == .organisers && entry.title == "Visa pack \(pack.reference)")
    #expect(pack.reference.wholeMatch(of: /PACK-2026-[0-9A-Z]{7}/) != nil)
    #expect(pack.reference == VisaPackMaker.reference(of: attendance, on: Gathering.today))
    #expect(pack.issue.document.title == "Visa pack")
  }

  @Test func `What the letters need is named, all of it, and stops the pack`() {
    var plan = Self.plan
    var attendance = Self.applicant()
    attendance.travel.lodging = ""
    plan.load(Entry(attendance))
    var programme = plan.programme
    programme.signatory = ""
    plan.load(Entry(programme))
    #expect(throws: LetterError.self) { try Self.maker(plan).pack(of: attendance.person, at: Self.forum) }
    do {
      _ = try Self.maker(plan).pack(of: attendance.person, at: Self.forum)
    } catch LetterError.missing(let gaps) {
      let words = gaps.map(\.what)
      #expect(words.contains { $0.hasPrefix("The lodging of ") } && words.contains("The name of who signs"))
      #expect(Set(gaps).count == gaps.count)
    } catch {
      Issue.record("\(error)")
    }
  }

  @Test func `Whoever needs no visa gets the invitation alone`() throws {
    let attendance = Self.applicant([.notNeeded])
    let pack = try Self.maker().pack(of: attendance.person, at: Self.forum, in: .french)
    #expect(pack.issue.document.enclosures.map(\.title).allSatisfy { $0.hasPrefix("Invitation ") })
    #expect(pack.issue.document.enclosures.count == 1)
  }

  @Test(.enabled(if: PDFTools.areThere)) func `Letters have pages and numbers of their own in the PDF`() throws {
    let pack = try Self.maker().pack(of: Self.applicant().person, at: Self.forum, in: .english)
    let pages = try PDFTools.text(of: try PDFRenderer(date: Gathering.today).render(pack.issue.document))
      .split(separator: "\u{0C}")
    let own = pages.count { $0.contains(pack.reference) }
    let letters = pack.issue.document.enclosures.map { $0.title.split(separator: " ").last.map(String.init) ?? "" }
    #expect(own >= 2 && pages.first?.filter { $0 != " " }.contains("1/\(own)") == true)
    for letter in letters {
      let first = try #require(pages.first { $0.contains(letter) })
      #expect(first.contains(/1 ?\/ ?[12]/) && !first.contains(pack.reference))
    }
    #expect(
      try PDFTools.fonts(of: try PDFRenderer(date: Gathering.today).render(pack.issue.document)).allSatisfy {
        $0.contains("yes")
      })
  }

  @Test(arguments: [
    ("invitation_letter", "Letter of invitation"), ("bank_statements_3m", "Bank statements (bank statements 3m)"),
    ("invitation_letter_certified", "Invitation letter certified"), ("yellow_fever_if_listed", "Yellow fever"),
    ("hotel", "Proof of lodging"), ("MEA_political_clearance", "MEA political clearance"),
    ("proof_of_purpose_programme", "Programme of the event"), ("all_in_one_travel_form", "Application form"),
    ("residence_permit_or_visa", "Residence permit"), ("employer_or_ngo_letter", "Letter of the employer"),
  ])
  func `What processes ask for is called by what it is`(name: String, words: String) throws {
    var plan = Self.plan
    let attendance = Self.applicant()
    var planner = VisaPlanner(plan: plan, atlas: plan.atlas, today: Gathering.today)
    var process = try #require(planner.outlook(of: attendance).process)
    process.documents = [name]
    plan.load(Entry(ProcessFact(process: process)))
    let text = Self.text(try Self.maker(plan).pack(of: attendance.person, at: Self.forum, in: .english))
    #expect(text.contains(words), "\(name)")
  }
}
