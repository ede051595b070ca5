import Foundation
import Testing

/// Money is whole minor units and decimals of a million parts: nothing that reckons with it knows a floating point number.
struct ExactnessTests {
  /// What reckons with money, in all modules.
  private static let places = [
    "Atlas/Money.swift", "Atlas/FixedPoint.swift", "ForumPlan/Records/Finance",
    "ForumPlan/Fields/Dealings+fields.swift",
    "ForumPlan/Fields/Finance+fields.swift", "Logistics/Money", "Logistics/Costs",
    "Logistics/Protection/ProtectionCosts.swift", "Logistics/Travel/TravelPlanner.swift", "Exchange/Money",
    "Exchange/Reading/DecimalText.swift", "Papers/Budget", "Screens/Budget", "Screens/Money", "Convene/Commands/Budget",
  ]

  private static var sources: URL {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Sources")
  }

  private static func files() throws -> [URL] {
    try places.flatMap { place -> [URL] in
      let url = sources.appendingPathComponent(place)
      guard !place.hasSuffix(".swift") else { return [url] }
      let found = FileManager.default.enumerator(at: url, includingPropertiesForKeys: nil)
      return try #require(found).compactMap { $0 as? URL }.filter { $0.pathExtension == "swift" }
    }
  }

  /// What of a line of code has to do with floating point; words in comments and texts have not.
  static func offence(in line: String) -> String? {
    let code = line.replacing(/"(\\.|[^"\\])*"/, with: "").replacing(/\/\/.*/, with: "")
    // How wide a column of a paper is, is no amount.
    let counted = code.replacing(/weight: [0-9.]+/, with: "")
    if let word = counted.firstMatch(of: /\b(Double|Float|CGFloat|Float32|Float64|Decimal|NSNumber)\b/) {
      return String(word.output.0)
    }
    if let literal = counted.firstMatch(of: /(^|[^\w.$])[0-9][0-9_]*\.[0-9]/) { return String(literal.output.0) }
    return nil
  }

  @Test func `Nothing that reckons with money knows a floating point number`() throws {
    let files = try Self.files()
    #expect(files.count > 40)
    for file in files {
      let text = try String(contentsOf: file, encoding: .utf8)
      var isText = false
      for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
        // Texts of several lines hold words for people.
        if line.contains("\"\"\"") {
          isText.toggle()
          continue
        }
        if !isText, let offence = Self.offence(in: String(line)) {
          Issue.record("\(file.lastPathComponent):\(number + 1) has “\(offence)”.")
        }
      }
    }
  }

  @Test func `The search finds what it is to find`() {
    #expect(Self.offence(in: "let share: Double = 3") == "Double")
    #expect(Self.offence(in: "let loss = whole * 0.03") != nil)
    #expect(Self.offence(in: "let x = Float(units)") == "Float")
    #expect(Self.offence(in: "// a Double would not do, 0.1 neither") == nil)
    #expect(Self.offence(in: "let text = \"1.5 days of Double\"") == nil)
    #expect(Self.offence(in: "Table.Column(word, weight: 0.5)") == nil)
    #expect(Self.offence(in: "parts.map { $0.1 }") == nil)
  }
}
