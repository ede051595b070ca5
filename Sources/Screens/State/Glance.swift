import Terminal
import Typography

/// The first screen of a plan as it was drawn once, shown again at once while the plan itself is still being read.
///
/// It is kept in the plan's file, sealed as the plan is and for the plan as it stands, and shown only where all else that
/// the first screen is drawn from is what it was: the day, the size, the program.
struct Glance: Sendable {
  /// What a first screen is drawn from besides the plan.
  struct Setting: Hashable, Sendable {
    fileprivate let words: String

    /// The setting of a front end before anything was pressed; `program` tells one build from another.
    init(_ workspace: Workspace, program: String) {
      let keys = Command.all.map { command in
        "\(command.id)=" + workspace.keymap.keys(of: command.id).map(\.description).joined(separator: ",")
      }
      let columns = Tab.allCases.compactMap { tab in
        workspace.arrangements[tab]?.columns.map { "\(tab.word)=" + $0.joined(separator: ",") }
      }
      let signs = Sign.allCases.map { String(workspace.sight.glyphs[$0]) }
      let rest = [
        program, workspace.fileName, "\(workspace.sight.today)", "\(workspace.size.width)×\(workspace.size.height)",
        "\(workspace.sight.glyphs.repertoire)", signs.joined(),
      ]
      words = (rest + columns + keys).joined(separator: "\n")
    }
  }

  let canvas: Canvas

  init(_ canvas: Canvas) { self.canvas = canvas }

  /// A glance that was kept, `nil` where it is one of another setting.
  init?(kept bytes: [UInt8], in setting: Setting, glyphs: Glyphs) {
    let words = Array(setting.words.utf8)
    guard bytes.starts(with: words), bytes.dropFirst(words.count).first == 0,
      let canvas = Canvas(bytes: bytes.dropFirst(words.count + 1), glyphs: glyphs)
    else { return nil }
    self.canvas = canvas
  }

  /// The bytes to keep; `nil` for a screen that cannot be kept.
  func bytes(in setting: Setting) -> [UInt8]? { canvas.bytes.map { Array(setting.words.utf8) + [0] + $0 } }
}
