import Dates
import ForumPlan
import Logistics

extension Workspace {
  /// The change that notes something of a visa on a day.
  func note(_ mark: VisaMark, on day: CivilDate, of steps: VisaSteps) -> Effect {
    let name = sight.plan.displayName(of: RecordKey(steps.visa.person)).shortened
    let when = day == sight.today ? "" : " on \(day.medium)"
    return .apply(label: "Mark \(name): \(mark.words)\(when)", edits: [.put(steps.marked(mark, on: day))])
  }

  /// Marks the next step of the visa under the cursor begun today.
  mutating func markBegun() -> [Effect] {
    guard let steps = visaSteps, let next = steps.next else { return [] }
    return [note(.begun(next), on: sight.today, of: steps)]
  }

  /// Asks which step to mark; the day is asked for next.
  mutating func chooseMark() {
    guard let steps = visaSteps else { return }
    let items = VisaMark.all.filter { steps.concerns($0.kind) }.map { mark in
      let known = mark.day(in: steps.visaCase).map { "now \($0.medium)" } ?? ""
      return Chooser.Item(text: mark.label, note: known, action: .mark(mark))
    }
    layers.append(.chooser(Chooser(title: "What happened?", items: items)))
  }

  /// Asks on which day it happened, today first; any day of the year before can be found by typing it.
  mutating func chooseDay(of mark: VisaMark) {
    guard let steps = visaSteps else { return }
    let days = (0...366).map { sight.today - $0 }
    let items = days.map { day in
      Chooser.Item(
        text: day.long, note: "\(day == sight.today ? "today" : DayCount.words(day - sight.today))  \(day)",
        action: .ask(note(mark, on: day, of: steps)))
    }
    layers.append(.chooser(Chooser(title: "\(mark.label) on which day?", items: items)))
  }

  /// Asks whether the visa under the cursor was refused today.
  mutating func askRefusal() {
    guard let steps = visaSteps else { return }
    let name = sight.plan.displayName(of: RecordKey(steps.visa.person)).shortened
    let text = "Was the visa of \(name) refused today? What is left then stands in the detail. Undo takes it back."
    layers.append(
      .question(
        Question(text: text, verb: "Mark refused", answer: .effect(note(.refused, on: sight.today, of: steps)))))
  }

  /// Gives the person under the cursor a remote seat, or a seat in the room again.
  mutating func changeSeat() -> [Effect] {
    guard let steps = visaSteps, var attendance = sight.plan.attendances[steps.visa.id] else { return [] }
    attendance.seat = attendance.seat == .remote ? .inPerson : .remote
    let name = sight.plan.displayName(of: RecordKey(attendance.person)).shortened
    let said = attendance.seat == .remote ? "takes part from afar" : "comes to the forum"
    return [.apply(label: "\(name) \(said)", edits: [.put(attendance)])]
  }

  /// Lists what is left of a visa that is out of reach; choosing one changes the plan, or opens what it is about.
  mutating func chooseOption() {
    guard let visa = visaSteps?.visa else { return }
    let name = sight.plan.displayName(of: RecordKey(visa.person)).shortened
    let left = sight.dossier(of: visa)?.left
    let items = (left?.options ?? []).compactMap { option -> Chooser.Item? in
      let action: Chooser.Action? =
        option.edits.isEmpty
        ? option.record.map { .edit($0) }
        : .ask(.apply(label: "\(name): \(option.title.lowercasedFirst)", edits: option.edits))
      return action.map { Chooser.Item(text: option.words(date: \.medium), action: $0) }
    }
    guard !items.isEmpty else {
      toast = Toast(text: "Nothing that is left can be done here; the detail tells of it.")
      return
    }
    layers.append(.chooser(Chooser(title: "What is left for \(name)", items: items)))
  }
}

extension String {
  fileprivate var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
