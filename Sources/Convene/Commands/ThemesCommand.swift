import ArgumentParser
import Foundation
import Papers
import Screens
import Terminal

struct ThemesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "themes", abstract: "List the themes, look at one, check one of your own.",
    discussion: """
      Yours lie in ~/.config/convene/themes, a file NAME.toml each; the shortest begins with inherits = "dusk".

      EXAMPLES
        convene themes list
        convene themes preview paper
        convene themes check ~/.config/convene/themes/night.toml
      """,
    subcommands: [List.self, Preview.self, Check.self], defaultSubcommand: List.self)

  /// The shipped themes and the user's.
  static var library: ThemeLibrary { ThemeLibrary(directories: [Folders.config + "/themes"]) }

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "The themes there are, and how many colours each makes use of.",
      discussion: "EXAMPLE\n  convene themes list --format json")
    @Option(help: "table, json or csv.") var format = RowFormat.table

    func run() throws {
      let library = ThemesCommand.library
      var report = Report(
        title: "Themes",
        columns: [
          .init("name", "Name", weight: 0.8), .init("title", "Title", weight: 2.4), .init("colours", "Colours"),
          .init("contrast", "Least contrast", weight: 0.8, isNumeric: true), .init("signs", "Signs", weight: 0.6),
          .init("file", "From", weight: 1.6, isSpare: true),
        ])
      var problems: [String] = []
      for name in library.names {
        do {
          let theme = try library.theme(named: name)
          report.rows.append([
            .text(name), .text(theme.title), .text(theme.depth.words),
            .text(ThemeCheck(theme).lowest.map { ThemeReport.ratio($0.contrast) } ?? ""),
            .text(theme.isASCII ? "ASCII" : "Unicode"), .text(library.path(ofTheme: name) ?? "shipped"),
          ])
        } catch {
          problems.append(error.description)
        }
      }
      Output.print(report, format, empty: "")
      for problem in problems { Output.say(problem) }
    }
  }

  struct Preview: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Show every role and sign of a theme, in the colours that this terminal has.",
      discussion: """
        Without a terminal it is printed without colours. The names are those of “convene themes list”, or a file's path.

        EXAMPLE
          convene themes preview paper
        """)
    @Argument(help: "The theme's name, or the path of its file.") var name: String

    func run() throws {
      let theme = try ThemeReport.theme(name, ThemesCommand.library)
      let sample = ThemeSample(theme, width: Output.width, glyphs: theme.glyphs(in: .unicode)).canvas
      let depth = ColourDepth.ofStandardOutput
      let lines = depth.map { sample.escaped(in: theme, depth: $0) } ?? sample.lines
      Output.write(lines.joined(separator: "\n") + "\n")
    }
  }

  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Check a theme's file: names it does not know, roles it leaves out, and contrasts.",
      discussion: """
        Text needs a contrast of 4.5:1 with its ground, and 7:1 with --strict or where the file says contrast = 7.0;
        lines need 3:1. It ends with 65 when something is wrong, so that a script can tell.

        EXAMPLE
          convene themes check ~/.config/convene/themes/night.toml --strict
        """)
    @Flag(help: "Ask for 7:1, and for a look of every role.") var strict = false
    @Argument(help: "The file, or the name of a theme.") var file: String

    func run() throws {
      let report = try ThemeReport(file, ThemesCommand.library, strict: strict)
      Output.write(report.lines.joined(separator: "\n") + "\n")
      if !report.isSound { throw ExitCode(Failure.Code.badData.rawValue) }
    }
  }
}
