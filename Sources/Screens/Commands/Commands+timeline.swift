extension Command {
  /// The timeline of forums; moving up and down is that of lists.
  static let timeline: [Command] = [
    Command(
      "timeline.open", "Go into a forum, or to the record that something follows from", .timeline, keys: ["Enter"],
      in: [.timeline], footer: Footer("open", .first), needs: [.record]
    ) { $0.openFromTimeline() },
    Command(
      "timeline.leave", "Go back to all forums, or to the list", .timeline, keys: ["Esc"], in: [.timeline]
    ) { $0.leaveTimeline() },
    Command(
      "timeline.next", "Go to what comes next by day", .timeline, keys: ["Tab"], in: [.timeline],
      footer: Footer("next", .moving)
    ) { $0.timeline.step(by: 1) },
    Command(
      "timeline.previous", "Go to what comes before by day", .timeline, keys: ["Shift-Tab"], in: [.timeline]
    ) { $0.timeline.step(by: -1) },
    Command(
      "timeline.earlier", "Look at earlier days", .timeline, keys: ["Left", "h"], in: [.timeline],
      footer: Footer("scroll", .moving, with: "timeline.later")
    ) { $0.timeline.scroll(by: -$0.timeline.stride) },
    Command("timeline.later", "Look at later days", .timeline, keys: ["Right", "l"], in: [.timeline]) {
      $0.timeline.scroll(by: $0.timeline.stride)
    },
    Command(
      "timeline.closer", "Look closer: months, weeks, days", .timeline, keys: ["+", "="], in: [.timeline],
      footer: Footer("zoom", .tab, with: "timeline.wider")
    ) { $0.timeline.zoom(by: -1) },
    Command("timeline.wider", "Look at more days: weeks, months, a year", .timeline, keys: ["-"], in: [.timeline]) {
      $0.timeline.zoom(by: 1)
    },
    Command(
      "timeline.today", "Look at today", .timeline, keys: ["t"], in: [.timeline], footer: Footer("today", .tab)
    ) { $0.timeline.center(on: $0.sight.today) },
    Command(
      "timeline.show", "Show forums on a timeline, or as a list again", .timeline, keys: ["v"], on: [.forums],
      footer: Footer("timeline", .tab, only: [.list])
    ) { $0.toggleTimeline() },
  ]
}
