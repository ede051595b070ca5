import Atlas
import ForumPlan
import Papers
import Testing

/// Several funders of one line, single people in one sum, and the sheets behind a budget.
struct FunderBudgetTests {
  private func text(_ document: Document) -> String {
    TextRenderer(width: 110).render(document).replacing("\u{A0}", with: " ")
  }

  private var shared: Accounts {
    var accounts = Accounts()
    accounts.add(81, .staff, "Planner", "EUR 1000", 3) { line in
      line.grant = Accounts.northGrant
      line.shares = [.init(Accounts.southGrant, .percent(given(FixedPoint("33.333333"))))]
    }
    accounts.add(82, .venue, "Hall", "TND 100.001") { $0.grant = Accounts.southGrant }
    accounts.add(83, .equipment, "Booths", "USD 10")
    return accounts
  }

  /// South pays 33.333333% of 3,000.00, by largest remainders 1,000.00, and 100.001 × 0.3 = 30.0003.
  @Test func `A funder reads its own part of each line, with its share where that is not the whole`() throws {
    let table = rows("UN harmonised categories", of: try shared.budget(paidBy: Accounts.south))
    #expect(table.contains(["1.1", "Planner", "unit", "3", "EUR 1,000.00", "33.33 %", "1,000.00"]))
    #expect(table.contains(["4.1", "Hall", "unit", "1", "TND 100.001", "100 %", "30.00"]))
    #expect(table.last == ["", "Total", "", "", "", "", "1,030.00"])
    #expect(!table.joined().contains("Booths"))
    // Where all of it is paid by one, nobody needs a column of shares.
    let whole = rows("UN harmonised categories", of: try shared.budget())
    #expect(whole.contains(["1.1", "Planner", "unit", "3", "EUR 1,000.00", "3,000.00"]))
  }

  /// 2,000 of North, 1,030.0003 of South, 10 ÷ 1.25 = 8 of nobody: 3,038.00 in all.
  @Test func `Sources of funding add up to the budget and to a hundred percent`() throws {
    #expect(
      rows("Sources of funding", of: try shared.budget()) == [
        ["North Fund, NF-1", "2,000.00", "65.83 %"], ["South Trust, ST-1", "1,030.00", "33.91 %"],
        ["Nobody yet", "8.00", "0.26 %"], ["Contributions in kind", "none", ""],
        ["Total", "3,038.00", "100 %"],
      ])
    #expect(
      rows("Sources of funding", of: try shared.budget(paidBy: Accounts.north)).prefix(2) == [
        ["North Fund, NF-1", "2,000.00", "65.83 %"], ["Other funders: South Trust", "1,030.00", "33.91 %"],
      ])
  }

  /// Three times 1.01 TND are 0.303 EUR each, 0.909 in all: 0.91, of which two have 0.30 and one has 0.31.
  @Test func `Lines add up to their sum, which is rounded once`() throws {
    var accounts = Accounts()
    for id in UInt64(81)...83 { accounts.add(id, .venue, "Hall \(id)", "TND 1.010") }
    let table = rows("UN harmonised categories", of: try accounts.budget())
    #expect(table.filter { $0.count > 1 && $0[1].hasPrefix("Hall") }.map { $0[5] } == ["0.31", "0.30", "0.30"])
    #expect(table.last?.last == "0.91")
    #expect(text(try accounts.budget()).contains("Amounts are rounded once"))
  }

  @Test func `The form of OCHA has its own columns`() throws {
    var accounts = Accounts()
    accounts.add(81, .staff, "Planner", "EUR 1000", 2, times: 3)
    accounts.add(82, .contingency, "Reserve", "EUR 10")
    let document = try accounts.budget("ocha")
    let table = rows("OCHA pooled funds", of: document)
    #expect(table[0] == ["A. Staff and other personnel costs"])
    #expect(table[1] == ["A.1", "Planner", "unit", "2", "EUR 1,000.00", "3", "100 %", "6,000.00"])
    #expect(table.last == ["", "Total", "", "", "", "", "", "6,010.00"])
    #expect(table.joined().contains("Contingency, which the funds do not pay"))
    #expect(text(document).contains("Charged %"))
  }

  private var personal: Accounts {
    var accounts = Accounts()
    accounts.add(81, by: .travel, "Flight from Kandahar", "EUR 700", 1, subject: "Kandahar, AF")
    accounts.add(82, by: .travel, "Flights from Nairobi", "USD 500", 4, subject: "Nairobi, KE")
    accounts.add(83, by: .access, "Sign language", "TND 90", 2)
    accounts.add(84, by: .perDiem, "Per diem, police", "TND 90", 4, subject: "police")
    accounts.add(85, .protection, "Second hotel for three", "TND 100", 3) { $0.forum = Gathering.forumID }
    accounts.add(86, .visas, "Courier for Heron", "EUR 12") { line in
      (line.person, line.forum) = (.init(rawValue: 1), Gathering.forumID)
    }
    return accounts
  }

  @Test func `Whoever does not organise reads what single people cost as one sum`() throws {
    let document = try personal.budget()
    let table = rows("UN harmonised categories", of: document)
    // 700 + 4 × 500 ÷ 1.25
    #expect(table.contains(["5.2", "Travel to Tunis and back, Tunis forum", "", "", "", "2,300.00"]))
    #expect(table.contains(["5.1", "Per diem, police", "unit", "4", "TND 90.000", "108.00"]))
    #expect(table.contains(["7.1", "Protection, Tunis forum", "", "", "", "90.00"]))
    #expect(table.contains(["7.2", "Access needs, Tunis forum", "", "", "", "54.00"]))
    #expect(table.contains(["5.3", "Visas and insurance, Tunis forum", "", "", "", "12.00"]))
    for word in ["Kandahar", "Nairobi", "Sign language", "hotel", "Heron", "Courier"] {
      for format in try formats(of: document) {
        #expect(!String(decoding: format.value, as: UTF8.self).contains(word), "\(word) in \(format.key)")
      }
    }
    #expect(text(document).contains("so that it tells of nobody"))
  }

  @Test func `Organisers read every line, and how it follows from the plan`() throws {
    let document = try personal.budget(for: .organisers)
    #expect(text(document).contains("Flight from Kandahar") && !text(document).contains("tells of nobody"))
    #expect(rows("Justification of the costs", of: document).count == 4)
    #expect(
      rows("Justification of the costs", of: try personal.budget()) == [
        ["5.1", "Per diem, police", "4 × TND 90 for Per diem, police"]
      ])
  }

  @Test func `What is left out by hand is in no form`() throws {
    var accounts = shared
    accounts.add(84, .venue, "Garden", "EUR 900") { $0.isLeftOut = true }
    #expect(!text(try accounts.budget()).contains("Garden"))
  }
}
