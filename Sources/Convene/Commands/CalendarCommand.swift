import ArgumentParser
import ForumPlan
import Papers
import PlanFile

struct CalendarCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "calendar",
    abstract: "Write the agenda of a forum as a calendar file (.ics), by the clock of the place.",
    discussion: """
      Calendars replace what they were sent before and strike out what was taken off the agenda. There are no attendees; \
      who facilitates and speaks stands in the text, as the audience may see it. Deadlines: convene due --format ics

      EXAMPLES
        convene calendar --forum Tunis -o agenda.ics
        convene calendar --forum Tunis --audience public -o public.ics
      """)
  @OptionGroup var options: PlanOptions
  @OptionGroup var paper: PaperOptions

  func run() throws {
    let file = try paper.destination.open(options)
    let plan = file.plan
    let forum = try paper.forum(of: plan)
    let builder = AgendaCalendar(plan: plan, today: options.day, language: paper.language)
    if let obstacle = builder.obstacle(of: forum) { throw Failure(code: .badData, message: obstacle) }
    let revisions = AgendaRevisions(of: forum.id, in: try file.history())
    let (bytes, issue) = builder.issue(of: forum, for: paper.reader, revisions)
    try paper.destination.give(bytes, issue, of: file, options)
  }
}
