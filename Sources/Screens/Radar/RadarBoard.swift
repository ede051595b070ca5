import Dates
import ForumPlan
import Logistics

/// What the Radar shows, made ready beside the outlook so that no key waits for it.
struct RadarBoard: Sendable {
  let workload: Workload
  /// The forums in the order in which they matter: those ahead by date, those to be followed up, the closed ones.
  let forums: [ForumOutlook]
  /// The rows of the list below: every deadline under the time within which it is due.
  let rows: [ListRow]

  /// O(deadlines + forums log forums).
  init(_ outlook: Outlook, _ plan: Plan) {
    workload = outlook.workload
    func rank(_ numbers: ForumOutlook) -> Int {
      guard let forum = plan.forums[numbers.id] else { return 3 }
      return forum.stage == .closed ? 2 : forum.stage >= .held || forum.isOver(on: outlook.today) ? 1 : 0
    }
    // They come by date, and a sort by rank alone must keep that.
    forums = outlook.forums.enumerated().sorted { (rank($0.element), $0.offset) < (rank($1.element), $1.offset) }
      .map(\.element)
    rows = Self.rows(outlook.deadlines, today: outlook.today)
  }

  /// Nothing is there to be shown above the list.
  var isEmpty: Bool { forums.isEmpty && workload.isEmpty }

  private static func rows(_ deadlines: [Deadline], today: CivilDate) -> [ListRow] {
    guard !deadlines.isEmpty else { return [] }
    var rows: [ListRow] = []
    rows.reserveCapacity(deadlines.count + DueTime.allCases.count)
    var next = 0
    for time in DueTime.allCases {
      let first = next
      while next < deadlines.count, DueTime(daysLeft: deadlines[next].daysLeft) == time { next += 1 }
      // That nothing is due today is worth a line; that nothing is overdue goes without saying.
      guard next > first else {
        if let words = time.nothing { rows.append(ListRow(heading: words)) }
        continue
      }
      rows.append(ListRow(heading: time.heading(from: today), count: next - first))
      rows += (first..<next).map {
        ListRow(deadlines[$0].record, index: $0, facet: deadlines[$0].kind.rawValue)
      }
    }
    return rows
  }
}

/// Within what time something is due.
enum DueTime: CaseIterable {
  case overdue
  case today
  case week
  case month
  case later

  /// The week is that of the bar above: today and six days after it.
  init(daysLeft: Int) {
    switch daysLeft {
    case ..<0: self = .overdue
    case 0: self = .today
    case ..<7: self = .week
    case ..<31: self = .month
    default: self = .later
    }
  }

  /// The words over what is due then, with the last day meant.
  func heading(from today: CivilDate) -> String {
    switch self {
    case .overdue: "Overdue"
    case .today: "Today"
    case .week: "This week (to \((today + 6).weekday.abbreviation) \((today + 6).short))"
    case .month: "This month (to \((today + 30).weekday.abbreviation) \((today + 30).short))"
    case .later: "Later"
    }
  }

  /// What is said where nothing is due then.
  fileprivate var nothing: String? {
    switch self {
    case .today: "Nothing is due today"
    case .week: "Nothing more this week"
    case .overdue, .month, .later: nil
    }
  }
}

extension Workload {
  /// Nothing is due at all.
  var isEmpty: Bool { overdue == 0 && later == 0 && weeks.allSatisfy { $0.count == 0 } }
}
