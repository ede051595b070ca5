import ForumPlan
import Foundation
import GRDB

extension Verifier {
  /// Opens every part of the history from the first change to the last, follows the chain of each compartment, and does
  /// again what the changes did.
  mutating func readJournal() throws {
    var last: [Compartment: Int] = [:]
    var reached = 0
    let rows = try Row.fetchCursor(
      database, sql: "SELECT number, compartment, sealed FROM journal ORDER BY number, compartment")
    while let row = try rows.next() {
      guard let number = (try? row.integer(0)).flatMap({ Int(exactly: $0) }), number > 0, number < 1 << 53 else {
        note("The history has an entry without a number.")
        broken.formUnion(keys.keys)
        continue
      }
      if number > reached + 1 { gap(from: reached + 1, to: number - 1) }
      reached = max(reached, number)
      guard let compartment = (try? row.integer(1)).flatMap({ Compartment(number: $0) }) else {
        note("It has a part that this version does not know.", entry: number)
        continue
      }
      guard let key = keys[compartment] else { continue }
      let before = last[compartment] ?? 0
      last[compartment] = number
      guard let part = (try? row.blob(2)).flatMap({ try? JournalPart(sealed: Array($0), under: key, number: number) })
      else {
        broken.insert(compartment)
        note("The entry cannot be opened: it was changed, or put in the place of another.", compartment, entry: number)
        continue
      }
      if part.previous != before {
        broken.insert(compartment)
        note(
          part.previous > before
            ? "The entry before it, of change \(part.previous), is missing."
            : "It follows change \(part.previous), and change \(before) stands between.", compartment, entry: number)
      }
      replay(part)
      inPart(compartment) { $0.entries += 1 }
    }
    result.lastNumber = reached
    for (compartment, state) in states.sorted(by: { $0.key.number < $1.key.number }) {
      if state.lastPart != last[compartment] ?? 0 {
        broken.insert(compartment)
        note(
          "Its history ends with change \(last[compartment] ?? 0), and change \(state.lastPart) was written last.",
          compartment)
      } else if state.number > reached {
        note("The history ends with change \(reached), and change \(state.number) was written.", compartment)
      }
    }
  }

  /// Each change has a part somewhere.
  private mutating func gap(from first: Int, to end: Int) {
    note(first == end ? "Change \(first) is missing." : "Changes \(first) to \(end) are missing.", entry: first)
    broken.formUnion(keys.keys)
  }

  private mutating func replay(_ part: JournalPart) {
    for placed in part.edits {
      switch placed.edit {
      case .put(let entry):
        replayed[entry.key] = entry
        known[entry.key] = entry
      case .remove(let key): replayed[key] = nil
      }
    }
  }
}
