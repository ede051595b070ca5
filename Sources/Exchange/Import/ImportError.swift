import ForumPlan

/// Why nothing at all could be read from a file.
public enum ImportError: Error, Hashable, Sendable {
  /// The file holds no bytes, or only blank lines.
  case empty(file: String)
  /// The file is larger than `Importer.sizeLimit` bytes.
  case tooLarge(file: String, bytes: Int)
  /// The file is not text; what it looks like and what to do about it.
  case notText(file: String, hint: String)
  /// No kind fits the header.
  case unrecognised(file: String, header: [String])
  /// The header lacks columns that the kind cannot do without.
  case missingColumns(file: String, kind: ImportKind, columns: [String])
  /// The file is one of reference rates, which have a command of their own.
  case rates(file: String)
  /// The file is none of reference rates, as its header shows.
  case noRates(file: String, header: [String])
  /// The header has more than `Importer.columnLimit` columns.
  case tooManyColumns(file: String, count: Int)
  /// The records would go to a part of the plan whose key is not held.
  case shut(Compartment, kind: ImportKind)
}

extension ImportError: CustomStringConvertible {
  /// What happened, where, and what to do.
  public var description: String {
    switch self {
    case .empty(let file):
      "\(Shown.short(file)) is empty: there is nothing to import."
    case .tooLarge(let file, let bytes):
      "\(Shown.short(file)) has \(bytes) bytes; at most \(Importer.sizeLimit) are read. Split the file and import the parts."
    case .notText(let file, let hint):
      "\(Shown.short(file)) is not a text file. \(hint)"
    case .unrecognised(let file, let header):
      """
      \(Shown.short(file)) has a header that fits no kind of import: \(Self.listed(header)). \
      Name the kind with --as \(ImportKind.allCases.map(\.rawValue).joined(separator: "|")), or mend the header in line 1.
      """
    case .missingColumns(let file, let kind, let columns):
      "\(Shown.short(file)) cannot be read as \(kind.label): the header lacks \(columns.joined(separator: ", "))."
    case .rates(let file):
      "\(Shown.short(file)) has rates of exchange, as the European Central Bank publishes them. Take: convene rates import \(Shown.short(file))"
    case .noRates(let file, let header):
      """
      \(Shown.short(file)) is no file of rates as the European Central Bank publishes it: its header has \
      \(Self.listed(header)) in place of Date, USD, JPY, …. Take eurofxref-hist.csv or eurofxref.csv as it is.
      """
    case .tooManyColumns(let file, let count):
      "\(Shown.short(file)) has \(count) columns; at most \(Importer.columnLimit) are read."
    case .shut(let compartment, let kind):
      """
      Importing \(kind.label) needs the \(compartment.rawValue) part of this plan, which is shut: \
      open it with a passphrase that holds its key.
      """
    }
  }

  private static func listed(_ header: [String]) -> String {
    let shown = header.prefix(8).map { "“\(Shown.short($0))”" }.joined(separator: ", ")
    return header.count > 8 ? shown + ", …" : shown
  }
}
