extension FieldCodec {
  /// One record of a kind, by its name.
  static func reference<R: Record>(_ hint: String) -> Self where Value == ForumPlan.ID<R> {
    Self(
      kind: .reference(R.kind), hint: hint, format: { id, plan in plan.mention(of: RecordKey(id)) },
      parse: { text, current, context throws(Refusal) in
        if let current, context.plan.mention(of: RecordKey(current)) == text { return current }
        return try context.id(text)
      })
  }

  /// Records of a kind, one name a line, or on one line with semicolons between.
  static func references<R: Record>(_ hint: String) -> Self where Value == [ForumPlan.ID<R>] {
    Self(
      kind: .references(R.kind), hint: hint, needsValue: false,
      format: { ids, plan in ids.map { plan.mention(of: RecordKey($0)) }.joined(separator: "\n") },
      parse: { text, _, context throws(Refusal) in
        var ids: [ForumPlan.ID<R>] = []
        for line in try Limit.text(text).lines where !line.isEmpty {
          guard line.contains(";"), (try? context.plan.find(R.kind, named: line)) == nil else {
            ids.append(try context.id(line))
            continue
          }
          for part in line.split(separator: ";") { ids.append(try context.id(String(part).trimmed)) }
        }
        return ids
      })
  }
}

extension FieldContext {
  fileprivate func id<R: Record>(_ text: String) throws(Refusal) -> ForumPlan.ID<R> {
    do {
      return ForumPlan.ID(rawValue: try plan.find(R.kind, named: text).rawID)
    } catch {
      throw Refusal(reason: error.description)
    }
  }
}

extension Plan {
  /// The text by which a field speaks of a record: its name where that leads back to it, else its identifier.
  func mention(of key: RecordKey) -> String {
    let name = displayName(of: key)
    if !name.isEmpty, name == name.trimmed, !name.unicodeScalars.contains(where: { $0 == ";" || $0.isHostile }),
      isFound(key, named: name)
    {
      return name
    }
    return key.idText
  }
}
