import Atlas

extension BudgetLine: EditableRecord {
  /// The fields of a budget line, as forms, `--set` and history have them.
  public static let fields: [Field<BudgetLine>] = [
    Field("code", "Code", \.code, .line("the line's code in your budget, such as 2.1")),
    Field("title", "Title", \.typedTitle, .line("what it is"), required: true),
    Field("category", "Category", \.category, .choice),
    Field("unitRate", "Unit rate", \.typedUnitRate, .money("an amount and its currency, such as EUR 120.00")),
    Field("unit", "Unit", \.typedUnit, .line("what is counted, such as night")),
    Field("quantity", "Quantity", \.typedQuantity, .decimal("how many, such as 12 or 2.5")),
    Field("frequency", "Frequency", \.typedFrequency, .decimal("how often, such as 3")),
    Field("forum", "Forum", \.forum, .reference("the name of a forum in the plan")),
    Field("person", "Person", \.person, .reference("an alias of the plan, where it is for one person")),
    Field("session", "Session", \.session, .reference("the title of a session of the plan")),
    Field("payee", "Goes to", \.payee, .reference("the name of an organisation in the plan that has the money")),
    Field("grant", "Grant", \.grant, .reference("the reference of the grant that pays what no share names")),
    Field("shares", "Shares of others", \.shares, .shares),
    Field("committed", "Committed", \.committed, .money("an amount in the unit rate's currency")),
    Field("orders", "Orders", \.orders, .orders),
    Field("paid", "Paid", \.paid, .money("an amount in the unit rate's currency")),
    Field("payments", "Payments", \.payments, .payments),
    Field("isLeftOut", "Left out", \.isLeftOut, .flagOfFew),
    Field("notes", "Notes", \.notes, .text("anything else")),
  ]
}

// What a person sets stays: these say so to the formula that the line follows from.
extension BudgetLine {
  fileprivate var typedTitle: String {
    get { title }
    set {
      title = newValue
      mark(.title)
    }
  }

  fileprivate var typedUnit: String {
    get { unit }
    set {
      unit = newValue
      mark(.unit)
    }
  }

  fileprivate var typedQuantity: FixedPoint {
    get { quantity }
    set {
      quantity = newValue
      mark(.quantity)
    }
  }

  fileprivate var typedFrequency: FixedPoint {
    get { frequency }
    set {
      frequency = newValue
      mark(.frequency)
    }
  }

  fileprivate var typedUnitRate: Money {
    get { unitRate }
    set {
      unitRate = newValue
      mark(.unitRate)
    }
  }
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
    Field("caps", "Caps", \.caps, .caps),
    Field("coFunding", "Co-funding", \.coFunding, .decimal("percent of the costs that others have to pay, 0 to 100")),
    Field("instalments", "Instalments", \.instalments, .instalments),
    Field("reportsDue", "Reports due", \.reportsDue, .dates),
    Field("notes", "Notes", \.notes, .text("anything else")),
  ]
}

extension CostRate: EditableRecord {
  /// The fields of a cost rate, as forms, `--set` and history have them.
  public static let fields: [Field<CostRate>] = [
    Field("item", "Item", \.item, .choice),
    Field("amount", "Amount", \.amount, .money("an amount and its currency, such as USD 95")),
    Field("country", "Country", \.country, .country),
    Field("city", "City", \.city, .line("where it holds; none for the whole country")),
    Field("sector", "Sector", \.sector, .choice),
    Field("validity", "Valid", \.validity, .span),
    Field("firstDay", "Day of arrival", \.firstDay, .number("percent paid for it, 0 to 100")),
    Field("lastDay", "Day of departure", \.lastDay, .number("percent paid for it, 0 to 100")),
    Field(
      "lessForMeals", "Less for meals", \.lessForMeals, .number("percent taken off where meals are given, 0 to 100")),
    Field(
      "lessForLodging", "Less for lodging", \.lessForLodging,
      .number("percent taken off where the bed is paid for, 0 to 100")),
    Field("source", "Source", \.source, .line("who published it, or which offer says so")),
    Field("notes", "Notes", \.notes, .text("anything else")),
  ]
}
