import Atlas
import Dates

extension FieldCodec where Value == [NamedDays] {
  /// Days, whose they are and their name a line.
  static var namedDays: Self {
    .items(
      hint:
        "days, a country or all, and a name a line, such as 2027-08-09..2027-08-11 KE: Elections, or 2027-09-21 all: "
        + "Day of Peace",
      item: { days in
        let span = days.span.count == 1 ? days.span.first.description : days.span.description
        return "\(span) \(days.country?.description ?? "all"): \(ItemText.tail(days.name))"
      },
      value: { line in
        let head = ItemText.split(line, at: ":", most: 2)
        let words = ItemText.words(head[0])
        guard head.count == 2, words.count == 2, let span = DateSpan(typed: words[0]) else { return nil }
        let country = CountryCode(words[1])
        guard country != nil || words[1].folded == "all" else { return nil }
        let name = ItemText.plain(head[1])
        return name.isEmpty ? nil : NamedDays(name, span, country: country)
      })
  }
}
