import ArgumentParser
import Papers
import Terminal

extension PaperSheet {
  /// What options say of themselves.
  static let help: ArgumentHelp =
    "The paper in your printer, a4 or letter: for PDF, and HTML that is printed; else as config.toml says."

  /// The sheet asked for, else that of the user's settings, else A4.
  /// - Throws: what is wrong with the settings, where they have to be asked.
  static func chosen(_ asked: PaperSheet?) throws -> PaperSheet {
    try asked ?? PaperSheet(Settings(path: Folders.config + "/config.toml")) ?? .a4
  }

  /// The sheet that settings name; `nil` where they name none.
  init?(_ settings: Settings) {
    guard let sheet = settings.sheet else { return nil }
    switch sheet {
    case .a4: self = .a4
    case .letter: self = .letter
    }
  }
}

extension PaperSheet: ExpressibleByArgument {}
