import ForumPlan
import PlanFile
import Terminal

/// Officers: shown, added and removed, and one's own passphrase.
extension Workspace {
  /// Shows the officers, in place of how they were shown before.
  mutating func show(_ told: OfficersTold) {
    guard let place = layers.lastIndex(where: { if case .officers = $0 { true } else { false } }),
      case .officers(let board) = layers[place]
    else { return layers.append(.officers(OfficerBoard(told))) }
    layers[place] = .officers(OfficerBoard(told, cursor: board.cursor))
  }

  /// Does what a key asked for in the list of officers.
  mutating func perform(_ result: OfficerBoard.Result, of board: OfficerBoard) -> [Effect] {
    if result != .cancel { layers.append(.officers(board)) }
    switch result {
    case .stay, .cancel: break
    case .add, .change, .remove:
      if !board.told.isSealed {
        toast = Toast(text: "The plan is not sealed. Seal it in a shell: convene officers passphrase", isError: true)
      } else if mayChange() {
        begin(result, on: board)
      }
    }
    return []
  }

  private mutating func begin(_ result: OfficerBoard.Result, on board: OfficerBoard) {
    switch result {
    case .stay, .cancel: break
    case .add:
      layers.append(
        .prompt(
          Prompt(
            .officer(.name), title: "New officer",
            note: "What the other officers call them. It stands under the key of logistics and nowhere in clear.")))
    case .change:
      let me = board.told.officers.first { $0.id == board.told.me }
      guard me?.kind == .person else {
        toast = Toast(
          text:
            "You opened the plan with a \(me?.kind.label ?? "key"). Change it in a shell: convene officers passphrase",
          isError: true)
        return
      }
      layers.append(
        .prompt(Prompt(.officer(.oldPassphrase), title: "Your present passphrase", note: "It is not shown.")))
    case .remove(let officer):
      guard officer.id != board.told.me else {
        toast = Toast(
          text: "You cannot remove yourself while you have the plan open. Use a shell: convene officers remove",
          isError: true)
        return
      }
      layers.append(
        .question(
          Question(
            text: "Remove \(officer.name)? The keys of \(officer.compartments.words) are renewed, and all that stands "
              + "under the old ones is sealed anew; undo does not bring that back. A copy of the file that "
              + "\(officer.kind == .recovery ? "lies beside the sheet" : "they have") can still be read as before.",
            verb: "Remove", answer: .effect(.officer(.remove(officer))))))
    }
  }

  /// Chooses what a new officer holds beside logistics, of what is held here.
  mutating func chooseHolding(of name: String) {
    let sets = [Compartment.identity, .protection, .finance].filter { sight.isOpen($0) }
      .reduce([Set<Compartment>([.logistics])]) { sets, compartment in
        sets + sets.map { $0.union([compartment]) }
      }
    let items = sets.sorted { ($0.count, $0.words) < ($1.count, $1.words) }.map { set in
      Chooser.Item(
        text: set.words, note: set.count == 1 ? "aliases, no money" : "", action: .holding(name: name, set))
    }
    layers.append(.chooser(Chooser(title: "What \(name.shortened) holds", items: items)))
  }

  /// Asks the new officer for a passphrase.
  mutating func askPassphrase(of name: String, _ holding: Set<Compartment>) {
    layers.append(
      .prompt(
        Prompt(
          .officer(.passphrase(name: name, holding, short: nil)), title: "Passphrase of \(name.shortened)",
          note: "They type it; it is not shown. Four or five unrelated words are good.")))
  }

  /// Goes on with what was answered.
  mutating func take(_ answer: String, for prompt: Prompt, _ draft: OfficerDraft) -> [Effect] {
    let secret = Secret(answer)
    switch draft {
    case .name: chooseHolding(of: answer)
    case .passphrase(let name, let holding, let short):
      guard let words = weakness(of: secret, acceptedBefore: short) else {
        return ask(.again(name: name, holding, secret), "Passphrase of \(name.shortened)", "The same again.")
      }
      refuse(.passphrase(name: name, holding, short: secret), prompt.title, words)
    case .again(let name, let holding, let first):
      guard first == secret else {
        refuse(.passphrase(name: name, holding, short: nil), prompt.title, "The two differ. Type it anew.")
        return []
      }
      return [.officer(.add(name: name, holding, secret))]
    case .oldPassphrase:
      return ask(
        .newPassphrase(old: secret, short: nil), "Your new passphrase", "Four or five unrelated words are good.")
    case .newPassphrase(let old, let short):
      guard let words = weakness(of: secret, acceptedBefore: short) else {
        return ask(.newAgain(old: old, secret), "Your new passphrase", "The same again.")
      }
      refuse(.newPassphrase(old: old, short: secret), prompt.title, words)
    case .newAgain(let old, let first):
      guard first == secret else {
        refuse(.newPassphrase(old: old, short: nil), prompt.title, "The two differ. Type it anew.")
        return []
      }
      return [.officer(.change(old: old, new: secret))]
    }
    return []
  }

  private mutating func ask(_ draft: OfficerDraft, _ title: String, _ note: String) -> [Effect] {
    layers.append(.prompt(Prompt(.officer(draft), title: title, note: note)))
    return []
  }

  private mutating func refuse(_ draft: OfficerDraft, _ title: String, _ why: String) {
    var prompt = Prompt(.officer(draft), title: title, note: "")
    prompt.refuse(why)
    layers.append(.prompt(prompt))
  }

  /// What is said of a passphrase that is short; nothing where it may be kept, as when it was typed once more.
  private func weakness(of secret: Secret, acceptedBefore short: Secret?) -> String? {
    switch secret.words.count {
    case ..<10: "A passphrase needs at least 10 characters; four or five unrelated words are good."
    case ..<12 where short != secret:
      "That is short: \(secret.words.count) characters. Type the same once more to keep it, or a longer one."
    default: nil
    }
  }
}
