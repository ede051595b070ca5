import Typography

/// Why a theme cannot be used: which file, which key, and what is allowed there.
public struct ThemeError: Error, Hashable, CustomStringConvertible {
  /// The file, or the name of a shipped theme.
  public let file: String
  /// The key as it stands in the file, empty when the file as a whole is meant.
  public let key: String
  /// What is wrong and what to do.
  public let problem: String

  /// The same where there is room for one line only: without the folder that the file lies in.
  public var brief: String {
    let name = file.split(separator: "/").last.map(String.init) ?? file
    return TextWidth.neutralised("\(name): " + (key.isEmpty ? "" : "\(key): ") + problem)
  }

  /// One line without control characters, whatever the file holds.
  public var description: String {
    TextWidth.neutralised("theme \(file): " + (key.isEmpty ? "" : "\(key): ") + problem)
  }
}
