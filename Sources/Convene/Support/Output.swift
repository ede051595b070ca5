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

extension PaperFormat: ExpressibleByArgument {
  /// What the option says of itself.
  static let help: ArgumentHelp = "text, markdown, html, csv or pdf; else as the file's name says."
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

  /// Sets a paper and writes it; a PDF never goes to a terminal, and a file that is there stays where it may not go.
  static func print(
    _ document: Document, _ format: PaperFormat?, to path: String?, today: CivilDate, replaces: Bool = true
  ) throws {
    if let path, !replaces, FileManager.default.fileExists(atPath: path) {
      throw Failure(code: .cannotCreate, message: "\(path) is there already. Replace it with --force.")
    }
    let format = format ?? path.flatMap(PaperFormat.init(path:)) ?? .text
    guard let path else {
      switch format {
      case .text: write(TextRenderer(width: min(width, 120)).render(document))
      case .csv: write(CSVRenderer(hasByteOrderMark: false).render(document))
      case .pdf where isatty(STDOUT_FILENO) != 0:
        throw Failure(code: .usage, message: "A PDF is no text for a terminal. Write it to a file: -o list.pdf")
      case .markdown, .html, .pdf:
        FileHandle.standardOutput.write(Data(try format.bytes(of: document, date: today)))
      }
      return
    }
    try save(try format.bytes(of: document, date: today), to: path)
  }

  /// Writes a file whole or not at all, readable by its owner alone: papers name people.
  static func save(_ bytes: [UInt8], to path: String) throws {
    do {
      try PaperFile.write(bytes, to: path)
    } catch {
      throw Failure(code: .cannotCreate, message: error.description)
    }
    say("Wrote \(path).")
  }

  static func write(_ text: String) { FileHandle.standardOutput.write(Data(text.utf8)) }

  /// News for the person at the terminal, beside the output.
  static func say(_ text: String) { FileHandle.standardError.write(Data((text + "\n").utf8)) }
}
