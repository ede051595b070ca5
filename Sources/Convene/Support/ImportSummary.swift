import Exchange
import ForumPlan

/// What an import did, row by row where a reader should look.
struct ImportSummary {
  let result: ImportResult
  let name: String
  let isDryRun: Bool
  let isVerbose: Bool

  /// The notes shown of one sort; a file with more wrong than that is better mended than read about.
  private static let limit = 100

  var text: String {
    let rows = "\(result.rowsTaken) \(result.rowsTaken == 1 ? "row" : "rows") taken, \(result.rowsRefused) refused"
    var lines = [
      "\(name): \(result.kind.label), \(rows)\(result.merged.isEmpty ? "" : ", \(result.merged.count) merged")"
    ]
    if isVerbose { add("taken", result.taken, to: &lines) }
    add("REFUSED", result.refused, to: &lines)
    add("merged", result.merged, to: &lines)
    add("check", result.warnings, to: &lines)
    if result.notesOmitted > 0 { lines.append("  and \(result.notesOmitted) notes that were not kept") }
    lines.append(isDryRun ? "  \(result.label). Nothing was changed (--dry-run)." : "  \(result.label).")
    return lines.joined(separator: "\n") + "\n"
  }

  private func add(_ word: String, _ notes: [RowNote], to lines: inout [String]) {
    let head = word + String(repeating: " ", count: max(1, 9 - word.count))
    lines += notes.prefix(Self.limit).map { "  \(head)\($0)" }
    if notes.count > Self.limit { lines.append("  \(head)and \(notes.count - Self.limit) more") }
  }
}
