import Atlas
import Dates
import ForumPlan

/// Turns the bytes of a spreadsheet export or data set into edits of a plan.
///
/// Nothing is read from disk here and nothing is changed: the caller reads the file, shows the notes, and makes
/// one `Change` of the edits. Importing the same file again gives no edits.
///
///     var generator = SystemRandomNumberGenerator()
///     let result = try Importer.read(
///       bytes: bytes, fileName: "people.csv", into: plan, atlas: .shipped, today: today, generator: &generator)
///     try plan.apply(result.edits)
public enum Importer {
  /// The largest file that is read, bytes.
  public static let sizeLimit = 64 << 20
  /// The most columns of a file.
  public static let columnLimit = 512

  /// Reads a file as a kind, or as the kind that its header speaks for.
  ///
  /// Rows of a wrong structure are refused and named; a value that cannot be read is left empty and named; neither
  /// touches another row. Costs time linear in the file's size.
  ///
  /// The header decides what the file holds when `kind` is `nil`. The file's name, without its folders, stands in the
  /// label and is the source of facts unless `source` names another; `today` is kept with facts, and no birthday may
  /// lie after it. Identifiers and aliases are drawn from `generator`. Throws only when nothing can be read at all.
  public static func read(
    bytes: [UInt8], fileName: String, as kind: ImportKind? = nil, into plan: Plan, atlas: Atlas, today: CivilDate,
    source: String? = nil, generator: inout some RandomNumberGenerator
  ) throws(ImportError) -> ImportResult {
    let text = try DecodedText(bytes, file: fileName)
    var table = try CSVTable(text.utf8, file: fileName)
    if kind == nil, ECBReader.isHeader(table.header) { throw .rates(file: fileName) }
    guard let kind = kind ?? ImportKind.recognised(by: table.header) else {
      throw .unrecognised(file: fileName, header: table.header)
    }
    if let shut = kind.compartments.first(where: { !plan.openCompartments.contains($0) }) {
      throw .shut(shut, kind: kind)
    }
    let scope = ImportScope(
      plan: plan, atlas: atlas, today: today, file: fileName,
      source: source ?? "\(Shown.short(fileName)) (imported \(today))")
    var result = ImportResult(kind: kind)
    if let warning = text.warning { result.warn(RowNote(warning)) }
    if kind == .participants {
      SurplusFields(scope, table.header).settle(&table, &result)
    } else {
      table.settleSurplus { _, _ in nil }
    }
    for refusal in table.refused { result.refuse(refusal) }
    switch kind {
    case .participants:
      var people = ParticipantsImport(scope, try scope.map(table, kind), result: result)
      result = people.run(using: &generator)
    case .requirements: RequirementsImport(scope, try scope.map(table, kind)).run(&result)
    case .holidays: HolidaysImport(scope, try scope.map(table, kind)).run(&result)
    case .processes: ProcessesImport(scope, try scope.map(table, kind)).run(&result)
    case .venues: VenuesImport(scope, try scope.map(table, kind)).run(&result, using: &generator)
    case .budget: BudgetImport(scope, try scope.map(table, kind)).run(&result, using: &generator)
    case .grants: GrantsImport(scope, try scope.map(table, kind)).run(&result, using: &generator)
    case .costRates: CostRatesImport(scope, try scope.map(table, kind)).run(&result, using: &generator)
    }
    result.finish(file: fileName)
    return result
  }
}

extension ImportKind {
  /// The parts of the plan that must be open: without them a duplicate could not be seen.
  fileprivate var compartments: [Compartment] {
    switch self {
    case .participants: [.logistics, .identity]
    case .budget, .grants, .costRates: [.logistics, .finance]
    default: [.logistics]
    }
  }
}

/// What every import needs to know besides the file's rows.
struct ImportScope {
  let plan: Plan
  let atlas: Atlas
  let today: CivilDate
  let file: String
  let source: String
  let countries: Countries

  init(plan: Plan, atlas: Atlas, today: CivilDate, file: String, source: String) {
    self.plan = plan
    self.atlas = atlas
    self.today = today
    self.file = file
    self.source = source
    countries = Countries(atlas: atlas)
  }

  /// The table under the columns of a kind; throws when the header lacks what the kind needs.
  func map<Key: ImportColumn>(_ table: CSVTable, _ kind: ImportKind) throws(ImportError) -> MappedTable<Key> {
    let map = HeaderMap<Key>(table.header)
    let missing = map.missing
    guard missing.isEmpty else { throw .missingColumns(file: file, kind: kind, columns: missing) }
    return MappedTable(table: table, map: map)
  }
}
