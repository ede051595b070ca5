import ForumPlan
import Papers

/// What is asked of a paper before it is written.
extension Workspace {
  /// Asks how an agenda is to be set; one that is for organisers alone is for nobody else.
  mutating func chooseStyle(of job: PrintJob) {
    let items = AgendaStyle.allCases.map { style in
      var asked = job
      asked.style = style
      if style.audiences.count == 1 { asked.audience = style.audiences.first }
      return Chooser.Item(text: style.label, note: style.note, action: .print(asked))
    }
    layers.append(.chooser(Chooser(title: "Which agenda?", items: items)))
  }

  /// Asks by what a list is to be grouped.
  mutating func chooseGrouping(of job: PrintJob) {
    let items = ParticipantList.Grouping.allCases.map { grouping in
      var asked = job
      asked.grouping = grouping
      return Chooser.Item(text: grouping.label, note: grouping.note, action: .print(asked))
    }
    layers.append(.chooser(Chooser(title: "In which order?", items: items)))
  }

  /// Asks for the language of a paper.
  ///
  /// Of a visa pack or a cost sheet, whose it is reads it: their language comes first.
  mutating func chooseLanguage(of job: PrintJob) {
    var languages = PaperLanguage.allCases
    let reader: ForumPlan.ID<Attendance>? =
      switch job.paper {
      case .visaPack(let id, _), .costSheet(let id, _): id
      default: nil
      }
    if let reader,
      let own = sight.plan.attendances[reader].flatMap({ sight.plan.people[$0.person] }).map(PaperLanguage.init(of:))
    {
      languages = [own] + languages.filter { $0 != own }
    }
    let items = languages.map { language in
      var asked = job
      asked.language = language
      return Chooser.Item(text: language.englishName, action: .print(asked))
    }
    layers.append(.chooser(Chooser(title: "In which language?", items: items)))
  }
}

extension ParticipantList.Grouping {
  fileprivate var label: String {
    switch self {
    case .country: "By country"
    case .organisation: "By organisation"
    case .delegation: "By delegation"
    case .alphabetical: "By family name"
    }
  }

  fileprivate var note: String {
    switch self {
    case .country, .organisation: "then by family name"
    case .delegation: "authorities by country, then the others, as protocol has it"
    case .alphabetical: "in one list"
    }
  }
}
