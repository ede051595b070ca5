extension FieldCodec {
  /// Values one a line that may speak of records by name: `item` writes one, `value` reads one and gives `nil` for what
  /// it cannot read.
  static func linked<Item>(
    hint: String, item: @escaping @Sendable (Item, Plan) -> String,
    value: @escaping @Sendable (String, FieldContext) -> Item?,
    check: @escaping @Sendable ([Item], [Item]) -> String? = { _, _ in nil }
  ) -> Self where Value == [Item] {
    Self(
      kind: .lines, hint: hint, needsValue: false,
      format: { values, plan in values.map { item($0, plan) }.joined(separator: "\n") },
      parse: { text, current, context throws(Refusal) in
        // What a line does not show, as what a review looked at, stays with the lines that were left as they are.
        var kept = Dictionary(grouping: current ?? []) { item($0, context.plan) }
        var values: [Item] = []
        for (index, line) in try Limit.text(text).lines.enumerated() where !line.isEmpty {
          if let known = kept[line]?.first {
            kept[line]?.removeFirst()
            values.append(known)
          } else if let read = value(line, context) {
            values.append(read)
          } else {
            throw Refusal(line: index + 1, line, hint: hint)
          }
        }
        if let reason = check(current ?? [], values) { throw Refusal(reason: reason) }
        return values
      })
  }
}

extension FieldContext {
  /// A record of a kind by its name or identifier; `nil` where no one record is called so.
  func named<R: Record>(_ text: String, _ type: R.Type) -> ForumPlan.ID<R>? {
    (try? plan.find(R.kind, named: ItemText.plain(text))).map { ForumPlan.ID(rawValue: $0.rawID) }
  }
}

extension Plan {
  /// The name of a record inside a line of items.
  func quotedMention(of key: RecordKey, words: [String] = []) -> String {
    ItemText.quoted(mention(of: key), words: words)
  }
}
