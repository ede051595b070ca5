import Atlas
import Dates
import ForumPlan

/// Reads the world's files into edits for a plan; touches neither disk nor plan.
public struct Importer {
  let plan: Plan
  let atlas: Atlas
  let today: CivilDate
  let source: String
  var generator: any RandomNumberGenerator

  /// An importer into a plan; `fileName` is what sources and history call the file.
  public init(
    plan: Plan, atlas: Atlas, today: CivilDate, fileName: String,
    generator: any RandomNumberGenerator = SystemRandomNumberGenerator()
  ) {
    self.plan = plan
    self.atlas = atlas
    self.today = today
    source = CellText.brief(fileName)
    self.generator = generator
  }

  /// Reads a file's bytes; without a kind the heads of its columns tell what it holds.
  ///
  /// Throws when the file is empty, binary, or of a kind that cannot be told. O(bytes).
  public mutating func read(_ bytes: [UInt8], as wanted: ImportKind? = nil) throws(ImportError) -> ImportResult {
    guard bytes.contains(where: { $0 > 0x20 }) else { throw ImportError(description: "\(source) is empty.") }
    let (text, encoding) = TextDecoding.utf8(bytes)
    guard !text.contains(0) else {
      throw ImportError(
        description: "\(source) is no text. Save the sheet as CSV (UTF-8) in your spreadsheet and import that.")
    }
    let reader = CSVReader(text, delimiter: CSVReader.delimiter(of: text))
    guard let head = reader.rows.first else { throw ImportError(description: "\(source) has no readable row.") }
    guard let kind = wanted ?? Columns.recognise(head.fields) else {
      throw ImportError(
        description:
          "\(source): its columns tell no kind of file (\(head.fields.prefix(6).map(CellText.brief).joined(separator: ", "))…). "
          + "Say which with --as \(ImportKind.allCases.map(\.rawValue).joined(separator: "|")).")
    }
    let columns = Columns(head.fields, kind: kind)
    if let missing = columns.missing {
      throw ImportError(description: "\(source): as \(kind.rawValue) it needs a column “\(missing)”.")
    }
    var result = ImportResult(kind: kind)
    if let encoding { result.note(.warning, 0, nil, "read as \(encoding); save as UTF-8 if names look wrong.") }
    for unknown in columns.unknown {
      result.note(.warning, 1, CellText.brief(unknown), "a column that is not understood and was left out.")
    }
    let rows = structured(reader.rows.dropFirst(), columns, &result)
    switch kind {
    case .participants: readParticipants(rows, columns, &result)
    case .requirements: readRequirements(rows, columns, &result)
    case .holidays: readHolidays(rows, columns, &result)
    case .processes: readProcesses(rows, columns, &result)
    case .venues: readVenues(rows, columns, &result)
    case .budget: readBudget(rows, columns, &result)
    }
    if let line = reader.unclosedQuote {
      result.note(.refused, line, nil, "a quote opens here and never closes; nothing from here on was read.")
    }
    result.notes.sort { ($0.line, $0.column ?? "") < ($1.line, $1.column ?? "") }
    return result
  }

  /// The rows with as many fields as there are heads; others are refused and bend no neighbour.
  private func structured(
    _ rows: ArraySlice<CSVReader.Row>, _ columns: Columns, _ result: inout ImportResult
  ) -> [CSVReader.Row] {
    var kept: [CSVReader.Row] = []
    kept.reserveCapacity(rows.count)
    for row in rows {
      if row.fields.count == columns.count {
        kept.append(row)
      } else if row.fields.count < columns.count {
        result.note(
          .refused, row.line, nil, "has \(row.fields.count) fields where the head has \(columns.count). Not taken.")
      } else if row.fields[columns.count...].allSatisfy({ $0.allSatisfy(\.isWhitespace) }) {
        kept.append(row)
      } else {
        result.note(
          .refused, row.line, nil,
          "has \(row.fields.count) fields where the head has \(columns.count): perhaps a delimiter inside a value that is not in quotes. Not taken."
        )
      }
    }
    return kept
  }

  /// Puts a record unless the plan holds just that; counts what it is.
  func put(_ record: some Record, _ result: inout ImportResult) {
    let entry = Entry(record)
    switch plan[entry.key] {
    case entry?: result.unchanged += 1
    case nil:
      result.added += 1
      result.edits.append(.put(entry))
    default:
      result.updated += 1
      result.edits.append(.put(entry))
    }
  }

  mutating func newID<R: Record>() -> ForumPlan.ID<R> { .random(using: &generator) }
}
