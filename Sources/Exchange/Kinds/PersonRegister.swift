import Atlas
import ForumPlan

/// The people met so far, found again by passport, by name and birth date, or by name and e-mail.
struct PersonRegister {
  private var people: [ForumPlan.ID<Person>: (person: Person, identity: Identity)] = [:]
  private var order: [ForumPlan.ID<Person>] = []
  private var touched: Set<ForumPlan.ID<Person>> = []
  private var inPlan: Set<ForumPlan.ID<Person>> = []
  private var byMark: [String: ForumPlan.ID<Person>] = [:]

  init(plan: Plan) {
    for person in plan.people {
      guard let identity = plan.identity(of: person.id) else { continue }
      inPlan.insert(person.id)
      people[person.id] = (person, identity)
      for mark in Self.marks(of: identity) { byMark[mark] = person.id }
    }
  }

  /// Everyone from the file, in its order, with those of the plan whom it met again.
  var all: [(Person, Identity)] { order.compactMap { people[$0] } }

  /// What tells two rows for one person.
  private static func marks(of identity: Identity) -> [String] {
    let name = NameFolding.fold(identity.fullName)
    var marks = identity.passports.filter { !$0.number.isEmpty }.map {
      "passport \($0.nationality) \(NameFolding.fold($0.number))"
    }
    if let birthDate = identity.birthDate, !name.isEmpty { marks.append("born \(birthDate) \(name)") }
    if !identity.email.isEmpty, !name.isEmpty { marks.append("mail \(identity.email.lowercased()) \(name)") }
    return marks
  }

  func match(_ identity: Identity) -> ForumPlan.ID<Person>? {
    Self.marks(of: identity).lazy.compactMap { byMark[$0] }.first
  }

  mutating func add(_ person: Person, _ identity: Identity) {
    people[person.id] = (person, identity)
    touch(person.id)
    for mark in Self.marks(of: identity) { byMark[mark] = person.id }
  }

  private mutating func touch(_ id: ForumPlan.ID<Person>) {
    if touched.insert(id).inserted { order.append(id) }
  }

  /// How the user knows the person that a row was merged into.
  func whereMet(_ id: ForumPlan.ID<Person>) -> String {
    inPlan.contains(id) ? "“\(people[id]?.person.alias ?? "")” in the plan" : "an earlier row of this file"
  }

  /// Fills what is empty from another row of the same person, and names the fields that were filled.
  mutating func merge(_ other: Person, _ identity: Identity, into id: ForumPlan.ID<Person>) -> [String] {
    guard var (person, known) = people[id] else { return [] }
    var filled: [String] = []
    func fill<Root, Value: Equatable>(
      _ root: inout Root, _ from: Root, _ path: WritableKeyPath<Root, Value>, empty: Value, _ name: String
    ) {
      guard root[keyPath: path] == empty, from[keyPath: path] != empty else { return }
      root[keyPath: path] = from[keyPath: path]
      filled.append(name)
    }
    fill(&person, other, \.organisation, empty: nil, "organisation")
    fill(&person, other, \.nationalities, empty: [], "nationalities")
    fill(&person, other, \.residence, empty: nil, "residence")
    fill(&person, other, \.gender, empty: .unstated, "gender")
    fill(&person, other, \.languages, empty: [], "languages")
    fill(&person, other, \.accessNeeds, empty: [], "access needs")
    fill(&person, other, \.diet, empty: "", "diet")
    fill(&person, other, \.notes, empty: "", "notes")
    fill(&known, identity, \.honorific, empty: "", "title")
    fill(&known, identity, \.function, empty: "", "function")
    fill(&known, identity, \.birthDate, empty: nil, "birth date")
    fill(&known, identity, \.email, empty: "", "e-mail")
    fill(&known, identity, \.phone, empty: "", "telephone")
    fill(&known, identity, \.passports, empty: [], "passport")
    people[id] = (person, known)
    touch(id)
    for mark in Self.marks(of: known) { byMark[mark] = id }
    return filled
  }
}
