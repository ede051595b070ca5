extension Plan {
  /// The words for a record wherever one is named; people by alias, and their identity and protection with them.
  ///
  /// The identifier's text when the plan does not hold the record.
  public func displayName(of key: RecordKey) -> String {
    self[key].map { displayName(of: $0) } ?? key.idText
  }

  /// The words for a record that may no longer be in the plan.
  public func displayName(of entry: Entry) -> String {
    switch entry {
    case .programme(let record): record.name
    case .forum(let record): record.name
    case .venue(let record): record.name
    case .organisation(let record): record.name
    case .person(let record): record.alias
    case .identity(let record): displayName(of: RecordKey(record.person))
    case .protection(let record): displayName(of: RecordKey(record.person))
    case .attendance(let record):
      "\(displayName(of: RecordKey(record.person))) at \(displayName(of: RecordKey(record.forum)))"
    case .visaCase(let record): displayName(of: RecordKey(record.attendance))
    case .session(let record): record.title
    case .concern(let record): record.text
    case .commitment(let record): record.text
    case .budgetLine(let record): record.title
    case .funder(let record): record.name
    case .grant(let record): record.reference
    case .costRate(let record): record.name
    case .task(let record): record.title
    case .paper(let record): record.title
    case .requirementSheet(let record): "Requirements of \(record.nationality)"
    case .holidaySheet(let record): "Holidays of \(record.country)"
    case .processFact(let record): record.process.id
    }
  }
}

extension RecordKey {
  /// The identifier as text, thirteen characters.
  public var idText: String { ID<Never>(rawValue: rawID).description }
}
