import ForumPlan

/// A record being added or edited, field by field.
struct FormState: Sendable {
  /// The record as it was when the form was opened.
  let form: RecordForm
  let isNew: Bool
  let title: String
  let fields: [FormField]
  /// What stands in each field.
  var buffers: [TextBuffer]
  /// What is wrong, by field.
  var problems: [String: String] = [:]
  /// Why the plan did not take the record.
  var refusal: String?
  var focus = 0
  /// The first row shown.
  var top = 0
  /// What the field under the cursor may be going to say, for `→` to take.
  var suggestion = ""
  /// The records that the one field is kept in, where there are several; the form shows the first of them.
  var others: [RecordKey] = []
  /// Whether those have different texts in it.
  var isMixed = false
  /// Whether anything was typed at all.
  private(set) var isTouched = false
  private let texts: [String]

  /// What a key led to.
  enum Result: Sendable {
    case stay
    case close
    case ask(Question)
    /// Choose from the plan's records of a kind.
    case list(RecordKind)
    case save(Effect)
  }

  /// A form of all fields of a record, or of some of them by key; without a title it is called as its record is.
  init(_ form: RecordForm, isNew: Bool, sight: Sight, only keys: [String]? = nil, title: String? = nil) {
    self.form = form
    self.isNew = isNew
    fields = form.fields.filter { keys?.contains($0.key) ?? true }
    texts = fields.map { form.text($0.key, in: sight.plan) }
    buffers = texts.map { TextBuffer($0) }
    let kind = form.entry.key.kind
    let name = sight.plan.displayName(of: form.entry).shortened
    self.title =
      title
      ?? (isNew
        ? "New \(kind.noun)" + (kind.neededParents.isEmpty || name.isEmpty ? "" : " · \(sight.owner(of: form.entry))")
        : "\(kind.noun.capitalisedFirst) · \(name)")
  }

  var field: FormField { fields[focus] }

  var hasChanged: Bool {
    zip(texts, buffers).contains { $0 != $1.text } || isNew && buffers.contains { !$0.text.isEmpty }
  }

  /// Whether a field was typed in.
  func isChanged(_ index: Int) -> Bool { texts[index] != buffers[index].text }

  /// Puts a whole text into the field under the cursor, as one chosen from a list; a line more where it takes several.
  mutating func fill(_ text: String, sight: Sight) {
    if case .references = field.kind {
      let lines = buffers[focus].lines.dropLast(buffers[focus].lines.last?.isEmpty == true ? 1 : 0)
      buffers[focus] = TextBuffer((lines + [text]).joined(separator: "\n"))
    } else {
      buffers[focus] = TextBuffer(text)
    }
    problems[field.key] = nil
    suggestion = ""
    check(focus, sight)
  }

  /// Takes pasted text; a field of one line gets it on one.
  mutating func paste(_ text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { String($0).oneLine }
    buffers[focus].insert(field.kind.isMultiline ? lines.joined(separator: "\n") : text.oneLine)
    changed()
  }

  /// Forgets what was said of the field's old text.
  mutating func changed() {
    isTouched = true
    problems[field.key] = nil
    refusal = nil
    suggestion = ""
  }

  /// Reads a field and says in place what is wrong with it.
  mutating func check(_ index: Int, _ sight: Sight) {
    let key = fields[index].key
    problems[key] = nil
    guard isChanged(index) else { return }
    var copy = form
    do {
      try copy.set(key, to: buffers[index].text, context: sight.context)
    } catch {
      problems[key] = error.message
    }
  }
}

extension Sight {
  /// The records that one belongs to, by name.
  fileprivate func owner(of entry: Entry) -> String {
    entry.record.references.filter { entry.key.kind.neededParents.contains($0.kind) }
      .map { plan.displayName(of: $0).shortened }.joined(separator: ", ")
  }
}
