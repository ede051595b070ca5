import Dates
import ForumPlan
import Papers
import Testing

/// No word of a person reaches a page that consent and audience do not allow, in two hundred plans at random.
///
/// What is allowed stands here a second time, apart from `Disclosure`.
@Suite("Canaries in every field")
struct CanaryTests {
  /// A paper, and who reads it besides its audience.
  private struct Paper {
    var document: Document
    var readers: [Audience]
    /// Whether aliases stand for all, whatever they agreed to.
    var isByAlias = false
    /// Whether it may show what somebody is and where they work.
    var tellsWork = true
  }

  private static let fromPlan = AgendaStyle.allCases.count + ParticipantList.Grouping.allCases.count

  private func papers(_ canaries: CanaryPlan, _ plan: Plan, for audience: Audience) -> [Paper] {
    let (forum, today) = (canaries.forum, Gathering.today)
    let language = PaperLanguage.allCases[Int(canaries.seed % 3)]
    let police: [Audience] = canaries.hasPolice ? [.police] : []
    let readers = [audience] + (audience == .participants ? police : [])
    let agendas = AgendaStyle.allCases.compactMap {
      AgendaPaper(plan: plan, atlas: .shipped, today: today, language: language).document($0, of: forum, for: audience)
    }
    let lists = ParticipantList.Grouping.allCases.map {
      ParticipantList(plan: plan, atlas: .shipped, today: today, language: language)
        .document(of: forum, for: audience, grouping: $0)
    }
    let maker = HandOutMaker(plan: plan, atlas: .shipped, today: today, language: language)
    let handOuts = HandOut.allCases.compactMap { handOut -> Paper? in
      guard let document = maker.document(handOut, of: forum, for: audience) else { return nil }
      let isInRoom: Bool
      switch handOut {
      case .signIn, .signInByNumber, .badges, .badgesByAlias, .tents, .tentsByAlias, .tables, .tablesByAlias:
        isInRoom = true
      case .signInKey, .signs, .travel, .rooming, .costSheets: isInRoom = false
      }
      return Paper(
        document: document, readers: isInRoom ? [audience, .participants] + police : [audience],
        isByAlias: [.badgesByAlias, .tentsByAlias, .tablesByAlias].contains(handOut))
    }
    return (agendas + lists).map { Paper(document: $0, readers: readers) } + handOuts
  }

  /// The words of a person that a paper may hold.
  private func allowed(
    _ index: Int, _ canaries: CanaryPlan, _ paper: Paper, for audience: Audience
  ) -> Set<String> {
    let (id, consents) = canaries.people[index]
    func words(_ parts: [CanaryPlan.Part]) -> Set<String> { Set(parts.map { CanaryPlan.word($0, index) }) }
    if audience == .organisers {
      return words([.alias, .family, .given, .honorific, .native, .function, .email, .organisation, .diet, .flight])
    }
    let alias = [.participants, .venue, .donor].contains(audience) ? words([.alias]) : []
    if paper.isByAlias { return alias }
    let isNamed =
      canaries.plan.identity(of: id) != nil
      && paper.readers.allSatisfy { reader in reader.consent.map(consents.contains) ?? true }
    guard isNamed else { return alias }
    let name = words([.family, .given, .honorific, .native])
    return name.union(audience == .venue ? words([.diet, .flight]) : words([.function, .organisation]))
  }

  private func texts(of document: Document, _ seed: UInt64) throws -> [String] {
    var texts = [
      HTMLRenderer().render(document), TextRenderer(width: 200).render(document), CSVRenderer().render(document),
      document.title + document.subtitle + document.issuer + document.version + document.classification,
    ]
    guard seed % 25 == 0 else { return texts }
    texts.append(MarkdownRenderer().render(document))
    let pdf = try PDFRenderer(date: Gathering.today).render(document)
    texts.append(String(decoding: pdf, as: UTF8.self))
    if PDFTools.areThere { texts.append(try PDFTools.text(of: pdf)) }
    return texts
  }

  @Test("No word of anybody is on a page that they or its audience do not allow", arguments: Audience.allCases)
  func pages(audience: Audience) throws {
    var (named, hidden) = (0, 0)
    for seed in UInt64(1)...200 {
      let canaries = CanaryPlan(seed: seed)
      for paper in papers(canaries, canaries.plan, for: audience) {
        let known = canaries.people.indices.map { allowed($0, canaries, paper, for: audience) }
        let all = known.reduce(into: Set<String>()) { $0.formUnion($1) }
        var seen: Set<String> = []
        for text in try texts(of: paper.document, seed) { seen.formUnion(CanaryPlan.found(in: text)) }
        let leaked = seen.subtracting(all).sorted()
        #expect(leaked.isEmpty, "seed \(seed), \(paper.document.title)")
        // Whoever is named on it stands in the register with it, and nobody else whom it may not name.
        let register = Set(paper.document.named)
        for (index, person) in canaries.people.enumerated() {
          let id = Attendance.id(of: person.id, at: CanaryPlan.forumID)
          let family = CanaryPlan.word(.family, index)
          #expect(!seen.contains(family) || register.contains(id), "seed \(seed), \(paper.document.title)")
          #expect(!register.contains(id) || known[index].contains(family), "seed \(seed), \(paper.document.title)")
          if seen.contains(family) { named += 1 } else { hidden += 1 }
        }
      }
      let calendar = AgendaCalendar(plan: canaries.plan, today: Gathering.today)
        .issue(of: canaries.forum, for: audience, AgendaRevisions(of: CanaryPlan.forumID, in: []))
      let paper = Paper(
        document: calendar.issue.document,
        readers: [audience] + (audience == .participants && canaries.hasPolice ? [.police] : []))
      let lines = String(decoding: calendar.bytes, as: UTF8.self).replacing("\r\n ", with: "")
      let all = canaries.people.indices.reduce(into: Set<String>()) {
        $0.formUnion(allowed($1, canaries, paper, for: audience))
      }
      #expect(CanaryPlan.found(in: lines + calendar.issue.title).subtracting(all).isEmpty, "seed \(seed)")
      #expect(!lines.contains("ATTENDEE"))
    }
    // A test in which nobody is named, or nobody hidden, would show nothing.
    #expect(named > 100 && hidden > 100)
  }

  /// Police, a state and the public read the same papers whether or not those exist of whom they may not know.
  @Test("Papers tell nothing by gap, total, order or number", arguments: [Audience.police, .hostState, .public])
  func gaps(audience: Audience) {
    var differing = 0
    for seed in UInt64(1)...200 {
      let canaries = CanaryPlan(seed: seed)
      let purpose = audience.consent
      let gone = Set(
        canaries.people.filter { person in
          !(purpose.map(person.consents.contains) ?? true) || canaries.plan.identity(of: person.id) == nil
        }.map(\.id))
      let without = canaries.without(gone)
      differing += without == canaries.plan ? 0 : 1
      let full = papers(canaries, canaries.plan, for: audience).prefix(Self.fromPlan).map(\.document)
      let other = papers(canaries, without, for: audience).prefix(Self.fromPlan).map(\.document)
      #expect(Array(full) == Array(other), "seed \(seed)")
    }
    #expect(differing > 150)
  }
}
