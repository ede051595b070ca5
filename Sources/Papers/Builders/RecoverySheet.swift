import Dates
import ForumPlan

/// Builds the recovery sheet of a plan: a code on paper, and how to use it.
///
/// It goes into a safe and to nobody's table, names nobody, and never enters the register of papers: that is kept in the
/// plan it opens. The code stands in its text alone, not in title or metadata.
public struct RecoverySheet {
  private let plan: Plan
  private let file: String
  private let opens: String
  private let today: CivilDate

  /// A builder for a plan in a file of some name; `opens` names the compartments.
  public init(plan: Plan, file: String, opens: String, today: CivilDate) {
    self.plan = plan
    self.file = file
    self.opens = opens
    self.today = today
  }

  /// The sheet with the lines of a code.
  public func document(of lines: [String]) -> Document {
    var document = Document(title: "Recovery sheet")
    document.subtitle = plan.programme.name
    document.issuer = plan.organisations[plan.programme.leadOrganisation]?.name ?? plan.programme.name
    document.version = "For the safe, and nobody’s table · \(today.long)"
    document.blocks = [
      .paragraph(
        "Whoever has this sheet and a copy of the plan reads the plan. Lock it away from the computer, as you would a "
          + "passport, and keep no photograph or file of it."),
      .facts([
        Document.Fact("Plan", plan.programme.name), Document.Fact("File", file),
        Document.Fact("Made on", today.long), Document.Fact("Opens", opens),
      ]),
      .heading(level: 1, "The code"),
      .table(table(of: lines)),
      .note(
        "Digits and capitals; there is no letter I, L, O or U. The last character of each line checks it, so that a "
          + "mistyped line is named."),
      .heading(level: 1, "When passphrases are lost"),
      .list([
        "At the computer with the plan, type: convene open --recover \(file)",
        "Type the four lines, one after the other. Spaces and small letters make no difference.",
        "Choose a new passphrase, twice. The plan opens.",
        "If others saw the code, make a new sheet at once: convene officers recovery",
      ]),
      .heading(level: 1, "What it is not"),
      .paragraph(
        "Nobody can make this sheet again: its code is written nowhere else. A newer sheet makes this one worthless. "
          + "Without a passphrase and without this sheet the plan stays shut for ever."),
    ]
    return document
  }

  private func table(of lines: [String]) -> Table {
    var table = Table(
      caption: "The code",
      columns: [Table.Column("Line", weight: 0.2), Table.Column("Type this", weight: 2)])
    table.rows = lines.enumerated().map { .cells(["\($0.offset + 1)", $0.element]) }
    return table
  }
}
