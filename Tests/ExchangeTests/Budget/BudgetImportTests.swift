import Atlas
import Dates
import ForumPlan
import Testing

@testable import Exchange

@Suite struct BudgetImportTests {
  /// A plan with two grants, a forum with a session, a person and one budget line.
  private func plan() throws -> Plan {
    var plan = Plan()
    let funder = Funder(id: ID(rawValue: 1), name: "Lake Fund")
    var house = Organisation(id: ID(rawValue: 4), name: "Harbour House", sector: .civilSociety)
    house.shortName = "HH"
    let forum = Forum(id: ID(rawValue: 7), name: "Harbour dialogue", days: 3)
    var line = BudgetLine(id: ID(rawValue: 5), category: .travel, title: "Flights", unitRate: money("EUR 400"))
    (line.code, line.forum, line.notes) = ("1.1", forum.id, "by train where it can be")
    line.person = ID(rawValue: 2)
    line.orders = [.init(money("EUR 720"), on: CivilDate("2027-03-01"), reference: "PO-17")]
    try plan.apply([
      .put(funder), .put(Grant(id: ID(rawValue: 1), funder: funder.id, reference: "LF/22", amount: money("EUR 90000"))),
      .put(Grant(id: ID(rawValue: 2), funder: funder.id, reference: "NP-7", amount: money("USD 90000"))), .put(forum),
      .put(Session(id: ID(rawValue: 3), forum: forum.id, title: "Opening", format: .plenary, minutes: 60)),
      .put(Person(id: ID(rawValue: 2), alias: "Heron", sector: .civilSociety)), .put(line), .put(house),
    ])
    return plan
  }

  private func money(_ text: String) -> Money { Money(text) ?? Money(minorUnits: .min, currency: .euro) }

  private func one(_ text: String) throws -> (line: BudgetLine?, result: ImportResult) {
    let plan = try plan()
    let result = try imported(text, as: .budget, into: plan)
    return (try plan.after(result).budgetLines.first { $0.title == "Rooms" }, result)
  }

