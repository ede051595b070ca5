import ForumPlan

extension Workspace {
  /// Marks the next step of the visa under the cursor done today.
  mutating func markStep() -> [Effect] {
    guard mayChange(), let record = list.current?.record,
      let visa = sight.derived?.outlook.visa(of: ForumPlan.ID(rawValue: record.rawID))
    else { return [] }
    let steps = VisaSteps(
      visa: visa, visaCase: sight.plan.visaCase(of: visa.id), today: sight.today, glyphs: sight.glyphs)
    guard let next = steps.next, let marked = steps.markingNext(on: sight.today) else {
      toast = Toast(text: "Nothing is left to mark for this visa.")
      return []
    }
    let label = "Mark \(sight.plan.displayName(of: RecordKey(visa.person)).shortened): \(next.doneWords)"
    return [.apply(label: label, edits: [.put(marked)])]
  }

  /// Puts the visas together by something else.
  mutating func groupVisas() {
    sight.visaGrouping = sight.visaGrouping.next
    stale.insert(.visas)
    toast = Toast(text: "Visas by \(sight.visaGrouping.label).")
  }
}
