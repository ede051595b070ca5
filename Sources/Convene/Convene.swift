import ArgumentParser

/// The program: a tree of commands, of which opening the screens is the one without a name.
struct Convene: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "convene",
    abstract: "Plan police–civil society dialogue forums.",
    discussion: """
      Visa deadlines, venues, protection, budgets, agendas and lists, in one sealed file.

      EXAMPLES
        convene example               make an example plan and open it
        convene new north.convene     make a plan of your own
        convene --plain north.convene open it in lines, for a screen reader or a braille line
        convene visas --within 30     who must apply in the next 30 days
        convene participants --format pdf -o list.pdf
      """,
    version: Program.version,
    subcommands: [
      Open.self, Example.self, New.self, ForumCommand.self, PersonCommand.self, VenueCommand.self, Import.self,
      Visas.self, Due.self, Agenda.self, Participants.self, Budget.self, PayCommand.self, OrderCommand.self,
      RatesCommand.self, LetterCommand.self, Pack.self, SignIn.self,
      Badges.self, Tents.self, Signs.self, Tables.self, TravelCommand.self, Rooming.self, CostSheetCommand.self,
      ResourcesCommand.self, CalendarCommand.self,
      PlaceCommand.self, Solve.self, PapersCommand.self, Protection.self, History.self, Undo.self, Redo.self,
      OfficersCommand.self,
      Export.self,
      Verify.self, Backup.self, Restore.self, Purge.self,
      ThemesCommand.self, Doctor.self, KeysCommand.self,
    ],
    defaultSubcommand: Open.self)
}

@main
enum Main {
  static func main() {
    CrashSecrecy.begin()
    Memory.begin()
    do {
      var command = try Convene.parseAsRoot()
      try command.run()
    } catch {
      Failure.end(with: error)
    }
  }
}
