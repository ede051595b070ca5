import ForumPlan

/// How many of a forum's people will have their visas: an exact distribution, not an average.
///
/// People are taken to know nothing of each other. A consulate that closes takes several at once, so the true
/// spread is wider where many apply at one office. Whoever's chance nobody knows is counted apart, as not arriving;
/// whoever takes part from afar is counted apart too, for they need neither visa nor chair.
public struct ForumChances: Hashable, Sendable {
  /// The chance that exactly 0, 1, 2, … people arrive in the room.
  public let distribution: [Double]
  /// How many people arrive in the room on average.
  public let expected: Double
  /// How many people have a chance that is known.
  public let known: Int
  /// How many people have a chance that nobody knows.
  public let unknown: Int
  /// How many people take part from afar.
  public let remote: Int
  /// How many people the forum cannot do without, in the room or from afar.
  public let required: Int
  /// The chance that all of those take part; `nil` when one of their chances is unknown.
  public let allRequired: Double?

  /// The distribution for people with their chances, `nil` for unknown, beside so many who take part from afar.
  ///
  /// The sum of independent trials with chances of their own (the Poisson binomial distribution), by the
  /// recurrence that adds one person at a time: exact, O(people²).
  public init(people: [(probability: Double?, isRequired: Bool)], remote: Int = 0, remoteRequired: Int = 0) {
    var distribution = [1.0]
    var expected = 0.0
    var allRequired: Double? = 1
    for person in people {
      if person.isRequired { allRequired = allRequired.flatMap { all in person.probability.map { all * $0 } } }
      guard let chance = person.probability else { continue }
      expected += chance
      distribution.append(0)
      for count in distribution.indices.reversed() {
        let before = count > 0 ? distribution[count - 1] : 0
        distribution[count] = distribution[count] * (1 - chance) + before * chance
      }
    }
    self.distribution = distribution
    self.expected = expected
    self.allRequired = allRequired
    known = distribution.count - 1
    unknown = people.count - known
    self.remote = remote
    required = people.count { $0.isRequired } + remoteRequired
  }

  /// The chances of every forum that has people, by their visas; whoever declined is left out.
  ///
  /// O(visas + the sum of people² over the forums).
  public static func all(visas: [VisaOutlook], plan: Plan) -> [ForumPlan.ID<Forum>: ForumChances] {
    var people: [ForumPlan.ID<Forum>: [(probability: Double?, isRequired: Bool)]] = [:]
    var remote: [ForumPlan.ID<Forum>: (all: Int, required: Int)] = [:]
    for visa in visas where visa.state != .notComing {
      let isRequired = plan.attendances[visa.id]?.isRequired ?? false
      if visa.seat == .remote {
        remote[visa.forum, default: (0, 0)].all += 1
        if isRequired { remote[visa.forum, default: (0, 0)].required += 1 }
        people[visa.forum, default: []] += []
      } else {
        people[visa.forum, default: []].append((visa.probability, isRequired))
      }
    }
    return Dictionary(
      uniqueKeysWithValues: people.map { forum, people in
        let afar = remote[forum] ?? (0, 0)
        return (forum, ForumChances(people: people, remote: afar.all, remoteRequired: afar.required))
      })
  }

  /// The chance that so many people arrive, or more.
  public func chance(ofAtLeast count: Int) -> Double {
    guard count > 0 else { return 1 }
    return count > known ? 0 : min(1, distribution[count...].reversed().reduce(0, +))
  }

  /// The most people of whom one can be so certain, 0...1, that they or more arrive; O(people).
  public func arriving(certainty: Double = 0.9) -> Int {
    var sum = 0.0
    for count in distribution.indices.reversed() {
      sum += distribution[count]
      // Rounding in the sum never costs a person.
      if sum >= certainty - 1e-12 { return count }
    }
    return 0
  }
}