  @Test func `A line comes in with its shares, orders, payments, person and session`() throws {
    let (line, result) = try one(
      """
      Item;Unit rate;Currency;Shares;Orders;Payments;Person;Session;Left out;Forum
      Rooms;95,5;EUR;LF/22: 40%; "NP-7: EUR 1,500"|;;;;
      Rooms;95,5;EUR;LF/22: 40% | NP-7: EUR 1,500;EUR 720, 2027-03-01;;;;;
      Rooms;95,5;EUR;"LF/22: 40%; NP-7: EUR 1,500";"EUR 720; 2027-03-01; no PO-17; for Heron | EUR 80; released 2027-04-02";"EUR 720.50; 2027-04-12; no V-31; under LF/22";heron;Opening;yes;harbour

      """)
    #expect(result.rowsRefused == 2)
    #expect(result.refused[1].column == "Orders" && result.refused[1].message.contains("An order a line"))
    let rooms = try #require(line)
    #expect(
      rooms.shares == [
        .init(ID(rawValue: 1), .percent(FixedPoint(40))), .init(ID(rawValue: 2), .amount(money("EUR 1500"))),
      ])
    #expect(rooms.orders.map(\.reference) == ["PO-17", ""] && rooms.orders[0].person == ID(rawValue: 2))
    #expect(rooms.committed == money("EUR 720") && rooms.paid == money("EUR 720.50"))
    #expect(rooms.payments[0].grant == ID(rawValue: 1) && rooms.payments[0].on == CivilDate("2027-04-12"))
    #expect(rooms.person == ID(rawValue: 2) && rooms.session == ID(rawValue: 3) && rooms.forum == ID(rawValue: 7))
    #expect(rooms.isLeftOut && rooms.planned == money("EUR 0"))
  }

  @Test func `An amount within a text is never misread for a comma`() throws {
    for amount in ["EUR 1,50", "EUR 1.500", "EUR 15,00,0", "1.500,00 EUR"] {
      let (line, result) = try one("Item;Unit rate;Currency;Orders\nRooms;95,5;EUR;\(amount)\n")
      #expect(line == nil && result.rowsRefused == 1, "\(amount)")
    }
  }

  @Test(arguments: [
    ("40%", "", 40_000_000, nil), ("40", "", 40_000_000, nil), ("12,5 %", "2.500,00", 12_500_000, "EUR 2,500"),
    ("", "€ 100", nil, "EUR 100"), ("-", "-", nil, nil), ("0", "0", nil, nil), ("0,5%", "", 500_000, nil),
  ])
  func `A column for each grant tells what it pays`(
    _ percent: String, _ amount: String, _ millionths: Int64?, _ money: String?
  ) throws {
    let (line, result) = try one("Item;Unit rate;Currency;LF/22 %;np-7\nRooms;95,5;EUR;\(percent);\(amount)\n")
    let shares = try #require(line).shares
    #expect(result.warnings.isEmpty)
    #expect(
      shares
        == [
          millionths.map { .init(ID(rawValue: 1), .percent(FixedPoint(millionths: $0))) },
          money.map { .init(ID(rawValue: 2), .amount(self.money($0))) },
        ].compactMap { $0 })
  }

  @Test(arguments: [
    ("0,4", "", "This may be 0.4% or a part of 1: write it with its percent sign."),
    ("140%", "", "A share is above 0 and up to 100 percent."), ("x", "", "Not a number of percent."),
    ("", "USD 5", "USD stands beside it where EUR is named, too."), ("", "1.500", MoneyCell.doubt),
    ("=B2", "", "A formula, not its value: save the sheet with values."),
    ("", "-5,00", "A share must not be negative."),
  ])
  func `A share that is not certain refuses its row`(_ percent: String, _ amount: String, _ reason: String) throws {
    let (line, result) = try one("Item;Unit rate;Currency;LF/22 %;NP-7\nRooms;95,5;EUR;\(percent);\(amount)\n")
    #expect(line == nil && result.refused.map(\.message) == [reason])
  }

  @Test func `What only begins like a name is none`() throws {
    for (column, value) in [("Shares", "LF/2: 40%"), ("Orders", "EUR 5; for Her"), ("Payments", "EUR 5; under NP")] {
      let result = try one("Item,Unit rate,Currency,\(column)\nRooms,95,EUR,\(value)\n").result
      #expect(result.edits.isEmpty && result.refused.map(\.column) == [column], "\(value)")
    }
    for (column, value) in [("Person", "Her"), ("Session", "Open"), ("Grant", "LF/2")] {
      let (line, result) = try one("Item,Unit rate,Currency,\(column)\nRooms,95,EUR,\(value)\n")
      #expect(line?.person == nil && line?.session == nil && line?.grant == nil)
      #expect(result.warnings.map(\.column) == [column], "\(value)")
    }
  }

  @Test func `Who has the money is known by a full name or a short one`() throws {
    for (name, isKnown) in [("Harbour House", true), ("hh", true), ("H", false), ("Harbour", false)] {
      let line = try one("Item,Unit rate,Currency,Goes to\nRooms,95,EUR,\(name)\n").line
      #expect((line?.payee == ID(rawValue: 4)) == isKnown, "\(name)")
    }
  }

  @Test func `Shares of the one column and of a grant's own add up, each grant once`() throws {
    let head = "Item,Unit rate,Currency,Shares,NP-7 %\n"
    #expect(try one(head + "Rooms,95,EUR,LF/22: 40%,60%\n").line?.shares.count == 2)
    #expect(try one(head + "Rooms,95,EUR,LF/22: 40%,61%\n").result.rowsRefused == 1)
    #expect(try one(head + "Rooms,95,EUR,NP-7: 40%,10%\n").result.refused.map(\.message) == ["Each grant once."])
  }

  @Test func `A row with its identifier finds its line and tells all of it; another leaves what it does not tell`()
    throws
  {
    let plan = try plan()
    let id = ID<BudgetLine>(rawValue: 5)
    let told = try plan.after(
      imported("ID,Code,Item,Unit rate,Currency,Person,Notes\n\(id),9,Trains,300,EUR,,\n", as: .budget, into: plan))
    let line = try #require(told.budgetLines[id])
    #expect(line.title == "Trains" && line.code == "9" && line.notes.isEmpty && line.person == nil)
    #expect(line.orders.count == 1 && line.forum == ID(rawValue: 7))
    let found = try plan.after(
      imported(
        "ID,Code,Item,Unit rate,Currency,Person,Notes,Forum\n,1.1,Trains,300,EUR,,,Harbour dialogue\n", as: .budget,
        into: plan))
    #expect(found.budgetLines.count == 1 && found.budgetLines[id]?.notes == "by train where it can be")
    #expect(found.budgetLines[id]?.person == ID(rawValue: 2))
    let rows = "ID,Item,Unit rate\n\(id),A,1\n\(id),B,2\n17,C,3\n"
    let result = try imported(rows, as: .budget, into: plan)
    #expect(result.refused.map(\.message) == ["The same line as in line 2."])
    #expect(result.warnings.last?.message == "Not an identifier as an export writes it; not used.")
  }

  @Test func `What is committed and paid in all stands beside orders and payments`() throws {
    let plan = try plan()
    let result = try imported(
      "ID,Item,Unit rate,Currency,Committed,Paid\n\(ID<BudgetLine>(rawValue: 5)),Flights,400,EUR,1000,50\n",
      as: .budget,
      into: plan)
    let line = try #require(try plan.after(result).budgetLines[ID(rawValue: 5)])
    #expect(line.committed == money("EUR 1000") && line.orders.count == 1)
    #expect(line.paid == money("EUR 50") && line.payments.isEmpty)
  }

  @Test func `Sums are left out, and what only looks like one is not`() throws {
    let result = try imported(
      """
      Item,Quantity,Unit rate,Currency
      Total station,1,100,EUR
      Total,,100,EUR
      SUB-TOTAL travel,,100,EUR
      Sous-total,,100,EUR
      Totals,,=SUM(C2:C5),EUR

      """, as: .budget, into: try plan())
    #expect(result.rowsTaken == 1 && result.rowsRefused == 0 && result.warnings.map(\.line) == [3, 4, 5, 6])
  }

  @Test func `No bytes make it crash, and what is taken is sound`() throws {
    var random = Seeded(17)
    let plan = try plan()
    let seed = Array(
      """
      ID,Code,Item,Quantity,Unit rate,Currency,Committed,Paid,Shares,Orders,Payments,LF/22 %,Person,Notes
      ,1,"Rooms \"\"a\"\" ",3,"1,234.50",EUR,"(5.00)",-,LF/22: 40%,EUR 720; no P,EUR 5,40%,Heron,a
      ,2,Beds,1.5,€95,,,,,,,,,"b
      c"

      """.utf8)
    let spices = Array(",;\n\r\"|.'()-=%#:€\u{202F}0123456789".utf8) + [0, 0xFF, 0x80, 0x1B]
    for _ in 0..<500 {
      var bytes = seed
      for _ in 0..<Int.random(in: 1...20, using: &random) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        if Bool.random(using: &random) {
          bytes[place] = spices.randomElement(using: &random) ?? 0
        } else {
          bytes.insert(spices.randomElement(using: &random) ?? 0, at: place)
        }
      }
      guard let result = try? imported(bytes, as: .budget, into: plan) else { continue }
      let after = try plan.after(result)
      #expect(after.budgetLines.allSatisfy { $0.problems.isEmpty })
      #expect(try imported(BudgetExport(after).lines(), as: .budget, into: after).edits.isEmpty)
    }
  }
}
