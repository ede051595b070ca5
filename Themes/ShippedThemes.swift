/// The themes that come with the program, as the text of their files.
public enum ShippedThemes {
  /// Their names, the usual one first.
  public static let names = ["dusk", "paper"]

  /// The TOML text of a theme; `nil` when there is none of that name.
  public static func text(of name: String) -> String? {
    switch name {
    case "dusk": String(decoding: PackageResources.dusk_toml, as: UTF8.self)
    case "paper": String(decoding: PackageResources.paper_toml, as: UTF8.self)
    default: nil
    }
  }
}
