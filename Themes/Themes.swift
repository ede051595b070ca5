/// The themes that come with the program, embedded in it.
public enum ShippedThemes {
  /// The names to choose them by; the first is the default.
  public static let names = ["dusk", "paper"]

  /// The text of a shipped theme's file, or `nil` for another name.
  public static func toml(named name: String) -> String? {
    switch name {
    case "dusk": String(decoding: PackageResources.dusk_toml, as: UTF8.self)
    case "paper": String(decoding: PackageResources.paper_toml, as: UTF8.self)
    default: nil
    }
  }
}
