import ForumPlan
import Logistics
import Terminal

// Each kind has a sign of its own, so that nothing hangs on colour.
extension TimelineItem.Kind {
  /// The character that its columns are filled with, or that stands for a mark.
  func character(_ glyphs: Glyphs) -> Character {
    switch self {
    case .forumWindow: glyphs[.barWindow]
    case .forumDays: glyphs[.barFull]
    case .visaWindow, .venueDays(.held): glyphs[.barMedium]
    case .visaLate: glyphs[.estimated]
    case .visaPapers, .venueDays(.free): glyphs[.barLight]
    case .venueDays(.booked): glyphs[.barDark]
    case .venueDays(.taken): "x"
    case .grantWindow: glyphs[.barDouble]
    case .ramadan: glyphs[.horizontal]
    case .holiday: glyphs[.holiday]
    case .confirmed: glyphs[.done]
    case .lodged: "L"
    case .decided: "V"
    case .deadline(let kind): kind.letter
    }
  }

  /// A word to stand in a stretch on a lane; empty where the lane says as much.
  func word(on lane: TimelineLane.Kind) -> String {
    switch (self, lane) {
    case (.visaWindow, .forum): "visas"
    case (.venueDays(let state), _): state.rawValue
    default: ""
    }
  }

  /// One or two words to stand beside a mark, or by its sign in a legend.
  var word: String {
    switch self {
    case .forumWindow: "forum's window"
    case .forumDays: "forum"
    case .visaWindow: "visa window"
    case .visaLate: "late"
    case .visaPapers: "papers"
    case .holiday: "holiday"
    case .venueDays(let state): state.rawValue
    case .grantWindow: "grant"
    case .ramadan: "Ramadan"
    case .confirmed: "confirmed"
    case .lodged: "lodged"
    case .decided: "decided"
    case .deadline(let kind): kind.word
    }
  }

  /// What is drawn over what: the highest on top.
  var height: Int {
    switch self {
    case .forumWindow: 0
    case .visaWindow, .visaLate, .visaPapers, .venueDays, .grantWindow, .ramadan: 1
    case .forumDays: 2
    case .holiday, .confirmed, .lodged, .decided, .deadline: 3
    }
  }

  /// The style of a stretch on a lane.
  func style(on lane: TimelineLane.Kind) -> Style {
    switch (self, lane) {
    case (.forumDays, .forum(let stage)): stage.style.with(.bold)
    case (.visaWindow, .visa(let state)), (.visaPapers, .visa(let state)): state.style
    case (.visaWindow, _), (.visaPapers, _): Style(.estimated)
    case (.visaLate, _): Style(.soon)
    case (.venueDays(.free), _): Style(.fine)
    case (.venueDays(.held), _): Style(.soon)
    case (.venueDays(.booked), _): Style(.confirmed)
    case (.venueDays(.taken), _): Style(.blocked)
    case (.grantWindow, _): .dim
    case (.holiday, _): Style(.estimated)
    case (.confirmed, _), (.lodged, _), (.decided, _): Style(.fine)
    default: .dim
    }
  }
}

extension Deadline.Kind {
  /// The letter of its mark on a timeline.
  fileprivate var letter: Character {
    switch self {
    case .forumConfirm: "C"
    case .visaBegin: "B"
    case .visaPaper, .visaDocuments: "D"
    case .visaAppointment: "I"
    case .visaApply: "A"
    case .transitVisa: "Z"
    case .passportRenewal: "R"
    case .vaccination: "H"
    case .venueOption: "O"
    case .venueRate, .venueDeposit, .venueCancellation: "$"
    case .protectionReview, .protectionMeasure, .checkIn: "!"
    case .grantEnd: "E"
    case .grantReport: "G"
    case .commitment: "P"
    case .task: "T"
    case .paperRecall: "K"
    case .purge: "X"
    }
  }

  fileprivate var word: String {
    switch self {
    case .forumConfirm: "confirm by"
    case .visaBegin: "begin"
    case .visaPaper: "paper"
    case .visaDocuments: "papers by"
    case .visaAppointment: "appointment"
    case .visaApply: "apply by"
    case .transitVisa: "transit visa"
    case .passportRenewal: "renew passport"
    case .vaccination: "vaccination"
    case .venueOption: "option until"
    case .venueRate: "rate until"
    case .venueDeposit: "deposit by"
    case .venueCancellation: "cancel by"
    case .protectionReview, .protectionMeasure, .checkIn: ""
    case .grantEnd: "ends"
    case .grantReport: "report"
    case .commitment: "promise"
    case .task: "task"
    case .paperRecall: "call back"
    case .purge: "purge"
    }
  }
}
