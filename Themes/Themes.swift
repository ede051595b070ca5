/// The themes that come with the program, embedded in it.
public enum ShippedThemes {
  /// The names to choose them by; the first is the default.
  public static let names = ["dusk", "paper", "contrast", "kingfisher", "ansi", "mono", "ascii"]

  /// The text of a shipped theme's file, or `nil` for another name.
  public static func toml(named name: String) -> String? {
    bytes(named: name).map { String(decoding: $0, as: UTF8.self) }
  }

  private static func bytes(named name: String) -> [UInt8]? {
    switch name {
    case "dusk": PackageResources.dusk_toml
    case "paper": PackageResources.paper_toml
    case "contrast": PackageResources.contrast_toml
    case "kingfisher": PackageResources.kingfisher_toml
    case "ansi": PackageResources.ansi_toml
    case "mono": PackageResources.mono_toml
    case "ascii": PackageResources.ascii_toml
    default: nil
    }
  }
}
