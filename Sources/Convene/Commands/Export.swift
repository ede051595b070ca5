import ArgumentParser
import ForumPlan
import Foundation
import PlanFile

struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write everything that your keys open as JSON, names included.",
    discussion: "EXAMPLE\n  convene export -o backup.json")
  @OptionGroup var options: PlanOptions
  @Option(
    name: [.customShort("o"), .long], help: ArgumentHelp("Write to a file, readable by you alone.", valueName: "file"))
  var output: String?
  @Flag(help: "Replace a file that is there.") var force = false

  func run() throws {
    let plan = try options.open(.read).plan
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    var objects: [String: [Entry]] = [:]
    for kind in RecordKind.allCases {
      objects[kind.rawValue] = plan.entries(of: kind).sorted { $0.key.rawID < $1.key.rawID }
    }
    let bytes = [UInt8](try encoder.encode(objects.mapValues { $0.map(ExportedRecord.init) })) + [0x0A]
    if let output {
      try Output.save(bytes, to: output, replacing: force)
    } else {
      FileHandle.standardOutput.write(Data(bytes))
    }
  }

  /// A record without the word for its kind, which the array around it says.
  private struct ExportedRecord: Encodable {
    let entry: Entry
    func encode(to encoder: any Encoder) throws { try entry.record.encode(to: encoder) }
  }
}
