import ForumPlan
import Papers

/// Papers about money.
extension Workspace {
  /// The budget in every form, reports by their headings, and what may be told to everybody; without the key to the budget
  /// they stand there with the reason why not.
  func moneyPapers(at forum: Forum?) -> [Chooser.Item] {
    let obstacle = ResourcesStatement.obstacle(in: sight.plan)
    func item(_ text: String, _ paper: PrintJob.Paper, _ note: String, otherWords: String = "") -> Chooser.Item {
      var item = Chooser.Item(text: text, note: note, otherWords: otherWords, action: .print(PrintJob(paper)))
      item.refusal = obstacle
      return item
    }
    var items = [Chooser.Item(text: "Budget", action: .print(PrintJob(.budget)))]
    for form in budgetForms ?? BudgetLayouts().forms {
      let note = form.isOwn ? "for a donor, your \(form.name).txt" : "for a donor"
      var papers = [
        item("Budget, \(form.title)", .budgetForm(form.name), note, otherWords: form.name),
        item(
          "Financial report, \(form.title)", .budgetReport(form.name), "planned, committed, paid", otherWords: form.name
        ),
      ]
      if let obstacle = form.obstacle { for place in papers.indices { papers[place].refusal = obstacle } }
      items += papers
    }
    items.append(item("Statement of resources", .resources(nil), "who pays and what on"))
    if let forum {
      items.append(item("Statement of resources, \(forum.name)", .resources(forum.id), "who pays and what on"))
    }
    return items
  }

  /// Asks who may read a statement of resources.
  mutating func chooseReader(of job: PrintJob) {
    let items = ResourcesStatement.audiences.map { audience in
      var asked = job
      asked.audience = audience
      return Chooser.Item(text: audience.label, action: .print(asked))
    }
    layers.append(.chooser(Chooser(title: "For whom?", items: items)))
  }

  /// Asks for the days of a report.
  mutating func choosePeriod(of job: PrintJob) {
    let items = ReportPeriod.allCases.map { period in
      var asked = job
      asked.period = period
      return Chooser.Item(text: period.label, note: period.note(on: sight.today), action: .print(asked))
    }
    layers.append(.chooser(Chooser(title: "Paid in which days?", items: items)))
  }
}
