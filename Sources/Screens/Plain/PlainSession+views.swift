import ForumPlan
import Logistics
import Terminal

extension PlainSession {
  /// The timeline of forums as a list of days: what is to come first, then what was.
  var timelinePage: PlainPage {
    let (state, sight) = (workspace.timeline, workspace.sight)
    let name = state.forum.flatMap { sight.plan.forums[$0]?.name } ?? "all forums"
    var page = PlainPage(name: "Timeline", identity: "timeline \(name)")
    page.numbering = state.timeline?.path.hashValue ?? 0
    page.intro = ["Timeline of \(name), day by day from today."]
    guard let timeline = state.timeline else {
      page.intro = ["What follows from the plan is still being worked out."]
      return page
    }
    let coming = timeline.path.filter { timeline[$0].span.last >= sight.today }
    let past = timeline.path.filter { timeline[$0].span.last < sight.today }.reversed()
    page.items = coming.map { item($0, state) }
    if !past.isEmpty { page.items.append(PlainItem("What was, the latest first:")) }
    page.items += past.map { item($0, state) }
    return page
  }

  private func item(_ position: Timeline.Position, _ state: TimelineState) -> PlainItem {
    var state = state
    state.select(position)
    let lane = state.currentLane?.title ?? ""
    let words = TimelineWords(state: state, sight: workspace.sight).text
    let point: PlainItem.Act = { session in
      session.workspace.timeline.select(position)
      return []
    }
    return PlainItem("\(words)\(words.contains(lane) ? "" : ", \(lane)")", at: point) { session in
      let effects = point(&session)
      let workspace = session.workspace
      guard let record = workspace.timeline.current?.record ?? workspace.timelineTarget else { return effects }
      return session.go(to: record)
    }
  }

  /// The houses one after the other, with what each would mean for the forum at hand.
  var comparisonPage: PlainPage {
    let (sight, prospects) = (workspace.sight, workspace.venues.comparison?.prospects ?? [])
    var page = PlainPage(name: "Venues compared", identity: "comparison \(prospects.map(\.id))")
    guard let forum = sight.agendaForum else {
      page.intro = ["There is no forum to compare venues for."]
      return page
    }
    page.identity += "\(forum.id)"
    page.size = 3
    page.intro = ["\(prospects.count) venues, compared for \(forum.name). c and a number holds the forum at one."]
    for (place, prospect) in prospects.enumerated() {
      guard let venue = sight.plan.venues[prospect.id] else { continue }
      page.items.append(
        PlainItem(
          "\(venue.name), \(venue.place.name)",
          at: { session in
            session.workspace.venues.select(prospect.id)
            return []
          }
        ) { session in
          session.workspace.venues.select(prospect.id)
          return session.go(to: RecordKey(prospect.id))
        })
      if let together = workspace.venues.comparison?.together[place] {
        page.items.append(PlainItem("Together: \(together) of 100"))
      }
      let text = ComparisonText(prospect: prospect, forum: forum, sight: sight)
      page.items += VenueMeasure.allCases.compactMap { measure in
        PlainWords.cell(text.cell(measure).text, title: "").map { PlainItem("\(measure.label): \($0)") }
      }
    }
    return page
  }

  /// The cities of the map: the houses in each, and how many of the forum's people live there.
  var mapPage: PlainPage {
    let sight = workspace.sight
    let forum = sight.agendaForum?.name ?? "no forum"
    var page = PlainPage(name: "Places", identity: "map \(forum)")
    page.numbering = workspace.venues.map.sites.map(\.label).hashValue
    page.intro = ["Cities with venues, and where the people of \(forum) live."]
    page.items = workspace.venues.map.sites.enumerated().map { place, site in
      let venues = site.venues.map(\.name).joined(separator: ", ")
      let people = site.people == 0 ? "" : ", \(site.people) \(site.people == 1 ? "person lives" : "people live") here"
      let name = "\(site.place.name), \(sight.atlas.name(of: site.place.country))"
      return PlainItem(
        "\(name)\(venues.isEmpty ? "" : ": \(venues)")\(people)",
        at: { session in
          session.workspace.venues.map.select(place)
          return []
        }
      ) { session in
        session.workspace.venues.map.select(place)
        guard let venue = session.workspace.venuesTarget else {
          session.say("No venue is there.")
          return []
        }
        return session.go(to: venue)
      }
    }
    return page
  }

  /// A session in hand: where it would stand, what would be wrong with that, and what can be done with it.
  var movingPage: PlainPage {
    guard let draft = workspace.agenda.draft else { return tabsPage }
    let scene = workspace.sight.agenda
    var page = PlainPage(name: "In hand", identity: "moving \(draft.session.id)")
    page.size = 20
    page.intro = ["\(draft.session.title) is in hand."]
    let findings = scene?.conflicts.findings(of: draft.session.id) ?? []
    let length = "\(draft.session.minutes) minutes"
    page.status = ["It would stand \(draft.whereabouts), \(length)."]
    page.status += findings.isEmpty ? ["Nothing is wrong there."] : findings.map { "\($0.what) \($0.advice)" }
    page.items = Command.all.filter { $0.contexts == [.moving] }.map { command in
      PlainItem("\(command.title): \(way(to: command))") { $0.workspace.run(command) }
    }
    return page
  }
}
