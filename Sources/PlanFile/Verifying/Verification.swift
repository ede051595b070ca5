import ForumPlan

/// What was proved of a plan's file, what could not be, and every fault that was found.
public struct Verification: Sendable {
  /// Something that is not as it was written; named, where it can be, by alias and never by the name of a person.
  public struct Fault: Hashable, Sendable {
    /// The part of the plan; `nil` for the file as a whole.
    public var compartment: Compartment?
    /// The entry of the history, by its number.
    public var entry: Int?
    /// The record, as `person Cedar 14`.
    public var record: String?
    /// What is wrong, as a sentence.
    public var what: String
  }

  /// A part of which everything was opened.
  public struct Part: Hashable, Sendable {
    public var compartment: Compartment
    /// How many records were opened, each in its place.
    public var records: Int
    /// How many entries of the history were opened, from the first to the last.
    public var entries: Int
    /// Whether its records are what its history adds up to; not asked where entries cannot be opened.
    public var isReplayed: Bool
    /// What stands for the whole of its history; `nil` where that is not as it was written.
    public var head: HistoryHead?
  }

  /// What tells the plan from others: 16 random bytes.
  public var plan: [UInt8] = []
  /// The number of the last change.
  public var lastNumber = 0
  /// The parts whose keys are held.
  public var parts: [Part] = []
  /// What was not proved, as sentences.
  public var unproved: [String] = []
  public var faults: [Fault] = []

  /// What stands for the history of each part that is as it was written.
  public var heads: [Compartment: HistoryHead] {
    Dictionary(parts.compactMap { part in part.head.map { (part.compartment, $0) } }) { first, _ in first }
  }

  /// Whether nothing is wrong with what could be opened.
  public var isSound: Bool { faults.isEmpty }
}

extension Verification.Fault: CustomStringConvertible {
  /// Where and what, on one line.
  public var description: String {
    let place = [compartment?.rawValue, entry.map { "change \($0)" }, record].compactMap(\.self)
    return place.isEmpty ? what : "\(place.joined(separator: ", ")): \(what)"
  }
}
