/// What a change did to one record, as history shows it.
public struct RecordDifference: Hashable, Sendable {
  /// The record.
  public let key: RecordKey
  /// What it is called; a person by alias.
  public let name: String
  /// What happened to it.
  public let kind: Kind
  /// The fields that changed; for a record added or removed, those that had a value.
  public let fields: [FieldDifference]

  /// What happened to a record.
  public enum Kind: String, Codable, Sendable {
    case added
    case removed
    case changed
  }

  /// The part of the plan the record stands in: whoever lacks its key should not see the difference.
  public var compartment: Compartment { key.kind.compartment }
}

/// A field's text before and after a change.
public struct FieldDifference: Hashable, Sendable, CustomStringConvertible {
  /// The field's key, as in `--set`.
  public let key: String
  /// The field's words.
  public let label: String
  /// The text before; empty for none.
  public let old: String
  /// The text after; empty for none.
  public let new: String

  /// Old and new: `First day: 2027-05-11 → 2027-05-18`.
  public var description: String { "\(label): \(Self.shown(old)) → \(Self.shown(new))" }

  private static func shown(_ text: String) -> String {
    text.isEmpty ? "–" : text.lines.joined(separator: " / ")
  }
}

extension RecordDifference {
  /// What a change did, record by record in the order of its edits, without records left as they were.
  ///
  /// The inverse is what `Plan.apply` gave or the journal holds; the plan, before or after the change, knows the
  /// names that the records mention.
  public static func all(edits: [Edit], inverse: [Edit], in plan: Plan) -> [RecordDifference] {
    // Of several edits of a record the last one counts, on the way there as on the way back.
    var before: [RecordKey: Entry?] = [:]
    var after: [RecordKey: Entry?] = [:]
    for edit in inverse { before[edit.key] = .some(edit.entry) }
    for edit in edits { after[edit.key] = .some(edit.entry) }
    var seen: Set<RecordKey> = []
    return edits.map(\.key).filter { seen.insert($0).inserted }.compactMap { key in
      RecordDifference(key: key, before: before[key].flatMap(\.self), after: after[key].flatMap(\.self), in: plan)
    }
  }

  private init?(key: RecordKey, before: Entry?, after: Entry?, in plan: Plan) {
    guard before != after, let entry = after ?? before else { return nil }
    self.key = key
    name = plan.displayName(of: entry)
    kind = before == nil ? .added : after == nil ? .removed : .changed
    let old = before.map { RecordForm(editing: $0) }
    let new = after.map { RecordForm(editing: $0) }
    fields =
      (new ?? old)?.fields.compactMap { field in
        let difference = FieldDifference(
          key: field.key, label: field.label, old: old?.text(field.key, in: plan) ?? "",
          new: new?.text(field.key, in: plan) ?? "")
        return difference.old == difference.new ? nil : difference
      } ?? []
  }
}
