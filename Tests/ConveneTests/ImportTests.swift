import Foundation
import Testing

@Suite struct ImportTests {
  private static let people = Fixture.path("participants.csv")

  @Test func aMessyListIsTakenRowByRow() throws {
    let desk = try Desk.withForum()
    let told = try desk.plan("import", Self.people).expect().text
    #expect(told.hasPrefix("participants.csv: participants, 9 rows taken, 1 refused, 1 merged\n"))
    for note in [
      "REFUSED  line 5: 20 fields where the header has 18: 2 too many.", "merged   line 9: The passport number of",
      "check    line 8, Date of birth “03/04/1986”: Either 1986-04-03 or 1986-03-04: left empty.",
      "check    line 10, Date of birth “1992-02-30”: No such day exists; left empty.",
      "check    line 11, Nationality “Freedonia”: Unknown country; left empty.",
      "check    line 12, Given name(s) “Rosa”: Control or escape characters were removed (2).",
    ] {
      #expect(told.contains("  \(note)"))
    }
    #expect(told.hasSuffix("  Import participants.csv: 8 people.\n"))
    let people = try desk.plan("person", "list", "--format", "json")
    #expect(try people.objects.count == 8)
    #expect(try people.column("organisation").contains("Femmes du Fleuve; Gao"))
    #expect(try people.objects.allSatisfy { $0["forums"] as? [String] == ["Tunis dialogue"] })
  }

  @Test func namesKeepTheirScriptsAndLoseTheirControlCharacters() throws {
    let desk = try Desk.withForum()
    let told = try desk.plan("import", Self.people, "--verbose").expect()
    let exported = try desk.plan("export").expect()
    for name in ["Amsétou", "الصافي", "கயல்விழி", "\"Rosa\""] { #expect(exported.text.contains(name)) }
    #expect(!exported.text.contains("Overlong"))
    for outcome in [told, exported] {
      #expect(!outcome.text.unicodeScalars.contains { $0.value < 32 && $0 != "\n" || (127..<160).contains($0.value) })
    }
  }

  @Test func aDryRunSaysTheSameAndChangesNothing() throws {
    let desk = try Desk.withForum()
    let before = try desk.bytes("p.convene")
    let dry = try desk.plan("import", Self.people, "--dry-run").expect()
    #expect(dry.text.hasPrefix("participants.csv: participants, 9 rows taken, 1 refused, 1 merged\n"))
    #expect(dry.text.hasSuffix("8 people. Nothing was changed (--dry-run).\n"))
    #expect(try desk.bytes("p.convene") == before)
    #expect(try desk.plan("person", "list", "--format", "json").objects.isEmpty)
  }

  @Test func oneUndoTakesAWholeImportBackAndOneRedoBringsIt() throws {
    let desk = try Desk.withForum()
    let before = try desk.plan("export").text
    try desk.plan("import", Self.people).expect()
    let after = try desk.plan("export").text
    #expect(try desk.plan("undo").expect().error == "Undo: Import participants.csv: 8 people.\n")
    #expect(try desk.plan("export").text == before)
    try desk.plan("redo").expect()
    #expect(try desk.plan("export").text == after)
  }

  @Test func theSameListAgainOnlyMerges() throws {
    let desk = try Desk.withForum()
    try desk.plan("import", Self.people).expect()
    let before = try desk.plan("export").text
    let again = try desk.plan("import", Self.people).expect().text
    #expect(again.hasPrefix("participants.csv: participants, 9 rows taken, 1 refused, 9 merged\n"))
    #expect(try desk.plan("person", "list", "--format", "json").objects.count == 8)
    #expect(try desk.plan("export").text == before)
  }

  @Test func factsAreRecognisedByTheirColumns() throws {
    let desk = try Desk.withForum()
    let files = ["passport-index.csv", "holidays.csv", "visa-processes.csv"].map(Fixture.path)
    let told = try desk.plan(["import"] + files).expect().text
    for words in [
      "passport-index.csv: requirements, 9 rows taken, 2 refused\n",
      "REFUSED  line 11, Passport “XX”: Unknown country.",
      "REFUSED  line 12, Requirement “perhaps”: Not a requirement", "holidays.csv: holidays, 6 rows taken, 1 refused\n",
      "REFUSED  line 7, date “2027-13-06”: No such day exists.",
      "visa-processes.csv: visa processes, 2 rows taken, 1 refused\n",
      "REFUSED  line 4, processing_min “30”: Fewest, typical and most days must rise; these are 30, 20, 10.",
    ] {
      #expect(told.contains(words))
    }
    let labels = try desk.plan("history", "--limit", "3", "--format", "json").column("label")
    #expect(labels.map { $0.prefix(10) } == ["Import vis", "Import hol", "Import pas"])
  }

  @Test func venuesAndBudgetLinesAreImportedToo() throws {
    let desk = try Desk.withForum()
    try desk.write("Name,Place,Day rate,Bedrooms\nMaison du Port,\"Tunis, TN\",TND 2400,36\n", to: "venues.csv")
    try desk.write(
      "Forum,Category,Item,Quantity,Unit rate,Currency\nTunis dialogue,travel,Flights,8,410.50,EUR\n", to: "money.csv")
    let told = try desk.plan("import", "venues.csv", "money.csv").expect().text
    #expect(told.contains("venues.csv: venues, 1 row taken, 0 refused"), "\(told)")
    #expect(told.contains("money.csv: budget lines, 1 row taken, 0 refused"), "\(told)")
    #expect(try desk.plan("venue", "list", "--format", "json").column("name") == ["Maison du Port"])
    // 8 × 410.50
    #expect(try desk.plan("budget", "--format", "json").objects.last?["planned"] as? String == "3284.00")
  }

  @Test func aFileThatIsNoneOfTheseIsRefusedWhole() throws {
    let desk = try Desk.withForum()
    let before = try desk.plan("export").text
    try desk.write("colour,size\nred,3\n", to: "other.csv")
    try desk.plan("import", "other.csv").expectFailure(65, "other.csv")
    try desk.write("", to: "empty.csv")
    try desk.plan("import", "empty.csv").expectFailure(65, "empty.csv")
    try desk.plan("import", "missing.csv").expectFailure(66, "missing.csv cannot be read")
    try desk.plan("import", Self.people, "--as", "recipes").expectFailure(64, "recipes", "participants")
    #expect(try desk.plan("export").text == before)
  }
}
