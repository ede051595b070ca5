import Atlas
import Dates
import ForumPlan
import Logistics
import Scheduling

/// What stands against a placement, or which rule it is, in sentences that name people and venues.
public struct PlacementObjection {
  private let study: PlacementStudy
  private let words: PlacementWords
  /// Whether what threatens people is left unsaid, since others may look on.
  private let isCovered: Bool

  public init(in study: PlacementStudy, isCovered: Bool = false) {
    (self.study, self.isCovered) = (study, isCovered)
    words = PlacementWords(study: study)
  }

  /// What is wrong with some placements, in a sentence.
  public func sentence(_ breach: PlacementBreach, of placements: [Placement]) -> String {
    switch (breach.rule, breach.how) {
    case (.exclusion(let forum, let note), _): exclusion(study.causes[note], forum, placements[forum])
    case (.passports(let forum, let other), .person(let person)): passports(forum, other, person, placements)
    case (.sharedVenue(let forum, let other), .venue(let venue)):
      "\(name(forum)) and \(name(other)) cannot both be at \(study.venues[venue].name) on the same days."
    case (.budget, .amount(let spent)):
      "Venues and journeys would cost \(words.money(spent)) together; there are \(words.money(study.problem.budget))."
    case (.regionCap(let region), .amount(let number)):
      "\(PlacementWords.number(number).asSentence) forums would meet in \(study.problem.regions[region]); "
        + "at most \(PlacementWords.number(study.problem.regionCap)) may."
    default: sentence(breach.rule)
    }
  }

  /// A rule by itself, wherever the forum is.
  public func sentence(_ rule: PlacementRule) -> String {
    switch rule {
    case .window(let forum):
      return study.movable.contains(forum)
        ? "\(name(forum)) is to be held within \(window(forum))."
        : "\(name(forum)) is confirmed and keeps its days, \(window(forum))."
    case .opening(let forum), .capacity(let forum): return "\(name(forum)) needs a venue."
    case .attendance(let person, let forum): return "\(name(forum)) cannot be without \(words.alias(person))."
    case .exclusion(let forum, let note): return general(study.causes[note], forum)
    case .sharedVenue(let forum, let other): return "\(name(forum)) and \(name(other)) cannot be in one venue at once."
    case .passports(let forum, let other):
      let shared = study.problem.forums[forum].required.filter(study.problem.forums[other].required.contains)
      return
        "\(name(forum)) and \(name(other)) both need \(PlacementWords.list(shared.map(words.alias))), who cannot be at "
        + "both at once, nor travel without the passport."
    case .budget: return "Venues and journeys may cost \(words.money(study.problem.budget)) together."
    case .regionCap(let region):
      let cap = study.problem.regionCap
      return "At most \(PlacementWords.number(cap)) \(cap == 1 ? "forum meets" : "forums meet") in "
        + "\(study.problem.regions[region])."
    }
  }

  private func name(_ forum: Int) -> String { study.forums[forum].name }

  private func window(_ forum: Int) -> String {
    let asked = study.problem.forums[forum]
    guard asked.earliest <= asked.latest else {
      return study.forums[forum].window.map { "\($0.long), which leaves no day" } ?? "days that are over"
    }
    return DateSpan(study.day(asked.earliest)...(study.day(asked.latest) + asked.days - 1)).long
  }

  private func passports(_ forum: Int, _ other: Int, _ person: Int, _ placements: [Placement]) -> String {
    let (first, second) = placements[forum].start <= placements[other].start ? (forum, other) : (other, forum)
    let between = placements[second].start - placements[first].start - study.problem.forums[first].days
    let hold = study.problem.people[person].holdDays[study.problem.venues[placements[second].venue].country]
    let alias = words.alias(person)
    guard hold > 0 else {
      return "\(alias) cannot get from \(name(first)) to \(name(second)): they are \(max(0, between)) days apart."
    }
    return "\(alias)’s passport would have to be lodged \(hold) days before \(name(second)), and "
      + "\(name(first)) is only \(max(0, between)) days before it."
  }

