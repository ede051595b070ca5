import ArgumentParser
import ForumPlan
import Papers

struct SignIn: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "signin",
    abstract: "Print sign-in sheets of a forum, a day each, with room for signatures and a foot to certify.",
    discussion: """
      The sheet goes round the room: it names those who agreed to be named to participants, to police where any come, and \
      to the donor; others stand on it by alias. With --audience participants it stays with you, says so, and needs no \
      consent to the donor. --names aliases or numbers names nobody; --key prints who is who, for organisers alone.

      EXAMPLES
        convene signin --forum Tunis -o signin.pdf
        convene signin --forum Tunis --names numbers --day 1 --language ar -o signin.pdf
        convene signin --forum Tunis --key -o key.pdf
      """)
  @OptionGroup var options: PlanOptions
  @OptionGroup var paper: HandOutOptions
  @Option(help: "donor or participants.") var audience = Audience.donor
  @Option(help: "names, aliases or numbers.") var names = SignInNames.names
  @Option(help: "One day of the forum alone, 1 for the first.") var day: Int?
  @Option(help: "Empty rows, 0 to 100.") var blank = 5
  @Flag(help: "A column in which people give their sex, if they wish to.") var sex = false
  @Flag(help: "Print who stands behind aliases and numbers instead.") var key = false

  func validate() throws {
    guard HandOut.signIn.audiences.contains(audience) else {
      throw ValidationError("A sign-in sheet goes round the room: --audience takes donor or participants.")
    }
    guard (0...100).contains(blank) else { throw ValidationError("--blank takes 0 to 100 rows.") }
    if let day, !(1...60).contains(day) { throw ValidationError("--day takes a day of the forum, 1 for the first.") }
  }

  func run() throws {
    if key {
      return try paper.print(.signInKey, for: .organisers, options: options) { $0.signInKey(of: $1) }
    }
    try paper.print(.signIn, for: audience, options: options) { maker, forum in
      if let day, day > forum.days {
        throw Failure(code: .badData, message: "\(forum.name) lasts \(forum.days) days; there is no day \(day).")
      }
      return maker.signInSheets(
        of: forum, for: audience, .init(names: names, day: day, blankRows: blank, asksSex: sex))
    }
  }
}
