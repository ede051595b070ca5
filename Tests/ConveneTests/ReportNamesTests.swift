import Foundation
import Testing

/// What commands print to be piped on, and what files and folders are called: no legal name, and no number of a passport.
@Suite("Names in reports and files") struct ReportNamesTests {
  private static let legal = [
    "Quillmoor", "Bertrand", "Zangroba", "Amsétou", "الصافي", "نادية", "கயல்விழி", "Oduyemba", "Vashti", "Fenwhistle",
    "AK5550123", "PM445566", "G7007007", "N8808808", "B9119119", "123454321", "vashti@", "+254 700",
  ]

  /// Every command that prints rows.
  private static let reports: [[String]] = [
    ["visas"], ["visas", "--explain"], ["visas", "--confirm-by"], ["due"], ["person", "list"], ["forum", "list"],
    ["venue", "list"], ["agenda", "--check", "--forum", "Tunis"], ["papers"], ["budget"], ["budget", "check"],
    ["budget", "show", "--by", "month"], ["history"], ["protection"],
    ["protection", "--company"], ["purge", "--dry-run", "--ahead", "9999"], ["officers"], ["verify"],
  ]

  @Test(arguments: ["table", "json", "csv"]) func reportsKnowPeopleByAlias(format: String) throws {
    let desk = try Desk.withPeople()
    let aliases = try desk.plan("person", "list", "--format", "json").expect().column("alias")
    var told = 0
    for report in Self.reports {
      // Some end with a code of their own where something is wrong; what they print is looked at all the same.
      let outcome = try desk.plan(report + ["--format", format])
      let text = outcome.text + outcome.error
      #expect(outcome.status < 64, "\(report.joined(separator: " ")): \(outcome.error)")
      for name in Self.legal { #expect(!text.contains(name), "\(report.joined(separator: " "))") }
      // A narrow table may part the words of an alias.
      told += aliases.contains { text.contains($0.prefix { $0 != " " }) } ? 1 : 0
    }
    // A test of empty reports would show nothing.
    #expect(told >= 4, "\(told)")
  }

  @Test func calendarsKnowPeopleByAlias() throws {
    let desk = try Desk.withPeople()
    for report in ["visas", "due"] {
      let text = try desk.plan(report, "--format", "ics").expect().text.replacing("\r\n ", with: "")
      #expect(text.contains("BEGIN:VCALENDAR"))
      for name in Self.legal { #expect(!text.contains(name), "\(report)") }
    }
  }
}
