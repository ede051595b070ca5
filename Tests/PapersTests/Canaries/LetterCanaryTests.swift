import Dates
import ForumPlan
import Papers
import Testing

/// A letter speaks of whom it is about, to a reader who may know of them, and of nobody else.
///
/// What is allowed stands here a second time, apart from the letters' own rules.
@Suite("Canaries in letters and visa packs")
struct LetterCanaryTests {
  /// What a letter may say of whom it is about; an alias never, for it would link the name to other papers.
  private func allowed(_ kind: LetterKind, _ index: Int) -> Set<String> {
    var parts: [CanaryPlan.Part] = [.family, .given, .honorific, .native, .function, .organisation]
    switch kind {
    case .release: parts = [.family, .given, .honorific, .native, .function, .organisation]
    case .visa, .noteVerbale: parts += [.passport, .birthPlace]
    case .invitation, .recognition, .thanks: break
    }
    return CanaryPlan.words(parts, index)
  }

  /// Who has to be agreed to besides the person, by the law of the paper.
  private func consent(_ kind: LetterKind) -> ConsentPurpose? {
    switch kind {
    case .noteVerbale: .namedToHostState
    case .release: .namedToPolice
    case .invitation, .visa, .recognition, .thanks: nil
    }
  }

  private func texts(of document: Document, _ seed: UInt64) throws -> [String] {
    var texts = [
      HTMLRenderer().render(document), TextRenderer(width: 200).render(document), MarkdownRenderer().render(document),
      document.title + document.subtitle + document.issuer + document.version + document.classification,
    ]
    if seed % 50 == 0, PDFTools.areThere {
      texts.append(try PDFTools.text(of: try PDFRenderer(date: Gathering.today).render(document)))
    }
    return texts
  }

  @Test(
    "A letter names nobody but whom it is about, and is not written where its reader may not know",
    arguments: LetterKind.allCases)
  func letters(kind: LetterKind) throws {
    var (written, stopped) = (0, 0)
    for seed in UInt64(1)...200 {
      let canaries = CanaryPlan(seed: seed)
      let plan = canaries.forLetters
      var order = LetterOrder(kind, for: CanaryPlan.forumID, in: PaperLanguage.allCases[Int(seed % 3)])
      if kind == .noteVerbale {
        // One person is announced in the note itself, several in an annex, which has a test of its own.
        let coming = canaries.people.map(\.id).filter { canaries.isComing($0) }
        guard let one = coming.first else { continue }
        order.people = [one]
      }
      let survey = try LetterSurvey(
        order, plan: plan, atlas: .shipped, today: Gathering.today, templates: LetterTemplates(folder: nil))
      // What is told of what is missing is read by organisers, by alias.
      let aliases = canaries.people.indices.reduce(into: Set<String>()) {
        $0.formUnion(CanaryPlan.words([.alias, .organisation], $1))
      }
      #expect(CanaryPlan.found(in: survey.gaps.map(\.description).joined()).isSubset(of: aliases))
      for letter in survey.letters {
        let id = given(letter.document.named.first)
        let index = given(
          canaries.people.firstIndex { Attendance.id(of: $0.id, at: CanaryPlan.forumID) == id })
        #expect(letter.document.named.count == 1)
        #expect(consent(kind).map(canaries.people[index].consents.contains) ?? true, "seed \(seed)")
        for text in try texts(of: letter.document, seed) {
          #expect(CanaryPlan.found(in: text).subtracting(allowed(kind, index)).isEmpty, "seed \(seed)")
        }
        #expect(CanaryPlan.found(in: letter.reference + letter.code).isEmpty)
      }
      written += survey.letters.count
      stopped += survey.count - survey.letters.count
    }
    // A test in which no letter is written, or none stopped, would show nothing.
    #expect(written > 30 && stopped > 10, "\(written) written, \(stopped) stopped")
  }

