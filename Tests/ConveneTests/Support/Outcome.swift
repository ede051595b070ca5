import Foundation
import Testing

/// How a run of the program went.
struct Outcome {
  let arguments: [String]
  let status: Int32
  let out: Data
  let error: String

  var text: String { String(decoding: out, as: UTF8.self) }

  /// A line of standard output, counted from 0; empty where there is none.
  func line(_ number: Int) -> String {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    return number < lines.count ? String(lines[number]) : ""
  }

  /// The array of objects that `--format json` prints.
  var objects: [[String: Any]] {
    get throws { try #require(try JSONSerialization.jsonObject(with: out) as? [[String: Any]]) }
  }

  /// Expects that it ended well; gives itself back, so that a test can go on with it.
  @discardableResult
  func expect(at location: SourceLocation = #_sourceLocation) -> Outcome {
    #expect(status == 0, "\(arguments.joined(separator: " ")): \(error)", sourceLocation: location)
    return self
  }

  /// Expects a failure: its exit code, a message on standard error with these words, and nothing on standard output.
  func expectFailure(_ code: Int32, _ words: String..., at location: SourceLocation = #_sourceLocation) {
    #expect(status == code, "\(arguments.joined(separator: " ")): \(error)", sourceLocation: location)
    #expect(text == "", sourceLocation: location)
    for word in words { #expect(error.contains(word), sourceLocation: location) }
    #expect(error.hasSuffix("\n") && !error.contains("\u{1B}"), sourceLocation: location)
  }

  /// What stands in a column of JSON, as texts; a null is a dash.
  func column(_ key: String) throws -> [String] {
    try objects.map { object in
      switch object[key] {
      case let text as String: text
      case let number as NSNumber: number.stringValue
      default: "-"
      }
    }
  }
}
