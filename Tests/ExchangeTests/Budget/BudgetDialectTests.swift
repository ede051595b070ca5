import Atlas
import ForumPlan
import Testing

@testable import Exchange

/// Budgets as spreadsheet programs of some countries save them.
@Suite struct BudgetDialectTests {
  private func lines(_ result: ImportResult) -> [String] {
    result.edits.compactMap { edit in
      guard case .put(.budgetLine(let line)) = edit else { return nil }
      return "\(line.title): \(line.quantity) × \(line.frequency) × \(line.unitRate)"
        + (line.paid.map { ", paid \($0)" } ?? "")
    }
  }

  private func notes(_ notes: [RowNote]) -> [String] { notes.map(\.description) }

  @Test func `LibreOffice in German: semicolons, decimal commas, points between thousands`() throws {
    let result = try imported(
      """
      Code;Kategorie;Item;Quantity;Times;Unit rate;Currency;Paid
      1.1;travel;Flüge;12;1;1.234,50 €;EUR;3.000,00 €
      1.2;travel;Miete;1,5;2;1.500;EUR;
      1.3;lodging;"Zimmer; mit Frühstück";24;3;95,00;USD;-1.250,00
      1.4;venue;Pfand;1;1;500,00-;EUR;
      1.5;venue;Bahn;1;1;=C2*2;EUR;
      ;;Summe;;;9.999,00;EUR;

      """, as: .budget)
    #expect(
      lines(result) == [
        "Flüge: 12 × 1 × EUR 1,234.50, paid EUR 3,000.00",
        // Other cells of the column show that its points part thousands.
        "Miete: 1.5 × 2 × EUR 1,500.00",
        "Zimmer; mit Frühstück: 24 × 3 × USD 95.00, paid USD -1,250.00",
        "Pfand: 1 × 1 × EUR -500.00",
      ])
    #expect(
      notes(result.refused) == [
        "line 6, Unit rate “=C2*2”: A formula, not its value: save the sheet with values."
      ])
    #expect(
      notes(result.warnings) == [
        "line 1, Kategorie: This column is not understood and was not read (first value in line 2).",
        "line 7, Item “Summe”: A sum of other rows; it was left out.",
      ])
  }

  @Test func `Excel in the United States: commas, dollars, brackets and accountants' dashes`() throws {
    let result = try imported(
      """
      Category,Description,Qty,Unit cost,Currency,Paid
      travel,Flights,12,"$1,234.50",USD,"$(1,000.00)"
      lodging,Rooms,24,$95.00,, $-
      lodging,Deposit,1,"(2,500.00)",US$,-
      venue,Hall,1,"US$ 1,500",,
      venue,Refund,1,#REF!,USD,
      venue,Fee,1,1.5E+05,USD,
      ,Subtotal,,"$9,999.00",USD,

      """, as: .budget)
    #expect(
      lines(result) == [
        "Flights: 12 × 1 × USD 1,234.50, paid USD -1,000.00", "Deposit: 1 × 1 × USD -2,500.00",
        "Hall: 1 × 1 × USD 1,500.00",
      ])
    #expect(
      notes(result.refused) == [
        "line 3, Unit cost “$95.00”: “$” may be one of many (USD, ARS, AUD…): write USD or the like.",
        "line 6, Unit cost “#REF!”: The spreadsheet could not reckon this cell: mend it there.",
        "line 7, Unit cost “1.5E+05”: A number with an exponent may have lost digits: format the column as a number.",
      ])
    #expect(notes(result.warnings) == ["line 8, Description “Subtotal”: A sum of other rows; it was left out."])
  }

  @Test func `Excel in French: narrow blanks between thousands, in Windows-1252 and in UTF-8`() throws {
    let text = """
      Rubrique;Désignation;Quantité;Coût unitaire;Devise;Dépense
      transport;Billets d’avion;12;1 234,50 €;EUR;3 000,00 €
      hébergement;Chambres;24;65 000 F CFA;XOF;
      salle;Location;2;1 500;TND;
      salle;Café;40;2,750;TND;
      salle;Eau;40;1,500;TND;
      Total;;;4 567,00 €;EUR;

      """
    let wide = text.replacing("1 234", with: "1\u{202F}234").replacing("65 000", with: "65\u{A0}000")
    let narrow = Array(text.replacing("’", with: "'").unicodeScalars).map { scalar -> UInt8 in
      scalar == "€" ? 0x80 : UInt8(truncatingIfNeeded: scalar.value)
    }
    for bytes in [Array(wide.utf8), narrow] {
      let result = try imported(bytes, as: .budget)
      #expect(
        lines(result).map { $0.replacing("’", with: "'") } == [
          "Billets d'avion: 12 × 1 × EUR 1,234.50, paid EUR 3,000.00", "Chambres: 24 × 1 × XOF 65,000",
          "Location: 2 × 1 × TND 1,500.000", "Café: 40 × 1 × TND 2.750", "Eau: 40 × 1 × TND 1.500",
        ])
      #expect(result.refused.isEmpty && result.warnings.last?.value == "Total")
    }
  }

  @Test func `Excel in Switzerland: apostrophes between thousands, decimal points, semicolons`() throws {
    let result = try imported(
      """
      sep=;
      Category;Item;Quantity;Unit rate;Currency;Committed
      staff;Facilitator;3;1'234.50;CHF;
      staff;Interpreter;2;CHF 1’500.–;;
      venue;Room;3;1.500;CHF;
      venue;Booth;3;1'500;CHF;2’000’000.05

      """, as: .budget)
    // The column has decimal points: 1.500 is a franc and a half.
    #expect(
      lines(result) == [
        "Facilitator: 3 × 1 × CHF 1,234.50", "Interpreter: 2 × 1 × CHF 1,500.00", "Room: 3 × 1 × CHF 1.50",
        "Booth: 3 × 1 × CHF 1,500.00",
      ])
    #expect(result.refused.isEmpty)
  }

  @Test func `Google Sheets in India: lakhs and crores, rupees before the digits`() throws {
    let result = try imported(
      """
      Category,Item,Quantity,Unit rate,Paid
      travel,Flights,12,"₹12,34,567.50","₹1,00,000"
      lodging,Rooms,24,"Rs. 4,500.00",
      venue,Hall,1,"₹1,2,345",

      """, as: .budget)
    #expect(lines(result) == ["Flights: 12 × 1 × INR 1,234,567.50, paid INR 100,000.00"])
    #expect(
      notes(result.refused) == [
        "line 3, Unit rate “Rs. 4,500.00”: “Rs” may be one of many (INR, PKR, LKR…): write USD or the like.",
        "line 4, Unit rate “₹1,2,345”: Not an amount.",
      ])
  }

  @Test func `What no cell of its column settles is refused by line`() throws {
    let result = try imported(
      """
      Item;Quantity;Unit rate;Currency;Paid
      Flights;1.500;400;EUR;
      Rooms;3;1.500;TND;
      Hall;3;200;EUR;1,500

      """, as: .budget)
    #expect(result.edits.isEmpty && result.rowsRefused == 3)
    #expect(
      notes(result.refused) == [
        "line 2, Quantity “1.500”: \(MoneyCell.doubt)", "line 3, Unit rate “1.500”: \(MoneyCell.doubt)",
        "line 4, Paid “1,500”: \(MoneyCell.doubt)",
      ])
  }

  @Test func `The whole that a spreadsheet reckoned tells where a line was misread`() throws {
    let result = try imported(
      "Item,Quantity,Unit rate,Currency,Total\nFlights,8,410.50,EUR,\"3,284.00\"\nRooms,3,95,EUR,570\n", as: .budget)
    #expect(
      notes(result.warnings) == [
        "line 3, Total “570”: Quantity × frequency × unit rate is EUR 285.00, and that is what is taken."
      ])
  }
}
