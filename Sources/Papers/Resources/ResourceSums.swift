import Atlas
import ForumPlan
import Logistics

/// What a statement of resources is made of, in minor units of the base currency.
struct ResourceSums {
  /// What all of it costs.
  let total: Int64
  /// By funder, by name; what nobody pays yet last.
  let byFunder: [(funder: ForumPlan.ID<Funder>?, sum: Int64)]
  /// By what it is spent on, without what costs nothing.
  let byUse: [(use: ResourceUse, sum: Int64)]
  /// What it takes for local civil society and for police practitioners to be there; `nil` where either are too few.
  let takingPart: (civilSociety: Int64, police: Int64)?
  /// Whether something has no rate and is in no sum.
  let hasUnconverted: Bool

  /// The sums of a forum, or of everything; O(lines + attendances).
  init(of forum: Forum?, plan: Plan, _ converter: Converter) {
    let lines = plan.budgetLines.filter { line in
      !line.isLeftOut && (forum.map { line.forum == $0.id } ?? true)
    }
    var uses: [ResourceUse: ExactSum] = [:]
    var funders: [ForumPlan.ID<Funder>?: ExactSum] = [:]
    var groups = GroupSums(plan)
    var hasUnconverted = false
    for line in lines {
      guard let whole = line.planned.flatMap({ converter.exact($0.minorUnits, $0.currency) }) else {
        hasUnconverted = true
        continue
      }
      uses[ResourceUse(line.category), default: ExactSum()] += whole
      groups.add(whole, of: line)
      for part in LineSplit(line)?.parts ?? [] {
        let amount = converter.exact(part.planned, line.unitRate.currency) ?? ExactSum()
        funders[part.grant.flatMap { plan.grants[$0]?.funder }, default: ExactSum()] += amount
      }
    }
    self.hasUnconverted = hasUnconverted
    let used = ResourceUse.allCases.filter { uses[$0, default: ExactSum()] != ExactSum() }
    byUse = zip(used, ExactSum.rounded(parts: used.map { uses[$0, default: ExactSum()] })).map { ($0, $1) }
    total = byUse.reduce(0) { $0.addingReportingOverflow($1.sum).partialValue }
    let payers = funders.keys.filter { funders[$0, default: ExactSum()] != ExactSum() }.sorted { left, right in
      Self.order(left, in: plan) < Self.order(right, in: plan)
    }
    byFunder = zip(payers, ExactSum.rounded(parts: payers.map { funders[$0, default: ExactSum()] })).map { ($0, $1) }
    takingPart = groups.sums(of: forum)
  }

  private static func order(_ funder: ForumPlan.ID<Funder>?, in plan: Plan) -> (Int, String, UInt64) {
    (funder == nil ? 1 : 0, plan.funders[funder]?.name ?? "", funder?.rawValue ?? .max)
  }
}

/// What it takes for people of civil society and of the police to be there.
private struct GroupSums {
  private let plan: Plan
  private var civilSociety = ExactSum()
  private var police = ExactSum()
  /// What is for all who come to a forum, to be counted by head.
  private var shared: [ForumPlan.ID<Forum>: ExactSum] = [:]

  init(_ plan: Plan) { self.plan = plan }

  /// Adds a line, where it is for people to be there; what single people cost goes to all by head, and tells of nobody.
  mutating func add(_ amount: ExactSum, of line: BudgetLine) {
    if line.derivation?.rule == .policeRelease {
      police += amount
      return
    }
    guard ResourceUse(line.category).isTakingPart, let forum = line.forum else { return }
    guard let derivation = line.derivation, derivation.rule == .lodging || derivation.rule == .perDiem else {
      shared[forum, default: ExactSum()] += amount
      return
    }
    // Beds and subsistence follow by groups: `police`, or `police 2` where a second rate holds.
    switch derivation.subject.split(separator: " ").first.flatMap({ Sector(rawValue: String($0)) }) {
    case .police: police += amount
    case .civilSociety: civilSociety += amount
    default: break
    }
  }

  /// The two sums; `nil` where fewer people than may be told of are in one of the groups.
  func sums(of forum: Forum?) -> (civilSociety: Int64, police: Int64)? {
    var (all, heads): ([Sector: Set<ForumPlan.ID<Person>>], [ForumPlan.ID<Forum>: [Sector: Int]]) = ([:], [:])
    for attendance in plan.attendances where attendance.travels && (forum.map { $0.id == attendance.forum } ?? true) {
      guard let sector = plan.people[attendance.person]?.sector else { continue }
      all[sector, default: []].insert(attendance.person)
      heads[attendance.forum, default: [:]][sector, default: 0] += 1
    }
    let counts = [Sector.civilSociety, .police].map { all[$0]?.count ?? 0 }
    guard counts.allSatisfy({ $0 >= ResourcesStatement.smallestGroup }) else { return nil }
    var (civilSociety, police) = (civilSociety, police)
    for (forum, amount) in shared {
      let here = heads[forum] ?? [:]
      let everybody = here.values.reduce(0, +)
      guard everybody > 0 else { continue }
      let each = amount.billionths / Int128(everybody)
      civilSociety += ExactSum(billionths: each * Int128(here[.civilSociety] ?? 0))
      police += ExactSum(billionths: each * Int128(here[.police] ?? 0))
    }
    return (civilSociety.rounded, police.rounded)
  }
}
