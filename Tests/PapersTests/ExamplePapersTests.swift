import Atlas
import Dates
import ExamplePlan
import ForumPlan
import Papers
import Testing

/// The example programme, whose people have many names and consents: what holds by hand holds for seventy.
struct ExamplePapersTests {
  private static let plan: Plan = {
    var plan = Plan()
    for edit in ExamplePlan.make(today: Gathering.today, atlas: .shipped) {
      if case .put(let entry) = edit { plan.load(entry) }
    }
    return plan
  }()

  @Test(arguments: Audience.allCases.filter { $0 != .organisers })
  func `No paper of the example names anybody who did not consent to its audience`(audience: Audience) {
    let plan = Self.plan
    let disclosure = Disclosure(to: audience, plan: plan)
    var hidden = 0
    for forum in plan.forums {
      let papers =
        [
          AgendaPaper(plan: plan, atlas: .shipped, today: Gathering.today).document(of: forum, for: audience)
        ]
        + PaperLanguage.allCases.flatMap { language in
          ParticipantList.Grouping.allCases.map { grouping in
            ParticipantList(plan: plan, atlas: .shipped, today: Gathering.today, language: language)
              .document(of: forum, for: audience, grouping: grouping)
          }
        }
        + AgendaStyle.allCases.compactMap { style in
          AgendaPaper(plan: plan, atlas: .shipped, today: Gathering.today, language: .french)
            .document(style, of: forum, for: audience)
        }
        + HandOut.allCases.compactMap { handOut in
          HandOutMaker(plan: plan, atlas: .shipped, today: Gathering.today, language: .french)
            .document(handOut, of: forum, for: audience)
        }
      let text = papers.flatMap {
        [CSVRenderer().render($0), HTMLRenderer().render($0), MarkdownRenderer().render($0)]
      }
      .joined().lowercased()
      for attendance in plan.attendances(at: forum.id) where !disclosure.mayKnow(attendance) {
        guard let identity = plan.identity(of: attendance.person) else { continue }
        hidden += 1
        let secrets = [identity.fullName, identity.email, identity.nativeName].filter { !$0.isEmpty }
        let found = secrets.filter { text.contains($0.lowercased()) }
        #expect(found.isEmpty, "\(forum.name)")
      }
    }
    #expect(hidden > 0)
  }
}
