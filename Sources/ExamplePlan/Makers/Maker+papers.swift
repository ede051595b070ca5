import Dates
import ForumPlan

extension Maker {
  /// Papers that went out before and after the forum in Nairobi; one person on the list for the police withdrew since.
  mutating func addPapers(of forums: Forums) {
    let nairobi = forums.nairobi
    let attendances = edits.compactMap { edit -> Attendance? in
      guard case .put(.attendance(let attendance)) = edit, attendance.forum == nairobi.id else { return nil }
      return attendance
    }
    let agreeing = attendances.filter { $0.consents(to: .namedToPolice) }.map(\.id).sorted()
    let others = attendances.filter { !$0.consents(to: .namedToPolice) }.map(\.id).sorted()
    let start = nairobi.start ?? today
    let papers: [(kind: PaperKind, audience: Audience, day: Int, copies: Int, named: [ID<Attendance>], note: String)] =
      [
        (.agenda, .participants, -9, 40, [], ""),
        (.participants, .police, -6, 3, agreeing + others.prefix(1), "Handed to the police liaison."),
      ]
    for paper in papers {
      var issued = IssuedPaper(
        id: newID(), paper.kind, title: "\(paper.kind.label), \(nairobi.name)", for: paper.audience, language: "en",
        version: "\(start + paper.day)", medium: .printer, issuedOn: start + paper.day)
      issued.forum = nairobi.id
      issued.copies = paper.copies
      issued.named = paper.named.sorted()
      issued.notes = paper.note
      put(issued)
    }
  }
}
