import ForumPlan
import Foundation

/// Copies of a plan that are sealed as it is, and taken from a moment at which it was whole.
extension PlanFile {
  /// Writes a copy, while the plan may be open for writing elsewhere; for its owner only (mode 0600), and whole or not at all.
  ///
  /// With an access the copy is verified before it gets its name, and nothing is written of a plan with faults; without one
  /// only its tables are looked at. A file of that name is replaced only if that is asked for, and never one that is open.
  @discardableResult
  public static func backUp(
    _ path: String, to copy: String, replacing: Bool = false, verifying access: Access?
  ) throws(PlanFileError) -> Verification? {
    guard FileIdentity(path: path) != FileIdentity(path: copy) else { throw .alreadyExists(path: copy) }
    let held = replacing ? try settled(copy) : nil
    defer { withExtendedLifetime(held) {} }
    let draft = try NewFile(for: copy, replacing: replacing)
    try Storage(at: path, mode: .read).copy(to: draft.draft)
    let proof = try proof(of: draft.draft, access, named: path)
    try draft.publish(replacing: replacing)
    return proof
  }

  /// Puts a copy in the place of a plan, once it was verified; gives where the plan that was there was kept, if one was.
  ///
  /// A plan that is there is replaced only if that is asked for, stays beside it under another name, and must be open nowhere.
  public static func restore(
    _ copy: String, to path: String, replacing: Bool = false, access: Access
  ) throws(PlanFileError) -> (proof: Verification, kept: String?) {
    guard FileIdentity(path: path) != FileIdentity(path: copy) else { throw .alreadyExists(path: path) }
    let held = replacing ? try settled(path) : nil
    defer { withExtendedLifetime(held) {} }
    let draft = try NewFile(for: path, replacing: replacing)
    try Storage(at: copy, mode: .read).copy(to: draft.draft)
    guard let proof = try proof(of: draft.draft, access, named: copy) else {
      throw .passphraseNeeded(path: copy)
    }
    var kept: String?
    if isThere(path) {
      let name = try keptName(for: path)
      guard link(path, name) == 0 || rename(path, name) == 0 else {
        throw .io(path: path, message: "the plan that is there could not be kept under another name")
      }
      kept = name
    }
    try draft.publish(replacing: replacing)
    return (proof, kept)
  }

  private static func proof(
    of draft: String, _ access: Access?, named path: String
  ) throws(PlanFileError) -> Verification? {
    guard let access else { return nil }
    let proof: Verification
    do { proof = try verify(at: draft, access: access) } catch { throw error.moved(to: path) }
    guard let fault = proof.faults.first else { return proof }
    throw .damaged(path: path, what: "\(fault) (“convene verify” names all faults)")
  }

  /// Takes the right to write what is there, and has its log moved into it; a file that is no plan is left as it is.
  private static func settled(_ path: String) throws(PlanFileError) -> WriterLock? {
    guard isThere(path) else { return nil }
    let real = realpath(path, nil).map { pointer in
      defer { free(pointer) }
      return String(cString: pointer)
    }
    let lock: WriterLock
    do { lock = try WriterLock(of: real ?? path) } catch { throw error.moved(to: path) }
    // What cannot be opened is replaced all the same: to mend it may be why somebody restores.
    _ = try? Storage(at: path, mode: .write, keeping: lock)
    for companion in ["-wal", "-shm"] { unlink((real ?? path) + companion) }
    return lock
  }

  private static func isThere(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0
  }

  /// `north.replaced-1.convene`, the first that is free.
  private static func keptName(for path: String) throws(PlanFileError) -> String {
    let name = path as NSString
    let (stem, end) = (name.deletingPathExtension, name.pathExtension)
    for number in 1..<10_000 {
      let kept = "\(stem).replaced-\(number)\(end.isEmpty ? "" : ".\(end)")"
      if !isThere(kept) { return kept }
    }
    throw .io(path: path, message: "too many plans that were replaced lie beside it")
  }
}
