import Foundation
import Papers
import Terminal
import Testing

@testable import Screens

@Suite("Donors' forms of budget on the screens")
struct BudgetFormTests {
  /// Forms with one of the user's own, and one that cannot be read.
  private func budgets(in folder: URL) throws -> BudgetLayouts {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let text = try BudgetLayouts().text("un").split(separator: "\n", omittingEmptySubsequences: false)
    let name = try #require(text.firstIndex { $0.hasPrefix("form") })
    var mine = text.map(String.init)
    mine[name] = "form | npf | Northern Peace Fund | Fonds du Nord | صندوق الشمال"
    try mine.joined(separator: "\n").write(to: folder.appending(path: "npf.txt"), atomically: true, encoding: .utf8)
    try "heading".write(to: folder.appending(path: "broken.txt"), atomically: true, encoding: .utf8)
    try "no form".write(to: folder.appending(path: "notes.md"), atomically: true, encoding: .utf8)
    return BudgetLayouts(folder: folder.path)
  }

  @Test("Forms of one's own stand beside the shipped ones, and one that cannot be read says why")
  func offered() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "budgets-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let budgets = try budgets(in: folder)
    #expect(budgets.own == ["broken", "npf"] && BudgetLayouts().own.isEmpty)
    #expect(budgets.forms.map(\.name) == ["eu", "un", "ocha", "broken", "npf"])
    #expect(budgets.forms.map(\.isOwn) == [false, false, false, true, true])
    var stage = Stage(width: 120, height: 30)
    stage.workspace.take(.budgetForms(budgets.forms))
    stage.type("2Pbudget")
    #expect(stage.text.contains("Budget, Northern Peace Fund") && stage.text.contains("your npf.txt"))
    stage.type(", broken")
    stage.press(.enter)
    #expect(stage.status.contains("broken.txt: "))
    stage.press(.ctrl("u"))
    stage.type("northern")
    stage.press(.enter)
    #expect(stage.text.contains("In which language?"))
    stage.press(.enter)
    guard case .preview(let preview) = stage.workspace.layers.last else {
      Issue.record("No paper is shown.")
      return
    }
    #expect(preview.job.paper == .budgetForm("npf"))
    var job = preview.job
    job.path = folder.appending(path: "budget.txt").path
    let press = PrintPress(
      plan: Stage.example, today: Stage.today, supplies: PaperSupplies(budgets: budgets))
    #expect(press.print(job).papers.first?.paper == .budget)
    #expect(try String(contentsOfFile: job.path, encoding: .utf8).contains("Northern Peace Fund"))
    // One that was taken away or spoilt since says so.
    (job.paper, job.replaces) = (.budgetForm("broken"), true)
    guard case .refused(let why) = press.print(job).outcome else {
      Issue.record("A broken form was written.")
      return
    }
    #expect(why.contains("broken.txt: "))
  }
}
