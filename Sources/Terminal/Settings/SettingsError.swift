import Typography

/// Why settings cannot be used: which file, which key, and what is allowed there.
public struct SettingsError: Error, Hashable, CustomStringConvertible {
  public let file: String
  /// The key as it stands in the file, empty when the file as a whole is meant.
  public let key: String
  /// What is wrong and what to do.
  public let problem: String

  public init(file: String, key: String, problem: String) {
    self.file = file
    self.key = key
    self.problem = problem
  }

  /// One line without control characters, whatever the file holds.
  public var description: String { TextWidth.neutralised("\(file): " + (key.isEmpty ? "" : "\(key): ") + problem) }
}
