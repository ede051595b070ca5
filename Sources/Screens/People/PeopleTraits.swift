import ForumPlan
import Synchronization

/// What is weighed up of each person of a plan, packed once: a filter weighs thousands of people at each key.
final class PeopleTraits: Sendable {
  private let plan: Plan
  private let packed = Mutex<Packed?>(nil)

  /// The traits of a plan's people, which are looked at when they are first asked for.
  init(_ plan: Plan) { self.plan = plan }

  /// The balance of some people, of whom those that are not in the plan do not count; O(people asked for).
  func balance(of people: some Sequence<ForumPlan.ID<Person>>) -> PeopleBalance {
    packed.withLock { packed in
      let known = packed ?? Packed(plan)
      packed = known
      return known.balance(of: people)
    }
  }

  private struct Packed {
    /// The place of each person's traits.
    private var places: [ForumPlan.ID<Person>: Int32] = [:]
    /// The traits that occur, each once: there are some dozens.
    private var kinds: [Kind] = []

    private struct Kind: Hashable {
      var gender: Gender
      var sector: Sector
      var languages: [String]
    }

    init(_ plan: Plan) {
      var known: [Kind: Int32] = [:]
      places.reserveCapacity(plan.people.count)
      for person in plan.people {
        let kind = Kind(gender: person.gender, sector: person.sector, languages: person.languages)
        let place = known[kind] ?? Int32(kinds.count)
        if place == kinds.count {
          known[kind] = place
          kinds.append(kind)
        }
        places[person.id] = place
      }
    }

    func balance(of people: some Sequence<ForumPlan.ID<Person>>) -> PeopleBalance {
      var counts = [Int](repeating: 0, count: kinds.count)
      for person in people {
        if let place = places[person] { counts[Int(place)] += 1 }
      }
      var balance = PeopleBalance()
      for (kind, count) in zip(kinds, counts) where count > 0 {
        balance.add(kind.gender, kind.sector, kind.languages, times: count)
      }
      return balance
    }
  }
}
