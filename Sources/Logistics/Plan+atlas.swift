import Atlas
import ForumPlan

extension Plan {
  /// The shipped facts with the plan's own over them; each answer then says whose it is.
  public var atlas: Atlas {
    var overrides = Overrides()
    for sheet in requirementSheets {
      overrides.requirements[sheet.nationality] = .init(
        requirements: sheet.entries, source: sheet.source, asOf: sheet.asOf, importedFrom: sheet.source)
    }
    for sheet in holidaySheets { overrides.holidays[sheet.country] = sheet.holidays }
    overrides.processes = processFacts.map(\.process).sorted { $0.id < $1.id }
    return Atlas(overrides: overrides)
  }
}
