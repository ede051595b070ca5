import Atlas
import Dates
import ForumPlan

extension Importer {
  /// Venues by name and city.
  mutating func readVenues(_ rows: [CSVReader.Row], _ columns: Columns, _ result: inout ImportResult) {
    for row in rows {
      let name = columns.value("name", row).split(whereSeparator: \.isNewline).joined(separator: " ")
      let country = columns.value("country", row)
      let placeText = columns.value("place", row) + (country.isEmpty ? "" : ", \(country)")
      guard !name.isEmpty, let place = atlas.anyPlace(named: placeText) else {
        result.note(
          .refused, row.line, columns.head(name.isEmpty ? "name" : "place"),
          name.isEmpty
            ? "has no name. Not taken."
            : "“\(CellText.brief(placeText))” is no “City, country” that is known. Not taken.")
        continue
      }
      let known = plan.venues.first {
        NameFolding.fold($0.name) == NameFolding.fold(name) && $0.place.country == place.country
      }
      var venue = known ?? Venue(id: newID(), name: name, place: place)
      let context = FieldContext(plan: plan, atlas: atlas, today: today)
      let rate = [columns.value("currency", row), columns.value("rate", row)].joined(separator: " ")
      for (key, field, text) in [
        ("address", "address", columns.value("address", row)), ("rooms", "rooms", columns.value("rooms", row)),
        ("bedrooms", "bedrooms", columns.value("bedrooms", row)),
        ("rate", "dayRate", columns.value("rate", row).isEmpty ? "" : rate),
        ("stepFree", "isStepFree", columns.value("stepFree", row)),
        ("airport", "airportDistance", columns.value("airport", row)),
        ("contact", "contact", columns.value("contact", row)), ("notes", "notes", columns.value("notes", row)),
      ] where !text.isEmpty {
        set(field, of: &venue, to: text, key, row, columns, context, &result)
      }
      if let seats = Int(columns.value("capacity", row)), venue.rooms.isEmpty {
        venue.rooms = [Venue.Room(name: "Plenary", capacity: [.theatre: seats])]
      }
      put(venue, &result)
    }
    result.label = "Import \(source): \(result.added + result.updated) venues"
  }

  /// Budget lines; a line of the same code and title is brought up to date.
  mutating func readBudget(_ rows: [CSVReader.Row], _ columns: Columns, _ result: inout ImportResult) {
    for row in rows {
      let title = columns.value("title", row).split(whereSeparator: \.isNewline).joined(separator: " ")
      let currency = columns.value("currency", row)
      let rateText = columns.value("rate", row)
      guard !title.isEmpty, let rate = Money("\(currency) \(rateText)", default: plan.programme.baseCurrency) else {
        result.note(
          .refused, row.line, columns.head(title.isEmpty ? "title" : "rate"),
          title.isEmpty
            ? "has no title. Not taken."
            : "“\(CellText.brief(rateText))” is no amount with at most the decimals of its currency. Not taken.")
        continue
      }
      let categoryText = columns.value("category", row)
      let category = Words.category(categoryText)
      if category == nil {
        result.note(
          .warning, row.line, columns.head("category"),
          "“\(CellText.brief(categoryText))” is no category; “other” was set.")
      }
      let code = columns.value("code", row)
      let known = plan.budgetLines.first { $0.code == code && $0.title == title }
      var line = known ?? BudgetLine(id: newID(), category: category ?? .other, title: title, unitRate: rate)
      (line.code, line.category, line.unitRate) = (code, category ?? .other, rate)
      let context = FieldContext(plan: plan, atlas: atlas, today: today)
      for key in ["unit", "quantity", "frequency", "forum", "grant", "notes"] {
        let text = columns.value(key, row)
        if !text.isEmpty { set(key, of: &line, to: text, key, row, columns, context, &result) }
      }
      for key in ["committed", "paid"] {
        let text = columns.value(key, row)
        if !text.isEmpty { set(key, of: &line, to: "\(currency) \(text)", key, row, columns, context, &result) }
      }
      put(line, &result)
    }
    result.label = "Import \(source): \(result.added + result.updated) budget lines"
  }

  /// Sets a field as a form would; what it refuses is left as it was and reported.
  private func set<R: Record>(
    _ field: String, of record: inout R, to text: String, _ key: String, _ row: CSVReader.Row, _ columns: Columns,
    _ context: FieldContext, _ result: inout ImportResult
  ) {
    guard let form = R.kind.fields.first(where: { $0.key == field }) else { return }
    do {
      if let changed = try form.setting(text, on: Entry(record), context: context).record as? R { record = changed }
    } catch {
      result.note(.warning, row.line, columns.head(key), "\(error.message) Left empty.")
    }
  }
}
