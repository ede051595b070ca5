import ForumPlan
import PlanFile

/// Officers: listed, added and removed.
extension Desk {
  /// Does what is asked about officers; keys are made of passphrases on another thread.
  func perform(_ wish: OfficerWish, in file: PlanFile) throws(PlanFileError) -> Outcome? {
    switch wish {
    case .list: return .officers(OfficersTold(file))
    case .remove(let officer):
      let renewed = try file.removeOfficer(officer.id, author: author, time: now())
      tray.put(.officersChanged)
      let rest =
        renewed.isOldGone
        ? "New keys: \(renewed.compartments.words)."
        : "Another program has the plan open: until it is closed there, the file keeps what the old keys open."
      return changed(file, said: "Removed \(officer.name).", hint: rest)
    case .add, .change:
      guard !isMakingKey else { return .refused("A key is being made already.") }
      isMakingKey = true
      let (maker, tray) = (file.keyMaker, tray)
      Self.inBackground {
        tray.put(.keyed(wish, Result { try wish.keys(maker) }))
      }
      return .said("Making the key …")
    }
  }

  /// Goes on once the keys are made.
  func take(_ keys: Result<[OwnKey], any Error>, for wish: OfficerWish) -> Outcome? {
    isMakingKey = false
    guard let file else { return nil }
    guard case .success(let keys) = keys, let first = keys.first, let last = keys.last else {
      return .refused("There is not enough memory to make the key.")
    }
    do {
      switch wish {
      case .list, .remove: return nil
      case .add(let name, let holding, _):
        let officer = try file.addOfficer(name, holding: holding, key: last, author: author, time: now())
        tray.put(.officersChanged)
        return changed(
          file, said: "Added \(officer.name): \(officer.compartments.words).",
          hint: "Give them a copy of the plan's file.")
      case .change:
        guard let me = file.officer, file.isOwn(first) else { throw PlanFileError.officers(.wrongOldKey) }
        try file.replaceKey(of: me.id, by: last, author: author, time: now())
        tray.put(.officersChanged)
        return changed(
          file, said: "Your passphrase is another now.", hint: "Copies of the file made before open by the old one.")
      }
    } catch {
      return .refused("\(error)")
    }
  }
}
