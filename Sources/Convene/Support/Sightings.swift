import Foundation
import Papers
import PlanFile

/// The highest number of a change that was seen here of each plan, by which an older copy of it is known for one.
///
/// A file that was put back as a whole is as sound as the newer one: nothing in it can tell. What was seen stands in the state
/// folder, readable by its owner alone: the random number of each plan and a count, no names and no paths.
enum Sightings {
  private static var path: String { Folders.state + "/seen" }

  /// The last change that was seen of a plan, 0 for none.
  static func last(of plan: [UInt8]) -> Int { read()[name(plan)] ?? 0 }

  /// Notes that a change was seen; a lower number leaves what was seen as it is, unless the plan was set back on purpose.
  ///
  /// Where nothing can be written nothing is noted, and nobody is troubled by it.
  static func note(_ number: Int, of plan: [UInt8], isRestored: Bool = false) {
    var seen = read()
    let name = name(plan)
    guard isRestored ? seen[name] != number : seen[name] ?? 0 < number else { return }
    seen[name] = number
    let text = seen.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)\n" }.joined()
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
  static func watch(_ file: PlanFile, say: (String) -> Void) {
    if let words = words(file.lastNumber, of: file.id) { say(words) }
    note(file.lastNumber, of: file.id)
    file.changed = { [id = file.id] in note($0, of: id) }
  }

  private static func name(_ plan: [UInt8]) -> String {
    plan.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
  }

  private static func read() -> [String: Int] {
    guard let text = try? String(contentsOfFile: path, encoding: .utf8) else { return [:] }
    let pairs = text.split(separator: "\n").compactMap { line -> (String, Int)? in
      let parts = line.split(separator: " ")
      return parts.count == 2 ? Int(parts[1]).map { (String(parts[0]), $0) } : nil
    }
    return Dictionary(pairs, uniquingKeysWith: max)
  }
}
