extension Command {
  /// Houses side by side, and on the map; moving up and down is that of lists.
  static let venues: [Command] = [
    Command(
      "venues.view", "Show venues side by side, on a map, or as a list", .venues, keys: ["v"], on: [.venues],
      footer: Footer("view", .tab)
    ) { $0.nextVenuesView() },
    Command(
      "venues.list", "Go back to the list of venues", .venues, keys: ["Esc"], on: [.venues], in: [.comparison, .map]
    ) { $0.showVenues(.list) },
    Command(
      "venues.open", "Look at the venue under the cursor", .venues, keys: ["Enter"], on: [.venues],
      in: [.comparison, .map], footer: Footer("open", .first), needs: [.record]
    ) { $0.openVenue() },
    .asking(
      "venues.choose", "Hold the forum at the venue under the cursor", .venues, keys: ["c"], on: [.venues],
      in: [.comparison, .map], footer: Footer("choose", .tab), needs: [.writing, .record, .forum, .otherVenue]
    ) { $0.chooseVenue() },
    .asking(
      "venues.weigh-more", "Let the measure under the cursor count more", .venues, keys: ["+", "="], on: [.venues],
      in: [.comparison], footer: Footer("weight", .tab, with: "venues.weigh-less"), needs: [.writing, .forum]
    ) { $0.weighMeasure(by: 1) },
    .asking(
      "venues.weigh-less", "Let it count less", .venues, keys: ["-"], on: [.venues], in: [.comparison],
      needs: [.writing, .forum]
    ) { $0.weighMeasure(by: -1) },
    Command(
      "venues.left", "Go to the venue on the left, or move the map", .venues, keys: ["Left", "h"], on: [.venues],
      in: [.comparison, .map]
    ) { $0.moveVenues(right: -1, down: 0) },
    Command(
      "venues.right", "Go to the venue on the right, or move the map", .venues, keys: ["Right", "l"], on: [.venues],
      in: [.comparison, .map]
    ) { $0.moveVenues(right: 1, down: 0) },
    Command(
      "venues.previous-forum", "Look at venues for the forum before, by date", .venues, keys: ["{"], on: [.venues],
      in: [.comparison, .map], footer: Footer("forum", .tab, with: "venues.next-forum"), needs: [.forum]
    ) { $0.stepForum(-1) },
    Command(
      "venues.next-forum", "Look at venues for the forum after, by date", .venues, keys: ["}"], on: [.venues],
      in: [.comparison, .map], needs: [.forum]
    ) { $0.stepForum(1) },
    Command(
      "map.next", "Go to the next city", .venues, keys: ["Tab"], on: [.venues], in: [.map],
      footer: Footer("next", .moving)
    ) { $0.venues.map.step(by: 1) },
    Command("map.previous", "Go to the city before", .venues, keys: ["Shift-Tab"], on: [.venues], in: [.map]) {
      $0.venues.map.step(by: -1)
    },
    Command(
      "map.closer", "Look closer at the map", .venues, keys: ["+", "="], on: [.venues], in: [.map],
      footer: Footer("zoom", .moving, with: "map.wider")
    ) { $0.venues.map.zoom(by: 1.5) },
    Command("map.wider", "Look at more of the map", .venues, keys: ["-"], on: [.venues], in: [.map]) {
      $0.venues.map.zoom(by: 1 / 1.5)
    },
    Command("map.fit", "Show all cities on the map", .venues, keys: ["*"], on: [.venues], in: [.map]) { workspace in
      workspace.venues.map.fit(in: MapDrawing.rects(in: ScreenFrame(workspace).body).map)
    },
  ]
}

extension Need {
  /// The plan has a forum to hold somewhere.
  fileprivate static let forum = Need { $0.sight.plan.forums.isEmpty ? "There is no forum yet." : nil }

  /// The venue under the cursor is not the forum's already.
  fileprivate static let otherVenue = Need { workspace in
    guard let forum = workspace.sight.agendaForum, let target = workspace.venuesTarget else { return nil }
    return forum.venue?.rawValue == target.rawID ? "\(forum.name) is to be held here already." : nil
  }
}
