import ForumPlan

extension Workspace {
  /// The steps of the visa under the cursor; `nil` while they are being worked out.
  var visaSteps: VisaSteps? {
    guard let record = list.current?.record,
      let visa = sight.derived?.outlook.visa(of: ForumPlan.ID(rawValue: record.rawID))
    else { return nil }
    return VisaSteps(
      visa: visa, visaCase: sight.plan.visaCase(of: visa.id), today: sight.today, glyphs: sight.glyphs)
  }

  /// Marks the next step of the visa under the cursor done today.
  mutating func markStep() -> [Effect] {
    guard let steps = visaSteps, let next = steps.next, let marked = steps.markingNext(on: sight.today) else {
      return []
    }
    let label = "Mark \(sight.plan.displayName(of: RecordKey(steps.visa.person)).shortened): \(next.doneWords)"
    return [.apply(label: label, edits: [.put(marked)])]
  }

  /// Puts the visas together by something else.
  mutating func groupVisas() {
    sight.visaGrouping = sight.visaGrouping.next
    stale.insert(.visas)
    toast = Toast(text: "Visas by \(sight.visaGrouping.label).")
  }
}
