import ForumPlan
import Papers
import Testing

struct ParticipantListTests {
  /// The list below its head, as text.
  private func table(
    for audience: Audience, grouping: ParticipantList.Grouping = .country, of gathering: Gathering = Gathering()
  ) -> String {
    let text = TextRenderer(width: 80).render(gathering.list(for: audience, grouping: grouping))
      .replacing("\u{A0}", with: " ")
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.drop { !$0.hasPrefix("No.") }.joined(separator: "\n")
  }

  @Test func `The list for participants`() {
    #expect(
      table(for: .participants) == """
        No.  Name                   Function         Organisation            Role
        ───  ─────────────────────  ───────────────  ──────────────────────  ───────────
        Tunisia
          1  Dr Amina BEN SALAH     Director         Open Streets            Facilitator
             أمينة بن صالح
          2  Chief Inspector Karim  Head of          National Police         Delegate
             HADDAD                 training         Academy

        Others
          3  Heron
          4  Kestrel
          5  Wren

          3 people prefer not to be listed by name.

        For participants · Provisional, 20 November 2026

        """)
  }

  /// The list goes to every participant: who is not to be named to police is not named where police take part.
  @Test func `Where police take part, participants read no more names than police may`() {
    var gathering = Gathering()
    #expect(!table(for: .participants, of: gathering).contains("Mei LI"))
    #expect(gathering.list(for: .participants).witnesses == [.police])
    var karim = gathering.attendance(of: gathering.karim)
    karim.status = .declined
    gathering.add(karim)
    #expect(table(for: .participants, of: gathering).contains("Mei LI"))
    #expect(gathering.list(for: .participants).witnesses.isEmpty)
  }

  @Test func `Whoever takes part from afar is marked, and unknown to the house and the state that receive the others`()
  {
    var gathering = Gathering()
    var karim = gathering.attendance(of: gathering.karim)
    karim.seat = .remote
    gathering.add(karim)
    var heron = gathering.attendance(of: gathering.heron)
    heron.seat = .remote
    gathering.add(heron)
    for audience in [Audience.organisers, .participants, .police, .donor] {
      let list = table(for: audience, of: gathering)
      // The column is narrow: the two words may stand below each other.
      #expect(list.contains("Delegate,") && list.contains("remote") && list.contains("HADDAD"), "\(audience)")
    }
    for audience in [Audience.venue, .hostState] {
      let list = table(for: audience, of: gathering)
      #expect(!list.contains("HADDAD") && !list.contains("Heron") && !list.contains("remote"), "\(audience)")
      #expect(list.contains("BEN SALAH"))
    }
    #expect(table(for: .venue, of: gathering).contains("2 people prefer not to be listed by name."))
  }

  /// No row, no gap in the numbers, no remark: police cannot tell that three more people come.
  @Test func `The list for police`() {
    #expect(
      table(for: .police) == """
        No.  Name                   Function         Organisation            Role
        ───  ─────────────────────  ───────────────  ──────────────────────  ───────────
        Tunisia
          1  Dr Amina BEN SALAH     Director         Open Streets            Facilitator
             أمينة بن صالح
          2  Chief Inspector Karim  Head of          National Police         Delegate
             HADDAD                 training         Academy

        For the police · Provisional, 20 November 2026

        """)
  }

  @Test func `The list for the venue knows needs, and neither countries nor organisations`() {
    for grouping in ParticipantList.Grouping.allCases {
      #expect(
        table(for: .venue, grouping: grouping) == """
          No.  Name                          Role         Needs
          ───  ────────────────────────────  ───────────  ─────────
            1  Dr Amina BEN SALAH            Facilitator
               أمينة بن صالح
            2  Chief Inspector Karim HADDAD  Delegate     step-free
            3  Heron
            4  Kestrel
            5  Wren

            3 people prefer not to be listed by name.

          For the venue · Provisional, 20 November 2026

          """)
    }
  }

  @Test func `The list for organisers knows all, and breaks an address before a role`() {
    let text = table(for: .organisers)
    for name in ["Amina", "HADDAD", "QUISTREBECK", "李梅", "VANDERVELDE", "Facilitator", "vegan", "step-free"] {
      #expect(text.contains(name))
    }
    #expect(!text.contains("prefer not"))
  }

  @Test func `Groups stand by name, and a list by alphabet has none`() {
    #expect(table(for: .donor, grouping: .organisation).contains("\nNational Police Academy\n"))
    let rows = table(for: .donor, grouping: .alphabetical).split(separator: "\n").dropFirst(2)
    let names = ["BEN SALAH", "HADDAD", "Heron", "Kestrel", "Wren"]
    let places = names.compactMap { name in rows.firstIndex { $0.contains(name) } }
    #expect(places.count == names.count && places == places.sorted())
  }

  @Test func `Without anybody who may be listed, the list says so`() {
    var gathering = Gathering()
    for person in [gathering.amina, gathering.karim] { gathering.setConsents(of: person, []) }
    let text = TextRenderer().render(gathering.list(for: .hostState))
    #expect(text.contains("No participants can be listed yet."))
    #expect(!text.contains("prefer not"))
  }

  @Test func `One alone is counted in the singular`() {
    var gathering = Gathering()
    for person in [gathering.kestrel, gathering.mei] { gathering.setConsents(of: person, Gathering.everyPurpose) }
    #expect(table(for: .participants, of: gathering).contains("One person prefers not to be listed by name."))
  }
}
