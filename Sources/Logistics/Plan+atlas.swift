import Atlas
import ForumPlan

extension Plan {
  /// The shipped facts with the plan's own over them; each answer then says whose it is.
  public func atlas(over shipped: Atlas = .shipped) -> Atlas {
    var overrides = Atlas.Overrides()
    for sheet in requirementSheets {
      overrides.requirements[sheet.nationality] = Atlas.RequirementSheet(
        entries: sheet.entries, source: sheet.source, asOf: sheet.asOf)
    }
    for sheet in holidaySheets {
      overrides.holidays[sheet.country] = Atlas.HolidaySheet(
        holidays: sheet.holidays, source: sheet.source, asOf: sheet.asOf)
    }
    overrides.processes = processFacts.map(\.process).sorted { $0.id < $1.id }
    return shipped.overridden(by: overrides)
  }
}
