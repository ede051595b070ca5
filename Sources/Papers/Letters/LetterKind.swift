import ForumPlan

/// What a letter is for.
public enum LetterKind: String, CaseIterable, Sendable {
  /// Asks somebody to come.
  case invitation
  /// Supports an application for a visa at a consulate.
  case visa
  /// Confirms that somebody took part.
  case recognition
  /// Announces somebody to the ministry of the state where the forum meets.
  case noteVerbale = "note-verbale"
  /// Asks a service to let its officer go.
  case release
  /// Thanks somebody who came.
  case thanks

  /// The words for a list.
  public var label: String {
    switch self {
    case .invitation: "Invitation"
    case .visa: "Visa support letter"
    case .recognition: "Recognition"
    case .noteVerbale: "Note verbale"
    case .release: "Release request"
    case .thanks: "Thanks"
    }
  }

  /// What the register of papers calls it.
  public var paper: PaperKind {
    switch self {
    case .invitation: .invitation
    case .visa: .visaLetter
    case .recognition: .recognition
    case .noteVerbale: .noteVerbale
    case .release: .release
    case .thanks: .thanks
    }
  }

  /// The first letters of its references.
  var mark: String {
    switch self {
    case .invitation: "INV"
    case .visa: "VIS"
    case .recognition: "REC"
    case .noteVerbale: "NV"
    case .release: "REL"
    case .thanks: "THX"
    }
  }

  /// Who reads it besides the person themselves, and so has to be agreed to; `nil` where the person hands it on.
  var reader: Audience? {
    switch self {
    case .noteVerbale: .hostState
    case .release: .police
    case .invitation, .visa, .recognition, .thanks: nil
    }
  }

  /// Whether it speaks of what somebody did at a forum, and so waits until they were there.
  var looksBack: Bool { self == .recognition || self == .thanks }

  /// Whether its reader may learn a fact of a person: what `Disclosure` shows them, a state also what it asks for at its
  /// border, and a person everything about themselves.
  func tells(_ field: LetterField) -> Bool {
    guard let reader else { return true }
    switch field {
    case .personName, .personNativeName, .personSalutation: return Disclosure.shows(.name, to: reader)
    case .personFunction: return Disclosure.shows(.function, to: reader)
    case .personOrganisation: return Disclosure.shows(.organisation, to: reader)
    case .personRole: return Disclosure.shows(.role, to: reader)
    case .personSex, .personBirthDate, .personBirthPlace, .personResidence, .stayLodging: return reader == .hostState
    default: return field.group != "passport" || reader == .hostState
    }
  }
}
