import Atlas
import Dates
import ForumPlan

/// Imports visa processes; one of the same identifier as a shipped process takes its place.
struct ProcessesImport {
  private let scope: ImportScope
  private let table: MappedTable<ProcessColumn>

  init(_ scope: ImportScope, _ table: MappedTable<ProcessColumn>) {
    self.scope = scope
    self.table = table
  }

  func run(_ result: inout ImportResult) {
    table.reportUnknownColumns(&result)
    var lines: [String: Int] = [:]
    for number in table.rows {
      let row = table[number]
      guard var process = process(row, &result) else { continue }
      if let earlier = lines[process.id] {
        refuse(row, .scheme, "The same process as in line \(earlier).", &result)
        continue
      }
      lines[process.id] = row.line
      result.rowsTaken += 1
      settle(&process, row, &result)
      let old = scope.plan.processFacts[ProcessFact(process: process).id]
      // A fact that came without a date keeps the day it was first imported with.
      if let old, old.process.source == process.source { process.checkedOn = old.process.checkedOn }
      let record = ProcessFact(process: process)
      if record != old { result.take(RowNote(line: row.line, "Taken as \(process.id).")) }
      result.put(record, over: old)
    }
  }

  private func process(_ row: MappedRow<ProcessColumn>, _ result: inout ImportResult) -> VisaProcess? {
    guard let (destination, prefix) = destination(row.text(.destination, &result)) else {
      refuse(row, .destination, "Unknown country.", &result)
      return nil
    }
    let name = row.text(.scheme, &result)
    guard !name.isEmpty else {
      refuse(row, .scheme, "A process needs a name.", &result)
      return nil
    }
    guard let (kind, channel) = ProcessGrammar.requirement(row.text(.requirement, &result)) else {
      refuse(row, .requirement, "Not visa-free, eta, voa, e-visa, embassy or visa centre.", &result)
      return nil
    }
    guard let processing = processing(row, &result) else { return nil }
    let passportText = row.text(.passportRule, &result)
    guard let rule = ProcessGrammar.passportRule(passportText.isEmpty ? "stay" : passportText) else {
      refuse(row, .passportRule, "Not a rule such as exit+3m;issued<=10y, entry+6m, exit+60d or stay.", &result)
      return nil
    }
    let audience = row.text(.appliesTo, limit: 500, &result)
    let applies = ProcessGrammar.applicability(audience) { scope.atlas.country($0) != nil }
    if let warning = applies.warning { row.warn(.appliesTo, audience, warning, &result) }
    var notes = row.lines(.notes, &result)
    let confidence = confidence(row, &notes, &result)
    return VisaProcess(
      id: "\(prefix)/\(ProcessGrammar.slug(name))", destination: destination, name: name, requirement: kind,
      appliesTo: applies.rule, condition: applies.condition, channel: channel, passportRule: rule,
      blankPages: row.integer(.blankPages, 0...20, &result) ?? 1, fee: fee(row, &result), processing: processing,
      earliest: earliest(row, &result), useWithin: lead(row, .useWithin, &result),
      latestDaysBefore: row.integer(.latestDays, 0...1000, &result),
      documents: row.lines(.documents, &result).split(separator: ";").map(String.init), notes: notes,
      source: row.text(.source, limit: 2000, &result), checkedOn: checkedOn(row, &result), confidence: confidence)
  }

  /// Keeps a process that says for whom only in words from taking the place of a shipped one that has lists, and says
  /// which shipped ones an import replaces or goes before: two rules of one thing may contradict each other.
  private func settle(
    _ process: inout VisaProcess, _ row: MappedRow<ProcessColumn>, _ result: inout ImportResult
  ) {
    let shipped = Atlas.shipped.processes.filter {
      $0.destination == process.destination && $0.requirement == process.requirement
    }
    if let same = Atlas.shipped.process(id: process.id)?.value {
      if process.condition != nil, same.condition == nil {
        process.id += "-imported"
        row.warn(
          .scheme, process.name, "The shipped \(same.id) stays, as it has lists; this is kept as \(process.id).",
          &result)
      } else if same != process {
        row.warn(.scheme, process.name, "Takes the place of the shipped \(same.id).", &result)
      }
    } else if !shipped.isEmpty, process.condition == nil {
      let names = shipped.map(\.id).sorted().joined(separator: ", ")
      row.warn(.scheme, process.name, "Goes before the shipped \(names) wherever both fit.", &result)
    }
  }

