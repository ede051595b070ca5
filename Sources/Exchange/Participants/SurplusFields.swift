import ForumPlan

/// Judges rows of people that are too wide by empty fields at their end.
///
/// Such a row is taken as it stands when its values fit their columns. When they do not, because the delimiter stands
/// unquoted in the list of languages and has pushed everything behind it aside, it is taken with that list made
/// whole, if then everything fits. Otherwise it is refused: no value may end up in another's column.
struct SurplusFields {
  private let scope: ImportScope
  private let map: HeaderMap<ParticipantColumn>
  private let header: [String]

  init(_ scope: ImportScope, _ header: [String]) {
    self.scope = scope
    self.header = header
    map = HeaderMap(header)
  }

  func settle(_ table: inout CSVTable, _ result: inout ImportResult) {
    let languages = map.columns[.languages]
    var notes: [RowNote] = []
    table.settleSurplus { line, reading in
      if fits(reading(.plain)) {
        notes.append(RowNote(line: line, "An empty field too many at the end of the row was left out."))
        return .plain
      }
      guard let languages else { return nil }
      let whole = reading(.continued(column: languages))
      guard fits(whole) else { return nil }
      notes.append(
        RowNote(
          line: line, column: header[languages], value: whole[languages],
          "One field too many, for this list is not in quotes; it was read as one list and all else fits. Check the row."
        ))
      return .continued(column: languages)
    }
    for note in notes { result.warn(note) }
  }

  /// Whether every value that can be told right from wrong is right.
  private func fits(_ texts: [String]) -> Bool {
    func holds(_ column: ParticipantColumn, _ test: (String) -> Bool) -> Bool {
      guard let place = map.columns[column] else { return true }
      let text = CleanText(texts[place], multiline: false).text
      return text.isEmpty || test(text)
    }
    func isDate(_ text: String) -> Bool { DateReading(text) != .unreadable }
    let forums = ForumFinder(scope.plan)
    return holds(.role) { Vocabulary.role($0) != nil }
      && holds(.languages) {
        Separated.items($0, also: [" and ", " et ", " & "]).allSatisfy { Languages.code($0) != nil }
      }
      && holds(.gender) { Vocabulary.gender($0) != nil }
      && holds(.sector) { Vocabulary.sector($0) != nil }
      && holds(.status) { Vocabulary.status($0) != nil }
      && holds(.email) { $0.contains("@") }
      && holds(.phone) { $0.contains(where: \.isNumber) }
      && holds(.birthDate, isDate) && holds(.passportExpires, isDate) && holds(.passportIssued, isDate)
      && holds(.forum) { !forums.identifiers($0) { _, _ in }.isEmpty || Vocabulary.role($0) == nil }
  }
}
