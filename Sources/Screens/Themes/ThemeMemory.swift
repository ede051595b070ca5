import Foundation
import Terminal

/// Which theme a user wants: what was asked for this time, what their settings name, or what they chose last.
public struct ThemeMemory: Sendable {
  /// The settings a user writes; only a theme that they name themselves is changed there, and nothing else.
  private let config: String
  /// Where a choice is kept for those whose settings name none.
  private let state: String
  private let environment: [String: String]

  /// A memory in two files, neither of which has to be there.
  public init(config: String, state: String, environment: [String: String]) {
    self.config = config
    self.state = state
    self.environment = environment
  }

  /// The theme to begin with.
  ///
  /// What is named on the command line, in `CONVENE_THEME` or in the settings has to be there; a theme that was chosen
  /// once and is gone since gives way. Who wants no colours (`NO_COLOR`) and chose nothing gets the theme without.
  public func theme(for name: String?, _ library: ThemeLibrary) throws -> Theme {
    let named = [name, environment["CONVENE_THEME"], configured?.name].compactMap(\.self).first { !$0.isEmpty }
    if let named { return try library.theme(named: named) }
    if let chosen, let theme = try? library.theme(named: chosen) { return theme }
    return try library.theme(named: environment["NO_COLOR", default: ""].isEmpty ? "dusk" : "mono")
  }

  /// Keeps a choice, and says where.
  public func keep(_ name: String) throws -> String {
    let overriding = environment["CONVENE_THEME", default: ""]
    let but = overriding.isEmpty ? "" : " CONVENE_THEME still names \(overriding) for the next time."
    if let configured {
      var text = configured.text
      text.replaceSubrange(configured.value, with: "\"\(name)\"")
      try write(text, to: config)
      return "Theme \(name), written to \(short(config)).\(but)"
    }
    let folder = URL(fileURLWithPath: state).deletingLastPathComponent()
    try FileManager.default.createDirectory(
      at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    try write(name + "\n", to: state)
    return "Theme \(name), from now on.\(but)"
  }

  /// What the settings say, with the place of the value in them.
  private struct Configured {
    let text: String
    let value: Range<String.Index>
    var name: String { String(text[value].dropFirst().dropLast()) }
  }

  /// The theme that the settings name, above the first table in them.
  private var configured: Configured? {
    guard let text = try? String(contentsOfFile: config, encoding: .utf8) else { return nil }
    for line in text.split(omittingEmptySubsequences: true, whereSeparator: \.isNewline) {
      if line.drop(while: \.isWhitespace).first == "[" { return nil }
      if let match = line.prefixMatch(of: /\s*theme\s*=\s*("[^"\\]*"|'[^']*')/) {
        return Configured(text: text, value: match.1.startIndex..<match.1.endIndex)
      }
    }
    return nil
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
