import Foundation

/// The columns that a user chose for each tab, kept from one session to the next.
///
/// The file holds the ids of columns and nothing of any plan. It is the program's own: what a user writes by hand is in
/// the settings. A line is a tab's word, an equals sign, and the ids in order; whatever else stands there is left out.
public struct ColumnMemory: Sendable {
  private let path: String

  /// The file in a directory, which is made when something is first kept.
  public init(directory: String) { path = directory + "/columns" }

  /// Where programs keep their state: `convene` in `$XDG_STATE_HOME`, else in `~/.local/state`.
  ///
  /// Source: XDG Base Directory Specification 0.8; a path that is not absolute does not count.
  public static var standard: ColumnMemory {
    let environment = ProcessInfo.processInfo.environment
    let state = environment["XDG_STATE_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
    return ColumnMemory(directory: (state ?? NSHomeDirectory() + "/.local/state") + "/convene")
  }

  /// What was kept; nothing without a file that can be read.
  func read() -> [Tab: [String]] {
    guard let data = FileManager.default.contents(atPath: path), data.count < 65_536 else { return [:] }
    var kept: [Tab: [String]] = [:]
    for line in String(decoding: data, as: UTF8.self).split(separator: "\n") {
      let parts = line.split(separator: "=", maxSplits: 1)
      let word = parts.first?.split(separator: " ").first.map(String.init)
      guard parts.count == 2, let tab = Tab.allCases.first(where: { $0.word == word }) else { continue }
      let ids = parts[1].split(separator: " ").map(String.init)
      if !ids.isEmpty { kept[tab] = ids }
    }
    return kept
  }

  /// Keeps the columns, readable for the user alone; where that cannot be, the choice holds for the session only.
  func write(_ columns: [Tab: [String]]) {
    let lines = Tab.allCases.compactMap { tab in columns[tab].map { "\(tab.word) = \($0.joined(separator: " "))\n" } }
    let manager = FileManager.default
    let directory = (path as NSString).deletingLastPathComponent
    try? manager.createDirectory(
      atPath: directory, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    // A new file takes the old one's place, so that no moment has half of it.
    let fresh = path + ".new"
    guard
      manager.createFile(
        atPath: fresh, contents: Data(lines.joined().utf8), attributes: [.posixPermissions: 0o600])
    else { return }
    if rename(fresh, path) != 0 { try? manager.removeItem(atPath: fresh) }
  }
}

extension Tab {
  /// The word for it in files: `people`.
  var word: String { "\(self)" }
}
