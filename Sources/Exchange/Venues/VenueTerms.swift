import Atlas
import Dates
import ForumPlan

/// Reads what a list says of a venue's terms: lodging, deposit, cancelling, and whom it keeps out.
struct VenueTerms {
  private let scope: ImportScope

  init(_ scope: ImportScope) { self.scope = scope }

  /// Gives a venue the terms that its row has; what the row leaves out stays.
  func fill(
    _ venue: inout Venue, from row: MappedRow<VenueColumn>, deposit: Money?, _ result: inout ImportResult
  ) {
    venue.hasLodging = row.word(.lodging, "answer (yes or no)", &result, Vocabulary.yesNo) ?? venue.hasLodging
    venue.deposit = deposit ?? venue.deposit
    venue.depositDue = row.date(.depositDue, &result) ?? venue.depositDue
    let steps = steps(row, &result)
    if !steps.isEmpty { venue.cancellation = steps }
    let barred = restrictions(row, .barred, isBar: true, &result)
    let kept = barred + restrictions(row, .discouraged, isBar: false, &result)
    if !kept.isEmpty { venue.restrictions = kept }
  }

  /// `2027-03-01 20%; 2027-04-01 50%`.
  private func steps(_ row: MappedRow<VenueColumn>, _ result: inout ImportResult) -> [Venue.CancellationStep] {
    var steps: [Venue.CancellationStep] = []
    for item in items(row.lines(.cancellation, limit: 2000, &result)) {
      let words = item.split { " :=".contains($0) }
      guard words.count > 1, let share = words.last.flatMap({ Int($0.filter { $0 != "%" }) }),
        (0...100).contains(share),
        let until = DateReading(words.dropLast().joined(separator: " ")).date
      else {
        row.warn(
          .cancellation, item, "Not a day and a share, as in “2027-03-01 20%; 2027-04-01 50%”; left out.", &result)
        continue
      }
      if !steps.contains(where: { $0.until == until }) { steps.append(.init(until: until, percent: share)) }
    }
    return steps
  }

  /// Countries by code or name, and organisations of the plan by name.
  private func restrictions(
    _ row: MappedRow<VenueColumn>, _ column: VenueColumn, isBar: Bool, _ result: inout ImportResult
  ) -> [Venue.Restriction] {
    items(row.lines(column, limit: 2000, &result)).compactMap { item in
      if let country = scope.countries.code(item) { return .init(nationality: country, isBar: isBar) }
      let word = Fold.words(item)
      let named = scope.plan.organisations.filter {
        [$0.name, $0.shortName].map(Fold.words).contains(word)
      }
      if let id = named.map(\.id).min() { return .init(organisation: id, isBar: isBar) }
      row.warn(column, item, "Neither a country nor an organisation of the plan; left out.", &result)
      return nil
    }
  }

  private func items(_ text: String) -> [String] {
    text.split { ";|\n".contains($0) }.map { CleanText(String($0), multiline: false).text }.filter { !$0.isEmpty }
  }
}
