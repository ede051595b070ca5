import ForumPlan
import Terminal

/// A record being added or edited, field by field.
struct FormState: Sendable {
  /// The record as it was when the form was opened.
  let form: RecordForm
  let isNew: Bool
  let title: String
  let fields: [FormField]
  /// What stands in each field.
  var buffers: [TextBuffer]
  /// What is wrong with a field's own text, by field.
  var problems: [String: String] = [:]
  /// What fields that are right by themselves say against each other, by field.
  var contradictions: [String: String] = [:]
  /// Why the plan did not take the record.
  var refusal: String?
  private(set) var focus = 0
  /// The first row shown.
  var top = 0
  /// The records that the one field is kept in, where there are several; the form shows the first of them.
  var others: [RecordKey] = []
  /// Whether those have different texts in it.
  var isMixed = false
  /// Whether anything was typed at all.
  private(set) var isTouched = false
  /// The list under the field of what it may be going to say.
  var completion: Completion?
  /// All that the field under the cursor may say, gathered when it is first needed.
  var candidates: CandidateList?
  /// Lines at the foot that tell what follows from what is typed, the least needed last.
  var foot: [[Span]] = []
  /// How a text of several lines under the cursor lies in its rows.
  var rows: TextRows?
  /// What was cut last.
  var cut = ""
  /// What was typed into each field, to be taken back.
  var histories: [Int: TextHistory] = [:]
  /// What is allowed in each field, and the key that helps to put it in.
  let hints: [String]
  private let texts: [String]
  /// Whether what stands in the record stays out of sight, where somebody may look over a shoulder.
  private(set) var isMasked: Bool
  /// The fields in which a new text was begun while what stands in the record was out of sight.
  private var begun: Set<Int> = []
  /// The key that shows it, for texts that name it.
  let revealKey: String
  /// The key that takes back what was typed last, likewise.
  let undoKey: String

  /// What a key led to.
  enum Result: Sendable {
    case stay
    case close
    case ask(Question)
    /// Choose from a list.
    case list(Chooser)
    /// Choose a day, or days, for the field.
    case calendar(DatePicker)
    /// Write a long text over the whole screen.
    case write(title: String)
    /// Say what the forum's next stage asks for, before it is saved.
    case check(StageCheck)
    case save(Effect)
  }

  /// A form of all fields of a record, or of some of them by key; without a title it is called as its record is.
  init(_ form: RecordForm, isNew: Bool, sight: Sight, only keys: [String]? = nil, title: String? = nil) {
    self.form = form
    self.isNew = isNew
    fields = form.fields.filter { keys?.contains($0.key) ?? true }
    hints = fields.map { sight.hint(for: $0) }
    texts = fields.map { form.text($0.key, in: sight.plan) }
    buffers = texts.map { TextBuffer($0) }
    isMasked = form.entry.key.kind.compartment.isSecret && !sight.showsNames && !isNew
    revealKey = sight.keymap.key(of: "form.reveal", in: .form)?.symbol ?? sight.key("form.reveal")
    undoKey = sight.keymap.key(of: "text.undo", in: .form)?.symbol ?? sight.key("text.undo")
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
    // Of several values none stands in the field, and that is no change.
    if isMixed, !isTouched { return false }
    return zip(texts, buffers).contains { $0 != $1.text } || isNew && buffers.contains { !$0.isEmpty }
  }

  /// Whether a field was typed in.
  func isChanged(_ index: Int) -> Bool { texts[index] != buffers[index].text }

  /// What is to be said of a field, if anything is wrong with it.
  func problem(of field: FormField) -> String? { problems[field.key] ?? contradictions[field.key] }

  /// Goes to another field, without a look at the one left.
  mutating func put(focus index: Int) {
    focus = min(max(0, index), fields.count - 1)
    completion = nil
    candidates = nil
    rows = nil
  }

  /// Goes to the field of a key, if the record has it.
  mutating func put(focusOn key: String) {
    if let index = fields.firstIndex(where: { $0.key == key }) { put(focus: index) }
  }

