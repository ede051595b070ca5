import Atlas
import Dates
import ForumPlan
import Logistics
import Papers
import Terminal

/// All that a list or a detail is drawn from.
struct Sight: Sendable {
  var plan: Plan {
    didSet {
      traits = PeopleTraits(plan)
      converter = Converter(programme: plan.programme, on: today)
    }
  }
  /// What is weighed up of the plan's people.
  private(set) var traits: PeopleTraits
  /// What turns amounts into the plan's base currency.
  private(set) var converter: Converter
  /// What follows from the plan; `nil` while it is being worked out for the first time.
  var derived: Derivation?
  let today: CivilDate
  /// The clock by which moments are told.
  var clock = WallClock.utc
  /// The check-ins that were missed, to the minute; empty without the key to protection.
  var missedCheckIns: [CheckInWatch.Open] = []
  /// The forum whose agenda is shown.
  var forum: ForumPlan.ID<Forum>?
  /// That agenda with what is wrong with it, as it is shown; made when its tab is.
  var agenda: AgendaScene?
  /// The sums of a plan that has changed, until all that follows from it is there: the lines and their totals are of one
  /// plan at every moment.
  var summed: SummedBudget?
  /// What a budget line or grant that is being written makes of the totals.
  var budgetDraft: BudgetDraft?
  /// The changes to the plan as far as they were read.
  var history = HistoryScene()
  /// Whether legal names, passports and threats may stand on the screen, where somebody may look over a shoulder.
  var showsNames = false
  /// Privacy mode: whether they stay off it whatever key is pressed.
  var isPrivate = false
  /// The characters that signs are drawn with.
  var glyphs = Glyphs.standard
  /// The paper in the printer.
  var sheet = PaperSheet.a4
  /// Which keys ask for what, for texts that name them.
  var keymap = Keymap.standard

  init(plan: Plan, today: CivilDate, keymap: Keymap = .standard) {
    self.plan = plan
    self.today = today
    self.keymap = keymap
    traits = PeopleTraits(plan)
    converter = Converter(programme: plan.programme, on: today)
  }

  /// The facts, the plan's own among them.
  var atlas: Atlas { derived?.outlook.atlas ?? .shipped }

  /// The dossier of a visa; `nil` while nothing is known of visas.
  func dossier(of visa: VisaOutlook) -> VisaDossier? {
    derived.map { VisaDossier(of: visa, outlook: $0.outlook, plan: plan, reserve: $0.reserve) }
  }

  func isOpen(_ compartment: Compartment) -> Bool { plan.openCompartments.contains(compartment) }

  /// The forum whose agenda is shown: the one chosen, else the next.
  var agendaForum: Forum? { plan.forums[forum] ?? nextForum }

  /// The next forum that has not been held, else the last.
  var nextForum: Forum? {
    let forums = plan.forumsByDate
    return forums.first { $0.stage < .held } ?? forums.last
  }

  /// A person as lists call them: by alias, with the legal name where names are shown.
  func name(of person: ForumPlan.ID<Person>) -> String {
    let alias = plan.people[person]?.alias ?? person.description
    guard showsNames, let name = plan.identity(of: person)?.fullName, !name.isEmpty else { return alias }
    return "\(alias) · \(name)"
  }

  /// Who attends a forum, in order of aliases.
  func attendances(at forum: ForumPlan.ID<Forum>) -> [Attendance] {
    let found = derived?.index.attendances(at: forum) ?? []
    return found.compactMap { plan.attendances[$0.id] }
      .sorted { (plan.people[$0.person]?.alias ?? "") < (plan.people[$1.person]?.alias ?? "") }
  }

  /// Which forums a person attends, by date.
  func attendances(of person: ForumPlan.ID<Person>) -> [Attendance] {
    let found = derived?.index.attendances(of: person) ?? []
    return found.compactMap { plan.attendances[$0.id] }
      .sorted { (start(of: $0), $0.id) < (start(of: $1), $1.id) }
  }

  private func start(of attendance: Attendance) -> Int { plan.forums[attendance.forum]?.start?.dayNumber ?? .max }

  /// Days from today, with the word for how far: `in 12 days`, or nothing without a date.
  func distance(to day: CivilDate?) -> String { day.map { DayCount.words($0 - today) } ?? "" }
}

/// What is worked out from a plan once after each change; held by reference, since every frame hands it on.
final class Derivation: Sendable {
  let outlook: Outlook
  let index: PlanIndex
  let people: PeopleIndex
  let names: RecordNames
  let board: RadarBoard
  /// Who could take whose seat.
  let reserve: Reserve
  /// When each protection record is to be reviewed, and why.
  let reviews: [ForumPlan.ID<ProtectionRecord>: Deadline]
  /// The check-ins at which nothing was heard yet.
  let checkIns: CheckInWatch
  /// What is wrong with the money, the worst first; nothing without the key to the finance part.
  let moneyFindings: [BudgetFinding]
  /// The same by the record that they are about.
  let moneyFindingsAt: [RecordKey: [BudgetFinding]]

  /// Works it out, with the plan's ledger where that is known; O(n log n) in the records.
  init(plan: Plan, today: CivilDate, ledger known: BudgetLedger? = nil) {
    // Once for both that want it.
    let ledger = known ?? BudgetLedger(plan: plan, today: today)
    let (seen, found) = Cores.both {
      let outlook = Outlook(plan: plan, today: today, ledger: ledger)
      return (outlook, PeopleIndex(outlook, plan), RadarBoard(outlook, plan))
    } _: {
      (PlanIndex(plan), RecordNames(plan), BudgetCheck.findings(plan, atlas: plan.atlas, today: today, ledger: ledger))
    }
    (outlook, people, board) = seen
    (index, names, moneyFindings) = found
    var findingsAt: [RecordKey: [BudgetFinding]] = [:]
    for finding in moneyFindings {
      if let record = finding.record { findingsAt[record, default: []].append(finding) }
    }
    moneyFindingsAt = findingsAt
    reserve = Reserve(plan, index: index)
    checkIns = CheckInWatch(plan)
    let reviews = outlook.deadlines.filter { $0.kind == .protectionReview }
    self.reviews = Dictionary(reviews.map { (ForumPlan.ID(rawValue: $0.record.rawID), $0) }) { first, _ in first }
  }
}
