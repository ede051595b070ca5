import ForumPlan

/// A plan in its sealed file.
///
/// ```swift
/// let file = try PlanFile.open(at: "tunis.convene", access: .passphrase(words), mode: .write)
/// try file.apply(Change(label: "Add venue", author: "mk", time: now, edits: [.put(venue)]))
/// print(file.plan.venues.count)
/// ```
///
/// There is no saving: what `apply` returned is on the disk. A file is used from one thread.
public final class PlanFile {
  /// The path it was opened by.
  public let path: String
  /// What it was opened for.
  public let mode: OpenMode
  /// Whether a passphrase seals it; when not, whoever has the file can read all, and every screen says so.
  public internal(set) var isSealed: Bool
  /// What tells the plan from others: 16 random bytes.
  public let id: [UInt8]
  /// The plan as it stands on the disk: after the last change, or as it was when opened for reading.
  public internal(set) var plan: Plan

  /// Nothing once the file is closed.
  var storage: Storage?
  /// All officers, as the file has them in clear.
  var ring: KeyRing
  /// Those that the keys held vouch for; none where the plan has no rosters.
  var rosters: [Compartment: Roster]
  /// Who opened the plan.
  var opener: KeyRing.Opener
  var keys: [Compartment: CompartmentKey]
  var states: [Compartment: CompartmentState]
  var undoStack: UndoStack
  /// The number of the plan's last change.
  public internal(set) var lastNumber: Int {
    didSet { changed?(lastNumber) }
  }
  /// Told the number of each change once it is on the disk.
  public var changed: ((Int) -> Void)?
  /// What whoever opened it has to say of it to who reads it on a screen, as that it is an older copy.
  public var notice: String?
  /// Labels of changes asked for, so that a footer can show them at every key press.
  var labels: [Int: String] = [:]

  init(storage: Storage, mode: OpenMode, ring: KeyRing, opener: KeyRing.Opener, content: PlanContent) {
    path = storage.path
    self.storage = storage
    self.mode = mode
    isSealed = ring.isSealed
    self.ring = ring
    self.opener = opener
    rosters = content.rosters
    id = ring.plan
    plan = content.plan
    keys = content.keys
    states = content.states
    undoStack = content.undoStack
    lastNumber = content.lastNumber
  }

  /// Closes the file and lets others write it.
  ///
  /// The plan stays to be read. Closing twice does nothing.
  public func close() { storage = nil }

  /// Closes the file and keeps the right to write it, so that nobody changes the plan until it is opened again; `nil` for
  /// a file opened for reading.
  ///
  /// The keys are wiped when the last reference to this file goes.
  public func closeKeepingLock() -> WriterLock? {
    defer { close() }
    return storage?.lock
  }

  /// The storage, while the file is open.
  func opened() throws(PlanFileError) -> Storage {
    guard let storage else { throw .closed(path: path) }
    return storage
  }
}
