import Atlas
import ForumPlan
import Logistics

/// What a budget line or a grant that is being written makes of the totals.
struct BudgetDraft: Sendable {
  /// What it was made of.
  let source: Source
  /// The record as it would be kept; of several, the first.
  let entry: Entry
  /// All records that are being written, as they would be kept.
  let entries: [RecordKey: Entry]
  /// The totals of the plan as it is.
  let before: BudgetSummary
  /// The totals as they would be; `nil` while what is typed cannot be counted.
  let after: BudgetSummary?
  /// Why it cannot be counted.
  let problem: Problem?

  /// The lines among those that are being written.
  var lines: [BudgetLine] {
    entries.values.compactMap { if case .budgetLine(let line) = $0 { line } else { nil } }
  }

  /// A field that cannot be counted.
  struct Problem: Hashable, Sendable {
    /// What the field is called.
    var label: String
    /// What is wrong with it.
    var message: String
  }

  /// What is typed, and on what plan.
  struct Source: Hashable, Sendable {
    var record: RecordKey
    var texts: [String]
    var generation: Int
  }

  /// The source of a form; `nil` for records that no total depends on.
  static func source(of form: FormState, generation: Int) -> Source? {
    guard fields[form.form.entry.key.kind] != nil else { return nil }
    return Source(record: form.form.entry.key, texts: form.buffers.map(\.text), generation: generation)
  }

  /// Adds up anew what a form says, once for all that is drawn of it; O(places of the ledger).
  init?(_ form: FormState, from source: Source, sight: Sight) {
    guard let before = sight.keptBudget, let ledger = sight.ledger else { return nil }
    let records = form.others.isEmpty ? [form.form] : form.others.compactMap { sight.plan[$0].map(RecordForm.init) }
    var entries: [Entry] = []
    var problem: Problem?
    for record in records {
      switch Self.entry(record, form, sight) {
      case .success(let entry): entries.append(entry)
      case .failure(let found):
        problem = problem ?? Problem(label: Self.label(of: found.field, in: record), message: found.message)
      }
    }
    guard let first = entries.first ?? records.first?.entry else { return nil }
    self.source = source
    self.before = before
    self.problem = problem
    entry = first
    self.entries = Dictionary(entries.map { ($0.key, $0) }) { first, _ in first }
    after = problem == nil ? ledger.with(entries, plan: sight.plan).summary(of: sight.plan) : nil
  }

  /// A record with what is typed, or what of that cannot be counted.
  private static func entry(_ record: RecordForm, _ form: FormState, _ sight: Sight) -> Result<Entry, FieldProblem> {
    let counted = fields[record.entry.key.kind] ?? []
    var edited = record
    for (index, field) in form.fields.enumerated() where form.isChanged(index) && counted.contains(field.key) {
      do {
        try edited.set(field.key, to: form.buffers[index].text, context: sight.context)
      } catch {
        return .failure(error)
      }
    }
    // What it was wrong with before is not held against what is typed now.
    let known = Set(record.problems)
    let found = edited.problems.first { counted.contains($0.field) && !known.contains($0) }
    return found.map { .failure($0) } ?? .success(edited.entry)
  }

  private static func label(of key: String, in form: RecordForm) -> String {
    form.fields.first { $0.key == key }?.label ?? key
  }

  /// Whether totals depend on a field, of a line or a grant.
  static func isCounted(_ field: String) -> Bool { fields.values.contains { $0.contains(field) } }

  /// The fields that totals depend on.
  private static let fields: [RecordKind: Set<String>] = [
    .budgetLine: [
      "unitRate", "quantity", "frequency", "category", "forum", "grant", "committed", "paid", "shares", "orders",
      "payments", "isLeftOut",
    ],
    .grant: ["amount", "funder"],
  ]
}
