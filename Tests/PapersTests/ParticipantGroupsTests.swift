import ForumPlan
import Papers
import Testing

struct ParticipantGroupsTests {
  private func rows(_ gathering: Gathering, for audience: Audience, _ language: PaperLanguage = .english) -> [String] {
    for case .table(let table) in gathering.list(for: audience, grouping: .delegation, language).blocks {
      return table.rows.map { row in
        if case .group(let title) = row { return "# \(title)" }
        return table.cells(of: row).map { "\($0[0]) \($0[1].split(separator: "\n")[0])" } ?? ""
      }
    }
    return []
  }

  @Test func `Authorities stand by country, those of no state after them, aliases last`() {
    #expect(
      rows(Gathering(), for: .participants) == [
        "# Tunisia", "1 Chief Inspector Karim HADDAD", "# Experts, speakers and guests", "2 Dr Amina BEN SALAH",
        "# Others", "3 Heron", "4 Kestrel", "5 Wren",
      ])
    #expect(
      rows(Gathering(), for: .organisers, .french).filter { $0.hasPrefix("#") } == [
        "# Tunisie", "# Société civile", "# Experts, intervenants et invités",
      ])
  }

  @Test func `Heads of delegation stand first in theirs, and advisers last`() {
    var gathering = Gathering()
    for (person, rank) in [(gathering.mei, Attendance.Rank.head), (gathering.amina, .adviser)] {
      var attendance = gathering.attendance(of: person)
      (attendance.rank, attendance.role) = (rank, .observer)
      gathering.add(attendance)
      gathering.setConsents(of: person, Gathering.everyPurpose)
    }
    var heron = gathering.attendance(of: gathering.heron)
    heron.role = .observer
    gathering.add(heron)
    gathering.setConsents(of: gathering.heron, Gathering.everyPurpose)
    #expect(
      rows(gathering, for: .police).suffix(4) == [
        "# Observers", "2 Prof. Mei LI", "3 Ms Zaynab QUISTREBECK", "4 Dr Amina BEN SALAH",
      ])
    let text = TextRenderer(width: 160).render(gathering.list(for: .police, grouping: .delegation))
    #expect(text.contains("Head of delegation") && text.contains("Adviser"))
    // The host state is not told of roles, and so not of ranks.
    #expect(
      !TextRenderer(width: 160).render(gathering.list(for: .hostState, grouping: .delegation)).contains("Head of del"))
  }

  @Test func `Roles set the order of those who serve the meeting`() {
    var gathering = Gathering()
    let roles: [(ForumPlan.ID<Person>, Role)] = [
      (gathering.heron, .interpreter), (gathering.mei, .support), (gathering.kestrel, .observer),
      (gathering.amina, .host),
    ]
    for (person, role) in roles {
      var attendance = gathering.attendance(of: person)
      attendance.role = role
      gathering.add(attendance)
    }
    #expect(
      rows(gathering, for: .organisers).filter { $0.hasPrefix("#") } == [
        "# Tunisia", "# Host", "# Observers", "# Interpreters", "# Secretariat",
      ])
  }

  /// Police see two people: no group, number or word of the other three; the public does not learn of countries or roles.
  @Test func `Whoever is not listed leaves no group, and a reader's groups tell only what they may know`() {
    #expect(
      rows(Gathering(), for: .police) == [
        "# Tunisia", "1 Chief Inspector Karim HADDAD", "# Experts, speakers and guests", "2 Dr Amina BEN SALAH",
      ])
    var gathering = Gathering()
    gathering.setConsents(of: gathering.karim, Gathering.everyPurpose)
    #expect(
      rows(gathering, for: .public) == [
        "# Authorities", "1 Chief Inspector Karim HADDAD", "# Civil society", "2 Dr Amina BEN SALAH",
      ])
  }
}
