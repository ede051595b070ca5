import Foundation
import Testing

@Suite struct VisaTests {
  private static let keys = [
    "forum", "alias", "nationality", "destination", "requirement", "channel", "applyFrom", "applyBy", "documentsBy",
    "daysLeft", "state", "because",
  ]

  @Test func jsonIsAnArrayOfObjectsWithTheseKeys() throws {
    let desk = try Desk.withPeople()
    let visas = try desk.plan("visas", "--format", "json").expect()
    let objects = try visas.objects
    #expect(objects.count == 8)
    for object in objects {
      #expect(Set(Self.keys).isSubset(of: Set(object.keys)))
      #expect(object.keys.allSatisfy { $0.wholeMatch(of: /[a-z][A-Za-z]*/) != nil })
    }
    let kenyan = try #require(objects.first { $0["nationality"] as? String == "KE" })
    #expect(kenyan["daysLeft"] as? Int == 150)
    #expect(kenyan["channel"] as? String == "consulate")
    #expect((kenyan["because"] as? String)?.contains("closed Long Rains Day 2027-05-05") == true)
    // Null, not an empty text, where there is nothing to say.
    let unknown = try #require(objects.first { $0["state"] as? String == "unknown" })
    #expect(unknown["applyBy"] is NSNull)
    #expect(unknown["because"] as? String == "No nationality is known: add it to the person.")
  }

  @Test func csvHasOneHeaderAndARowForEach() throws {
    let csv = try Desk.withPeople().plan("visas", "--format", "csv").expect()
    let header = csv.line(0).trimmingCharacters(in: .whitespacesAndNewlines).components(separatedBy: ",")
    #expect(Set(Self.keys).isSubset(of: Set(header)))
    #expect(csv.text.matches(of: /(?m)^Tunis dialogue,/).count == 8)
  }

  @Test func theTableSaysWhoByAliasAndByWhen() throws {
    let desk = try Desk.withPeople()
    let table = try desk.plan("visas").expect().text
    #expect(table.hasPrefix("Forum"))
    for words in ["Who", "Apply by", "2027-04-19", "tooEarly", "notNeeded"] { #expect(table.contains(words)) }
    for name in ["Quillmoor", "Zangroba", "Oduyemba"] { #expect(!table.contains(name)) }
  }

  @Test func explainingGivesTheStepsAndTheSource() throws {
    let explained = try Desk.withPeople().plan("visas", "--explain").expect().text
    #expect(explained.contains("  safety margin 3 days from 2027-05-07 (before travel on 2027-05-10)\n"))
    #expect(explained.contains("  authority's notice 30 days from 2027-04-08 (asked for by the authority)\n"))
    #expect(explained.contains("TN/consular-visa: https://example.org/consulate\n"))
  }

  @Test func filtersByForumPersonAndDays() throws {
    let desk = try Desk.withPeople()
    let alias = try #require(try desk.plan("visas", "--format", "json").column("alias").first)
    #expect(try desk.plan("visas", "--person", alias, "--format", "json").column("alias") == [alias])
    #expect(try desk.plan("visas", "--forum", "Tunis", "--format", "json").objects.count == 8)
    try desk.plan("visas", "--forum", "Lagos").expectFailure(65, "Lagos")
    #expect(try desk.plan("visas", "--within", "30", "--format", "json").objects.isEmpty)
    // A month before the first of them has to be lodged.
    let later = ["visas", "--plan", "p.convene", "--today", "2027-03-20", "--within", "30", "--format", "json"]
    #expect(try desk.convene(later).column("nationality") == ["NG", "KE", "KE"])
  }

  @Test func factsLongUncheckedSaySoInYears() throws {
    let desk = try Desk.withForum()
    try desk.write("Passport,Destination,Requirement\nKE,TN,visa required\n", to: "index.csv")
    try desk.plan("import", "index.csv").expect()
    try desk.plan("person", "add", "--sector", "police", "--forum", "Tunis", "--set", "nationalities=KE").expect()
    let told = try desk.convene("visas", "--plan", "p.convene", "--today", "2027-01-20", "--explain").expect().text
    #expect(told.contains(/last checked \d+ (years|months) ago \(\d{4}-\d\d-\d\d\)/))
  }
}
