import HashTreeCollections

/// Who bears which alias, without regard to case.
struct AliasIndex: Equatable, Sendable {
  private var holders: TreeDictionary<String, ID<Person>> = [:]

  func holder(of alias: String) -> ID<Person>? { holders[alias.lowercased()] }

  mutating func replace(_ old: Person?, with new: Person?) {
    if let old, holders[old.alias.lowercased()] == old.id { holders[old.alias.lowercased()] = nil }
    guard let new else { return }
    // The first bearer keeps the name, so that a second one is seen to clash.
    if holders[new.alias.lowercased()] == nil { holders[new.alias.lowercased()] = new.id }
  }
}
