import Atlas
import Dates
import ForumPlan

extension Maker {
  /// Lead, monitor, and a police service and a civil society organisation of each nation.
  mutating func addOrganisations() {
    var lead = Organisation(id: newID(), name: "Common Ground Dialogues", sector: .civilSociety)
    lead.shortName = "CGD"
    lead.country = "NO"
    lead.registration = "Foundation no. 000 000 000"
    lead.city = "Oslo"
    lead.address = "Example Street 1\n0000 Oslo\nNorway"
    lead.phone = "+47 00 00 00 00"
    lead.email = "letters@example.org"
    lead.contact = "programme@example.org"
    self.lead = lead.id
    put(lead)
    var monitor = Organisation(id: newID(), name: "Institute for Fair Policing Research", sector: .academia)
    monitor.shortName = "IFPR"
    monitor.country = "GB"
    monitor.contact = "monitoring@example.org"
    monitor.notes = "Visits every forum's city three and nine months after it."
    self.monitor = monitor.id
    put(monitor)
    for nation in Nation.all {
      var police = Organisation(id: newID(), name: nation.police, sector: .police)
      police.country = nation.code
      police.releaseDays = [14, 21, 30][organisations.count % 3]
      police.notes = "Duty rosters are fixed a month ahead."
      var society = Organisation(id: newID(), name: nation.society, sector: .civilSociety)
      society.country = nation.code
      society.releaseDays = 5
      organisations.append((police.id, society.id))
      put(police)
      put(society)
    }
  }

  mutating func addProgramme() {
    var programme = Programme(name: "Police and communities: four dialogues")
    programme.aims = [
      "Officers and residents agree on how they speak to each other at a door, at a checkpoint and after a complaint",
      "Women and young people take part in every step, from the choice of topics to the follow-up",
      "Each city keeps a small group that meets on when the forum is over",
    ]
    programme.leadOrganisation = lead
    programme.signatory = "Solveig Example"
    programme.signatoryTitle = "Director of Programmes"
    programme.yearsKept = 5
    programme.period = DateSpan((today - 240)...(today + 490))
    programme.rates = [
      ("USD", 860_000), ("TND", 295_000), ("KES", 6_650), ("LKR", 2_850), ("CHF", 1_070_000), ("XOF", 1_524),
    ]
    .compactMap { code, millionths in
      Currency(code).map {
        ExchangeRate(
          currency: $0, rate: FixedPoint(millionths: millionths), date: today - 20, source: "Made up for the example")
      }
    }
    programme.notes = "An example. Nobody in it exists; change anything you like."
    put(programme)
  }

  /// Two funders, three grants: one window ends before the forum in Colombo, one report is due this week.
  mutating func addFunders() {
    var north = Funder(id: newID(), name: "Northern Peace Fund")
    north.contact = "desk@example.org"
    north.statement = "This dialogue is supported by the Northern Peace Fund."
    north.notes = "Names its support on printed papers, never together with participants' names."
    var lake = Funder(id: newID(), name: "Lakes Foundation")
    lake.contact = "grants@example.org"
    put(north)
    put(lake)
    var core = Grant(id: newID(), funder: north.id, reference: "NPF-0417", amount: money(240_000, "EUR"))
    core.window = DateSpan((today - 200)...(today + 400))
    core.reportsDue = [today - 60, today + 4, today + 180]
    core.notes = "Costs of travel need boarding passes."
    var south = Grant(id: newID(), funder: lake.id, reference: "LF/22", amount: money(95_000, "USD"))
    south.window = DateSpan((today - 120)...(today + 100))
    south.categories = [.venue, .lodging, .interpretation, .travel, .perDiem]
    south.reportsDue = [today + 130]
    var care = Grant(id: newID(), funder: lake.id, reference: "LF/23 care", amount: money(30_000, "CHF"))
    care.window = DateSpan((today - 60)...(today + 300))
    care.categories = [.protection, .visas]
    care.reportsDue = [today + 60]
    core.coFunding = FixedPoint(20)
    core.caps = [.init([.indirect], .percent(FixedPoint(7)))]
    core.instalments = [
      .init(due: today - 190, amount: money(120_000, "EUR"), received: today - 184),
      .init(due: today + 40, amount: money(96_000, "EUR")), .init(due: today + 200, amount: money(24_000, "EUR")),
    ]
    south.instalments = [
      .init(due: today - 110, amount: money(60_000, "USD"), received: today - 101),
      .init(due: today + 60, amount: money(35_000, "USD")),
    ]
    care.instalments = [.init(due: today + 20, amount: money(30_000, "CHF"))]
    grants = [core.id, south.id, care.id]
    put(core)
    put(south)
    put(care)
  }
}
