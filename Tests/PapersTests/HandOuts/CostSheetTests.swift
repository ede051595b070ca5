import Atlas
import Dates
import ForumPlan
import Papers
import Testing

struct CostSheetTests {
  /// Amina comes on 10 May and leaves on 13 May 2027; the forum is on 11 and 12 May.
  private var gathering: Gathering {
    var gathering = Gathering.expected
    var attendance = gathering.attendance(of: gathering.amina)
    (attendance.travel.arrival, attendance.travel.departure) = (day("2027-05-10"), day("2027-05-13"))
    (attendance.travel.arrivalBy, attendance.travel.from) = ("TU 744 16:30", Place(name: "Nairobi", country: "KE"))
    gathering.add(attendance)
    var forum = gathering.forum
    forum.covers = [.meals, .lodging, .dailyAllowance]
    gathering.add(forum)
    var rate = CostRate(id: .init(rawValue: 95), item: .perDiem, amount: given(Money("TND 90.001")))
    (rate.country, rate.city) = ("TN", "Tunis")
    (rate.firstDay, rate.lastDay, rate.lessForMeals, rate.lessForLodging) = (75, 50, 30, 40)
    gathering.add(rate)
    var everywhere = CostRate(id: .init(rawValue: 96), item: .perDiem, amount: given(Money("USD 500")))
    everywhere.validity = nil
    gathering.add(everywhere)
    return gathering
  }

  private func text(_ document: Document) -> String {
    TextRenderer(width: 110).render(document).replacing("\u{A0}", with: " ")
  }

  private func sheet(_ language: PaperLanguage = .english, costs: [PersonalCost]? = nil) throws -> Document {
    let gathering = gathering
    return try #require(gathering.maker(language).costSheet(of: gathering.amina, at: gathering.forum, costs: costs))
  }

  /// The working.
  ///
  /// 90.001 × 75% × 60% = 40.50045; × 30% = 27.0003, twice; × 50%, the bed not paid for any more = 45.0005. Together
  /// 139.50155: of the two thousandths that rounding down leaves, the last day has one, and the first the other.
  @Test func `The per diem stands there day by day, with what is taken off`() throws {
    #expect(
      rows("Per diem, day by day", of: try sheet()) == [
        ["Monday 10 May 2027", "TND 90.001", "75 %", "–", "−40 %", "TND 40.501"],
        ["Tuesday 11 May 2027", "TND 90.001", "100 %", "−30 %", "−40 %", "TND 27.000"],
        ["Wednesday 12 May 2027", "TND 90.001", "100 %", "−30 %", "−40 %", "TND 27.000"],
        ["Thursday 13 May 2027", "TND 90.001", "50 %", "–", "–", "TND 45.001"],
        ["Total", "", "", "", "", "TND 139.502"],
      ])
  }

  @Test func `What else is paid is given, or taken from lines that are the person's alone`() throws {
    let flight = PersonalCost(
      title: "Flight Nairobi–Tunis and back", unit: "flight", rate: given(Money("EUR 640")),
      total: given(Money("EUR 640")), note: "booked by us")
    #expect(
      rows("Paid for you", of: try sheet(costs: [flight])) == [
        ["Flight Nairobi–Tunis and back", "flight", "1", "EUR 640.00", "EUR 640.00", "booked by us"],
        ["Per diems", "", "", "", "TND 139.502", ""],
        ["In all", "", "", "", "EUR 640.00", ""], ["In all", "", "", "", "TND 139.502", ""],
      ])
    var gathering = gathering
    for (id, person, title) in [(81, gathering.amina, "Visa of hers"), (82, gathering.karim, "Visa of his")] {
      var line = BudgetLine(
        id: .init(rawValue: UInt64(id)), category: .visas, title: title, unitRate: given(Money("EUR 35")))
      (line.person, line.forum, line.quantity, line.frequency) = (
        person, Gathering.forumID, FixedPoint(2), FixedPoint(2)
      )
      gathering.add(line)
    }
    let sheet = try #require(gathering.maker().costSheet(of: gathering.amina, at: gathering.forum))
    #expect(rows("Paid for you", of: sheet)[0] == ["Visa of hers", "unit", "4", "EUR 35.00", "EUR 140.00"])
    #expect(!text(sheet).contains("Visa of his"))
  }

  @Test func `It tells the journey, and what to keep, and leaves room for the receipt`() throws {
    let text = text(try sheet())
    for words in [
      "Arrival", "Monday 10 May 2027, TU 744 16:30", "Nights", "Nairobi", "boarding passes", "Received, signature",
      "For the person named and the organisers",
    ] { #expect(text.contains(words), "\(words)") }
  }

  @Test func `Of all who come each has a page of their own`() throws {
    let gathering = gathering
    let document = gathering.maker().costSheets(of: gathering.forum)
    #expect(document.named.count == 5 && document.enclosures.count == 4)
    guard PDFTools.areThere else { return }
    for language in PaperLanguage.allCases {
      let pages = try PDFTools.pages(
        of: try PDFRenderer(date: Gathering.today).render(gathering.maker(language).costSheets(of: gathering.forum)))
      #expect(pages.count == 5)
    }
  }

  @Test func `Without rates and lines it says whom to ask; who does not come has none`() throws {
    let gathering = Gathering.expected
    let sheet = try #require(gathering.maker().costSheet(of: gathering.karim, at: gathering.forum))
    #expect(text(sheet).contains("Nothing is entered yet."))
    var declined = gathering
    var attendance = declined.attendance(of: declined.karim)
    attendance.status = .declined
    declined.add(attendance)
    #expect(declined.maker().costSheet(of: declined.karim, at: declined.forum) == nil)
  }

  @Test func `Who holds no key to the budget makes no sheets`() {
    var gathering = gathering
    gathering.plan.openCompartments.remove(.finance)
    #expect(
      HandOut.costSheets.obstacle(of: gathering.forum, in: gathering.plan) == "Your key does not open the budget.")
    #expect(gathering.maker().document(.costSheets, of: gathering.forum, for: .organisers) == nil)
  }
}
