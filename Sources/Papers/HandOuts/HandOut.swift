import ForumPlan

/// A paper that a secretariat hands out at a forum, hangs up there or gives to the house.
public enum HandOut: String, CaseIterable, Hashable, Sendable {
  case signIn
  /// Sheets that name nobody.
  case signInByNumber
  /// Who is who on them.
  case signInKey
  case badges
  /// Badges of aliases alone, so that nobody is set apart by theirs.
  case badgesByAlias
  case tents
  case tentsByAlias
  case signs
  /// Who sits at which table.
  case tables
  case tablesByAlias
  case travel
  case rooming
  /// What is paid for each, a page for each person.
  case costSheets

  /// The words for a choice.
  public var label: String {
    switch self {
    case .signIn: "Sign-in sheets"
    case .signInByNumber: "Sign-in sheets by number"
    case .signInKey: "Key to numbers and aliases"
    case .badges: "Badges"
    case .badgesByAlias: "Badges by alias"
    case .tents: "Table tents"
    case .tentsByAlias: "Table tents by alias"
    case .signs: "Room signs"
    case .tables: "Table plan"
    case .tablesByAlias: "Table plan by alias"
    case .travel: "Arrivals and departures"
    case .rooming: "Rooming list"
    case .costSheets: "Cost sheets"
    }
  }

  /// What the register of papers calls it.
  public var kind: PaperKind {
    switch self {
    case .signIn, .signInByNumber: .signIn
    case .signInKey: .signInKey
    case .badges, .badgesByAlias: .badges
    case .tents, .tentsByAlias: .tents
    case .signs: .signs
    case .tables, .tablesByAlias: .tables
    case .travel: .travel
    case .rooming: .rooming
    case .costSheets: .costSheet
    }
  }

  /// For whom it can be, the usual one first.
  ///
  /// What lies on tables or hangs on doors is read by all who pass; journeys and beds concern those who see to them.
  public var audiences: [Audience] {
    switch self {
    case .signIn, .signInByNumber: [.donor, .participants]
    case .signInKey, .costSheets: [.organisers]
    case .badges, .badgesByAlias, .tents, .tentsByAlias, .tables, .tablesByAlias: [.participants]
    case .signs: [.public]
    case .travel, .rooming: [.organisers, .venue]
    }
  }

  /// Why it cannot be made for an audience; `nil` where it can.
  public func obstacle(for audience: Audience, of forum: Forum, in plan: Plan) -> String? {
    guard !audiences.contains(audience) else {
      guard self == .rooming, audience == .venue, HandOutMaker.house(of: forum, in: plan) == nil else { return nil }
      return "People sleep in several houses; name one: convene rooming --house"
    }
    switch self {
    case .signIn, .signInByNumber: return "It goes round the room, and to the donor or no further."
    case .signInKey: return "It names everybody."
    case .badges, .badgesByAlias, .tents, .tentsByAlias, .tables, .tablesByAlias: return "All in the room read it."
    case .signs: return "Whoever passes reads it."
    case .travel, .rooming: return "Journeys and beds are for organisers and the venue."
    case .costSheets: return "Organisers hand each person their own page."
    }
  }

  /// Why it cannot be made for a forum, and what to do; `nil` where it can.
  public func obstacle(of forum: Forum, in plan: Plan) -> String? {
    let guests = plan.attendances(at: forum.id).filter(\.isExpected)
    switch self {
    case .signIn where forum.start == nil, .signInByNumber where forum.start == nil:
      return "\(forum.name) has no first day yet. Give it one."
    case .signInKey where !plan.openCompartments.contains(.identity): return "Your key does not open identities."
    case .costSheets where !plan.openCompartments.contains(.finance): return "Your key does not open the budget."
    case .signIn, .signInByNumber, .signInKey, .badges, .badgesByAlias, .tents, .tentsByAlias, .travel, .costSheets:
      return guests.isEmpty ? "Nobody has accepted yet to come to \(forum.name)." : nil
    case .signs:
      return plan.sessions(of: forum.id).contains { $0.slot?.room.isEmpty == false }
        ? nil : "No session of \(forum.name) has a room yet. Give them rooms on the Agenda tab."
    case .tables, .tablesByAlias:
      return guests.contains(where: \.isSeated)
        ? nil
        : "Nobody who comes to \(forum.name) has a table yet. Mark them on the Visas tab and edit Table."
    case .rooming:
      return guests.contains { !$0.travel.lodging.isEmpty }
        ? nil : "No lodging is entered for whoever comes to \(forum.name). Edit attendances (Lodging)."
    }
  }
}

extension Attendance {
  /// Whether a place in the room is laid for the person: they said that they come, and come themselves.
  var isExpected: Bool {
    switch status {
    case .accepted, .confirmed, .attended: seat == .inPerson
    case .proposed, .consulted, .invited, .declined: false
    }
  }
}
