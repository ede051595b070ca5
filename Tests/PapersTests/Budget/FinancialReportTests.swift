import Atlas
import ForumPlan
import Papers
import Testing

struct FinancialReportTests {
  private func text(_ document: Document) -> String {
    TextRenderer(width: 130).render(document).replacing("\u{A0}", with: " ")
  }

  /// What is worked out by hand.
  ///
  /// Hall: 1,000 TND planned, 300 EUR at today's rate; paid 400 in June at 0.25, 500 in November at 0.3. Planner: 3,000 EUR shared 2:1, paid 3,600 without a grant.
  private var accounts: Accounts {
    var accounts = Accounts()
    accounts.add(81, .venue, "Hall", "TND 1000") { line in
      line.grant = Accounts.northGrant
      line.orders = [.init(given(Money("TND 950")), on: day("2026-04-01"))]
      line.payments = [
        .init(given(Money("TND 500")), on: day("2026-11-10"), reference: "V-2"),
        .init(given(Money("TND 400")), on: day("2026-06-05"), reference: "V-1"),
      ]
    }
    accounts.add(82, .staff, "Planner", "EUR 1000", 3) { line in
      line.grant = Accounts.northGrant
      line.shares = [.init(Accounts.southGrant, .percent(given(FixedPoint("33.333333"))))]
      line.payments = [.init(given(Money("EUR 3600")), on: day("2026-11-12"), reference: "V-3")]
    }
    return accounts
  }

  @Test func `Planned, promised, paid before and in the period, and what is left, by the form's headings`() throws {
    let table = rows("Financial report", of: try accounts.report(from: "2026-11-01", to: "2026-11-30"))
    #expect(
      table.contains(["4.1", "Hall", "300.00", "285.00", "150.00", "100.00", "250.00", "50.00", "−16.7"]))
    #expect(
      table.contains(["1.1", "Planner", "3,000.00", "0.00", "3,600.00", "0.00", "3,600.00", "-600.00", "+20"]))
    #expect(
      table.last == ["", "Total", "3,300.00", "285.00", "3,750.00", "100.00", "3,850.00", "-550.00", "+16.7"])
  }

  @Test func `Each payment of the period has its voucher, and the rate of its day with its source`() throws {
    #expect(
      rows("Payments", of: try accounts.report(from: "2026-11-01", to: "2026-11-30")) == [
        [
          "10 November 2026", "V-2", "4.1 Hall", "TND 500.000", "1 TND = 0.3 EUR\n1 November 2026\nthe bank", "150.00",
        ],
        ["12 November 2026", "V-3", "1.1 Planner", "EUR 3,600.00", "", "3,600.00"],
        ["", "", "Paid in the period", "", "", "3,750.00"],
      ])
    // What was paid after the last day is not in the report.
    let june = try accounts.report(to: "2026-06-30")
    #expect(rows("Payments", of: june).map { $0[1] } == ["V-1", ""])
    #expect(rows("Financial report", of: june).last?[6] == "100.00")
  }

  /// North pays two thirds of the planner: 2,000.00 of 3,000.00 planned, 2,400.00 of 3,600.00 paid.
  @Test func `A funder reads its own part of everything`() throws {
    let document = try accounts.report(paidBy: Accounts.north)
    let table = rows("Financial report", of: document)
    #expect(table.contains(["1.1", "Planner", "2,000.00", "0.00", "2,400.00", "0.00", "2,400.00", "-400.00", "+20"]))
    let other = rows("Financial report", of: try accounts.report(paidBy: Accounts.south))
    #expect(other.contains(["1.1", "Planner", "1,000.00", "0.00", "1,200.00", "0.00", "1,200.00", "-200.00", "+20"]))
    #expect(!other.joined().contains("Hall"))
    #expect(
      rows("Instalments", of: document) == [
        ["NF-1", "1 February 2026", "EUR 4,000.00", "9 February 2026", "EUR 4,000.00"],
        ["NF-1", "1 February 2027", "EUR 5,000.00", "not received", ""],
        ["Total", "", "EUR 9,000.00", "", "EUR 4,000.00"],
      ])
    #expect(text(try accounts.report(paidBy: Accounts.south)).contains("No instalments are entered."))
  }

  @Test func `What is more than a tenth over has a line for the reason`() throws {
    let document = try accounts.report()
    #expect(document.blocks.contains(.blanks(["1.1 Planner (+20\u{A0}%)"])))
    var accounts = accounts
    accounts.add(82, .staff, "Planner", "EUR 1000", 3) { line in
      line.payments = [.init(given(Money("EUR 3300")), on: day("2026-11-12"))]
    }
    // A tenth is not more than a tenth.
    #expect(!(try accounts.report()).blocks.contains { if case .blanks = $0 { true } else { false } })
  }

  @Test func `What was paid on no day is told`() throws {
    var accounts = accounts
    accounts.add(83, .equipment, "Booths", "USD 100") { $0.paid = given(Money("USD 50")) }
    let text = text(try accounts.report(from: "2026-11-01"))
    #expect(text.contains("Paid without a day, and counted as before the period: 40.00."))
    #expect(rows("Payments", of: try accounts.report()).contains { $0[0] == "no day" && $0[5] == "40.00" })
    #expect(text.contains("1 EUR = 1.25 USD"))
  }

  @Test func `A voucher tells no name, and organisers read it as it is`() throws {
    var accounts = Accounts()
    accounts.add(81, by: .travel, "Flight from Kandahar", "EUR 700")
    accounts.add(82, .venue, "Hall", "EUR 100") { line in
      line.payments = ["V-17/2026 flight of Heron", "Amina 3", "KPS-0045", "Heron9", "invoice"].map {
        .init(given(Money("EUR 1")), on: day("2026-11-10"), reference: $0, person: .init(rawValue: 1))
      }
    }
    #expect(
      rows("Payments", of: try accounts.report()).dropLast().map { $0[1] }.sorted() == [
        "", "", "3", "KPS-0045", "V-17/2026",
      ])
    #expect(rows("Payments", of: try accounts.report(for: .organisers)).joined().contains("V-17/2026 flight of Heron"))
    #expect(!text(try accounts.report()).contains("Kandahar"))
  }

  @Test(arguments: PaperLanguage.allCases) func `In each language and format`(language: PaperLanguage) throws {
    let document = try accounts.report("eu", language, from: "2026-11-01")
    #expect(document.isLandscape && document.isRightToLeft == (language == .arabic))
    for (name, bytes) in try formats(of: document) { #expect(bytes.count > 500, "\(name)") }
  }

  @Test func `Without lines it says so`() throws {
    #expect(text(try Accounts().report()).contains("No budget lines yet."))
  }
}
