import ForumPlan
import Papers
import Testing

struct AgendaPaperTests {
  private func text(for audience: Audience, of gathering: Gathering = Gathering()) -> String {
    TextRenderer(width: 80).render(gathering.agenda(for: audience)).replacing("\u{A0}", with: " ")
  }

  /// Heron and Kestrel did not consent, Mei not to police, who take part: aliases; nobody reads who leads the caucus.
  @Test func `The agenda for participants`() {
    #expect(
      text(for: .participants) == """
        Bridges Institute · Chatham House Rule

        Tunis forum
        ═══════════
        Agenda

        Dates      11–12 May 2027
        Venue      Dar Salam
                   12 Rue des Oliviers
        Place      Tunis, Tunisia
        Languages  Arabic, French
        Hosts      Bridges Institute
        Times      All times local (UTC+01:00)

        Day 1 · Tuesday 11 May 2027
        ───────────────────────────

        Time         Session                       Format   Room     People
        ───────────  ────────────────────────────  ───────  ───────  ───────────────────
        09:00–09:45  1. Opening                    Plenary  Blue     Dr Amina BEN SALAH
                     Interpretation: English                hall     With Chief
                                                                     Inspector Karim
                                                                     HADDAD, Head of
                                                                     training, National
                                                                     Police Academy
                                                                     With Heron
        10:00–11:00  2. What we need (community    Caucus   Blue
                     only)                                  hall

        Day 2 · Wednesday 12 May 2027
        ─────────────────────────────

        Time         Session                  Format  Room       People
        ───────────  ───────────────────────  ──────  ─────────  ───────────────────────
        09:05–10:35  3. Stops and searches    Panel   Blue hall  With Wren
                     Agree on what is                            With Chief Inspector
                     counted                                     Karim HADDAD, Head of
                                                                 training, National
                                                                 Police Academy
                                                                 Rapporteur: Kestrel

        Ground rules
        ────────────

        • One speaks at a time.
        • No photos without asking.

        For participants · Provisional, 20 November 2026

        """)
  }

  @Test func `What says for whom it is closed is closed, whatever its format`() throws {
    var gathering = Gathering()
    var circle = try #require(gathering.plan.sessions.first { $0.format == .caucus })
    circle.format = .breakout
    circle.facilitators = [gathering.amina]
    gathering.add(circle)
    let rows = { (audience: Audience) in
      text(for: audience, of: gathering).split(separator: "\n").filter { $0.contains("What we need") }
    }
    #expect(rows(.participants).count == 1 && !rows(.participants)[0].contains("SALAH"))
    #expect(!rows(.participants)[0].contains("Amina") && rows(.organisers)[0].contains("Amina"))
  }

  /// Police see who consented to be named to police: not Heron, not Kestrel, not the scholar; nor that they are there.
  @Test func `The second day's agenda for police`() {
    let day = text(for: .police).split(separator: "Day 2 · Wednesday 12 May 2027").last?.split(separator: "Ground")
      .first
    #expect(
      day.map(String.init) == """

        ─────────────────────────────

        Time         Session                   Format  Room       People
        ───────────  ────────────────────────  ──────  ─────────  ──────────────────────
        09:05–10:35  3. Stops and searches     Panel   Blue hall  With Chief Inspector
                     Agree on what is counted                     Karim HADDAD, Head of
                                                                  training, National
                                                                  Police Academy


        """)
  }

  @Test func `A forum without sessions says how to add them, one that is ready is final`() {
    var gathering = Gathering()
    var forum = gathering.forum
    forum.stage = .ready
    gathering.add(forum)
    #expect(text(for: .public, of: gathering).hasSuffix("\nFor the public · Final, 20 November 2026\n"))
    var empty = Forum(id: ForumPlan.ID(rawValue: 12), name: "Empty forum", days: 1)
    empty.start = nil
    let paper = AgendaPaper(plan: gathering.plan, atlas: .shipped, today: Gathering.today)
      .document(of: empty, for: .organisers)
    #expect(TextRenderer().render(paper).contains("The agenda is empty."))
  }

  @Test func `Days without a date are numbered, and a session past midnight ends in the small hours`() {
    var gathering = Gathering()
    var forum = gathering.forum
    forum.start = nil
    gathering.add(forum)
    var night = Session(
      id: ForumPlan.ID(rawValue: 90), forum: forum.id, title: "Night watch", format: .plenary, minutes: 90)
    night.slot = .init(day: 2, start: 23 * 60 + 15)
    gathering.add(night)
    let text = text(for: .public, of: gathering)
    #expect(text.contains("\nDay 2\n"))
    #expect(text.contains("23:15–00:45  4. Night watch"))
    #expect(!text.contains("All times local"))
  }
}