  private func destination(_ text: String) -> (VisaProcess.Destination, String)? {
    if Fold.words(text) == "schengen" { return (.schengen, "SCHENGEN") }
    return scope.countries.code(text).map { (.country($0), $0.description) }
  }

  private func processing(_ row: MappedRow<ProcessColumn>, _ result: inout ImportResult) -> VisaProcess.Processing? {
    let days = [ProcessColumn.minimum, .typical, .maximum].map { Int(row.text($0, &result)) }
    guard let least = days[0], let typical = days[1], let most = days[2], (0...3650).contains(most) else {
      refuse(row, .minimum, "The days of processing must be three whole numbers from 0 to 3650.", &result)
      return nil
    }
    guard 0 <= least, least <= typical, typical <= most else {
      refuse(
        row, .minimum, "Fewest, typical and most days must rise; these are \(least), \(typical), \(most).", &result)
      return nil
    }
    let unit: DayUnit
    switch Fold.words(row.text(.unit, &result)) {
    case "", "calendar", "calendar days", "days", "calendaire", "jours calendaires": unit = .calendar
    case "working", "working days", "business", "business days", "ouvrable", "jours ouvrables": unit = .working
    default:
      refuse(row, .unit, "Not calendar or working.", &result)
      return nil
    }
    return VisaProcess.Processing(minimum: least, typical: typical, maximum: most, unit: unit)
  }

  private func fee(_ row: MappedRow<ProcessColumn>, _ result: inout ImportResult) -> Money? {
    let amount = row.text(.feeAmount, &result)
    guard !amount.isEmpty else { return nil }
    let currency = Currency(row.text(.feeCurrency, &result))
    if case .plain(let digits) = DecimalText(amount, delimiter: table.table.delimiter),
      let fee = currency.flatMap({ Money(digits, default: $0) })
    {
      return fee
    }
    row.warn(.feeAmount, amount, "Not an amount with a currency of three letters; left empty.", &result)
    return nil
  }

  private func earliest(_ row: MappedRow<ProcessColumn>, _ result: inout ImportResult) -> VisaProcess.Lead? {
    lead(row, .earliestRule, &result) ?? row.integer(.earliestDays, 0...3650, &result).map { .days($0) }
  }

  private func lead(
    _ row: MappedRow<ProcessColumn>, _ column: ProcessColumn, _ result: inout ImportResult
  ) -> VisaProcess.Lead? {
    let text = row.text(column, &result)
    guard !text.isEmpty else { return nil }
    if let lead = ProcessGrammar.lead(text) { return lead }
    row.warn(column, text, "Not a number of months or days such as 6m or 90d; left empty.", &result)
    return nil
  }

  private func checkedOn(_ row: MappedRow<ProcessColumn>, _ result: inout ImportResult) -> CivilDate {
    let text = row.text(.sourceDate, &result)
    if let date = ProcessGrammar.checkedOn(text), date <= scope.today { return date }
    row.warn(.sourceDate, text, "No day on which this was checked; it counts as not checked since 2000.", &result)
    return CivilDate(dayNumber: 10_957)
  }

  private func confidence(
    _ row: MappedRow<ProcessColumn>, _ notes: inout String, _ result: inout ImportResult
  ) -> VisaProcess.Confidence {
    let text = row.text(.confidence, &result)
    let words = text.split(separator: " ", maxSplits: 1)
    if words.count == 2 { notes += (notes.isEmpty ? "" : "; ") + "confidence: \(text)" }
    if let first = words.first, let confidence = VisaProcess.Confidence(rawValue: first.lowercased()) {
      return confidence
    }
    if !text.isEmpty { row.warn(.confidence, text, "Not high, medium or low; taken as low.", &result) }
    return .low
  }

  private func refuse(
    _ row: MappedRow<ProcessColumn>, _ column: ProcessColumn, _ reason: String, _ result: inout ImportResult
  ) {
    result.refuse(RowNote(line: row.line, column: row.title(column), value: row.raw(column), reason))
  }
}
