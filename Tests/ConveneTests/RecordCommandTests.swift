import Foundation
import Testing

@Suite struct RecordCommandTests {
  @Test func aNewPlanIsMadeOnceAndForItsOwnerAlone() throws {
    let desk = try Desk()
    let made = try desk.convene("new", "p.convene", "--no-passphrase").expect()
    #expect(made.text == "")
    #expect(made.error == "Made p.convene. It is not sealed: anyone who has it can read it.\n")
    #expect(try desk.mode("p.convene") == 0o600)
    let before = try desk.bytes("p.convene")
    try desk.convene("new", "p.convene", "--no-passphrase").expectFailure(73, "“p.convene” exists already")
    #expect(try desk.bytes("p.convene") == before)
  }

  @Test func theDefaultPlanLiesInTheDataFolder() throws {
    let desk = try Desk()
    try desk.convene("forum", "list").expectFailure(66, "data/convene/plan.convene", "convene new")
    try desk.convene(["new", "mine.convene", "--no-passphrase"]).expect()
    let named = try desk.convene(["forum", "list"], environment: ["CONVENE_PLAN": "mine.convene"]).expect()
    #expect(named.text.hasPrefix("No forums yet. Add one: convene forum add"))
  }

  @Test func aForumIsAddedListedAndEdited() throws {
    let desk = try Desk.withForum()
    let edited = try desk.plan("forum", "edit", "Tunis", "--set", "stage=inviting", "--set", "days=2").expect()
    #expect(edited.error.hasPrefix("Edit Tunis dialogue.\n"))
    let forum = try #require(try desk.plan("forum", "list", "--format", "json").expect().objects.first)
    #expect(forum["name"] as? String == "Tunis dialogue")
    #expect(forum["stage"] as? String == "inviting")
    #expect(forum["place"] as? String == "Tunis, TN")
    #expect(forum["start"] as? String == "2027-05-11")
    #expect(forum["days"] as? Int == 2)
    // 10 days of November, then 31 + 31 + 28 + 31 + 30 to the end of April, and 11 of May.
    #expect(forum["daysToGo"] as? Int == 10 + 31 + 31 + 28 + 31 + 30 + 11)
    #expect(try desk.plan("forum").expect().line(2).hasPrefix("Tunis dialogue  inviting"))
  }

  @Test func aStageSaysWhatItAsksForAndIsTakenAllTheSame() throws {
    let desk = try Desk.withForum()
    let confirmed = try desk.plan("forum", "edit", "Tunis", "--set", "stage=confirmed", "--set", "purpose=Listen")
      .expect()
    #expect(
      confirmed.error == """
        Edit Tunis dialogue.
        Warning: Tunis dialogue, confirmed: No organisation hosts it. Set it with --set hosts=…
        Warning: Tunis dialogue, confirmed: No organisation monitors what follows from it. Set it with --set monitor=…
        Warning: Tunis dialogue, confirmed: No working language is chosen. Set it with --set languages=…

        """)
    let back = try desk.plan("forum", "edit", "Tunis", "--set", "stage=scoping").expect()
    #expect(back.error == "Edit Tunis dialogue.\n")
    let held = try desk.plan("forum", "edit", "Tunis", "--set", "stage=held").expect()
    #expect(held.error.contains("held: Its last day, Thu 13 May 2027, is still to come."))
  }

  @Test func anEditThatChangesNothingIsNoChange() throws {
    let desk = try Desk.withForum()
    #expect(try desk.plan("forum", "edit", "Tunis", "--set", "days=3").expect().error == "Nothing to change.\n")
    #expect(try desk.plan("history", "--format", "json").objects.count == 2)
  }

  @Test func aVenueIsAddedListedAndEdited() throws {
    let desk = try Desk.withForum()
    try desk.plan("venue", "add", "Maison du Port", "--place", "Tunis, TN", "--set", "dayRate=TND 2400").expect()
    try desk.plan("venue", "edit", "Maison", "--set", "isStepFree=yes").expect()
    let venue = try #require(try desk.plan("venue", "list", "--format", "json").objects.first)
    #expect(venue["dayRate"] as? String == "TND 2,400.000")
    #expect(venue["isStepFree"] as? Bool == true)
  }

  @Test func aPersonIsAddedUnderAnAliasAndEdited() throws {
    let desk = try Desk.withForum()
    let added = try desk.plan(
      "person", "add", "--sector", "civilSociety", "--forum", "Tunis", "--role", "facilitator", "--set",
      "nationalities=KE", "--set", "familyName=Quillmoor"
    ).expect()
    #expect(!added.error.contains("Quillmoor"))
    let alias = try #require(try desk.plan("person", "list", "--format", "json").column("alias").first)
    // Nobody knows yet what a Kenyan needs for Tunisia, and that is said at once.
    #expect(added.error == "Add \(alias).\n1 visa turned unknown. See “convene visas”.\n")
    try desk.plan("person", "edit", alias, "--set", "passports=KE AK5550123 2021-03-15..2031-03-14").expect()
    try desk.plan("person", "edit", alias, "--set", "languages=sw, en").expect()
    let list = try desk.plan("person", "list", "--format", "csv").expect()
    #expect(list.line(0) == "alias,sector,organisation,nationalities,residence,languages,forums")
    #expect(list.line(1) == "\(alias),Civil society,,KE,,\"sw; en\",Tunis dialogue")
    #expect(!list.text.contains("Quillmoor"))
    let exported = try desk.plan("export").expect().text
    #expect(exported.contains("Quillmoor") && exported.contains("AK5550123"))
  }

  @Test func aFieldThatIsRefusedNamesItselfAndWhatIsAllowed() throws {
    let desk = try Desk.withForum()
    let before = try desk.plan("export").text
    try desk.plan("forum", "edit", "Tunis", "--set", "stage=flying").expectFailure(
      65, "stage", "Inviting", "“flying” is not one")
    try desk.plan("forum", "edit", "Tunis", "--set", "wings=2").expectFailure(64, "no field “wings”", "stage")
    try desk.plan("forum", "edit", "Tunis", "--set", "stage").expectFailure(64, "field=value")
    try desk.plan("forum", "add", "Other", "--place", "Atlantis, ZZ").expectFailure(65, "place", "Tunis, TN")
    try desk.plan("forum", "add", "Other", "--start", "2027-02-30").expectFailure(65, "start")
    try desk.plan("forum", "edit", "Lagos", "--set", "days=2").expectFailure(65, "Lagos")
    try desk.plan("person", "add", "--sector", "pirates").expectFailure(64, "pirates", "--sector")
    #expect(try desk.plan("export").text == before)
  }
}
