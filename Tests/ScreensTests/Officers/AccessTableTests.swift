import Dates
import ExamplePlan
import ForumPlan
import Foundation
import PlanFile
import Terminal
import Testing

@testable import Screens

/// Who sees what: each field of each kind of record, for each set of compartments that an officer can hold.
@Suite("Field by officer") struct AccessTableTests {
  /// The eight sets with logistics, as letters: i, p and f for identity, protection and finance.
  private static let sets: [(name: String, holds: Set<Compartment>)] = (0..<8).map { mask in
    let others = [Compartment.identity, .protection, .finance].enumerated().filter { mask >> $0.offset & 1 == 1 }
    return (
      "l" + others.map { String($0.element.rawValue.prefix(1)) }.joined(), Set([.logistics] + others.map(\.element))
    )
  }

  /// The plan of the example in a file, with an officer by key file for each set; a copy for each test of one that is made
  /// once, for that takes seconds.
  private struct Shelf {
    private static let first = Result { try make() }

    let folder: URL
    let keys: [KeyFile]
    var path: String { folder.appending(path: "p.convene").path }

    init() throws {
      let first = try Self.first.get()
      keys = first.keys
      folder = try Self.newFolder()
      try first.bytes.write(to: folder.appending(path: "p.convene"))
    }

    private static func newFolder() throws -> URL {
      let folder = FileManager.default.temporaryDirectory.appending(path: "access-\(UUID().uuidString)")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      return folder
    }

    private static func make() throws -> (bytes: Data, keys: [KeyFile]) {
      let folder = try newFolder()
      defer { try? FileManager.default.removeItem(at: folder) }
      let path = folder.appending(path: "p.convene").path
      let file = try PlanFile.create(
        at: path, access: .keyFile(.random()), programmeName: "Example", author: "owner", time: 1)
      try file.apply(
        Change(label: "Example", author: "owner", time: 2, edits: Stage.example.entries.map(Edit.put)))
      // Each kind is edited once, so that history has something to tell of it.
      for entry in Stage.example.entries where RecordKind.allCases.contains(entry.key.kind) {
        guard [.identity, .protection, .budgetLine].contains(entry.key.kind) else { continue }
        try file.apply(
          Change(
            label: "Edit \(file.plan.displayName(of: entry.key))", author: "owner", time: 3, edits: [.put(entry)]))
      }
      let keys = AccessTableTests.sets.map { _ in KeyFile.random() }
      for (set, key) in zip(AccessTableTests.sets, keys) {
        let own = try #require(try file.keyMaker.key(of: .keyFile(key)))
        try file.addOfficer("Officer \(set.name)", holding: set.holds, key: own, author: "owner", time: 4)
      }
      // Closed, the file has all that stood in its log.
      file.close()
      return (try Data(contentsOf: URL(filePath: path)), keys)
    }

    func open(_ place: Int) throws -> PlanFile {
      try PlanFile.open(at: path, access: .keyFile(keys[place]), mode: .read)
    }

    func end() { try? FileManager.default.removeItem(at: folder) }
  }

  @Test("The plan that opens has the fields of the compartments held and of no other")
  func table() throws {
    let shelf = try Shelf()
    defer { shelf.end() }
    let all = Stage.example
    let plans = try Self.sets.indices.map { try shelf.open($0).plan }
    var lines = ["field".padded(36) + Self.sets.map { $0.name.padded(6) }.joined()]
    for kind in RecordKind.allCases {
      let entries = all.entries(of: kind)
      let fields = entries.first.map { RecordForm(editing: $0).fields.map(\.key) } ?? []
      for field in fields.isEmpty ? ["(whole)"] : fields {
        let signs = plans.map { plan in
          let seen = entries.count { entry in
            guard let own = plan[entry.key] else { return false }
            return RecordForm(editing: own).text(field, in: all) == RecordForm(editing: entry).text(field, in: all)
          }
          return seen == 0 ? (entries.isEmpty ? "." : "–") : seen == entries.count ? "✓" : "\(seen)"
        }
        lines.append("\(kind.rawValue).\(field)".padded(36) + signs.map { $0.padded(6) }.joined())
        let expected = Self.sets.map { set in
          entries.isEmpty ? "." : set.holds.contains(kind.compartment) ? "✓" : "–"
        }
        #expect(signs == expected, "\(kind).\(field)")
      }
    }
    let trimmed = lines.map { line in String(line.reversed().drop { $0 == " " }.reversed()) }
    try expectSnapshot(trimmed.joined(separator: "\n"), "field-by-officer")
  }

