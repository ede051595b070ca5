import ForumPlan
import Foundation
import GRDB

extension Verifier {
  /// Opens every part of the history from the first change to the last, follows the chain of each compartment, and does
  /// again what the changes did.
  mutating func readJournal() throws {
    var last: [Compartment: Int] = [:]
    var digests: [Compartment: [UInt8]] = [:]
    var reached = 0
    var parts = ChangeParts()
    let rows = try Row.fetchCursor(
      database, sql: "SELECT number, compartment, sealed FROM journal ORDER BY number, compartment")
    while let row = try rows.next() {
      guard let number = (try? row.integer(0)).flatMap({ Int(exactly: $0) }), number > 0, number < 1 << 53 else {
        note("The history has an entry without a number.")
        broken.formUnion(keys.keys)
        continue
      }
      if number > reached + 1 { gap(from: reached + 1, to: number - 1) }
      if number > reached { lacking(parts) }
      reached = max(reached, number)
      parts.turn(to: number)
      guard let compartment = (try? row.integer(1)).flatMap({ Compartment(number: $0) }) else {
        note("It has a part that this version does not know.", entry: number)
        continue
      }
      parts.present |= compartment.bit
      guard let key = keys[compartment] else { continue }
      let before = last[compartment] ?? 0
      last[compartment] = number
      guard let (part, digest) = (try? row.blob(2)).flatMap({ try? Self.open(Array($0), under: key, number: number) })
      else {
        broken.insert(compartment)
        digests[compartment] = nil
        note("The entry cannot be opened: it was changed, or put in the place of another.", compartment, entry: number)
        continue
      }
      if part.previous != before {
        broken.insert(compartment)
        note(
          part.previous > before
            ? "The entry before it, of change \(part.previous), is missing."
            : "It follows change \(part.previous), and change \(before) stands between.", compartment, entry: number)
      } else if let known = digests[compartment], part.link != known {
        broken.insert(compartment)
        note("The history before it is not the one that it was written behind.", compartment, entry: number)
      }
      digests[compartment] = digest
      if let head = seen[compartment], head.number == number, head.digest != digest {
        note("The history up to here is not the one that was seen on this machine.", compartment, entry: number)
      }
      parts.wanted |= part.compartments
      replay(part)
      inPart(compartment) { $0.entries += 1 }
    }
    lacking(parts)
    result.lastNumber = reached
    for (compartment, state) in states.sorted(by: { $0.key.number < $1.key.number }) {
      if state.lastPart != last[compartment] ?? 0 {
        broken.insert(compartment)
        note(
          "Its history ends with change \(last[compartment] ?? 0), and change \(state.lastPart) was written last.",
          compartment)
      } else if state.number > reached {
        note("The history ends with change \(reached), and change \(state.number) was written.", compartment)
      } else if let digest = digests[compartment] {
        if state.digest != digest {
          note("Its history is not the one that was written.", compartment, entry: state.lastPart)
        }
        inPart(compartment) { $0.head = HistoryHead(number: state.lastPart, digest: digest) }
      }
    }
  }

  /// The parts of one change: those that are there, opened or shut, and those that the opened ones tell of.
  private struct ChangeParts {
    var number = 0
    var present: UInt64 = 0
    var wanted: UInt64 = 0

    mutating func turn(to number: Int) {
      if number != self.number { self = ChangeParts(number: number) }
    }
  }

  /// A part of the plan that was set back as a whole is sound in itself; the others tell which of its entries are gone.
  private mutating func lacking(_ parts: ChangeParts) {
    for compartment in Compartment.allCases where parts.wanted & ~parts.present & compartment.bit != 0 {
      note("Its part of this change is missing.", compartment, entry: parts.number)
      broken.insert(compartment)
    }
  }

  private static func open(
    _ sealed: [UInt8], under key: CompartmentKey, number: Int
  ) throws -> (part: JournalPart, digest: [UInt8]) {
    let opened = try JournalBytes.open(sealed, under: key, number: number)
    return (try JournalPart(plain: opened), try JournalBytes(opened).digest(of: number, key.compartment))
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