  private func exclusion(_ cause: PlacementCause, _ forum: Int, _ placement: Placement) -> String {
    let venue = study.venues[placement.venue]
    let country = words.country(placement.venue)
    switch cause {
    case .seats:
      return "The largest room of \(venue.name) seats \(venue.largestRoom); \(study.chairs(of: forum)) are needed."
    case .steps: return "\(venue.name) has steps, and \(stepFree(forum)) cannot climb them."
    case .taken:
      let days = study.span(of: forum, from: placement.start)
      let taken = venue.closed(to: study.forums[forum]).filter { $0.overlaps(days) }.map(\.long)
      return "\(venue.name) is taken: \(PlacementWords.list(taken))."
    case .visa(let person):
      let reach = study.reaches[forum][.init(person: person, country: venue.place.country)]
      let chance = reach.map { words.percent($0.sample(on: study.day(placement.start)).onTime) } ?? "nobody knows"
      let asked = words.percent(study.plan.programme.certainty)
      let sure = reach?.earliest(onTime: study.plan.programme.certainty)
      return
        "\(words.alias(person))’s visa for \(country) is not sure to be there in time (\(chance), and \(asked) is asked); "
        + (sure.map { "it is from \($0.medium) on." } ?? "it is on no day of the forum’s window.")
    case .admission(let person): return "\(country) does not let \(words.alias(person)) in, or has refused."
    case .threat(let person):
      return isCovered
        ? "Somebody it cannot be without keeps out of \(country)." : "\(words.alias(person)) keeps out of \(country)."
    case .restriction(let person):
      let coming = study.plan.attendances(at: study.forums[forum].id).first { $0.person == person }
      let known = study.plan.people[person].flatMap { venue.restriction(on: $0, travelsOn: coming?.travelsOn) }
      let note = known?.note ?? ""
      return "\(words.alias(person)) cannot enter \(venue.name)" + (note.isEmpty ? "." : ": \(note).")
    case .settled: return "\(name(forum)) is confirmed and stays where it is; name it to move it."
    case .rooms, .elsewhere, .notice, .absence, .burden, .blackout, .change, .grant, .metBefore:
      return general(cause, forum)
    }
  }

  private func general(_ cause: PlacementCause, _ forum: Int) -> String {
    switch cause {
    case .settled: "\(name(forum)) is confirmed and stays where it is."
    case .elsewhere: "\(name(forum)) needs a venue, and not a city alone."
    case .seats: "\(name(forum)) needs a room for \(study.chairs(of: forum))."
    case .steps: "\(name(forum)) needs a venue without steps, for \(stepFree(forum))."
    case .rooms: "\(name(forum)) needs two rooms, for people who are kept apart."
    case .taken: "\(name(forum)) cannot have a venue that is taken."
    case .notice:
      "\(name(forum)) cannot begin before \(study.day(StudyMaker.noticeDays).medium): people have to be asked."
    case .visa(let person): "\(name(forum)) cannot be without \(words.alias(person)), whose visa has to be in time."
    case .admission(let person):
      "\(name(forum)) cannot be without \(words.alias(person)), whom not every country lets in."
    case .restriction(let person):
      "\(name(forum)) cannot be without \(words.alias(person)), whom some venues or states keep out."
    case .threat(let person):
      "\(name(forum)) cannot be without \(isCovered ? "somebody" : words.alias(person)) who keeps out of some countries."
    case .grant(let id): "\(study.plan.grants[id]?.reference ?? "The grant") pays within its window."
    case .absence: "\(name(forum)) wants everybody there."
    case .blackout(let name): "\(name) is no day to meet."
    case .change: "\(name(forum)) was planned otherwise."
    case .burden: "Who travelled far last time should not again."
    case .metBefore(let region): "The series met in \(region.label) before."
    }
  }

  private func stepFree(_ forum: Int) -> String {
    let guests = study.problem.forums[forum].required + study.problem.forums[forum].optional
    return PlacementWords.list(guests.filter { study.people[$0].needsStepFree }.map(words.alias))
  }
}

extension PlacementStudy {
  /// How many chairs a forum needs.
  func chairs(of forum: Int) -> Int { forums[forum].chairs(for: problem.size(of: forum)) }
}

extension Forum {
  /// How many chairs it needs: for so many who come, or for all that are aimed at.
  func chairs(for coming: Int) -> Int { max(coming, targets.values.reduce(0, +)) }
}
