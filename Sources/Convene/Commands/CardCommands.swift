import ArgumentParser
import ForumPlan
import Papers

struct Badges: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print badges of 90 × 55 mm, eight to a sheet, with marks to cut along and the name on both sides.",
    discussion: """
      Print on both sides, turned over the long edge: front and back lie behind each other. Who did not agree to be named \
      to all who sit in the room wears an alias; with --aliases all do, so that nobody is set apart, and \
      “convene signin --key” prints who is who. Who may be photographed stands on no badge.
      As CSV the same goes to a badge printer.

      EXAMPLES
        convene badges --forum Tunis -o badges.pdf
        convene badges --forum Tunis --language fr --one-sided -o badges.pdf
      """)
  @OptionGroup var options: PlanOptions
  @OptionGroup var paper: HandOutOptions
  @Flag(help: "Leave the backs out.") var oneSided = false
  @Flag(help: "Aliases alone, for all.") var aliases = false

  func run() throws {
    try paper.print(.badges, for: .participants, options: options) {
      $0.badges(of: $1, byAlias: aliases, hasBacks: !oneSided)
    }
  }
}

struct Tents: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print table tents of 180 × 120 mm, two to a sheet, folded where the dots are.",
    discussion: """
      The name is read from both sides of the table. Who did not agree to be named to all who sit in the room sits behind \
      an alias; with --aliases all do.

      EXAMPLES
        convene tents --forum Tunis -o tents.pdf
        convene tents --forum Tunis --aliases --language fr -o tents.pdf
      """)
  @OptionGroup var options: PlanOptions
  @OptionGroup var paper: HandOutOptions

  @Flag(help: "Aliases alone, for all.") var aliases = false

  func run() throws {
    try paper.print(.tents, for: .participants, options: options) { $0.tableTents(of: $1, byAlias: aliases) }
  }
}

struct Signs: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print a sign for each room and day, with what takes place there.",
    discussion: """
      Whoever passes the door reads it: a caucus is a closed session and no more, and nobody is named.

      EXAMPLE
        convene signs --forum Tunis --language ar -o signs.pdf
      """)
  @OptionGroup var options: PlanOptions
  @OptionGroup var paper: HandOutOptions

  func run() throws { try paper.print(.signs, for: .public, options: options) { $0.roomSigns(of: $1) } }
}
