import ArgumentParser
import Dates
import Foundation
import Papers

/// How rows are printed.
enum RowFormat: String, CaseIterable, ExpressibleByArgument {
  case table
  case json
  case csv
}

/// How a paper is set.
enum PaperFormat: String, CaseIterable, ExpressibleByArgument {
  case text
  case markdown
  case html
  case csv
  case pdf

  /// What the option says of itself.
  static let help: ArgumentHelp = "text, markdown, html, csv or pdf; else as the file's name says."

  /// The format that a file's name asks for.
  init?(path: String) {
    switch (path as NSString).pathExtension.lowercased() {
    case "txt": self = .text
    case "md", "markdown": self = .markdown
    case "html", "htm": self = .html
    case "csv": self = .csv
    case "pdf": self = .pdf
    default: return nil
    }
  }
}

/// Writes to standard output or to a file.
enum Output {
  /// The columns of the terminal; 100 where there is none.
  static var width: Int {
    var size = winsize()
    if isatty(STDOUT_FILENO) == 1, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 {
      return Int(size.ws_col)
    }
    return ProcessInfo.processInfo.environment["COLUMNS"].flatMap { Int($0) } ?? 100
  }

  static func print(_ report: Report, _ format: RowFormat, empty: String) {
    switch format {
    case .json: write(report.json)
    case .csv: write(report.csv)
    case .table:
      if report.rows.isEmpty {
        write(empty + "\n")
      } else {
        write(TextTable(table: report.table, width: width).lines.joined(separator: "\n") + "\n")
      }
    }
  }

  /// Sets a paper and writes it; a PDF never goes to a terminal.
  static func print(_ document: Document, _ format: PaperFormat?, to path: String?, today: CivilDate) throws {
    let format = format ?? path.flatMap(PaperFormat.init(path:)) ?? .text
    let bytes: [UInt8]
    switch format {
    case .text: bytes = Array(TextRenderer(width: path == nil ? min(width, 120) : 80).render(document).utf8)
    case .markdown: bytes = Array(MarkdownRenderer().render(document).utf8)
    case .html: bytes = Array(HTMLRenderer().render(document).utf8)
    case .csv: bytes = Array(CSVRenderer(hasByteOrderMark: path != nil).render(document).utf8)
    case .pdf:
      guard path != nil || isatty(STDOUT_FILENO) == 0 else {
        throw Failure(code: .usage, message: "A PDF is no text for a terminal. Write it to a file: -o list.pdf")
      }
      bytes = try PDFRenderer(date: today).render(document)
    }
    guard let path else {
      FileHandle.standardOutput.write(Data(bytes))
      return
    }
    try save(bytes, to: path)
  }

  /// Writes a file whole or not at all, readable by its owner alone: papers name people.
  static func save(_ bytes: [UInt8], to path: String) throws {
    let partial = path + ".part-\(getpid())"
    guard
      FileManager.default.createFile(atPath: partial, contents: Data(bytes), attributes: [.posixPermissions: 0o600]),
      rename(partial, path) == 0
    else {
      try? FileManager.default.removeItem(atPath: partial)
      throw Failure(code: .cannotCreate, message: "\(path) cannot be written. Check the folder and its permissions.")
    }
    say("Wrote \(path).")
  }

  static func write(_ text: String) { FileHandle.standardOutput.write(Data(text.utf8)) }

  /// News for the person at the terminal, beside the output.
  static func say(_ text: String) { FileHandle.standardError.write(Data((text + "\n").utf8)) }
}
