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

  /// Shows a paper on standard output, set for a terminal; a PDF never goes to one.
  static func print(
    _ document: Document, _ format: PaperFormat?, sheet: PaperSheet = .a4, today: CivilDate
  ) throws {
    switch format ?? .text {
    case .text: write(TextRenderer(width: min(width, 120)).render(document))
    case .csv: write(CSVRenderer(hasByteOrderMark: false).render(document))
    case .markdown: try writeOut(try PaperFormat.markdown.bytes(of: document, date: today))
    case .html: try writeOut(try PaperFormat.html.bytes(of: document, sheet: sheet, date: today))
    case .pdf: try writeOut(try PaperFormat.pdf.bytes(of: document, sheet: sheet, date: today))
    }
  }

  /// Writes bytes to standard output; a PDF never goes to a terminal.
  static func writeOut(_ bytes: [UInt8]) throws {
    if bytes.starts(with: Array("%PDF".utf8)), isatty(STDOUT_FILENO) != 0 {
      throw Failure(code: .usage, message: "A PDF is no text for a terminal. Write it to a file: -o list.pdf")
    }
    FileHandle.standardOutput.write(Data(bytes))
  }

  /// Writes a file whole or not at all, readable by its owner alone: papers name people.
  static func save(_ bytes: [UInt8], to path: String, replacing: Bool) throws {
    guard replacing || !FileManager.default.fileExists(atPath: path) else {
      throw Failure(code: .cannotCreate, message: "\(path) is there already. Replace it with --force.")
    }
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

  /// Says on standard error what somebody has to look at.
  static func warn(_ text: String) { say("! \(text)") }
}
