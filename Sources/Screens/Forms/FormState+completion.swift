import ForumPlan
import Terminal
import Typography

extension FormState {
  /// Lists under the field what its text may be going to be.
  mutating func complete(_ sight: Sight) {
    completion = nil
    guard let typed = typedItem, !typed.text.isEmpty, let list = candidateList(sight) else { return }
    completion = Completion(for: typed.text, in: typed.bytes, from: list)
  }

  /// All that the field may say; `nil` where anything may be typed.
  mutating func candidateList(_ sight: Sight) -> CandidateList? {
    if candidates == nil { candidates = sight.candidates(for: field.kind) }
    return candidates
  }

  /// Asks for a list of all that the field may say.
  mutating func listed(_ sight: Sight) -> Result {
    guard let list = candidateList(sight), !list.isEmpty else { return .stay }
    // What is chosen would stand behind, or in place of, what one does not see.
    if isHidden(focus), field.kind.isMultiline {
      refuseUnseen()
      return .stay
    }
    let items = list.all.sorted { ($0.name.folded, $0.text) < ($1.name.folded, $1.text) }.map { candidate in
      Chooser.Item(text: candidate.name, note: candidate.note, action: .fill(candidate.text))
    }
    return .list(Chooser(title: field.label, items: items))
  }

  /// What the list under the field would put in; empty while nothing is chosen.
  var suggestion: String { completion?.chosen?.text ?? "" }

  /// Takes a key for the list under the field; `false` for one that is for the field.
  mutating func inCompletion(_ key: Key, _ sight: Sight) -> Bool {
    switch key {
    case .down: completion?.move(by: 1)
    case .up: completion?.move(by: -1)
    case .pageDown: completion?.move(by: Completion.height)
    case .pageUp: completion?.move(by: -Completion.height)
    case .enter: return takeCompletion(sight)
    case .right: return buffers[focus].isAtEnd && takeCompletion(sight)
    default: return false
    }
    return true
  }

  /// Puts what is chosen in place of what was typed of it; `false` when nothing is.
  mutating func takeCompletion(_ sight: Sight) -> Bool {
    guard let completion, let chosen = completion.chosen else { return false }
    edit(.paste) { $0.replace(completion.bytes, with: chosen.text) }
    self.completion = nil
    // An amount is still to come behind its currency.
    if field.kind == .money { edit(.typing) { $0.insert(" ") } } else { check(focus, sight) }
    return true
  }

  /// The item being typed before the cursor, where nothing stands behind it; `nil` where the field has none.
  private var typedItem: (text: String, bytes: Range<Int>)? {
    let buffer = buffers[focus]
    let (before, after) = buffer.line
    let begun: String
    switch field.kind {
    case .countries, .languages, .choices:
      guard after.isEmpty || after.hasPrefix(",") else { return nil }
      begun = before.lastItem
    case .references:
      guard after.isEmpty else { return nil }
      begun = before
    case .money:
      // Behind the letters of the currency comes the amount.
      guard after.isEmpty, before.allSatisfy(\.isLetter) else { return nil }
      begun = before
    case .place, .country, .currency, .reference:
      guard after.isEmpty else { return nil }
      begun = before
    case .line, .text, .date, .span, .number, .flag, .choice, .decimal, .lines: return nil
    }
    return (begun, (buffer.cursor - begun.utf8.count)..<buffer.cursor)
  }

  /// Where the list under the field stands on the screen: below the row that is typed in, where the item begins.
  func completionFrame(_ layout: FormLayout, in size: Workspace.Size) -> Rect? {
    guard let completion, let typed = typedItem else { return nil }
    let row = rows.map { $0.flow.row(at: buffers[focus].cursor) - layout.firstRow(of: self) } ?? 0
    let point = layout.point(of: focus, row: row)
    let column = TextWidth.width(of: buffers[focus].line.before) - TextWidth.width(of: typed.text)
    return completion.frame(
      below: Point(point.x + min(max(0, column), max(0, layout.valueWidth - 30)), point.y), in: size)
  }
}

extension String {
  /// What stands after the last comma, without blanks before it.
  var lastItem: String {
    String((lastIndex(of: ",").map { self[index(after: $0)...] } ?? self[...]).drop { $0 == " " })
  }
}
