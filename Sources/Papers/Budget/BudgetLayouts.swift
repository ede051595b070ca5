import Foundation

/// The forms of budget that come with the program, and those of the user.
public struct BudgetLayouts: Sendable {
  /// Where the user's own lie, as `NAME.txt`.
  private let folder: String?

  /// The forms, with those of a folder before the shipped ones.
  public init(folder: String? = nil) { self.folder = folder }

  /// The names of those that are shipped.
  public static let shipped = ["eu", "un", "ocha"]

  /// A form to choose.
  public struct Form: Hashable, Sendable {
    /// What its file is called by, which the other functions take.
    public let name: String
    /// What it is called in English; its file's name where it cannot be read.
    public let title: String
    /// Whether it is one of the user's.
    public let isOwn: Bool
    /// What is wrong with its file, and where; `nil` where nothing is.
    public let obstacle: String?
  }

  /// All there are: the shipped ones, then the user's own by name.
  ///
  /// One of the user's that is called as a shipped one stands in its place.
  public var forms: [Form] {
    let own = own
    let names = Self.shipped + own.filter { !Self.shipped.contains($0) }
    return names.map { form($0, isOwn: own.contains($0)) }
  }

  private func form(_ name: String, isOwn: Bool) -> Form {
    do {
      let layout = try layout(name)
      return Form(name: name, title: layout.name.text(in: .english), isOwn: isOwn, obstacle: nil)
    } catch {
      return Form(name: name, title: name, isOwn: isOwn, obstacle: error.description)
    }
  }

  /// The names of the user's own, in order; O(files of the folder).
  public var own: [String] {
    guard let folder, let files = try? FileManager.default.contentsOfDirectory(atPath: folder) else { return [] }
    return files.filter { $0.hasSuffix(".txt") }.map { String($0.dropLast(4)) }
      .filter { !$0.isEmpty && Self.plain($0) == $0 }.sorted()
  }

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
          "No form of budget is called “\(Self.plain(name))”; there are \(Self.shipped.dropLast().joined(separator: ", ")) and \(Self.shipped.last ?? "").\(more)"
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
    case "ocha": PackageResources.ocha_txt
    default: nil
    }
  }
}
