import ArgumentParser
import ForumPlan
import Papers

struct TravelCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "travel",
    abstract: "Print who arrives and departs when, by the flights and trains entered with attendances.",
    discussion: """
      For organisers, or for the venue's drivers: there, who did not agree to be named to the venue stands by alias and \
      day alone.

      EXAMPLE
        convene travel --forum Tunis --audience venue -o travel.pdf
      """)
  @OptionGroup var options: PlanOptions
  @OptionGroup var paper: HandOutOptions
  @Option(help: "organisers or venue.") var audience = Audience.organisers

  func validate() throws {
    guard HandOut.travel.audiences.contains(audience) else {
      throw ValidationError("Journeys are for those who see to them: --audience takes organisers or venue.")
    }
  }

  func run() throws {
    try paper.print(.travel, for: audience, options: options) { $0.travelList(of: $1, for: audience) }
  }
}

struct Rooming: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print who sleeps where and for how long, with the beds that each night takes.",
    discussion: """
      For organisers of all houses, or of one with --house; for the venue of one house alone. There, who did not agree to \
      be named to the venue has a bed under an alias.

      EXAMPLES
        convene rooming --forum Tunis
        convene rooming --forum Tunis --audience venue --house "Hotel Tunis" -o rooming.pdf
      """)
  @OptionGroup var options: PlanOptions
  @OptionGroup var paper: HandOutOptions
  @Option(help: "organisers or venue.") var audience = Audience.organisers
  @Option(help: "One house alone, as attendances call it (Lodging).") var house: String?

  func validate() throws {
    guard HandOut.rooming.audiences.contains(audience) else {
      throw ValidationError("Beds are for those who see to them: --audience takes organisers or venue.")
    }
  }

  func run() throws {
    try paper.print(.rooming, for: audience, options: options) { maker, forum in
      maker.roomingList(of: forum, for: audience, in: try house(of: forum, maker))
    }
  }

  private func house(of forum: Forum, _ maker: HandOutMaker) throws -> String? {
    let houses = maker.houses(of: forum)
    if let house {
      guard let found = houses.first(where: { $0.folded.hasPrefix(house.folded) }) else {
        throw Failure(
          code: .badData, message: "Nobody sleeps in “\(house)”. There are \(houses.joined(separator: ", ")).")
      }
      return found
    }
    guard audience == .venue else { return nil }
    guard let only = maker.house(of: forum) else {
      throw Failure(
        code: .usage, message: "People sleep in \(houses.joined(separator: ", ")). Name the house: --house \"…\"")
    }
    return only
  }
}
