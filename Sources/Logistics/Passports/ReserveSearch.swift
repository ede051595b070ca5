import Atlas
import ForumPlan

/// Finds the best for a seat among a reserve: in order of the best rank that each could have, until nobody left could
/// go before those found.
struct ReserveSearch {
  private let reserve: Reserve
  private let seat: Attendance
  private let leaving: Person
  private let forum: Forum
  private var search: SubstituteSearch
  private let seats: ForumSeats
  /// Those of the same delegation.
  private let staff: [ForumPlan.ID<Person>]
  /// How hard it is to enter on some passports.
  private var burdens: [[CountryCode]: Int] = [:]

  /// Some people, in order of identifiers, and the best rank that the first of them could have.
  private struct Portion {
    var bound: SubstituteRank
    var people: [ForumPlan.ID<Person>]
    var isGroup = false
  }

  /// A search in the plan that a planner has seen; `nil` where the seat is not in it, or its forum is over.
  init?(for seat: Attendance, reserve: Reserve, planner: VisaPlanner) {
    let (plan, today) = (planner.plan, planner.today)
    guard let forum = plan.forums[seat.forum], let leaving = plan.people[seat.person], !forum.isOver(on: today)
    else { return nil }
    (self.reserve, self.seat, self.leaving, self.forum) = (reserve, seat, leaving, forum)
    seats = reserve.seats(at: forum.id)
    staff = reserve.staff(of: leaving.organisation)
    search = SubstituteSearch(
      seat: seat, forum: forum, leaving: leaving, plan: plan, index: reserve.index, atlas: planner.atlas, today: today,
      planner: planner, balance: seats.balance(of: forum, without: leaving))
  }

  /// The best, so many at most.
  mutating func best(_ count: Int) -> [Substitute] {
    var found = BestFew(count)
    var portions = (listedPortions() + staffPortions() + groupPortions()).sorted { $0.bound < $1.bound }[...]
    let colleagues = Set(staff)
    while let first = portions.first, !found.isClosed(to: first.bound) {
      let run = portions.prefix { $0.isGroup == first.isGroup && $0.bound.isLike(first.bound) }
      portions = portions.dropFirst(run.count)
      var queue = MergedOrder(run.map(\.people))
      var bound = first.bound
      while let id = queue.next() {
        // Of two whom nothing sets apart the first identifier goes first; with days to apply nobody knows before.
        if bound.urgency == SubstituteRank.noUrgency { bound.person = id }
        if found.isClosed(to: bound) { break }
        // Of a group those are left out who were looked at one by one.
        let isSeen = first.isGroup && (colleagues.contains(id) || bound.isNew && seats.coming[id] != nil)
        guard !isSeen, let person = search.plan.people[id], let substitute = search.substitute(person) else { continue }
        found.add(substitute, SubstituteRank(of: substitute, today: search.today))
      }
    }
    return found.substitutes
  }

  // MARK: Who could have which rank

  /// Those who are proposed already and about whom something is settled, one by one: it may make their way as easy as
  /// can be.
  private func listedPortions() -> [Portion] {
    let colleagues = Set(staff)
    return seats.others.filter { !colleagues.contains($0) }.map { id in
      Portion(bound: easiest(isOfAnother: true, id), people: [id])
    }
  }

  /// Those of the same delegation, one by one.
  private mutating func staffPortions() -> [Portion] {
    let plan = search.plan
    return staff.compactMap { id in
      guard let person = plan.people[id], person.sector == leaving.sector else { return nil }
      guard seats.coming[id] == nil else { return Portion(bound: easiest(isOfAnother: false, id), people: [id]) }
      let bound = bound(person.gender, person.nationalities, isOfAnother: false, isNew: true, first: id)
      return Portion(bound: bound, people: [id])
    }
  }

  /// All others: those who are proposed, and those who are not on the list.
  private mutating func groupPortions() -> [Portion] {
    var portions: [Portion] = []
    let (listed, all) = (seats.proposed[leaving.sector] ?? [], reserve.groups(of: leaving.sector))
    for (groups, isNew) in [(listed, false), (all, true)] {
      for group in groups {
        guard let first = group.people.first else { continue }
        let bound = bound(group.gender, group.nationalities, isOfAnother: true, isNew: isNew, first: first)
        portions.append(Portion(bound: bound, people: group.people, isGroup: true))
      }
    }
    return portions
  }

  /// The best that anybody could be.
  private func easiest(isOfAnother: Bool, _ person: ForumPlan.ID<Person>) -> SubstituteRank {
    SubstituteRank(isOfAnother: isOfAnother, womenShort: 0, burden: 0, isNew: false, urgency: .min, person: person)
  }

  private mutating func bound(
    _ gender: Gender, _ nationalities: [CountryCode], isOfAnother: Bool, isNew: Bool, first: ForumPlan.ID<Person>
  ) -> SubstituteRank {
    // Whoever is proposed for a seat leaves it for this one.
    let balance = isNew ? search.balance : search.balance.less(1, gender)
    let burden = burden(of: nationalities)
    // Whoever enters freely has nothing to apply for.
    let isFree = burden.map { $0 <= Requirement.free(days: nil).burden } ?? false
    return SubstituteRank(
      isOfAnother: isOfAnother, womenShort: balance.womenShort(adding: gender), burden: burden ?? 0, isNew: isNew,
      urgency: isFree ? SubstituteRank.noUrgency : .min, person: isFree ? first : ForumPlan.ID(rawValue: 0))
  }

  /// How hard it is to enter on the best of some passports; `nil` where that is not all there is to say of it.
  private mutating func burden(of nationalities: [CountryCode]) -> Int? {
    guard seat.seat == .inPerson, let destination = forum.place(in: search.plan)?.country else { return nil }
    if let known = burdens[nationalities] { return known }
    let found = nationalities.compactMap { search.planner.requirement(of: $0, in: destination)?.value.burden }.min()
    burdens[nationalities] = found ?? .max
    return found ?? .max
  }
}

/// The best few of those that were found so far, in order.
private struct BestFew {
  private let count: Int
  private var found: [(rank: SubstituteRank, substitute: Substitute)] = []

  init(_ count: Int) { self.count = count }

  var substitutes: [Substitute] { found.map(\.substitute) }

  /// Whether nobody of a rank or behind it is among the best any more.
  func isClosed(to rank: SubstituteRank) -> Bool {
    found.count >= count && found.last.map { $0.rank < rank } ?? true
  }

  mutating func add(_ substitute: Substitute, _ rank: SubstituteRank) {
    guard !isClosed(to: rank) else { return }
    found.insert((rank, substitute), at: found.firstIndex { rank < $0.rank } ?? found.count)
    if found.count > count { found.removeLast() }
  }
}

/// The members of several lists in order, each of which is in order; O(lists) for each.
private struct MergedOrder<Element: Comparable>: IteratorProtocol {
  private var lists: [ArraySlice<Element>]

  init(_ lists: [[Element]]) { self.lists = lists.map { $0[...] } }

  mutating func next() -> Element? {
    var best: (element: Element, list: Int)?
    for (place, list) in lists.enumerated() {
      guard let element = list.first else { continue }
      if let best, best.element < element { continue }
      best = (element, place)
    }
    return best.flatMap { lists[$0.list].popFirst() }
  }
}
