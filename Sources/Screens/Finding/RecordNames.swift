import ForumPlan

/// The names of a plan's records, folded once after each change so that finding one costs little.
///
/// Nothing to be hidden is among the open ones: people stand there by alias.
struct RecordNames: Sendable {
  /// Records by the names that anyone may see.
  let open: [Item]
  /// People by their legal names, for when names are shown.
  let legal: [Item]

  /// A record and a name of its own.
  struct Item: Sendable {
    let record: RecordKey
    let name: String
    let text: FindableText

    init(_ record: RecordKey, _ name: String) {
      self.record = record
      self.name = name
      text = FindableText(name)
    }
  }

  static let none = RecordNames(open: [], legal: [])

  private init(open: [Item], legal: [Item]) {
    self.open = open
    self.legal = legal
  }

  /// Collects them; O(n log n) in the records.
  init(_ plan: Plan) {
    let records = Self.kinds.flatMap { kind in
      plan.entries(of: kind).map { Item($0.key, plan.displayName(of: $0)) }
    }
    let identities = plan.identities.compactMap { identity -> Item? in
      let name = identity.fullName
      guard !name.isEmpty else { return nil }
      let native = identity.nativeName.isEmpty ? "" : " · \(identity.nativeName)"
      return Item(identity.key, name + native)
    }
    open = Self.sorted(records)
    legal = Self.sorted(identities)
  }

  private static func sorted(_ items: [Item]) -> [Item] {
    items.filter { !$0.name.isEmpty }.sorted { left, right in
      if left.text.scalars == right.text.scalars { return left.record.rawID < right.record.rawID }
      return left.text.scalars.lexicographicallyPrecedes(right.text.scalars)
    }
  }

  /// What has a name of its own; an attendance is found by its person, an identity only by its legal name.
  private static let kinds: [RecordKind] = [
    .forum, .person, .organisation, .venue, .session, .concern, .commitment, .task, .budgetLine, .funder, .grant,
    .paper,
  ]
}
