import Foundation
import LetterTemplates
import Mustache

/// A template whose tags were looked at: everything it names is known.
struct LetterTemplate {
  let template: MustacheTemplate

  /// Reads a template.
  /// - Throws: `LetterError.template` with the line of what cannot be used.
  init(text: String, file: String, isPart: Bool, for kind: LetterKind) throws(LetterError) {
    // The marks that stand for values must come from values alone.
    let text = text.filter { $0 != LetterValue.opening && $0 != LetterValue.closing }
      .replacingOccurrences(of: "\r\n", with: "\n")
    let parsed: MustacheTemplate
    do {
      parsed = try MustacheTemplate(string: text)
    } catch let error as MustacheTemplate.ParserError {
      throw .template(file: file, line: error.context.lineNumber, "A tag or section is not closed as it was opened.")
    } catch {
      throw .template(file: file, line: 1, "This is no Mustache template.")
    }
    for tag in Self.tags(in: text) {
      if let problem = Self.problem(of: tag, isPart: isPart, for: kind) {
        throw .template(file: file, line: tag.line, problem)
      }
    }
    template = parsed
  }

  /// A tag, with its line and without its braces.
  private struct Tag {
    let line: Int
    let sigil: Character?
    let name: String
  }

  private static func tags(in text: String) -> [Tag] {
    var line = 1
    return text.components(separatedBy: "{{").enumerated().compactMap { index, part in
      defer { line += part.count { $0.isNewline } }
      guard index > 0 else { return nil }
      let inner = (part.components(separatedBy: "}}").first ?? "").trimmingCharacters(in: .whitespaces)
      guard let first = inner.first, !first.isLetter else { return Tag(line: line, sigil: nil, name: inner) }
      return Tag(line: line, sigil: first, name: inner.dropFirst().trimmingCharacters(in: .whitespaces))
    }
  }

  private static func problem(of tag: Tag, isPart: Bool, for kind: LetterKind) -> String? {
    let isFlag = LetterFlag(rawValue: tag.name) != nil
    let field = LetterField(rawValue: tag.name)
    let isField = field != nil
    if let field, !kind.tells(field) { return "“\(tag.name)” is more than the reader of this letter may know." }
    switch tag.sigil {
    case "!": return nil
    case ">":
      if isPart { return "A part of letters cannot take in another one." }
      return LetterTemplates.parts.contains(tag.name)
        ? nil : "“\(tag.name)” is no part of letters; there are \(LetterTemplates.parts.joined(separator: " and "))."
    case nil, "{", "&":
      if isFlag { return "“\(tag.name)” is yes or no: use it as {{#\(tag.name)}}…{{/\(tag.name)}}." }
      return isField ? nil : unknown(tag.name)
    case "#", "^", "/": return isField || isFlag ? nil : unknown(tag.name)
    default: return "“{{\(tag.sigil.map(String.init) ?? "")” is not used in letters."
    }
  }

  private static func unknown(_ name: String) -> String {
    let group = name.prefix { $0 != "." }
    let known = LetterField.allCases.map(\.rawValue) + LetterFlag.allCases.map(\.rawValue)
    let near = known.filter { $0.hasPrefix("\(group).") }
    let groups = Set(known.map { String($0.prefix { $0 != "." }) }).sorted()
    return "“\(name)” is no field of letters. "
      + (near.isEmpty
        ? "Fields begin with \(groups.joined(separator: ", "))."
        : "There are " + near.joined(separator: ", ") + ".")
  }
}

/// The templates at hand: those of the user's folder, else the shipped ones.
public struct LetterTemplates: Sendable {
  /// The parts that templates take in by `{{> letterhead}}`.
  static let parts = ["letterhead", "signature"]
  private let folder: String?

  /// Templates of a folder, in files such as `visa.fr.mustache`, which need not exist.
  public init(folder: String?) { self.folder = folder }

  /// The text of a template, as `visa` or `letterhead`.
  public func text(_ name: String, _ language: PaperLanguage) throws(LetterError) -> String {
    try source(name, language).text
  }

  private func template(
    _ name: String, _ language: PaperLanguage, for kind: LetterKind
  ) throws(LetterError) -> LetterTemplate {
    let (text, file) = try source(name, language)
    return try LetterTemplate(text: text, file: file, isPart: Self.parts.contains(name), for: kind)
  }

  private func source(_ name: String, _ language: PaperLanguage) throws(LetterError) -> (text: String, file: String) {
    let file = "\(name).\(language.rawValue).mustache"
    guard let folder, FileManager.default.fileExists(atPath: "\(folder)/\(file)") else {
      return (ShippedLetters.mustache(named: name, language: language.rawValue) ?? "", file)
    }
    let path = "\(folder)/\(file)"
    guard let data = FileManager.default.contents(atPath: path), data.count <= 200_000,
      let text = String(data: data, encoding: .utf8)
    else { throw .unreadable(file: path) }
    return (text, path)
  }

  /// The template of a kind of letter, and the parts that it takes in.
  func read(
    _ kind: LetterKind, _ language: PaperLanguage
  ) throws(LetterError) -> (template: MustacheTemplate, library: MustacheLibrary) {
    var parts: [String: MustacheTemplate] = [:]
    for part in Self.parts { parts[part] = try template(part, language, for: kind).template }
    return (try template(kind.rawValue, language, for: kind).template, MustacheLibrary(templates: parts))
  }
}