  /// Puts a whole text into the field under the cursor, as one chosen from a list; where the field takes several, behind
  /// those that are there.
  mutating func fill(_ text: String, sight: Sight) {
    let now = isHidden(focus) ? "" : buffers[focus].text
    let filled: String
    switch field.kind {
    case .references:
      filled = now.isEmpty || now.hasSuffix("\n") ? now + text : now + "\n" + text
    case .countries, .languages, .choices:
      let rest = now.reversed().drop { $0 == " " || $0 == "," }.reversed()
      filled = rest.isEmpty ? text : String(rest) + ", " + text
    default: filled = text
    }
    write(filled, sight: sight)
  }

  /// Puts a text in place of all that stands in the field under the cursor.
  mutating func write(_ text: String, sight: Sight) {
    if isMasked { begun.insert(focus) }
    edit(.paste) { $0.replace(0..<$0.text.utf8.count, with: text) }
    completion = nil
    check(focus, sight)
  }

  /// Takes pasted text; a field of one line gets it on one.
  mutating func paste(_ text: String, sight: Sight) {
    edit(.paste) { [field] in $0.insert(field.kind.isMultiline ? text.cleanLines : text.oneLine) }
    completion = nil
    judge(sight)
  }

  /// Changes what stands in the field under the cursor.
  ///
  /// What is out of sight is never changed unseen: typing into one line begins a new text, and all else has to wait until
  /// it is shown.
  mutating func edit(_ sort: TextHistory.Sort, _ change: (inout TextBuffer) -> Void) {
    let before = buffers[focus]
    if isHidden(focus) {
      guard !field.kind.isMultiline, sort != .erasing, sort != .cutting else { return refuseUnseen() }
      begun.insert(focus)
      buffers[focus] = TextBuffer("")
    }
    change(&buffers[focus])
    isTouched = true
    histories[focus, default: TextHistory()].note(sort, from: before, to: buffers[focus])
    rows?.settle()
    refusal = nil
  }

  // MARK: Out of sight

  /// Whether what stands in a field is drawn as dots: what the record holds, unless something was typed in its place.
  func isHidden(_ index: Int) -> Bool {
    isMasked && !texts[index].isEmpty && !begun.contains(index) && !isChanged(index)
  }

  /// Whether it is about what stays out of sight until somebody asks for names.
  var hasSecrets: Bool { !isNew && form.entry.key.kind.compartment.isSecret }

  /// Whether what is typed in a field takes the place of what was never seen.
  func isBegunUnseen(_ index: Int) -> Bool { isMasked && begun.contains(index) && !texts[index].isEmpty }

  /// Shows what is out of sight in this form, or hides it again.
  mutating func toggleMask() {
    isMasked.toggle()
    begun = begun.filter(isChanged)
    refusal = nil
    completion = nil
  }

  /// Says that it has to be shown first.
  mutating func refuseUnseen() { refusal = "What stands here is hidden. \(revealKey) shows it, to be changed." }

  /// Takes a step of the field's history; with the first text what was out of sight is so again.
  mutating func restore(_ text: TextBuffer) {
    buffers[focus] = text
    if !isChanged(focus) { begun.remove(focus) } else if isMasked { begun.insert(focus) }
  }
}

extension Sight {
  /// What is allowed in a field, as sentences.
  fileprivate func hint(for field: FormField) -> String {
    let help: (id: String, context: Command.Context, words: String)? =
      switch field.kind {
      case .date, .span: ("form.calendar", .dateField, "opens a calendar")
      case .text, .lines: ("form.write", .textField, "opens it over the whole screen")
      case .place, .country, .countries, .languages, .currency, .reference, .references, .choices:
        ("form.list", .form, "lists them all")
      case .line, .number, .flag, .choice, .decimal, .money: nil
      }
    let key = help.flatMap { help in keymap.key(of: help.id, in: help.context).map { "\($0.symbol) \(help.words)." } }
    return [field.hint.capitalisedFirst + ".", key].compactMap(\.self).joined(separator: " ")
  }

  /// The records that one belongs to, by name.
  fileprivate func owner(of entry: Entry) -> String {
    entry.record.references.filter { entry.key.kind.neededParents.contains($0.kind) }
      .map { plan.displayName(of: $0).shortened }.joined(separator: ", ")
  }
}
