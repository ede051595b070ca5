import HashTreeCollections

/// Who bears which alias, without regard to case.
struct AliasIndex: Equatable, Sendable {
  private var holders: TreeDictionary<String, ID<Person>> = [:]

  func holder(of alias: String) -> ID<Person>? { holders[alias.lowercased()] }

  mutating func replace(_ old: Person?, with new: Person?) {
    if let old, holders[old.alias.lowercased()] == old.id { holders[old.alias.lowercased()] = nil }
    if let new { claim(new) }
  }

  /// Gives a person their alias, unless somebody bears it: the first bearer keeps it, so that a second one is
  /// seen to clash.
  mutating func claim(_ person: Person) {
    if holders[person.alias.lowercased()] == nil { holders[person.alias.lowercased()] = person.id }
  }
}
