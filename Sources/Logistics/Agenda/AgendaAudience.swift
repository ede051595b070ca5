import ForumPlan

/// Who is expected at a session besides those named in it.
enum AgendaAudience: Hashable, Sendable {
  /// All who come to the forum.
  case everyone
  /// A part of them: panels and breakouts that run side by side share all evenly.
  case share
  case circle(CaucusCircle)
  /// Nobody can say: whoever prays, whoever fetches coffee.
  case unknown

  init(of session: Session) {
    switch session.format {
    case .plenary, .ceremony, .transport, .meal: self = .everyone
    case .panel, .breakout: self = .share
    case .caucus: self = CaucusCircle(session.caucus).map(AgendaAudience.circle) ?? .unknown
    case .break, .prayer: self = .unknown
    }
  }
}

extension Session.Format {
  /// Whether all are to be there, so that nothing else can run beside it.
  var takesAll: Bool { self == .plenary || self == .ceremony || self == .transport }
  /// Whether people rest, eat or pray.
  var isRest: Bool { self == .break || self == .meal || self == .prayer }
  /// Whether people sit in a room for it.
  var needsRoom: Bool { self != .transport && self != .break }
}
