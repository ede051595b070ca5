import Atlas
import Dates
import ForumPlan
import Papers
import Testing

struct CardTests {
  private func cards(_ document: Document) -> [Card] {
    document.blocks.flatMap { if case .cards(let sheet) = $0 { sheet.cards } else { [Card]() } }
  }

  /// A crowd of people, all of whom agreed to be named.
  private func crowd(_ names: [(given: String, family: String)]) -> Gathering {
    var gathering = Gathering.expected
    for person in [gathering.amina, gathering.karim, gathering.heron, gathering.mei, gathering.kestrel] {
      var attendance = gathering.attendance(of: person)
      attendance.status = .declined
      gathering.add(attendance)
    }
    for (index, name) in names.enumerated() {
      let person = Person(id: .init(rawValue: 100 + UInt64(index)), alias: "Guest \(index)", sector: .other)
      gathering.add(person)
      var attendance = Attendance(person: person.id, forum: Gathering.forumID, role: .delegate)
      attendance.status = .confirmed
      gathering.add(attendance)
      gathering.setConsents(of: person.id, Gathering.everyPurpose)
      gathering.set(person.id) { ($0.givenNames, $0.familyName) = (name.given, name.family) }
    }
    return gathering
  }

  @Test func `A badge says name, own script, house, function and part; who did not agree wears an alias alone`() {
    let gathering = Gathering.expected
    let badges = cards(gathering.maker().badges(of: gathering.forum))
    #expect(
      badges.map(\.name) == [
        "Dr Amina BEN SALAH", "Chief Inspector Karim HADDAD", "Heron", "Kestrel", "Wren",
      ])
    #expect(badges[0].second == "أمينة بن صالح" && badges[0].lines == ["Open Streets", "Director"])
    #expect(badges[0].foot == "Facilitator" && badges[0].head.plain == "Tunis forum · 11–12 May 2027")
    #expect(
      badges[0].back.map(\.plain) == [
        "Tunis forum", "11–12 May 2027", "Dar Salam", "12 Rue des Oliviers", "Tunis, Tunisia",
        "Secretariat: +216 00 000 000",
      ])
    #expect(badges[2].lines.isEmpty && badges[2].foot.isEmpty && badges[2].second.isEmpty)
    // Front and head are the same for all, so that nothing but the alias sets it apart.
    #expect(Set(badges.map(\.head)).count == 1 && Set(badges.map(\.back)).count == 1)
  }

  @Test func `By alias all are alike, and the key alone tells who is who`() {
    let gathering = Gathering.expected
    for document in [
      gathering.maker().badges(of: gathering.forum, byAlias: true),
      gathering.maker().tableTents(of: gathering.forum, byAlias: true),
    ] {
      #expect(cards(document).map(\.name) == ["Crane", "Heron", "Ibis", "Kestrel", "Wren"])
      #expect(cards(document).allSatisfy { $0.second.isEmpty && $0.lines.isEmpty && $0.foot.isEmpty })
    }
  }

  @Test func `Whether somebody may be photographed stands on no badge, tent or sheet`() throws {
    let with = Gathering.expected
    var without = with
    without.setConsents(of: without.amina, Gathering.everyPurpose.filter { $0 != .photo && $0 != .recording })
    for handOut in HandOut.allCases {
      for audience in handOut.audiences {
        #expect(
          with.maker().document(handOut, of: with.forum, for: audience)
            == without.maker().document(handOut, of: without.forum, for: audience))
      }
    }
  }

  @Test(.enabled(if: PDFTools.areThere)) func `Front and back lie behind each other, eight to a sheet`() throws {
    let names = (0..<11).map { (given: "Anna", family: "Q\($0)x") }
    for language in PaperLanguage.allCases {
      let gathering = crowd(names)
      let bytes = try PDFRenderer(date: Gathering.today).render(gathering.maker(language).badges(of: gathering.forum))
      let pages = try PDFTools.places(in: bytes)
      #expect(pages.count == 4)
      for (front, back) in [(pages[0], pages[1]), (pages[2], pages[3])] {
        for index in names.indices {
          let word = "Q\(index)X"
          guard let one = front.first(where: { $0.word == word }) else { continue }
          let other = try #require(back.first { $0.word == word })
          // Turned over the long edge, what was left is right; names stand in the middle of their cards.
          let isMirrored = (one.x < 595.28 / 2) != (other.x < 595.28 / 2)
          #expect(isMirrored, "\(language) \(word)")
          #expect(Int((one.y - 109) / 155.9) == Int((other.y - 109) / 155.9))
        }
      }
      let fronts = pages[0].filter { $0.word.hasPrefix("Q") } + pages[2].filter { $0.word.hasPrefix("Q") }
      #expect(fronts.count == names.count)
    }
  }

  @Test(
    .enabled(if: PDFTools.areThere),
    arguments: [
      String(repeating: "Averylongname", count: 25), String(repeating: "long name ", count: 30),
      "<script>alert(1)</script> & \"q\" 'x'", "line\nbreak\r\u{2028}\u{0}\u{1B}[31m\u{202E}turned",
      "முத்துலட்சுமி சுப்பிரமணியம்", "عبد الرحمن بن عبد العزيز آل الشيخ", "=HYPERLINK(\"x\")",
    ])
  func `Whatever a name is, it stays on its card, one to a card`(name: String) throws {
    let gathering = crowd([(name, name), ("Berta", "Plain"), ("Carl", "Plain")])
    for document in [
      gathering.maker().badges(of: gathering.forum), gathering.maker().tableTents(of: gathering.forum),
    ] {
      let bytes = try PDFRenderer(date: Gathering.today).render(document)
      let pages = try PDFTools.places(in: bytes)
      #expect(pages.count == 2)
      let isTent = document.title == "Table tents"
      let (width, height) = isTent ? (510.2, 340.2) : (255.1, 155.9)
      let (left, top) = ((595.28 - (isTent ? 1 : 2) * width) / 2, (841.89 - (isTent ? 2 : 4) * height) / 2)
      for word in pages[0] where word.y > 60 && word.y < 790 {
        #expect(word.x > left && word.x < 595.28 - left && word.y > top && word.y < 841.89 - top, "\(word)")
      }
      let html = HTMLRenderer().render(document)
      #expect(!html.contains("<script") && !html.contains("\u{202E}") && !html.contains("\u{1B}"))
      #expect(!CSVRenderer().render(document).contains("\n=HYPER"))
    }
  }

  @Test(.enabled(if: PDFTools.areThere)) func `Shaped scripts come out of the PDF as they went in`() throws {
    let gathering = crowd([("முத்து", "லட்சுமி"), ("أمينة", "بن صالح")])
    let text = try PDFTools.text(
      of: PDFRenderer(date: Gathering.today).render(gathering.maker().tableTents(of: gathering.forum)))
    #expect(text.contains("முத்து") && text.contains("أمينة"))
  }

  @Test func `In HTML the backs stand in the order of the turned sheet`() throws {
    let gathering = crowd((0..<3).map { ("Anna", "Q\($0)") })
    let html = HTMLRenderer().render(gathering.maker().badges(of: gathering.forum))
    let sides = html.components(separatedBy: "<section class=\"cards badges").dropFirst().map { side in
      side.components(separatedBy: "<article").dropFirst().map { card in
        (0..<3).first { card.contains("Q\($0)<") } ?? -1
      }
    }
    #expect(sides == [[0, 1, 2], [1, 0, -1, 2]])
    #expect(html.contains("<body class=\"cut\">"))
  }

  @Test func `A tent is two to a sheet, and a thousand badges are no trouble`() throws {
    let gathering = crowd((0..<5).map { ("Anna", "Q\($0)") })
    let bytes = try PDFRenderer(date: Gathering.today).render(gathering.maker().tableTents(of: gathering.forum))
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.split(separator: "/Type /Page").dropFirst().count { $0.unicodeScalars.first != "s" } == 3)
  }

  @Test func `A door tells what takes place behind it, never of a caucus more than that it is closed`() {
    let gathering = Gathering.expected
    let signs = gathering.maker().roomSigns(of: gathering.forum)
    #expect(cards(signs).map(\.second.plain) == ["Day 1 · Tuesday 11 May 2027", "Day 2 · Wednesday 12 May 2027"])
    #expect(cards(signs).map(\.name) == ["Blue hall", "Blue hall"] && signs.isLandscape)
    #expect(cards(signs)[0].rows == [.init("09:00–09:45", "Opening"), .init("10:00–11:00", "Closed session")])
    let text = MarkdownRenderer().render(signs) + HTMLRenderer().render(signs) + CSVRenderer().render(signs)
    for secret in ["What we need", "community only", "SALAH", "Heron", "side door", "Film evening"] {
      #expect(!text.contains(secret))
    }
  }

  @Test func `What cannot be made says why`() {
    var gathering = Gathering()
    #expect(
      HandOut.badges.obstacle(of: gathering.forum, in: gathering.plan)
        == "Nobody has accepted yet to come to Tunis forum.")
    gathering = .expected
    #expect(HandOut.badges.obstacle(of: gathering.forum, in: gathering.plan) == nil)
    var forum = gathering.forum
    forum.start = nil
    #expect(HandOut.signIn.obstacle(of: forum, in: gathering.plan) == "Tunis forum has no first day yet. Give it one.")
    gathering.plan.openCompartments.remove(.identity)
    #expect(HandOut.signInKey.obstacle(of: forum, in: gathering.plan) == "Your key does not open identities.")
    #expect(HandOut.badges.obstacle(for: .public, of: forum, in: gathering.plan) == "All in the room read it.")
    #expect(gathering.maker().document(.badges, of: forum, for: .public) == nil)
  }
}
