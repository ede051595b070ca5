import Atlas
import Dates
import ForumPlan
import Papers
import Testing

struct JourneyTests {
  private func gathering() -> Gathering {
    var gathering = Gathering.expected
    gathering.travels(gathering.amina, "2027-05-10", "2027-05-13", by: "Car", in: "Dar Salam")
    gathering.travels(gathering.karim, "2027-05-10", "2027-05-13", by: "TU 725 at 9:05", in: "Dar Salam")
    gathering.travels(gathering.heron, "2027-05-09", "2027-05-13", by: "QR 1399 at 14:05", in: "dar salam ")
    gathering.travels(gathering.mei, "2027-05-10", nil, by: "CA 1 at 23:40", in: "Hotel Other")
    return gathering
  }

  private func csv(_ document: Document?) -> [String] {
    document.map { CSVRenderer(hasByteOrderMark: false).render($0).plain }?.split(separator: "\r\n").map { String($0) }
      ?? []
  }

  @Test func `Arrivals stand by day and then by the clock, those without a day last`() {
    let gathering = gathering()
    let rows = csv(gathering.maker().document(.travel, of: gathering.forum, for: .organisers))
    #expect(
      rows.prefix(6) == [
        "Group,Name,From,By,Lodging,Needs",
        "Sunday 9 May 2027,Ms Zaynab QUISTREBECK,\"Home, YE\",QR 1399 at 14:05,dar salam,vegan",
        "Monday 10 May 2027,Chief Inspector Karim HADDAD,\"Home, TN\",TU 725 at 9:05,Dar Salam,step-free",
        "Monday 10 May 2027,Prof. Mei LI,\"Home, CN\",CA 1 at 23:40,Hotel Other,",
        "Monday 10 May 2027,Dr Amina BEN SALAH,\"Home, TN\",Car,Dar Salam,",
        "Not known yet,Mr Ottokar VANDERVELDE,\"Home, BE\",,,",
      ])
    #expect(rows.contains("Group,Name,To,By,Lodging,Needs"))
  }

  @Test func `The house's copy tells of whoever did not agree neither name nor flight nor origin`() {
    let gathering = gathering()
    let rows = csv(gathering.maker().document(.travel, of: gathering.forum, for: .venue))
    #expect(rows.contains("Sunday 9 May 2027,Heron,,,,"))
    #expect(rows.contains { $0.contains("HADDAD") && $0.contains("TU 725") })
    #expect(
      !rows.joined().contains("QR 1399") && !rows.joined().contains("QUISTREBECK") && !rows.joined().contains("vegan"))
  }

  @Test(arguments: Audience.allCases.filter { $0 != .organisers && $0 != .venue })
  func `Nobody else gets a journey or a bed`(audience: Audience) {
    let gathering = gathering()
    for handOut in [HandOut.travel, .rooming] {
      #expect(gathering.maker().document(handOut, of: gathering.forum, for: audience) == nil)
    }
    let entry = Disclosure(to: audience, plan: gathering.plan).entry(for: gathering.attendance(of: gathering.karim))
    #expect(entry?.stay == nil || entry?.stay.lodging == "")
    #expect(entry?.journey.arrivalBy ?? "" == "")
  }

  @Test func `Beds are counted a house and a night, and what nobody entered is marked`() {
    let gathering = gathering()
    let document = given(gathering.maker().document(.rooming, of: gathering.forum, for: .organisers))
    let rows = csv(document)
    #expect(rows.contains("Dar Salam,3,Ms Zaynab QUISTREBECK,9 May,13 May,4,,vegan"))
    #expect(rows.contains("Dar Salam,,Total,,,10,,"))
    #expect(rows.contains("Hotel Other,4,Prof. Mei LI,10 May,13 May *,3,,"))
    #expect(rows.contains("Not known yet,5,Mr Ottokar VANDERVELDE,10 May *,13 May *,3,,"))
    #expect(rows.contains("Sunday 9 May 2027,1") && rows.contains("Wednesday 12 May 2027,5"))
    #expect(TextRenderer(width: 200).render(document).contains("* Not known yet: the day before the forum"))
  }

  @Test func `A house learns of its own guests alone, by alias where they did not agree`() {
    let gathering = gathering()
    let rows = csv(gathering.maker().document(.rooming, of: gathering.forum, for: .venue))
    #expect(rows.contains("3,Heron,9 May,13 May,4,,") && rows.contains { $0.contains("Karim HADDAD") })
    #expect(!rows.joined().contains("Other") && !rows.joined().contains("Wren") && !rows.joined().contains("Kestrel"))
    let other = gathering.maker().roomingList(of: gathering.forum, for: .venue, in: "Hotel Other")
    #expect(csv(other)[1] == "1,Wren,10 May,13 May *,3,,")
  }

  @Test func `Where several houses are none of them the venue's, one has to be named`() {
    var gathering = gathering()
    gathering.travels(gathering.amina, nil, nil, by: "", in: "Hotel A")
    gathering.travels(gathering.karim, nil, nil, by: "", in: "Hotel A")
    gathering.travels(gathering.heron, nil, nil, by: "", in: "Hotel A")
    #expect(gathering.maker().house(of: gathering.forum) == nil)
    #expect(gathering.maker().houses(of: gathering.forum) == ["Hotel A", "Hotel Other"])
    #expect(
      HandOut.rooming.obstacle(for: .venue, of: gathering.forum, in: gathering.plan)?.hasPrefix(
        "People sleep in several")
        == true)
  }
}
