import Atlas
import Dates
import ForumPlan
import Logistics
import Papers
import Testing

/// What must hold of every paper, whatever is in the plan: who did not consent cannot be found in it.
struct SecrecyTests {
  /// The parts of a legal identity; none of them may reach a page without consent.
  private static let secrets = [
    "Zaynab", "Quistrebeck", "Secret keeper", "zaynab@example.org", "زينب", "Ottokar", "Vandervelde", "Reporter",
  ]

  private func gathering() -> Gathering {
    var gathering = Gathering.expected
    for person in [gathering.amina, gathering.heron, gathering.kestrel] {
      gathering.travels(person, "2027-05-10", "2027-05-13", by: "QR 1399 at 14:05", in: "Dar Salam")
    }
    gathering.set(gathering.heron) { $0.nativeName = "زينب" }
    return gathering
  }

  @Test(arguments: Audience.allCases.filter { $0 != .organisers })
  func `The name of whoever does not consent stands in no paper of any format`(audience: Audience) throws {
    for paper in gathering().papers(for: audience) {
      for (format, bytes) in try formats(of: paper) {
        let text = String(decoding: bytes, as: UTF8.self).lowercased()
        let found = Self.secrets.filter { text.contains($0.lowercased()) }
        #expect(found.isEmpty, "\(format)")
      }
    }
  }

  /// Two plans that differ in the identity of those who do not consent alone give the same papers, byte for byte:
  /// so nothing of it can be told from a paper, not by order, number, width or page either.
  @Test(arguments: Audience.allCases.filter { $0 != .organisers })
  func `Nothing of an identity can be told from a paper`(audience: Audience) throws {
    let first = gathering()
    var second = first
    for person in [second.heron, second.kestrel] {
      second.set(person) {
        $0.familyName = "Aaaa"
        $0.givenNames = "A very much longer name that would need a line of its own in any table"
        $0.honorific = "Sir"
        $0.nativeName = "ア"
        $0.function = "None"
        $0.email = ""
      }
    }
    for (one, other) in zip(first.papers(for: audience), second.papers(for: audience)) {
      #expect(try formats(of: one) == formats(of: other))
    }
    // The test would be worth nothing if the papers did not hang on identities at all.
    second.set(second.amina) { $0.familyName = "Aaaa" }
    #expect(first.list(for: audience) != second.list(for: audience))
  }

  /// Police, a state and the public cannot tell whether somebody who does not consent comes at all.
  @Test(arguments: [Audience.police, .hostState, .public])
  func `Some audiences cannot tell that anybody is missing`(audience: Audience) throws {
    let full = gathering()
    var without = full
    for person in [without.heron, without.kestrel, without.mei] {
      var attendance = without.attendance(of: person)
      attendance.status = .declined
      without.add(attendance)
    }
    for grouping in ParticipantList.Grouping.allCases {
      #expect(full.list(for: audience, grouping: grouping) == without.list(for: audience, grouping: grouping))
    }
  }

  @Test func `Whoever declined stands on no list`() throws {
    var gathering = gathering()
    var attendance = gathering.attendance(of: gathering.amina)
    attendance.status = .declined
    gathering.add(attendance)
    for audience in Audience.allCases {
      let text = TextRenderer().render(gathering.list(for: audience))
      #expect(!text.contains("SALAH") && !text.contains("Ibis"))
    }
  }

  @Test func `Who is in a closed circle, and what facilitators noted, is for organisers alone`() {
    let gathering = gathering()
    for audience in Audience.allCases {
      let text = TextRenderer(width: 200).render(gathering.agenda(for: audience))
      let caucus = text.split(separator: "\n").first { $0.contains("What we need") }
      #expect(caucus?.contains("Heron") == false)
      #expect(caucus?.contains("QUISTREBECK") == (audience == .organisers))
      #expect(text.contains("side door") == (audience == .organisers))
      #expect(text.contains("Film evening") == (audience == .organisers))
    }
  }

  @Test func `Reports that are piped on know people by alias alone`() {
    let first = gathering()
    var second = first
    for person in [first.amina, first.karim, first.heron, first.mei, first.kestrel] {
      second.set(person) {
        $0 = Identity(of: person)
        $0.familyName = "Aaaa"
      }
    }
    func reports(_ gathering: Gathering) -> [String] {
      let outlook = Outlook(plan: gathering.plan, today: Gathering.today)
      return [
        Reports.visas(outlook.visas, plan: gathering.plan), Reports.deadlines(outlook.deadlines, plan: gathering.plan),
        Reports.forums(outlook.forums, plan: gathering.plan), Reports.people(gathering.plan),
        Reports.venues(gathering.plan), Reports.budget(outlook.budget, plan: gathering.plan),
      ].flatMap { [$0.json, $0.csv, TextTable(table: $0.table, width: 80).lines.joined(separator: "\n")] }
    }
    #expect(reports(first) == reports(second))
    #expect(reports(first).contains { $0.contains("Heron") })
  }
}
