import Mustache

/// The facts of a letter as Mustache asks for them; notes which were written and which were missing.
///
/// A value never enters the rendered text: a mark stands for it until paragraphs, lists and tables are told apart, so
/// that nothing in a value can make one.
final class LetterRoot: MustacheParent {
  private let facts: LetterFacts
  private(set) var used: [LetterField] = []
  private(set) var missing: [LetterField] = []

  init(_ facts: LetterFacts) { self.facts = facts }

  func child(named name: String) -> Any? { LetterGroup(root: self, name: name) }

  /// A yes or no, or a field, by its full name.
  func value(named name: String) -> Any? {
    if let flag = LetterFlag(rawValue: name) { return facts.flags.contains(flag) }
    return LetterField(rawValue: name).map { LetterValue(root: self, field: $0) }
  }

  func has(_ field: LetterField) -> Bool { field == .code || facts.values[field] != nil }

  /// The mark for a field.
  func mark(_ field: LetterField) -> String {
    guard has(field) else {
      if !missing.contains(field) { missing.append(field) }
      return ""
    }
    if !used.contains(field) { used.append(field) }
    return "\(LetterValue.opening)\(field.rawValue)\(LetterValue.closing)"
  }
}

/// The word before the dot of a field's name.
private struct LetterGroup: MustacheParent {
  let root: LetterRoot
  let name: String

  func child(named field: String) -> Any? { root.value(named: "\(name).\(field)") }
}

/// A field of a letter; in a section it stands for whether it is known.
struct LetterValue: MustacheParent, MustacheCustomRenderable {
  /// What stands before and behind a field's name in the text until its value takes its place: private characters.
  static let opening: Character = "\u{E000}"
  static let closing: Character = "\u{E001}"

  let root: LetterRoot
  let field: LetterField

  var renderText: String { root.mark(field) }
  var isNull: Bool { !root.has(field) }
  // Within a section of the field, names are those of the letter.
  func child(named: String) -> Any? { nil }
}
