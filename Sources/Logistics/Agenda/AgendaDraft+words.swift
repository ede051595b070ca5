import ForumPlan

extension AgendaDraft {
  /// What dropping it does, as history tells it: `Move Opening to Tue 10:30, Hall`.
  public var label: String {
    let title = session.shortTitle
    if let partner, let other = sessions.first(where: { $0.id == partner }) {
      return "Swap \(title) with \(other.shortTitle): \(place(of: session)), and \(place(of: other))"
    }
    guard session.slot != original.slot else {
      return "Make \(title) last \(session.minutes.durationWords), not \(original.minutes.durationWords)"
    }
    let length = session.minutes == original.minutes ? "" : ", for \(session.minutes.durationWords)"
    guard session.slot != nil else { return "Take \(title) off the timetable\(length)" }
    return "\(original.slot == nil ? "Place \(title) on" : "Move \(title) to") \(place(of: session))\(length)"
  }

  /// Where it would stand, with its end: `Tue 10:30–11:15, Hall`.
  public var whereabouts: String {
    guard let slot = session.slot else { return "not placed" }
    return "\(forum.dayName(slot.day)) \(session.clockSpan ?? "")" + (slot.room.isEmpty ? "" : ", \(slot.room)")
  }

  private func place(of session: Session) -> String { session.slot.map { forum.words(for: $0) } ?? "not placed" }
}
