/// What a user decided in `~/.config/convene/config.toml`.
///
/// ```toml
/// theme = "paper"              # above the first table
/// plain = true                 # in lines, for screen readers
/// sheet = "letter"             # the paper in the printer; a4 where nothing is said
/// lock = 5                     # minutes without a key until the screen is locked; 0 for never
/// names = "never"              # privacy mode from the start
///
/// [keys]
/// record.add = "I"             # another key for a command; “convene keys” names them all
/// move.down = ["Down", "Ctrl-N"]
/// record.remove = "g x"        # two keys, one after the other
/// programme.edit = false       # none
/// ```
public struct Settings: Hashable, Sendable {
  /// The theme to begin with; `nil` where the file names none.
  public var theme: String?
  /// Whether plans are opened in lines, for a screen reader or a braille line, rather than on screens.
  public var isPlain = false
  /// The paper in the printer; `nil` where the file names none.
  public var sheet: Sheet?
  /// Minutes without a key until the screen is locked, 0 for never; `nil` where the file says nothing.
  public var lock: Int?
  /// Whether legal names, passports and threats stay off the screen until somebody says otherwise.
  public var isPrivate = false
  /// The keys of commands that are to have others than their own, by the command's id; an empty list for none.
  public var keys: [String: [KeySequence]] = [:]

  /// A size of paper, by its name in the file.
  public enum Sheet: String, CaseIterable, Hashable, Sendable {
    case a4
    case letter
  }

  public init() {}

  /// Reads a file; the settings that everything has of itself where there is none.
  ///
  /// - Throws: `SettingsError` naming the first thing that cannot be used.
  public init(path: String) throws(SettingsError) {
    let text: String
    do throws(SmallTextFile.Problem) {
      text = try SmallTextFile.read(path)
    } catch {
      guard error.isMissing else { throw SettingsError(file: path, key: "", problem: error.text) }
      self.init()
      return
    }
    try self.init(toml: text, file: path)
  }
}
