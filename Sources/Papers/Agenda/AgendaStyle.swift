import ForumPlan

/// A way to set an agenda.
public enum AgendaStyle: String, CaseIterable, Hashable, Sendable {
  /// Everything its audience may know.
  case full
  /// Times, titles and rooms, on one page.
  case short
  /// The full one as a booklet: two pages of half the size on each side of a sheet, in the order in which it is folded.
  case booklet
  /// Who does what, minute by minute, with notes: for those who run the forum.
  case runSheet

  /// The words for a choice.
  public var label: String {
    switch self {
    case .full: "Full agenda"
    case .short: "On one page"
    case .booklet: "Booklet to fold"
    case .runSheet: "Run sheet"
    }
  }

  /// For whom it can be.
  public var audiences: [Audience] { self == .runSheet ? [.organisers] : Audience.allCases }

  /// What it is good for, for a choice.
  public var note: String {
    switch self {
    case .full: "people, objectives, ground rules"
    case .short: "times, titles and rooms"
    case .booklet: "A5 on A4, turned on the short edge"
    case .runSheet: "who does what, with notes; organisers only"
    }
  }
}
