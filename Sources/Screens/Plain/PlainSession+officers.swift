import ForumPlan
import PlanFile

extension PlainSession {
  /// Who holds keys of the plan, and what can be done about it.
  func page(of board: OfficerBoard) -> PlainPage {
    let told = board.told
    var page = PlainPage(name: "Officers", identity: "officers \(told.hashValue)")
    page.intro = [told.officers.isEmpty ? "No officers." : "Officers of the plan: \(told.officers.count)."]
    page.size = 30
    let clock = workspace.sight.clock
    for officer in told.officers {
      let words = board.words(of: officer) { clock.day(at: $0).long }
      page.items.append(PlainItem("\(officer.name) holds \(officer.compartments.words). \(words)"))
    }
    page.status = [board.note]
    guard told.isSealed, !told.isReadOnly else { return page }
    page.items.append(PlainItem("Add an officer") { $0.press([.character("a")]) })
    page.items.append(PlainItem("Change your passphrase") { $0.press([.character("p")]) })
    for (row, officer) in told.officers.enumerated() where officer.id != told.me {
      page.items.append(
        PlainItem("Remove \(officer.name)") {
          $0.press([.home] + Array(repeating: .down, count: row) + [.character("x")])
        })
    }
    return page
  }
}
