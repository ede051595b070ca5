import ForumPlan
import Foundation
import Papers
import Terminal
import Testing

@testable import Screens

@Suite("Reports, cost sheets and statements of resources on the screens")
struct MoneyPrintingTests {
  private func preview(_ stage: Stage) throws -> PaperPreview {
    guard case .preview(let preview) = stage.workspace.layers.last else { throw Missing() }
    return preview
  }

  private struct Missing: Error {}

  @Test("A report asks for its days and its language, and is entered as one")
  func report() throws {
    var stage = Stage(width: 120, height: 30)
    stage.type("2Pfinancial report, un")
    stage.press(.enter)
    #expect(stage.text.contains("Paid in which days?") && stage.text.contains("This year"))
    stage.type("last")
    stage.press(.enter)
    #expect(stage.text.contains("In which language?"))
    stage.press(.enter)
    var job = try preview(stage).job
    #expect(job.paper == .budgetReport("un") && job.period == .lastYear)
    #expect(job.offeredName(Stage.example) == "report-un-last-year.pdf")
    job.path = FileManager.default.temporaryDirectory.appending(path: "report-\(UUID().uuidString).txt").path
    defer { try? FileManager.default.removeItem(atPath: job.path) }
    let entry = try #require(PrintPress(plan: Stage.example, today: Stage.today).print(job).papers.first)
    #expect(entry.paper == .financialReport && entry.audience == .donor && entry.named.isEmpty)
  }

  @Test("A statement of resources is for those who take part, or for everybody")
  func resources() throws {
    var stage = Stage(width: 120, height: 30)
    stage.type("2Pstatement")
    stage.press(.enter)
    #expect(stage.text.contains("For whom?") && !stage.text.contains("Host state"))
    stage.press(.enter)
    stage.press(.enter)
    let job = try preview(stage).job
    #expect(job.paper == .resources(nil) && job.audience == .participants)
    #expect(stage.text.contains("What it costs and who pays"))
  }

  @Test("Somebody's cost sheet is offered in their own language first, and named after nobody")
  func costSheet() throws {
    let plan = Stage.example
    let attendance = try #require(plan.attendances.first { $0.travels && plan.identity(of: $0.person) != nil })
    var job = PrintJob(.costSheet(attendance.id, reference: "costs-1"))
    job.path = FileManager.default.temporaryDirectory.appending(path: "costs-\(UUID().uuidString).txt").path
    defer { try? FileManager.default.removeItem(atPath: job.path) }
    let entry = try #require(PrintPress(plan: plan, today: Stage.today).print(job).papers.first)
    #expect(entry.paper == .costSheet && entry.named == [attendance.id])
    #expect(!entry.title.contains(plan.displayName(of: RecordKey(attendance.person))))
    #expect(job.offeredName(plan) == "costs-1.pdf")
  }

  @Test("The days of a report end today, and a year ends with its last")
  func periods() {
    let today = Stage.today
    #expect(ReportPeriod.all.days(on: today).first == nil && ReportPeriod.all.days(on: today).last == today)
    let year = ReportPeriod.lastYear.days(on: today)
    #expect(year.first?.description == "\(today.year - 1)-01-01" && year.last?.description == "\(today.year - 1)-12-31")
    #expect(Set(ReportPeriod.allCases.map(\.label)).count == 3)
  }
}
