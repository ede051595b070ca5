/// The annex of a note verbale: a table of all whom it announces, by nationality and name.
struct DelegationAnnex {
  let language: PaperLanguage
  private var members: [Member] = []

  private struct Member {
    let nationality: String
    let name: String
    let cells: [String]
  }

  /// An empty annex.
  init(language: PaperLanguage) { self.language = language }

  /// What every member needs.
  private static let needed: [LetterField] = [
    .personName, .passportNationality, .passportNumber, .passportExpires, .stayArrival, .stayDeparture,
  ]

  /// Adds somebody, or says what is missing of them.
  mutating func add(_ facts: LetterFacts) -> [LetterGap] {
    let values = facts.values
    let gaps = facts.gaps + Self.needed.filter { values[$0] == nil }.compactMap(facts.gap)
    func text(_ field: LetterField) -> String {
      language.directed(SafeText.line(values[field] ?? ""))
    }
    func lines(_ texts: String...) -> String { texts.filter { !$0.isEmpty }.joined(separator: "\n") }
    members.append(
      Member(
        nationality: text(.passportNationality), name: values[.personName] ?? "",
        cells: [
          lines(text(.personName), language.isRightToLeft ? text(.personNativeName) : ""), text(.passportNumber),
          text(.passportExpires), lines(text(.personFunction), text(.personOrganisation)), text(.staySpan),
        ]))
    return gaps
  }

  private var inOrder: [Member] { members.sorted { ($0.nationality, $0.name) < ($1.nationality, $1.name) } }

  /// The facts of each member, in their order.
  var rows: [[String]] { inOrder.map { [$0.nationality] + $0.cells } }

  /// The annex on a page of its own.
  var blocks: [Document.Block] {
    let words = language.annexWords
    let weights = [0.3, 1.35, 1.1, 1.05, 1.9, 1]
    let columns = zip(words.columns, weights).enumerated().map { index, column in
      Table.Column(column.0, weight: column.1, isNumeric: index == 0)
    }
    var table = Table(caption: words.title, columns: columns)
    var nationality: String?
    for (index, member) in inOrder.enumerated() {
      if member.nationality != nationality { table.rows.append(.group(member.nationality)) }
      nationality = member.nationality
      table.rows.append(.cells(["\(index + 1)"] + member.cells))
    }
    return [.newSheet, .heading(level: 2, words.title), .table(table)]
  }
}
