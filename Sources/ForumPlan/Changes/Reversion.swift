/// Earlier changes taken back as one new change, as it was worked out and can be applied.
///
///     let reversion = try log.reversion(.only([5]), in: plan)
///     print("This \(reversion.words).")
public struct Reversion: Hashable, Sendable {
  /// What was asked for.
  public let wish: Change.Target
  /// Which changes it takes back; of those after one, those that lie in shut parts alone are left.
  public let target: Change.Target
  /// How many those are.
  public let count: Int
  /// What history shows of it.
  public let label: String
  /// The edits that do it, one a record.
  public let edits: [Edit]
  /// What it does, to go on in a sentence: `removes forum Tunis dialogue and changes 2 sessions`.
  public let words: String
  /// The plan's last change when it was worked out; after another it must be worked out again.
  public let number: Int

  /// Makes sure that a plan takes the edits.
  init(
    _ wish: Change.Target, taking target: Change.Target, count: Int, label: String, to wanted: Wanted, in plan: Plan,
    number: Int
  ) throws {
    self.wish = wish
    self.target = target
    self.count = count
    self.label = label
    self.number = number
    edits = wanted.edits(in: plan)
    guard !edits.isEmpty else { throw ReversionError.nothingToDo }
    words = Self.words(edits, plan)
    var next = plan
    try next.apply(edits)
  }

  /// How records are to be afterwards.
  struct Wanted {
    private var keys: [RecordKey] = []
    private var records: [RecordKey: Entry?] = [:]

    /// How a record is to be; `nil` outside for none told of yet.
    subscript(key: RecordKey) -> Entry?? { records[key] }

    /// Takes the edits of an earlier change's inverse; what earlier ones say goes over what later ones said.
    mutating func follow(_ inverse: [Edit]) {
      for edit in inverse where records.updateValue(edit.entry, forKey: edit.key) == nil { keys.append(edit.key) }
    }

    /// The edits to there from a plan, without records that are so already.
    func edits(in plan: Plan) -> [Edit] {
      keys.compactMap { key in
        guard let wanted = records[key], wanted != plan[key] else { return nil }
        return wanted.map(Edit.put) ?? .remove(key)
      }
    }
  }
}

extension Reversion {
  /// What edits do to a plan: few records by name, of many how many; people by alias.
  private static func words(_ edits: [Edit], _ plan: Plan) -> String {
    var groups: [(verb: String, entries: [Entry])] = [("removes", []), ("brings back", []), ("changes", [])]
    for edit in edits {
      switch edit {
      case .remove(let key): if let entry = plan[key] { groups[0].entries.append(entry) }
      case .put(let entry): groups[plan[entry.key] == nil ? 1 : 2].entries.append(entry)
      }
    }
    let told = groups.filter { !$0.entries.isEmpty }.map { verb, entries in
      "\(verb) \(joined(named(entries, edits.count, plan)))"
    }
    return joined(told)
  }

  private static func named(_ entries: [Entry], _ count: Int, _ plan: Plan) -> [String] {
    if count <= 2 {
      return entries.map { entry in
        let name = plan.displayName(of: entry)
        return "\(entry.key.kind.noun) \(name.count > 40 ? name.prefix(39) + "…" : name)"
      }
    }
    let kinds = Dictionary(grouping: entries, by: \.key.kind).mapValues(\.count)
    return RecordKind.allCases.compactMap { kind in kinds[kind].map { kind.counted($0) } }
  }

  private static func joined(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.last ?? "" }
    return words.dropLast().joined(separator: ", ") + " and " + last
  }
}
