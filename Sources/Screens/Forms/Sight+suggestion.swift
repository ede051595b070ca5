import Atlas
import ForumPlan

extension Sight {
  /// What a text that was begun may be going to say: the first name that begins so; empty without one.
  func suggestion(for typed: String, in kind: FieldKind) -> String {
    let begun = kind.suggestsAfterComma ? typed.lastItem : typed
    guard begun.count >= 2 else { return "" }
    let wanted = begun.folded
    func first(_ names: some Sequence<String>) -> String {
      let found = names.filter { $0.folded.hasPrefix(wanted) && $0.folded != wanted }
      return found.min { ($0.count, $0) < ($1.count, $1) } ?? ""
    }
    switch kind {
    case .reference(let kind), .references(let kind):
      return first(plan.entries(of: kind).lazy.map { plan.displayName(of: $0) })
    case .place: return atlas.places(matching: begun, limit: 1).first?.description ?? ""
    case .country, .countries: return first(atlas.countries.lazy.map(\.name))
    case .choices(let choices): return first(choices.map(\.label))
    default: return ""
    }
  }
}

extension FieldKind {
  /// Whether it holds several items with commas between, so that the last one is being typed.
  var suggestsAfterComma: Bool {
    switch self {
    case .countries, .choices: true
    default: false
    }
  }
}

extension String {
  /// What stands after the last comma, without blanks before it.
  var lastItem: String {
    String((lastIndex(of: ",").map { self[index(after: $0)...] } ?? self[...]).drop { $0 == " " })
  }
}
