/// The part of society a person or organisation speaks from.
public enum Sector: String, Codable, CaseIterable, Sendable {
  case police
  case civilSociety
  case government
  case international
  case academia
  case media
  case other

  /// The words for a table or form.
  public var label: String {
    switch self {
    case .police: "Police"
    case .civilSociety: "Civil society"
    case .government: "Government"
    case .international: "International"
    case .academia: "Academia"
    case .media: "Media"
    case .other: "Other"
    }
  }
}

/// The gender a person gave; used only for balance, in counts that identify nobody.
public enum Gender: String, Codable, CaseIterable, Sendable {
  case female
  case male
  case other
  case unstated

  /// The word for a table or form.
  public var label: String {
    switch self {
    case .female: "Female"
    case .male: "Male"
    case .other: "Other"
    case .unstated: "Not stated"
    }
  }
}

/// What a person is at one forum.
public enum Role: String, Codable, CaseIterable, Sendable {
  case delegate
  case observer
  case speaker
  case facilitator
  case interpreter
  case monitor
  case host
  case support

  /// The word for a table or form.
  public var label: String { rawValue.prefix(1).uppercased() + rawValue.dropFirst() }
}

/// How far an attendance has come.
public enum AttendanceStatus: String, Codable, CaseIterable, Sendable {
  case proposed
  case consulted
  case invited
  case accepted
  case declined
  case confirmed
  case attended

  /// The word for a table or form.
  public var label: String { rawValue.prefix(1).uppercased() + rawValue.dropFirst() }

  /// Whether an invitation went out and was not declined.
  public var isInvited: Bool {
    switch self {
    case .invited, .accepted, .confirmed, .attended: true
    case .proposed, .consulted, .declined: false
    }
  }

  /// Whether the person may still come, so that a visa and a seat are needed.
  public var isComing: Bool { self != .declined }
}

/// Whom a paper is for.
public enum Audience: String, Codable, CaseIterable, Sendable {
  case organisers
  case participants
  case police
  case venue
  case donor
  case hostState
  case `public`

  /// The words for a paper's head or a choice.
  public var label: String {
    switch self {
    case .organisers: "Organisers"
    case .participants: "Participants"
    case .police: "Police"
    case .venue: "Venue"
    case .donor: "Donor"
    case .hostState: "Host state"
    case .public: "Public"
    }
  }

  /// The consent that lets it know a person; organisers need none to do their work.
  public var consent: ConsentPurpose? {
    switch self {
    case .organisers: nil
    case .participants: .namedToParticipants
    case .police: .namedToPolice
    case .venue: .namedToVenue
    case .donor: .namedToDonor
    case .hostState: .namedToHostState
    case .public: .namedInPublic
    }
  }
}

/// What a person may consent to at a forum; nothing is taken for granted.
public enum ConsentPurpose: String, Codable, CaseIterable, Sendable {
  case namedToParticipants
  case namedToPolice
  case namedToVenue
  case namedToDonor
  case namedToHostState
  case namedInPublic
  case photo
  case recording
  case quoted

  /// The words for a form.
  public var label: String {
    switch self {
    case .namedToParticipants: "Named to participants"
    case .namedToPolice: "Named to the police delegation"
    case .namedToVenue: "Named to the venue"
    case .namedToDonor: "Named to donors"
    case .namedToHostState: "Named to the host state"
    case .namedInPublic: "Named in public"
    case .photo: "Photo"
    case .recording: "Recording"
    case .quoted: "Being quoted"
    }
  }
}
