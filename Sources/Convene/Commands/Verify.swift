import ArgumentParser
import Papers
import PlanFile

struct Verify: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Prove that nobody changed the plan's file: every seal, the history's chain, and that both agree.",
    discussion: """
      EXAMPLE
        convene verify --plan north.convene || echo "ask where the file has been"

      Each record is opened in its place, each entry of the history from the first to the last, and all changes are done \
      again beside the plan. A fault is named by part, change and record, by alias. What the passphrase does not open is \
      named as not proved. An older copy of the whole file, and another history, are known by what was seen on this machine. \
      Two plans whose histories end in the same digits have had the same changes: officers can compare them by telephone, \
      and a purge leaves them as they are. Ends with 65 when anything is wrong.
      """)
  @OptionGroup var options: PlanOptions
  @Option(help: "table, json or csv.") var format = RowFormat.table

  func run() throws {
    let proof = try PlanFile.verify(at: options.path, access: try options.access(), seen: Sightings.heads)
    let older = Sightings.words(proof.lastNumber, of: proof.plan)
    Output.print(Self.report(proof, older: older), format, empty: "Nothing was proved.")
    guard proof.isSound, older == nil else { throw ExitCode(Failure.Code.badData.rawValue) }
    Sightings.note(proof.lastNumber, proof.heads, of: proof.plan)
  }

  private static func report(_ proof: Verification, older: String?) -> Report {
    var report = Report(
      title: "Verification",
      columns: [
        .init("state", "State", weight: 0.7), .init("part", "Part", weight: 0.8),
        .init("change", "Change", weight: 0.5, isNumeric: true), .init("record", "Record", weight: 1.2),
        .init("what", "What", weight: 3),
      ])
    func row(_ state: String, _ part: String, _ change: Int?, _ record: String, _ what: String) {
      report.rows.append([.text(state), .text(part), .init(change), .text(record), .text(what)])
    }
    for fault in proof.faults {
      row("FAULT", fault.compartment?.rawValue ?? "file", fault.entry, fault.record ?? "", fault.what)
    }
    if let older { row("FAULT", "file", proof.lastNumber, "", older) }
    for part in proof.parts {
      let isWhole = !proof.faults.contains { $0.compartment == part.compartment || $0.compartment == nil }
      let what =
        "\(part.records) \(part.records == 1 ? "record" : "records") and \(part.entries) "
        + "\(part.entries == 1 ? "entry" : "entries") of the history opened"
      row(
        isWhole ? "proved" : "opened", part.compartment.rawValue, nil, "",
        (isWhole && part.isReplayed ? "\(what); the one follows from the other." : "\(what).")
          + (part.head.map { $0.digest.isEmpty ? "" : " The history ends in \($0.words)." } ?? ""))
    }
    for words in proof.unproved { row("not proved", "", nil, "", words) }
    return report
  }
}
