import Dates

/// The shipped visa processes, and the rows that could not be read.
struct ProcessTable: Sendable {
  private(set) var processes: [VisaProcess] = []
  private(set) var refused: [Atlas.Finding] = []

  init(_ file: FactFile, lists: NationalityLists) {
    for row in file.rows() {
      do throws(ProcessRow.Refusal) {
        processes.append(try ProcessRow(row: row, lists: lists).process())
      } catch {
        refused.append(Atlas.Finding(subject: row[0], problem: "\(error.column) cannot be read: “\(error.text)”"))
      }
    }
  }
}

/// Reads one row of the table of visa processes.
struct ProcessRow {
  let row: FactRow
  let lists: NationalityLists

  /// A column whose text says nothing.
  struct Refusal: Error {
    let column: String
    let text: String
  }

  /// The columns in the order in which they stand.
  private enum Column: Int {
    case id, destination, name, requirement, nationalities, condition, channel, passport, pages, fee, processing
    case earliest, latest, documents, notes, source, checkedOn, confidence, useWithin
  }

  func process() throws(Refusal) -> VisaProcess {
    VisaProcess(
      id: self[.id], destination: try read(.destination, Self.destination), name: self[.name],
      requirement: try read(.requirement, Requirement.Kind.init(rawValue:)),
      appliesTo: try read(.nationalities, nationalities), condition: self[.condition].isEmpty ? nil : self[.condition],
      channel: try read(.channel, VisaProcess.Channel.init(rawValue:)),
      passportRule: try read(.passport, VisaProcess.PassportRule.init), blankPages: try read(.pages) { Int($0) },
      fee: self[.fee].isEmpty ? nil : try read(.fee) { Money($0) },
      processing: try read(.processing, VisaProcess.Processing.init),
      earliest: self[.earliest].isEmpty ? nil : try read(.earliest, VisaProcess.Lead.init),
      useWithin: self[.useWithin].isEmpty ? nil : try read(.useWithin, VisaProcess.Lead.init),
      latestDaysBefore: self[.latest].isEmpty ? nil : try read(.latest) { Int($0) },
      documents: row.words(Column.documents.rawValue), notes: self[.notes], source: self[.source],
      checkedOn: try read(.checkedOn) { CivilDate($0) },
      confidence: try read(.confidence, VisaProcess.Confidence.init(rawValue:)))
  }

  private subscript(column: Column) -> String { row[column.rawValue] }

  private func read<Value>(_ column: Column, _ parse: (String) -> Value?) throws(Refusal) -> Value {
    guard let value = parse(self[column]) else { throw Refusal(column: "\(column)", text: self[column]) }
    return value
  }

  private static func destination(_ text: String) -> VisaProcess.Destination? {
    text == "SCHENGEN" ? .schengen : CountryCode(text).map(VisaProcess.Destination.country)
  }

  /// Reads `all`, `only:NG|CM` and `except:@ecowas|TD`, where `@` stands before the name of a list.
  private func nationalities(_ text: String) -> VisaProcess.NationalityRule? {
    if text == "all" { return .all }
    let parts = text.split(separator: ":", maxSplits: 1)
    guard parts.count == 2 else { return nil }
    var codes: Set<CountryCode> = []
    for word in parts[1].split(separator: "|") {
      if word.first == "@" {
        guard let list = lists[String(word.dropFirst())] else { return nil }
        codes.formUnion(list)
      } else {
        guard let code = CountryCode(word) else { return nil }
        codes.insert(code)
      }
    }
    switch parts[0] {
    case "only": return .only(codes)
    case "except": return .except(codes)
    default: return nil
    }
  }
}
