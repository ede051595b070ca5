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
    guard let steps = visaSteps, let mark = steps.nextMark else { return [] }
    return [note(mark, on: sight.today, of: steps)]
  }
}
