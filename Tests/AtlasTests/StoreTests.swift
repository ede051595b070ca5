import Dates
import Testing

@testable import Atlas

@Suite struct StoreTests {
  @Test func nothingIsReadBeforeItIsAskedFor() throws {
    let store = FactStore()
    let atlas = Atlas(overrides: Overrides(weekends: ["NP": .saturdaySunday]), store: store)
    #expect(store.loaded.isEmpty)
    _ = atlas.weekend(of: "NP")
    #expect(store.loaded.isEmpty)
    _ = atlas.holidayNames(on: try #require(CivilDate("2027-05-11")), in: "TN")
    #expect(store.loaded == ["holidays of TN"])
    _ = atlas.calendar(for: "TN")
    #expect(store.loaded == ["holidays of TN", "weekends"])
    _ = atlas.country(named: "Tunisia")
    #expect(store.loaded == ["holidays of TN", "weekends", "countries"])
  }

  @Test func manyThreadsReadTheSame() async {
    let atlas = Atlas(overrides: .none, store: FactStore())
    let calendars = await withTaskGroup(of: WorkingCalendar.self) { group in
      for _ in 0..<50 { group.addTask { atlas.calendar(for: "LK") } }
      return await group.reduce(into: Set()) { $0.insert($1) }
    }
    #expect(calendars == [Atlas.shipped.calendar(for: "LK")])
  }

  @Test(arguments: [
    ("a,b,c", ["a", "b", "c"]), ("", [""]), (",", ["", ""]), ("\"a,b\",c", ["a,b", "c"]),
    ("\"say \"\"no\"\"\",x", ["say \"no\"", "x"]), ("\"\",x", ["", "x"]), ("ä,’", ["ä", "’"]),
  ])
  func splitsALine(line: String, fields: [String]) {
    #expect(FactRow(line: line.utf8).fields == fields)
  }

  @Test func findsTheRowsOfAKeyByHalving() {
    let keys = (0..<300).map { "K\($0 / 7 + 100)" }
    let text = "key,number\n" + keys.enumerated().map { "\($1),\($0)\n" }.joined()
    Array(text.utf8).withUnsafeBufferPointer { bytes in
      let file = FactFile(bytes)
      #expect(file.rows().map { $0[1] } == (0..<300).map(String.init))
      for key in Set(keys).union(["K099", "K999", "K1", "", "K1000", "k100"]) {
        let expected = keys.indices.filter { keys[$0] == key }.map(String.init)
        #expect(file.rows(of: key).map { $0[1] } == expected, "\(key)")
      }
    }
  }

  @Test func readsATableWithoutRows() {
    for text in ["", "key", "key\n"] {
      Array(text.utf8).withUnsafeBufferPointer { bytes in
        #expect(FactFile(bytes).rows().isEmpty)
        #expect(FactFile(bytes).rows(of: "key").isEmpty)
      }
    }
  }

  @Test(arguments: [
    ("Yaoundé", "yaounde"), ("Yaounde\u{301}", "yaounde"), ("  São   Tomé & Príncipe ", "sao tome and principe"),
    ("Łódź", "lodz"), ("Đà Nẵng", "da nang"), ("Mazār-e Sharīf", "mazar e sharif"), ("Şanlıurfa", "sanliurfa"),
    ("İzmir", "izmir"), ("N’Djamena", "ndjamena"), ("U.S.A.", "usa"), ("The Gambia", "gambia"), ("The", "the"),
    ("Ærø", "aero"), ("تونس", "تونس"), ("Bălți", "balti"), ("\u{1B}[31mTunis", "31mtunis"),
  ])
  func foldsNames(name: String, key: String) {
    #expect(NameKey.fold(name) == key)
  }
}
