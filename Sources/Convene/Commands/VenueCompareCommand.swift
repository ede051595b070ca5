import ArgumentParser
import ForumPlan
import Papers

extension VenueCommand {
  struct Compare: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Set venues side by side for a forum.",
      discussion: """
        Who can come (on average, and with 90% certainty), by when to confirm, journeys and who bears the longest, what house \
        and fares cost, safety, the region's turn. The best of each row has a star. Each row counts by its weight, 0 to 5; \
        “Together” says how good a house is in all. Weights are the programme's; --weight tries others.

        EXAMPLES
          convene venue compare --forum Geneva
          convene venue compare --forum Geneva --venue "Dar El Bahr" --venue "Maison du Jardin" -o venues.pdf
          convene venues compare --forum Geneva --weight "Safety 5" --weight "Whole cost 0" --format csv
        """)
    @OptionGroup var options: PlanOptions
    @Option(help: ArgumentHelp("The forum, by name; else the next.", valueName: "name")) var forum: String?
    @Option(
      name: [.customLong("venue")],
      help: ArgumentHelp("A venue, by name; may be repeated. Else all of them.", valueName: "name"))
    var venueNames: [String] = []
    @Option(
      name: [.customLong("weight")],
      help: ArgumentHelp("How much a row counts, 0 to 5; may be repeated.", valueName: "row points"))
    var weights: [String] = []
    @Option(help: PaperFormat.help) var format: PaperFormat?
    @OptionGroup var destination: PaperDestination

    func run() throws {
      let file = try destination.open(options)
      var plan = file.plan
      let next = plan.forumsByDate.first { $0.stage < .held } ?? plan.forumsByDate.last
      guard let forum = try forum.map({ try plan.forum(named: $0) }) ?? next else {
        throw Failure(
          code: .noInput, message: "There is no forum to compare venues for. Add one with convene forum add.")
      }
      let venues =
        venueNames.isEmpty
        ? plan.venues.sorted { ($0.name, $0.id) < ($1.name, $1.id) }
        : try venueNames.map { try plan.venue(named: $0) }
      if !weights.isEmpty { try weigh(&plan) }
      let paper = VenuesPaper(plan: plan, atlas: plan.atlas, today: options.day)
      try destination.give(paper.issue(comparing: venues, for: forum), as: format, of: file, options)
    }

    /// Gives the programme the weights asked for, in this copy of the plan alone.
    private func weigh(_ plan: inout Plan) throws {
      let context = FieldContext(plan: plan, atlas: plan.atlas, today: options.day)
      var form = RecordForm(editing: .programme(plan.programme))
      try form.set("venueWeights", to: weights.joined(separator: ", "), context: context)
      try plan.apply([.put(form.entry)])
    }
  }
}
