import Atlas
import Dates
import ForumPlan

/// A programme that could be real, in which everyone is made up.
///
/// Four forums in four regions and stages, eight venues, people of fifteen nationalities, two funders and an
/// agenda of two days. Its dates hang on today, so that something is always overdue, due this week, and fine.
public enum ExamplePlan {
  /// What history calls the change that makes the example.
  public static let label = "Make the example programme"

  /// The edits that make the example in an empty plan; the same for the same arguments, on every machine.
  ///
  /// Costs time in proportion to `people`, which a plan of 10,000 shows how the program scales with; at least 15.
  public static func make(today: CivilDate, people: Int = 70, atlas: Atlas) -> [Edit] {
    var maker = Maker(today: today, atlas: atlas)
    maker.addOrganisations()
    maker.addProgramme()
    maker.addFunders()
    let venues = maker.addVenues()
    let forums = maker.addForums(at: venues)
    let guests = maker.addPeople(count: max(people, 15), to: forums)
    maker.addVisaCases(of: guests, at: forums)
    maker.addProtection(of: guests)
    maker.addAgenda(of: forums.tunis, room: forums.tunisRooms, guests: guests)
    maker.addOtherConcerns(to: forums)
    maker.addFollowup(of: forums, guests: guests)
    maker.addBudget(of: forums)
    maker.addPapers(of: forums)
    return maker.edits
  }
}