  @Test("A note for several names those alone who agreed, and no number tells of the others")
  func delegation() throws {
    var (named, leftOut) = (0, 0)
    var missing: Set<String> = []
    for seed in UInt64(1)...200 {
      let canaries = CanaryPlan(seed: seed)
      let plan = canaries.forLetters
      // Who has no name in the plan stops the note, which other tests show.
      let people = canaries.people.map(\.id).filter { plan.identity(of: $0) != nil && canaries.isComing($0) }
      guard people.count > 1 else { continue }
      let order = LetterOrder(.noteVerbale, for: CanaryPlan.forumID, about: people, in: .english)
      let survey = try LetterSurvey(
        order, plan: plan, atlas: .shipped, today: Gathering.today, templates: LetterTemplates(folder: nil))
      let known = canaries.people.indices.filter { canaries.people[$0].consents.contains(.namedToHostState) }
      let all = known.reduce(into: Set<String>()) { $0.formUnion(allowed(.noteVerbale, $1)) }
      for letter in survey.letters {
        for text in try texts(of: letter.document, seed) {
          #expect(CanaryPlan.found(in: text).isSubset(of: all), "seed \(seed)")
        }
        named += letter.document.named.count
      }
      leftOut += survey.leftOut
      missing.formUnion(survey.gaps.map(\.label))
    }
    #expect(named > 100 && leftOut > 100, "\(named) named, \(leftOut) left out; \(missing.sorted())")
  }

  /// The state reads the same whether or not those are in the plan of whom it may not know.
  @Test("No note tells by its number, its order or its form that anybody is left out")
  func gaps() throws {
    var (leftOut, single, several) = (0, 0, 0)
    for seed in UInt64(1)...200 {
      let canaries = CanaryPlan(seed: seed)
      let plan = canaries.forLetters
      let nameless = canaries.people.filter { plan.identity(of: $0.id) == nil }.map(\.id)
      let silent = canaries.people.filter { !$0.consents.contains(.namedToHostState) }.map(\.id)
      let order = LetterOrder(
        .noteVerbale, for: CanaryPlan.forumID, in: seed % 2 == 0 ? nil : PaperLanguage.allCases[Int(seed % 3)])
      func survey(_ plan: Plan) throws -> LetterSurvey {
        try LetterSurvey(
          order, plan: plan, atlas: .shipped, today: Gathering.today, templates: LetterTemplates(folder: nil))
      }
      let full = try survey(canaries.without(Set(nameless), of: plan))
      let other = try survey(canaries.without(Set(nameless + silent), of: plan))
      #expect(full.letters == other.letters, "seed \(seed)")
      #expect(full.letters.count <= 1 && other.leftOut == 0)
      leftOut += full.leftOut
      let announced = full.letters.first?.document.named.count ?? 0
      if full.leftOut > 0, announced == 1 { single += 1 }
      if full.leftOut > 0, announced > 1 { several += 1 }
    }
    #expect(leftOut > 100 && single > 10 && several > 10, "\(leftOut) left out, \(single) single, \(several) several")
  }

  @Test("A visa pack tells all of one person and nothing of another")
  func packs() throws {
    var written = 0
    for seed in UInt64(1)...200 {
      let canaries = CanaryPlan(seed: seed)
      let plan = canaries.forLetters
      let maker = VisaPackMaker(
        plan: plan, atlas: .shipped, today: Gathering.today, templates: LetterTemplates(folder: nil))
      for (index, person) in canaries.people.enumerated().prefix(2) {
        do {
          let pack = try maker.pack(
            of: person.id, at: given(plan.forums[CanaryPlan.forumID]), in: PaperLanguage.allCases[Int(seed % 3)])
          written += 1
          let own = CanaryPlan.words(
            [.family, .given, .honorific, .native, .function, .organisation, .passport, .birthPlace, .flight], index)
          for text in try texts(of: pack.issue.document, seed) {
            #expect(CanaryPlan.found(in: text).subtracting(own).isEmpty, "seed \(seed)")
          }
          // The register and the file are named by the reference alone.
          #expect(CanaryPlan.found(in: pack.reference + pack.issue.title).isEmpty)
        } catch {
          #expect(CanaryPlan.found(in: "\(error)").isSubset(of: CanaryPlan.words([.alias], index)), "\(error)")
        }
      }
    }
    #expect(written > 100, "\(written)")
  }
}
