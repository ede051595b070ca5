extension FieldCodec where Value == [Separation] {
  /// Whom somebody is kept apart from.
  static var separations: Self {
    .linked(
      hint: "a person or organisation a line, and where they must not meet, such as Cedar 14: table, lodging, flight; "
        + "or National Police: all",
      item: { separation, plan in
        let key = separation.person.map { RecordKey($0) } ?? separation.organisation.map { RecordKey($0) }
        let scopes = separation.scopes.map { $0.label.lowercased() }
        let isAll = separation.scopes.count == Separation.Scope.allCases.count
        return "\(key.map { plan.quotedMention(of: $0) } ?? "?"): \(isAll ? "all" : scopes.joined(separator: ", "))"
      },
      value: { line, context in
        let head = ItemText.split(line, at: ":", most: 2)
        let words = head.count == 2 ? ItemText.split(head[1], at: ",") : ["all"]
        let scopes =
          words.map(\.folded) == ["all"]
          ? Separation.Scope.allCases : words.compactMap { Separation.Scope(chosen: $0) }
        guard !scopes.isEmpty, scopes.count == words.count || words.map(\.folded) == ["all"] else { return nil }
        if let person = context.named(head[0], Person.self) { return Separation(from: person, in: scopes) }
        return context.named(head[0], Organisation.self).map { Separation(from: $0, in: scopes) }
      })
  }
}
