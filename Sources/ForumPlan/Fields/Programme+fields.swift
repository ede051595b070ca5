import Atlas
import Dates

extension Programme: EditableRecord {
  /// The fields of the programme, as forms, `--set` and history have them.
  public static let fields: [Field<Programme>] = [
    Field("name", "Name", \.name, .line("the programme's name"), required: true),
    Field("aims", "Aims", \.aims, .sentences("what the programme wants to reach, one aim a line")),
    Field(
      "leadOrganisation", "Lead organisation", \.leadOrganisation,
      .reference("the name of an organisation in the plan")),
    Field("signatory", "Letters signed by", \.signatory, .line("the name of who signs letters")),
    Field("signatoryTitle", "Signatory's title", \.signatoryTitle, .line("such as Executive Director")),
    Field("period", "Period", \.period, .span),
    Field("baseCurrency", "Base currency", \.baseCurrency, .currency),
    Field("rates", "Exchange rates", \.rates, .rates),
    Field("budgetDay", "Budget's day", \.budgetDay, .date),
    Field("confidence", "Confidence", \.confidence, .number("percent, 50 to 99: how sure a deadline should be")),
    Field("safetyMargin", "Safety margin", \.safetyMargin, .number("days between visa and travel, 0 to 60")),
    Field("documentDays", "Days for documents", \.documentDays, .number("days to gather documents, 0 to 180")),
    Field("yearsKept", "Years lists are kept", \.yearsKept, .number("years that signed lists are kept, 1 to 30")),
    Field("retention", "Days identities are kept", \.retention, .daysKept),
    Field("reviewDays", "Days between reviews", \.reviewDays, .reviewDays),
    Field(
      "measures", "Measures of its own", \.measures,
      .sentences("measures of protection to choose from, beside the usual ones, one a line")),
    Field("venueWeights", "Weights of venues", \.venueWeights, .venueWeights),
    Field("stepRules", "Days of steps by country", \.stepRules, .stepRules),
    Field("consulates", "Consulates abroad", \.consulates, .consulates),
    Field("routes", "Journeys known", \.routes, .routes),
    Field("blackouts", "Days to keep free", \.blackouts, .namedDays),
    Field("savedSearches", "Saved searches", \.savedSearches, .searches),
    Field("notes", "Notes", \.notes, .text("anything else")),
  ]
}

extension FieldCodec where Value == [SavedSearch] {
  fileprivate static var searches: Self {
    .items(
      hint: "a search a line, its name, list and words, such as Police of Kenya: people: police kenya",
      item: \.line, value: { SavedSearch(line: $0) })
  }
}

extension FieldCodec where Value == [ExchangeRate] {
  fileprivate static var rates: Self {
    .items(
      hint: "a rate a line, worth of one unit, day and source, such as USD 0.92 2026-11-01 European Central Bank; "
        + "or as the bank quotes it, JPY 163.25 per base 2026-11-01 European Central Bank",
      item: { rate in
        let unit = rate.isPerBase ? " per base" : ""
        return "\(rate.currency) \(rate.rate)\(unit) \(rate.date) \(ItemText.tail(rate.source))".trimmed
      },
      value: { line in
        var words = ItemText.words(line, most: 4)
        let isPerBase = words.count == 4 && words[2].folded == "per"
        if isPerBase {
          // The two words of the unit are taken out of the middle.
          let rest = ItemText.words(words[3], most: 3)
          guard rest.count >= 2, rest[0].folded == "base" else { return nil }
          words = Array(words.prefix(2) + rest.dropFirst())
        }
        guard words.count >= 3, let currency = Currency(words[0]), let rate = FixedPoint(words[1]),
          let date = CivilDate(typed: words[2])
        else { return nil }
        let source = words.count > 3 ? ItemText.plain(words[3]) : ""
        return ExchangeRate(currency: currency, rate: rate, date: date, source: source, isPerBase: isPerBase)
      })
  }
}
