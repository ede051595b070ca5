import ArgumentParser
import Papers
import Screens
import Terminal

struct KeysCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "keys", abstract: "All commands of the screens, with their names for settings and their keys.",
    discussion: """
      Give a command other keys in ~/.config/convene/config.toml, below [keys]: record.add = "I", two keys one after the
      other as "g x", several as ["I", "F6"], none as false.

      EXAMPLES
        convene keys
        convene keys --format toml >> ~/.config/convene/config.toml
      """)

  /// How the commands are printed.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case table
    case json
    case csv
    case toml
  }

  @Option(help: "table, json, csv, or toml as settings have it.") var format = Format.table

  func run() throws {
    let table = try KeyTable(keys: try Settings(path: Folders.config + "/config.toml").keys)
    guard let rows = RowFormat(rawValue: format.rawValue) else { return Output.write(Self.toml(table)) }
    var report = Report(
      title: "Keys",
      columns: [
        .init("command", "Command"), .init("keys", "Keys"), .init("does", "What it does", weight: 2), .init("group"),
        .init("changed"),
      ])
    report.rows = table.rows.map { row in
      [
        .text(row.id), .list(row.keys.map(\.description)), .text(row.title), .text(row.group), .flag(row.isChanged),
      ]
    }
    Output.print(report, rows, empty: "")
  }

  /// The table of a settings file: each command with the keys it has.
  private static func toml(_ table: KeyTable) -> String {
    var text = "[keys]\n"
    for (index, row) in table.rows.enumerated() {
      if index == 0 || table.rows[index - 1].group != row.group { text += "\n# \(row.group)\n" }
      let names = row.keys.map { key in
        "\"" + key.description.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
      }
      let value = names.isEmpty ? "false" : names.count == 1 ? names[0] : "[" + names.joined(separator: ", ") + "]"
      text += "\(row.id) = \(value)  # \(row.title)\n"
    }
    return text
  }
}
