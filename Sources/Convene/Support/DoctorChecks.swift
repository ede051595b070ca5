import Atlas
import CMemory
import Dates
import ForumPlan
import Foundation
import PlanFile

/// The checks of `doctor`: each a line that begins with ok, note or BAD.
enum DoctorChecks {
  static func program(today: CivilDate) -> [String] {
    let atlas = Atlas.shipped
    let processes = atlas.processes
    let doubtful = processes.count { $0.confidence == .low }
    let old = processes.count { today - $0.checkedOn > 90 }
    return [
      "ok    \(atlas.countries.count) countries, \(atlas.places.count) places, \(processes.count) visa processes",
      "note  of those processes \(doubtful) are of low confidence, \(old) were checked more than 90 days ago",
      locale(), secrecy(),
    ] + atlas.check().map { "BAD   \($0.subject): \($0.problem)" }
  }

  private static func secrecy() -> String {
    cm_is_kept_out() == 1
      ? "ok    no core is dumped, and no debugger of yours reads the program's memory"
      : "note  no core is dumped; this system lets your other programs read the program's memory"
  }

  private static func count(_ number: Int, _ one: String, _ many: String) -> String {
    "\(number) \(number == 1 ? one : many)"
  }

  private static func locale() -> String {
    let environment = ProcessInfo.processInfo.environment
    let name = environment["LC_ALL"] ?? environment["LC_CTYPE"] ?? environment["LANG"] ?? ""
    return name.uppercased().contains("UTF-8") || name.uppercased().contains("UTF8")
      ? "ok    the locale \(name) writes every script"
      : "note  the locale “\(name)” is not UTF-8; the screens use C.UTF-8 instead"
  }

  static func plan(_ file: PlanFile) throws -> [String] {
    let plan = file.plan
    var lines = [
      file.isSealed
        ? "ok    \(file.path) is sealed" : "note  \(file.path) is NOT sealed: anyone who has it can read it",
      "ok    \(count(plan.forums.count, "forum", "forums")), \(count(plan.people.count, "person", "people")), "
        + "\(count(plan.attendances.count, "attendance", "attendances")) opened",
    ]
    var problems = 0
    for entry in plan.entries {
      for problem in entry.record.problems {
        problems += 1
        lines.append("BAD   \(entry.key.kind.noun) “\(plan.displayName(of: entry.key))”: \(problem)")
      }
      for reference in entry.record.references
      where plan.openCompartments.contains(reference.kind.compartment) && plan[reference] == nil {
        problems += 1
        lines.append(
          "BAD   \(entry.key.kind.noun) “\(plan.displayName(of: entry.key))” speaks of a \(reference.kind.noun) that is gone"
        )
      }
    }
    if problems == 0 { lines.append("ok    every record is whole and speaks only of records that are there") }
    _ = try file.history(limit: 100_000)
    lines.append("ok    the history can be read")
    if file.isSealed,
      let mode = try? FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions] as? Int,
      mode & 0o077 != 0
    {
      lines.append("note  others on this machine may read the (sealed) file: chmod 600 \(file.path)")
    }
    return lines
  }
}
