import Foundation

/// What Poppler's tools say of a PDF, where they are installed; tests that need them are left out elsewhere.
enum PDFTools {
  static let areThere = ["pdftotext", "pdffonts"].allSatisfy { path(of: $0) != nil }

  private static func path(of tool: String) -> String? {
    (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").map { "\($0)/\(tool)" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  /// The text of a file in the order in which it is read, pages parted by form feeds.
  static func text(of bytes: [UInt8]) throws -> String { try run("pdftotext", ["-enc", "UTF-8"], bytes) }

  /// The text of each page.
  static func pages(of bytes: [UInt8]) throws -> [String] {
    try text(of: bytes).components(separatedBy: "\u{C}").dropLast()
  }

  /// The text as it stands on the page.
  static func layout(of bytes: [UInt8]) throws -> String { try run("pdftotext", ["-layout", "-enc", "UTF-8"], bytes) }

  /// The words of each page with the middle of each, in points.
  static func places(in bytes: [UInt8]) throws -> [[(word: String, x: Double, y: Double)]] {
    let pages = try run("pdftotext", ["-bbox"], bytes).components(separatedBy: "<page ").dropFirst()
    let pattern = /<word xMin="([0-9.]+)" yMin="([0-9.]+)" xMax="([0-9.]+)" yMax="([0-9.]+)">([^<]*)<\/word>/
    return pages.map { page in
      page.matches(of: pattern).map { match in
        func number(_ text: Substring) -> Double { Double(text) ?? 0 }
        return (
          String(match.5), (number(match.1) + number(match.3)) / 2, (number(match.2) + number(match.4)) / 2
        )
      }
    }
  }

  /// The lines about fonts: name, kind, and whether it is embedded.
  static func fonts(of bytes: [UInt8]) throws -> [String] {
    try run("pdffonts", [], bytes).split(separator: "\n").dropFirst(2).map { String($0) }
  }

  private static func run(_ tool: String, _ options: [String], _ bytes: [UInt8]) throws -> String {
    let folder = FileManager.default.temporaryDirectory.appending(path: "pdf-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "paper.pdf")
    try Data(bytes).write(to: file)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: given(path(of: tool)))
    process.arguments = options + [file.path] + (tool == "pdftotext" ? ["-"] : [])
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }
}
