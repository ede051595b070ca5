import ArgumentParser
import Atlas
import Dates
import ForumPlan
import Logistics

struct PayCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pay", abstract: "Enter a payment from a budget line.",
    discussion: """
      The line is named by its code or its title; the amount is in the line's currency unless it says so.

      EXAMPLES
        convene pay 2.3 "EUR 1,280" --on 2027-03-02 --reference V-31
        convene pay "Rooms of Dar El Bahr" 2400 --grant NPF/2026/014
      """)
  @OptionGroup var options: PlanOptions
  @OptionGroup var dealing: DealingOptions
  @Option(help: "The grant it is charged to, by reference; else all that pay the line.") var grant: String?

  func run() throws {
    let editing = try Editing(options)
    var line = try dealing.line(of: editing.file.plan)
    let amount = try dealing.money(in: line)
    let payer = try grant.map { ForumPlan.ID<Grant>(rawValue: try editing.file.plan.find(.grant, named: $0).rawID) }
    line.payments.append(
      .init(
        amount, on: try dealing.day(options), reference: dealing.reference ?? "", grant: payer,
        person: try dealing.payee(of: editing.file.plan)))
    try dealing.keep(line, "Pay \(amount) of \(line.title)", editing, paid: true)
  }
}

struct OrderCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "order", abstract: "Enter an order or a contract under a budget line.",
    discussion: """
      What is ordered for a person is released when their visa is refused, or they decline.

      EXAMPLE
        convene order 2.1 "EUR 640" --on 2027-02-20 --reference PO-17 --person Heron
      """)
  @OptionGroup var options: PlanOptions
  @OptionGroup var dealing: DealingOptions

  func run() throws {
    let editing = try Editing(options)
    var line = try dealing.line(of: editing.file.plan)
    let amount = try dealing.money(in: line)
    line.orders.append(
      .init(
        amount, on: try dealing.day(options), reference: dealing.reference ?? "",
        person: try dealing.payee(of: editing.file.plan)))
    try dealing.keep(line, "Order \(amount) of \(line.title)", editing, paid: false)
  }
}

/// What payments and orders are entered by.
struct DealingOptions: ParsableArguments {
  @Argument(help: "The budget line, by its code or title.") var line: String
  @Argument(help: "How much, as \"EUR 640\" or 640.") var amount: String
  @Option(help: "The day, as YYYY-MM-DD; else today.") var on: String?
  @Option(help: "The number of the voucher or order.") var reference: String?
  @Option(help: "The person it is for, by alias.") var person: String?

  func line(of plan: Plan) throws -> BudgetLine {
    guard plan.openCompartments.contains(.finance) else { throw Failure.shutFinance }
    let coded = plan.budgetLines.filter { !$0.code.isEmpty && $0.code == line }
    if coded.count == 1 { return coded[0] }
    guard coded.isEmpty else {
      let titles = coded.map(\.title).sorted().prefix(5).joined(separator: "; ")
      throw Failure(
        code: .badData, message: "Several lines have the code “\(line.prefix(40))”: \(titles). Give the title.")
    }
    let key = try plan.find(.budgetLine, named: line)
    guard let found = plan.budgetLines[ForumPlan.ID(rawValue: key.rawID)] else {
      throw LookupFailure.unknown(.budgetLine, line)
    }
    return found
  }

  func money(in line: BudgetLine) throws -> Money {
    let currency = line.unitRate.currency
    guard let money = Money(amount, default: currency) else {
      throw Failure(code: .usage, message: "An amount as \(currency) 640.00; “\(amount.prefix(40))” is not one.")
    }
    guard money.currency == currency else {
      throw Failure(
        code: .usage,
        message: "“\(line.title)” is in \(currency), and what is paid from it too: give the amount in \(currency).")
    }
    return money
  }

  func day(_ options: PlanOptions) throws -> CivilDate {
    guard let on else { return options.day }
    guard let day = CivilDate(typed: on) else {
      throw Failure(code: .usage, message: "--on takes a day as YYYY-MM-DD; “\(on.prefix(40))” is not one.")
    }
    return day
  }

  func payee(of plan: Plan) throws -> ForumPlan.ID<Person>? { try person.map { try plan.person(named: $0).id } }

  /// Keeps the line, and says how it stands and what is wrong with it.
  func keep(_ line: BudgetLine, _ label: String, _ editing: Editing, paid: Bool) throws {
    let plan = editing.file.plan
    let before = Set(BudgetCheck.findings(plan, atlas: plan.atlas, today: editing.options.day))
    try editing.apply(label, [.put(line)])
    let after = editing.file.plan
    let dealt = (paid ? line.paid : line.committed)?.description ?? "nothing"
    Output.say(
      "“\(line.title)”: \(dealt) \(paid ? "paid" : "committed") of \(line.planned?.description ?? "?") planned.")
    for over in line.overruns { Output.warn("\(over.kind.words.capitalisedStart) by \(over.excess).") }
    for found in BudgetCheck.findings(after, atlas: after.atlas, today: editing.options.day)
    where !before.contains(found) && found.record == line.key {
      Output.warn("\(found.finding.what) \(found.finding.advice)")
    }
  }
}

extension String {
  fileprivate var capitalisedStart: String { prefix(1).uppercased() + dropFirst() }
}
