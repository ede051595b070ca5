import Foundation
import Terminal

/// Which theme a user wants: what was asked for this time, what their settings name, or what they chose last.
public struct ThemeMemory: Sendable {
  /// The settings a user writes; only a theme that they name themselves is changed there, and nothing else.
  private let config: String
  /// Where a choice is kept for those whose settings name none.
  private let state: String
  /// The theme that the settings name.
  private let named: String?
  private let environment: [String: String]

  /// A memory in two files, neither of which has to be there; `named` is the theme that was read of the settings.
  public init(config: String, state: String, named: String?, environment: [String: String]) {
    self.config = config
    self.state = state
    self.named = named
    self.environment = environment
  }

  /// The theme to begin with.
  ///
  /// What is named on the command line, in `CONVENE_THEME` or in the settings has to be there; a theme that was chosen
  /// once and is gone since gives way. Who wants no colours (`NO_COLOR`) and chose nothing gets the theme without.
  public func theme(for name: String?, _ library: ThemeLibrary) throws -> Theme {
    let named = [name, environment["CONVENE_THEME"], self.named].compactMap(\.self).first { !$0.isEmpty }
    if let named { return try library.theme(named: named) }
    if let chosen, let theme = try? library.theme(named: chosen) { return theme }
    return try library.theme(named: environment["NO_COLOR", default: ""].isEmpty ? "dusk" : "mono")
  }

  /// Keeps a choice, and says where.
  public func keep(_ name: String) throws -> String {
    let overriding = environment["CONVENE_THEME", default: ""]
    var but = overriding.isEmpty ? "" : " CONVENE_THEME still names \(overriding) for the next time."
    if let text = try? String(contentsOfFile: config, encoding: .utf8) {
      if let changed = Settings.text(text, naming: name) {
        try write(changed, to: config)
        return "Theme \(name), written to \(short(config)).\(but)"
      }
      if let named, but.isEmpty { but = " But \(short(config)) names \(named); change it there." }
    }
    let folder = URL(fileURLWithPath: state).deletingLastPathComponent()
    try FileManager.default.createDirectory(
      at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    try write(name + "\n", to: state)
    return "Theme \(name), from now on.\(but)"
  }

  /// The theme chosen last.
  private var chosen: String? {
    guard let text = try? String(contentsOfFile: state, encoding: .utf8) else { return nil }
    return text.split(whereSeparator: \.isNewline).first.map(String.init)
  }

  /// Writes a file whole or not at all, where a link leads.
  private func write(_ text: String, to path: String) throws {
    let place = URL(fileURLWithPath: path).resolvingSymlinksInPath()
    let mode = try? FileManager.default.attributesOfItem(atPath: place.path)[.posixPermissions]
    try Data(text.utf8).write(to: place, options: .atomic)
    if let mode { try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: place.path) }
  }

  /// A path as people write it.
  private func short(_ path: String) -> String {
    let home = environment["HOME", default: ""]
    return !home.isEmpty && path.hasPrefix(home + "/") ? "~" + path.dropFirst(home.count) : path
  }
}
