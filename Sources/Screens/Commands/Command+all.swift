extension Command {
  /// Every command of every screen, in the order in which help and the palette tell of them.
  static let all: [Command] = [
    moving,
    tabs,
    finding,
    arranging,
    records,
    marking,
    undoing,
    history,
    radar,
    visas,
    visaMarks,
    agenda,
    agendaMoving,
    timeline,
    venues,
    placement,
    budget,
    stages,
    forms,
    calendar,
    texts,
    notes,
    themes,
    copying,
    printing,
    papers,
    officers,
    retention,
    protection,
    besides,
  ].flatMap(\.self)

  /// The command of an id.
  static func named(_ id: String) -> Command? { byID[id] }

  private static let byID = Dictionary(all.map { ($0.id, $0) }) { first, _ in first }
}
