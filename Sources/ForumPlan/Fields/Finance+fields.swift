import Dates

extension BudgetLine {
  /// The fields of a budget line.
  public static let fields: [Field<BudgetLine>] = [
    .line("code", "Code", \.code),
    .choice("category", "Category", \.category),
    .line("title", "Title", \.title),
    .reference("forum", "Forum", \.forum),
    .reference("grant", "Grant", \.grant),
    .line("unit", "Unit", \.unit, hint: "such as flight, night, day"),
    .decimal("quantity", "Quantity", \.quantity),
    .decimal("frequency", "How often", \.frequency),
    .money("unitRate", "Unit rate", \.unitRate),
    .money("committed", "Committed", \.committed),
    .money("paid", "Paid", \.paid),
    .text("notes", "Notes", \.notes),
  ]
}

extension Funder {
  /// The fields of a funder.
  public static let fields: [Field<Funder>] = [
    .line("name", "Name", \.name),
    .line("contact", "Contact", \.contact),
    .text("notes", "Notes", \.notes),
  ]
}

extension Grant {
  /// The fields of a grant.
  public static let fields: [Field<Grant>] = [
    .line("reference", "Reference", \.reference),
    .reference("funder", "Funder", \.funder),
    .money("amount", "Amount", \.amount),
    .span("window", "Window", \.window),
    Field(key: "categories", label: "Pays for", kind: .words, hint: "categories behind commas, or nothing for all") {
      record, _ in
      record.categories.map(\.rawValue).joined(separator: ", ")
    } write: { (record, text, _) throws(FieldProblem) in
      record.categories = try FieldText.words(text).map { (word) throws(FieldProblem) in
        try FieldReader.choice(word, "categories")
      }
    },
    .items("reportsDue", "Reports due", \.reportsDue, hint: "a day a line") {
      $0.description
    } parse: {
      (line, _) throws(FieldProblem) in
      try FieldReader.date(line, "reportsDue")
    },
    .text("notes", "Notes", \.notes),
  ]
}
