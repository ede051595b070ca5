import Foundation

/// The forms of budget that come with the program, and those of the user.
public struct BudgetLayouts: Sendable {
  /// Where the user's own lie, as `NAME.txt`.
  private let folder: String?

  /// The forms, with those of a folder before the shipped ones.
  public init(folder: String? = nil) { self.folder = folder }

  /// The names of those that are shipped.
  public static let shipped = ["eu", "un"]

  /// A form that could not be had, and what to do.
  public struct Failure: Error, Hashable, Sendable, CustomStringConvertible {
    public let description: String
  }

  /// The text of a form.
  /// - Throws: `Failure` where there is none of the name.
  public func text(_ name: String) throws(Failure) -> String {
    if let path = path(of: name), let own = FileManager.default.contents(atPath: path) {
      return String(decoding: own, as: UTF8.self)
    }
    guard let bytes = Self.bytes(of: name) else {
      let more = folder.map { " Put one of your own into \($0)/\(Self.plain(name)).txt." } ?? ""
      throw Failure(
        description:
          "No form of budget is called “\(Self.plain(name))”; there are \(Self.shipped.joined(separator: " and ")).\(more)"
      )
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A form.
  /// - Throws: `Failure` where there is none of the name, or its file is wrong.
  public func layout(_ name: String) throws(Failure) -> BudgetLayout {
    let text = try text(name)
    do {
      return try BudgetLayout(text: text)
    } catch {
      throw Failure(description: "\(path(of: name) ?? name): \(error)")
    }
  }

  /// The name as a file may have it: letters, digits and hyphens, so that it leads out of no folder.
  private static func plain(_ name: String) -> String {
    String(name.prefix(40).filter { $0.isLetter || $0.isNumber || $0 == "-" })
  }

  private func path(of name: String) -> String? {
    guard let folder, !name.isEmpty, Self.plain(name) == name else { return nil }
    return "\(folder)/\(name).txt"
  }

  private static func bytes(of name: String) -> [UInt8]? {
    switch name {
    case "eu": PackageResources.eu_txt
    case "un": PackageResources.un_txt
    default: nil
    }
  }
}
