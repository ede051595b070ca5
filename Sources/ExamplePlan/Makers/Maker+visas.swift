import Atlas
import Dates
import ForumPlan

extension Maker {
  /// Cases of those who need a visa: granted for the forum that was held, and in every state for the next one.
  mutating func addVisaCases(of guests: [Guest], at forums: Forums) {
    var counts: [ID<Forum>: Int] = [:]
    let events = Dictionary(uniqueKeysWithValues: forums.all.map { ($0.id, $0) })
    for guest in guests {
      guard let forum = events[guest.forum], let start = forum.start, let destination = forum.place?.country,
        VisaRules.best(of: guest.person.nationalities, at: destination) == .visa
      else { continue }
      let count = counts[forum.id, default: 0]
      counts[forum.id] = count + 1
      let attendance = Attendance.id(of: guest.person.id, at: guest.forum)
      switch forum.stage {
      case .followUp: put(granted(VisaCase(of: attendance), start: start, lodged: start - 50))
      case .inviting: if let visaCase = visaCase(of: attendance, count, start: start) { put(visaCase) }
      case .confirmed where count % 3 == 0:
        var visaCase = VisaCase(of: attendance)
        visaCase.steps = [.init(kind: .hostDocuments, begun: today - 4)]
        put(visaCase)
      default: break
      }
    }
  }

  /// One of six states in turn; in the first nothing was begun.
  private func visaCase(of attendance: ID<Attendance>, _ count: Int, start: CivilDate) -> VisaCase? {
    var visaCase = VisaCase(of: attendance)
    let documents: [VisaCase.Step] = [
      .init(kind: .hostDocuments, begun: today - 40, done: today - 33),
      .init(kind: .documents, begun: today - 38, done: today - 22),
    ]
    switch count % 6 {
    case 0: return nil
    case 1:
      visaCase.steps = [.init(kind: .documents, begun: today - 6)]
      visaCase.notes = "Waits for the bank's letter."
    case 2:
      visaCase.steps =
        documents + [
          .init(kind: .lodging, begun: today - 12, done: today - 12), .init(kind: .processing, begun: today - 12),
        ]
      visaCase.reference = "TN-\(4100 + count)"
    case 3: return granted(visaCase, start: start, lodged: today - 20)
    case 4:
      visaCase.steps =
        documents + [
          .init(kind: .lodging, begun: today - 20, done: today - 20),
          .init(kind: .processing, begun: today - 20, done: today - 3),
        ]
      visaCase.outcome = .refused
      visaCase.notes = "Purpose of the journey not proven; a second letter may help."
    default: visaCase.steps = documents + [.init(kind: .appointment, begun: today - 5)]
    }
    return visaCase
  }

  private func granted(_ empty: VisaCase, start: CivilDate, lodged: CivilDate) -> VisaCase {
    var visaCase = empty
    visaCase.outcome = .granted
    visaCase.steps = [
      .init(kind: .documents, begun: lodged - 16, done: lodged - 2),
      .init(kind: .lodging, begun: lodged, done: lodged),
      .init(kind: .processing, begun: lodged, done: lodged + 14),
      .init(kind: .collection, begun: lodged + 15, done: lodged + 15),
    ]
    visaCase.validity = DateSpan((start - 10)...(start + 35))
    return visaCase
  }
}
