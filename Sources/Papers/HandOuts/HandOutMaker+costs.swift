import Dates
import ForumPlan
import Logistics

/// What is paid for somebody at a forum, for them to read: a page for each person.
extension HandOutMaker {
  /// The sheets of all who come themselves, each on a page of its own to be handed to whose it is.
  ///
  /// `costs` gives what is paid for somebody beside their per diem; where it gives none, it is what follows from the plan for
  /// them, and what the budget has in lines that somebody entered for them alone.
  public func costSheets(
    of forum: Forum, costs: (ForumPlan.ID<Person>) -> [PersonalCost]? = { _ in nil }
  ) -> Document {
    let disclosure = Disclosure(to: .organisers, plan: plan)
    return costSheets(of: guests(of: forum, disclosure), at: forum, costs)
  }

  /// The sheet of one person; `nil` where they do not come to the forum.
  public func costSheet(
    of person: ForumPlan.ID<Person>, at forum: Forum, costs: [PersonalCost]? = nil
  ) -> Document? {
    guard let attendance = plan.attendances[Attendance.id(of: person, at: forum.id)], attendance.travels,
      let entry = Disclosure(to: .organisers, plan: plan).entry(for: attendance)
    else { return nil }
    return costSheets(of: [entry], at: forum) { _ in costs }
  }

  private func costSheets(
    of people: [DisclosedPerson], at forum: Forum, _ costs: (ForumPlan.ID<Person>) -> [PersonalCost]?
  ) -> Document {
    var reckoner = CostReckoner(plan: plan, atlas: atlas, today: today)
    let sheets = people.compactMap { person -> Document? in
      guard let attendance = plan.attendances[person.attendance] else { return nil }
      let own =
        costs(attendance.person)
        ?? PersonalCost.following(reckoner.lines(of: attendance, at: forum), language)
        + PersonalCost.entered(for: attendance.person, at: forum.id, in: plan)
      let sheet = CostSheet(
        person: person, attendance: attendance, forum: forum, maker: self, costs: own,
        days: reckoner.subsistence(of: attendance, at: forum))
      return self.sheet(sheet.blocks, of: forum, naming: [person])
    }
    guard var document = sheets.first else { return sheet([], of: forum, naming: []) }
    // Each page goes to one reader, and the whole to those who hand them out.
    document.enclosures = Array(sheets.dropFirst())
    document.issue(to: nil, naming: people.filter(\.isNamed).map(\.attendance))
    return document
  }

  /// One page, set smaller where a stay is long.
  private func sheet(_ blocks: [Document.Block], of forum: Forum, naming people: [DisclosedPerson]) -> Document {
    var document = paper(language.word(ofSheet: .title), of: forum)
    document.version = language.dotted([language.word(ofSheet: .reader), language.text(today)])
    document.binding = .onePage
    document.blocks = blocks
    document.issue(to: nil, naming: people.filter(\.isNamed).map(\.attendance))
    return document
  }
}