  /// Texts of records of closed compartments that stand in no record of an open one.
  private func secrets(_ set: Set<Compartment>) -> Set<String> {
    func texts(_ isIncluded: (Compartment) -> Bool) -> Set<String> {
      var texts: Set<String> = []
      for entry in Stage.example.entries where isIncluded(entry.key.kind.compartment) {
        let form = RecordForm(editing: entry)
        for field in form.fields where field.key != "person" && field.key != "forum" {
          let text = form.text(field.key, in: Stage.example)
          for part in text.split(whereSeparator: { $0.isNewline || $0 == ";" }) where part.count >= 8 {
            texts.insert(part.trimmingCharacters(in: .whitespaces))
          }
        }
      }
      return texts
    }
    let open = texts { set.contains($0) }
    return texts { !set.contains($0) }.filter { secret in
      // A date or an amount of money tells nothing by itself, nor does what budgets call their categories.
      secret.contains { $0.isLowercase } && !open.contains { $0.contains(secret) }
        && !BudgetCategory.allCases.contains { $0.label == secret }
    }
  }

  @Test("Nothing of a closed compartment is on any tab, in history, in search or in an error", arguments: 0..<8)
  func screens(_ place: Int) throws {
    let shelf = try Shelf()
    defer { shelf.end() }
    let file = try shelf.open(place)
    let set = Self.sets[place].holds
    let secrets = secrets(set)
    #expect(secrets.count >= 10 || set.count == 4)
    var text = ""
    var stage = Stage(file.plan, width: 200, height: 60)
    stage.type("n")
    for tab in "1234567890" {
      stage.type(String(tab))
      for _ in 0..<4 {
        text += stage.text
        stage.press(.down, .down, .down, .down)
      }
    }
    let names = RecordNames(file.plan)
    text += (names.open + names.legal).map(\.name).joined(separator: "\n")
    for entry in try file.history() {
      text += entry.change.label + "\n"
      for difference in try file.journal.differences(of: entry, in: file.plan) {
        text += "\(difference.name) \(difference.fields.map { "\($0.old) \($0.new)" })\n"
      }
    }
    for entry in Stage.example.entries where !set.contains(entry.key.kind.compartment) {
      var plan = file.plan
      do {
        try plan.apply([.put(entry)])
        Issue.record("a change of \(entry.key.kind) was taken")
      } catch {
        text += "\(error)\n"
        #expect(error == .shut(entry.key.kind.compartment))
      }
      text += file.plan.displayName(of: entry.key) + "\n"
    }
    let all = SeenText(text)
    let seen = secrets.filter { all.contains($0) }
    #expect(seen.isEmpty, "seen by \(Self.sets[place].name)")
    if !set.contains(.protection) {
      let tells = all.contains("Edit protection record")
      #expect(!tells, "that there are protection records is told")
    }
  }

  @Test("Whoever holds all keys sees those texts, so that looking for them can fail")
  func sanity() throws {
    let shelf = try Shelf()
    defer { shelf.end() }
    let file = try shelf.open(7)
    var text = ""
    for entry in try file.history(limit: 400) {
      for difference in try file.journal.differences(of: entry, in: file.plan) {
        text += difference.fields.map { "\($0.old) \($0.new)" }.joined()
      }
    }
    var stage = Stage(file.plan, width: 200, height: 60)
    stage.type("n3")
    text += stage.text
    let all = SeenText(text)
    let seen = secrets([.logistics]).count { all.contains($0) }
    #expect(seen > 20)
  }
}

extension String {
  fileprivate func padded(_ width: Int) -> String { self + String(repeating: " ", count: max(1, width - count)) }
}
