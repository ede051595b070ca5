import Dates
import Foundation

/// How a paper is set.
public enum PaperFormat: String, CaseIterable, Sendable {
  case text
  case markdown
  case html
  case csv
  case pdf

  /// The format that a file's name asks for by how it ends; `nil` where it ends in none of them.
  public init?(path: String) {
    switch (path as NSString).pathExtension.lowercased() {
    case "txt": self = .text
    case "md", "markdown": self = .markdown
    case "html", "htm": self = .html
    case "csv": self = .csv
    case "pdf": self = .pdf
    default: return nil
    }
  }

  /// How a file's name ends.
  public var ending: String {
    switch self {
    case .text: "txt"
    case .markdown: "md"
    case .html, .csv, .pdf: rawValue
    }
  }

  /// A paper set for a file, text in so many columns, pages for a sheet; the date goes into the metadata of a PDF.
  /// - Throws: what kept a PDF from being drawn.
  public func bytes(
    of document: Document, columns: Int = 80, sheet: PaperSheet = .a4, date: CivilDate
  ) throws -> [UInt8] {
    switch self {
    case .text: Array(TextRenderer(width: columns).render(document).utf8)
    case .markdown: Array(MarkdownRenderer().render(document).utf8)
    case .html: Array(HTMLRenderer(sheet: sheet).render(document).utf8)
    case .csv: Array(CSVRenderer(hasByteOrderMark: true).render(document).utf8)
    case .pdf: try PDFRenderer(metrics: sheet.metrics, date: date).render(document)
    }
  }
}
