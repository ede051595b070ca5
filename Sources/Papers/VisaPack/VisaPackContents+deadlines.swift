import Dates
import ForumPlan
import Logistics

/// By when each step towards the visa has to be begun, and why.
extension VisaPackContents {
  /// The steps in the order in which they come, those that are done with the day; nothing where no days are counted.
  var deadlines: [Document.Block] {
    let done = (maker.plan.visaCase(of: visa.id)?.steps ?? []).filter { step in
      step.done != nil && !visa.chain.contains { $0.kind.step == step.kind }
    }
    guard !visa.chain.isEmpty || !done.isEmpty else { return [] }
    var table = Table(
      caption: language.word(ofPack: .deadlines),
      columns: [
        Table.Column(language.word(ofPack: .beginBy), weight: 1.35),
        Table.Column(language.word(ofPack: .step), weight: 1.5),
        Table.Column(language.word(ofPack: .takes), weight: 0.9),
        Table.Column(language.word(ofPack: .doneBy), weight: 1.35),
        Table.Column(language.word(ofPack: .because), weight: 1.7),
      ])
    table.rows = done.map { step in
      .cells(["", language.name(of: step.kind), "", step.done.map(doneWords) ?? "", ""])
    }
    table.rows += visa.chain.reversed().map { step in
      let known = step.kind.step.flatMap { maker.plan.visaCase(of: visa.id)?.step($0) }
      let isLate = step.from < maker.today && known?.begun == nil && known?.done == nil && step.kind != .safetyMargin
      return .cells([
        language.text(step.from) + (isLate ? "\n" + language.word(ofPack: .passed) : ""),
        language.name(of: step.kind), language.days(step.days, step.unit),
        known?.done.map(doneWords) ?? language.text(step.until), language.line(cause(of: step)),
      ])
    }
    return [
      .heading(level: 1, language.word(ofPack: .deadlines)), .table(table), .note(language.word(ofPack: .countedBack)),
    ]
  }

  private func doneWords(_ day: CivilDate) -> String {
    "☑ \(language.word(ofPack: .done))\u{A0}\(language.text(day))"
  }

  /// Why a step takes so long: in English as the engine notes it, else by what sort of step it is.
  private func cause(of step: ChainStep) -> String {
    var causes: [String] = []
    if language == .english {
      causes = [step.note, step.holidays.isEmpty ? "" : "closed \(step.holidays.joined(separator: ", "))"]
    } else {
      let range = step.kind == .processing ? visa.process?.processing : nil
      let share = range.map {
        language.directed("\($0.minimum)–\($0.typical)–\($0.maximum) (\(maker.plan.programme.confidence)%)")
      }
      causes = [
        language.cause(of: step.kind), share ?? "",
        step.holidays.isEmpty ? "" : language.closed(step.holidays.count),
      ]
    }
    return causes.filter { !$0.isEmpty }.joined(separator: "\n")
  }
}
