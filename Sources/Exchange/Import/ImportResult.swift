import ForumPlan

/// What a file comes to: the edits of one change, and a note on every row that needs one.
public struct ImportResult: Hashable, Sendable {
  /// What the file held.
  public var kind: ImportKind
  /// The edits, for one `Change`; empty when the plan already holds it all.
  public var edits: [Edit] = []
  /// The change's label, without anybody's name: `Import people.csv: 9 people`.
  public var label = ""
  /// The rows that became or changed a record; for facts, one note a record with the line of its first row.
  public var taken: [RowNote] = []
  /// The rows that were refused, with the reason.
  public var refused: [RowNote] = []
  /// The rows that speak of somebody or something already there, with whom they were merged into.
  public var merged: [RowNote] = []
  /// Values left empty or cleaned, columns not understood, and what else a reader should check.
  public var warnings: [RowNote] = []
  /// How many data rows were read well, refused ones not among them.
  public var rowsTaken = 0
  /// How many rows were refused, also those beyond `noteLimit`.
  public var rowsRefused = 0
  /// How many notes were left out because a list had reached `noteLimit`.
  public var notesOmitted = 0
  /// How many records were added, changed and found unchanged, by kind.
  public var tallies: [RecordKind: Tally] = [:]

  /// The most notes a list keeps, so that a hostile file cannot fill the memory with complaints.
  public static let noteLimit = 5000

  /// How many records of a kind were added, changed, and found as they were.
  public struct Tally: Hashable, Codable, Sendable {
    /// New records.
    public var added = 0
    /// Records that the plan had and that changed.
    public var updated = 0
    /// Records that the plan had and that stay as they are.
    public var unchanged = 0

    /// Nothing counted yet.
    public init() {}
  }

  /// Whether applying the edits would change nothing.
  public var changesNothing: Bool { edits.isEmpty }

  init(kind: ImportKind) { self.kind = kind }

  mutating func take(_ note: RowNote) { append(note, to: \.taken) }
  mutating func merge(_ note: RowNote) { append(note, to: \.merged) }
  mutating func warn(_ note: RowNote) { append(note, to: \.warnings) }

  mutating func refuse(_ note: RowNote) {
    rowsRefused += 1
    append(note, to: \.refused)
  }

  private mutating func append(_ note: RowNote, to list: WritableKeyPath<Self, [RowNote]>) {
    if self[keyPath: list].count < Self.noteLimit {
      self[keyPath: list].append(note)
    } else {
      notesOmitted += 1
    }
  }

  /// Adds the edit that puts a record, unless the plan holds the very same; counts it either way.
  mutating func put<R: Record>(_ record: R, over old: R?) {
    if old == record {
      tallies[R.kind, default: Tally()].unchanged += 1
    } else {
      if old == nil {
        tallies[R.kind, default: Tally()].added += 1
      } else {
        tallies[R.kind, default: Tally()].updated += 1
      }
      edits.append(.put(record))
    }
  }

  /// Sorts the notes by line and writes the label.
  mutating func finish(file: String) {
    for list in [\Self.taken, \.refused, \.merged, \.warnings] {
      self[keyPath: list] = self[keyPath: list].enumerated()
        .sorted { ($0.element.line ?? 0, $0.offset) < ($1.element.line ?? 0, $1.offset) }.map(\.element)
    }
    label = "Import \(Shown.short(file)): \(summary)"
  }

  /// `9 people`, `9 people, 1 updated`, `nothing new`.
  private var summary: String {
    let main = tallies[kind.record] ?? Tally()
    var parts: [String] = []
    if main.added > 0 { parts.append("\(main.added) \(main.added == 1 ? kind.noun : kind.nouns)") }
    if main.updated > 0 {
      parts.append(parts.isEmpty ? "\(main.updated) \(kind.nouns) updated" : "\(main.updated) updated")
    }
    if parts.isEmpty, !edits.isEmpty { parts.append("\(edits.count) records") }
    return parts.isEmpty ? "nothing new" : parts.joined(separator: ", ")
  }
}

extension ImportKind {
  /// The kind of record that the file is mainly about.
  var record: RecordKind {
    switch self {
    case .participants: .person
    case .requirements: .requirementSheet
    case .holidays: .holidaySheet
    case .processes: .processFact
    case .venues: .venue
    case .budget: .budgetLine
    case .grants: .grant
    case .costRates: .costRate
    }
  }

  fileprivate var noun: String {
    switch self {
    case .requirements: "nationality’s requirements"
    case .holidays: "country’s holidays"
    default: record.noun
    }
  }

  fileprivate var nouns: String {
    switch self {
    case .participants: "people"
    case .requirements: "nationalities’ requirements"
    case .holidays: "countries’ holidays"
    case .processes: "visa processes"
    default: record.noun + "s"
    }
  }
}
