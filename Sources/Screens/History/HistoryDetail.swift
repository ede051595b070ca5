import ForumPlan
import Terminal

/// What is told of a change: who did what when, and each record before and after.
///
/// While names are hidden an identity or a protection record is a closed door: that it changed is told, not how.
struct HistoryDetail {
  let change: ChangeSummary
  let sight: Sight

  var lines: [DetailLine] {
    let state = sight.history.standing.words(of: change)
    var lines: [DetailLine] = [
      .fact("What was done", change.label, .heading), .fact("When", change.longMoment(by: sight.clock)),
      .fact("Who", change.author), .fact("State", state.capitalisedFirst, Style(.estimated)),
    ]
    if change.isPartlyShut {
      lines.append(
        .text("It also touched a part of the plan that is shut: the passphrase does not hold its key.", .dim))
    }
    guard let told = sight.history.told, told.number == change.number else {
      let failure = sight.history.failure
      return lines + [.text(failure ?? "Reading what it did …", failure == nil ? .dim : .error)]
    }
    let count = told.differences.count + told.others
    lines.append(.heading(count == 0 ? "No record is another for it" : count == 1 ? "1 record" : "\(count) records"))
    lines += told.differences.flatMap(lines(of:))
    if told.others > 0 {
      lines.append(.text("And \(told.others) more: “convene history \(change.number)” tells all.", .dim))
    }
    return lines
  }

  private func lines(of difference: RecordDifference) -> [DetailLine] {
    let title = "\(difference.kind.rawValue.capitalisedFirst): \(difference.key.kind.noun) \(difference.name)"
    let isThere = sight.plan[difference.key] != nil
    let head: DetailLine = isThere ? .record(difference.key, title, .heading) : .text(title, .heading)
    guard sight.showsNames || !difference.compartment.isSecret else {
      return [head, .text("Hidden. Press \(sight.key("names.toggle")) to see what it says.", .dim)]
    }
    return [head]
      + difference.fields.map { field in
        switch difference.kind {
        case .added: .fact(field.label, Self.joined(Self.lines(field.new)))
        case .removed: .fact(field.label, Self.joined(Self.lines(field.old)))
        case .changed: .fact(field.label, Self.step(from: Self.lines(field.old), to: Self.lines(field.new)))
        }
      }
  }

  /// Of long lists, only the items that are others now.
  private static func step(from old: [String], to new: [String]) -> String {
    let (gone, come) = (old.filter { !new.contains($0) }, new.filter { !old.contains($0) })
    // The same items in another order.
    guard !gone.isEmpty || !come.isEmpty else { return "\(joined(old)) → \(joined(new))" }
    return "\(gone.isEmpty ? "–" : joined(gone)) → \(come.isEmpty ? "–" : joined(come))"
  }

  private static func lines(_ text: String) -> [String] { text.split(whereSeparator: \.isNewline).map(String.init) }

  private static func joined(_ lines: [String]) -> String { lines.joined(separator: " / ") }
}
