import ForumPlan
import Foundation
import Papers
import PlanFile

/// The highest number of a change that was seen here of each plan, by which an older copy of it is known for one, and the
/// heads of its history, by which another history is.
///
/// A file that was put back as a whole is as sound as the newer one: nothing in it can tell. What was seen stands in the state
/// folder, readable by its owner alone: the random number of each plan, counts and digests, no names and no paths.
enum Sightings {
  private static var path: String { Folders.state + "/seen" }

  /// What was seen of a plan.
  private struct Sighting: Equatable {
    var number = 0
    var heads: [Compartment: HistoryHead] = [:]
  }

  /// The last change that was seen of a plan, 0 for none.
  static func last(of plan: [UInt8]) -> Int { read()[hex(plan)]?.number ?? 0 }

  /// What was seen of a plan's history.
  static func heads(of plan: [UInt8]) -> [Compartment: HistoryHead] { read()[hex(plan)]?.heads ?? [:] }

  /// Notes that a change was seen; a lower number leaves what was seen as it is, unless the plan was set back on purpose.
  ///
  /// Where nothing can be written nothing is noted, and nobody is troubled by it.
  static func note(
    _ number: Int, _ heads: [Compartment: HistoryHead], of plan: [UInt8], isRestored: Bool = false
  ) {
    var seen = read()
    let name = hex(plan)
    let before = seen[name] ?? Sighting()
    guard isRestored || before.number <= number else { return }
    // An officer with fewer keys has seen less of it.
    let kept = isRestored ? [:] : before.heads
    let now = Sighting(number: number, heads: kept.merging(heads) { $0.number > $1.number ? $0 : $1 })
    guard now != before else { return }
    seen[name] = now
    let text = seen.sorted { $0.key < $1.key }.map { "\($0.key) \(words($0.value))\n" }.joined()
    try? Folders.makeFolder(of: path)
    try? PaperFile.write(Array(text.utf8), to: path)
  }

  /// What is said of a plan that is older than one seen before; `nil` for one that is not.
  static func words(_ number: Int, of plan: [UInt8]) -> String? {
    let last = last(of: plan)
    guard number < last else { return nil }
    return "The file is an older copy: it ends with change \(number), and change \(last) was seen here."
  }

  /// Notes the last change of a file that was opened, and each that is made; says so where it is older than one seen.
  ///
  /// Heads go on only from where they were seen: what was changed elsewhere was perhaps written behind another history, and
  /// what was seen stays until `verify` has proved that one follows from the other.
  static func watch(_ file: PlanFile, say: (String) -> Void) {
    if let words = words(file.lastNumber, of: file.id) { say(words) }
    let seen = heads(of: file.id)
    let followed = Compartment.allCases.filter { seen[$0] == nil || seen[$0] == file.heads[$0] }
    note(file.lastNumber, file.heads.filter { followed.contains($0.key) }, of: file.id)
    file.changed = { [id = file.id, weak file] number in
      note(number, file?.heads.filter { followed.contains($0.key) } ?? [:], of: id)
    }
  }

  /// A line without the plan: the number, then `identity:41:3f2a…` for each part of whose history something was seen.
  private static func words(_ sighting: Sighting) -> String {
    let heads = sighting.heads.sorted { $0.key.rawValue < $1.key.rawValue }.map {
      "\($0.key.rawValue):\($0.value.number):\(hex($0.value.digest))"
    }
    return ([String(sighting.number)] + heads).joined(separator: " ")
  }

  private static func read() -> [String: Sighting] {
    guard let text = try? String(contentsOfFile: path, encoding: .utf8) else { return [:] }
    var seen: [String: Sighting] = [:]
    for line in text.split(separator: "\n") {
      let words = line.split(separator: " ")
      guard words.count >= 2, let number = Int(words[1]) else { continue }
      var sighting = Sighting(number: number)
      for word in words.dropFirst(2) {
        let parts = word.split(separator: ":")
        guard parts.count == 3, let compartment = Compartment(rawValue: String(parts[0])), let last = Int(parts[1])
        else { continue }
        sighting.heads[compartment] = HistoryHead(number: last, digest: bytes(parts[2]))
      }
      seen[String(words[0])] = sighting
    }
    return seen
  }

  private static func hex(_ bytes: [UInt8]) -> String {
    bytes.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
  }

  private static func bytes(_ hex: Substring) -> [UInt8] {
    let digits = hex.compactMap { $0.hexDigitValue.map(UInt8.init) }
    return stride(from: 1, to: digits.count, by: 2).map { digits[$0 - 1] << 4 | digits[$0] }
  }
}
