extension BudgetLine: EditableRecord {
  /// The fields of a budget line, as forms, `--set` and history have them.
  public static let fields: [Field<BudgetLine>] = [
    Field("code", "Code", \.code, .line("the line's code in your budget, such as 2.1")),
    Field("title", "Title", \.title, .line("what it is"), required: true),
    Field("category", "Category", \.category, .choice),
    Field("unitRate", "Unit rate", \.unitRate, .money("an amount and its currency, such as EUR 120.00")),
    Field("unit", "Unit", \.unit, .line("what is counted, such as night")),
    Field("quantity", "Quantity", \.quantity, .decimal("how many, such as 12 or 2.5")),
    Field("frequency", "Frequency", \.frequency, .decimal("how often, such as 3")),
    Field("forum", "Forum", \.forum, .reference("the name of a forum in the plan")),
    Field("grant", "Grant", \.grant, .reference("the reference of a grant in the plan")),
    Field("committed", "Committed", \.committed, .money("an amount in the unit rate's currency")),
    Field("paid", "Paid", \.paid, .money("an amount in the unit rate's currency")),
    Field("notes", "Notes", \.notes, .text("anything else")),
  ]
}

extension Funder: EditableRecord {
  /// The fields of a funder, as forms, `--set` and history have them.
  public static let fields: [Field<Funder>] = [
    Field("name", "Name", \.name, .line("the funder's name"), required: true),
    Field("contact", "Contact", \.contact, .text("whom to ask")),
    Field(
      "statement", "Funding statement", \.statement,
      .line("the sentence papers carry, such as Funded by the Northern Peace Fund")),
    Field("notes", "Notes", \.notes, .text("rules of visibility, and anything else")),
  ]
}

extension Grant: EditableRecord {
  /// The fields of a grant, as forms, `--set` and history have them.
  public static let fields: [Field<Grant>] = [
    Field("reference", "Reference", \.reference, .line("the funder's number for it"), required: true),
    Field("funder", "Funder", \.funder, .reference("the name of a funder in the plan")),
    Field("amount", "Amount", \.amount, .money("an amount and its currency, such as EUR 250,000")),
    Field("window", "Window", \.window, .span),
    Field("categories", "Categories", \.categories, .choices("categories with commas between; none for all")),
    Field("reportsDue", "Reports due", \.reportsDue, .dates),
    Field("notes", "Notes", \.notes, .text("anything else")),
  ]
}
