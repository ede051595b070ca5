import ForumPlan
import Foundation
import Placing
import Typography

/// What a search for a placement came to, as it is printed.
struct PlacementText {
  private let outcome: PlacementOutcome
  private let width: Int
  private let isCovered: Bool
  private var study: PlacementStudy { outcome.study }

  init(_ outcome: PlacementOutcome, width: Int, isCovered: Bool) {
    (self.outcome, self.isCovered) = (outcome, isCovered)
    self.width = min(width, 100)
  }

  /// The placement of each forum with its reasons, what stays, the whole, and other ways.
  func text(of proposal: PlacementProposal) -> String {
    let reasons = PlacementReasons(proposal, isCovered: isCovered)
    var lines: [String] = []
    for forum in study.movable {
      lines.append(study.forums[forum].name)
      let venue = proposal.venue(of: forum)
      lines += wrapped("\(venue.name), \(venue.place.name), \(proposal.span(of: forum).long)", indent: 2)
      for sentence in reasons.sentences(of: forum) { lines += bullet(sentence, indent: 4) }
      lines.append("")
    }
    let staying = study.forums.indices.filter { !study.movable.contains($0) }
    if !staying.isEmpty {
      lines.append("These stay:")
      for forum in staying {
        let venue = proposal.venue(of: forum)
        lines += bullet(
          "\(study.forums[forum].name): \(venue.name), \(venue.place.name), \(proposal.span(of: forum).long)", indent: 2
        )
      }
      lines.append("")
    }
    lines += wrapped("Venues and journeys of all these forums come to about \(proposal.moneyWords). \(outcome.proof)")
    if !outcome.alternatives.isEmpty { lines += ["", "Other ways:"] }
    for (number, other) in outcome.alternatives.enumerated() {
      lines += wrapped("\(number + 1). \(other.difference(from: proposal))", indent: 2)
      for place in other.places(otherThan: proposal) { lines += bullet(place, indent: 5) }
    }
    if !study.gaps.isEmpty { lines += ["", "Not heeded:"] + study.gaps.flatMap { bullet($0, indent: 2) } }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Why nothing is possible, and what could be given up.
  var impossible: String {
    guard let deadlock = outcome.deadlock else { return outcome.proof + "\n" }
    var lines = wrapped(outcome.proof)
    for rules in deadlock.together(isCovered: isCovered) {
      lines += ["", "These cannot hold together:"] + rules.flatMap { bullet($0, indent: 2) }
    }
    if let way = deadlock.wayOut {
      lines +=
        ["", "The cheapest to give up:"] + deadlock.toGiveUp(isCovered: isCovered).flatMap { bullet($0, indent: 2) }
      lines += ["", "Then this is possible:"]
      for forum in way.placements.indices where way.placements[forum] != study.present(forum) {
        let venue = way.venue(of: forum)
        lines += bullet(
          "\(study.forums[forum].name): \(venue.name), \(venue.place.name), \(way.span(of: forum).long)",
          indent: 2)
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  func json() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
    return String(decoding: try encoder.encode(PlacementJSON(outcome, isCovered: isCovered)), as: UTF8.self) + "\n"
  }

  private func bullet(_ text: String, indent: Int) -> [String] {
    let lines = TextWidth.wrapped(text, to: max(20, width - indent - 2))
    let pad = String(repeating: " ", count: indent)
    return lines.enumerated().map { "\(pad)\($0 == 0 ? "•" : " ") \($1)" }
  }

  private func wrapped(_ text: String, indent: Int = 0) -> [String] {
    let pad = String(repeating: " ", count: indent)
    return TextWidth.wrapped(text, to: max(20, width - indent)).map { pad + $0 }
  }
}

/// The same for programs.
struct PlacementJSON: Encodable {
  var forums: [Placed]?
  var currency: String
  var cash: Int?
  var counts: Int?
  var bound: Int?
  var optimal: Bool
  var notHeeded: [String]
  var cannotHoldTogether: [[String]]?
  var cheapestToGiveUp: [String]?

  struct Placed: Encodable {
    var forum: String
    var venue: String
    var place: String
    var first: String
    var last: String
    var stays: Bool
    var reasons: [String]
  }

  init(_ outcome: PlacementOutcome, isCovered: Bool) {
    let study = outcome.study
    currency = study.plan.programme.baseCurrency.code
    optimal = outcome.answer.status == .optimal
    notHeeded = study.gaps
    cash = outcome.proposal?.report.cost.cash
    counts = outcome.answer.cost
    bound = outcome.proposal == nil ? nil : outcome.answer.bound
    cannotHoldTogether = outcome.deadlock?.together(isCovered: isCovered)
    cheapestToGiveUp = outcome.deadlock?.toGiveUp(isCovered: isCovered)
    forums = outcome.proposal.map { proposal in
      let reasons = PlacementReasons(proposal, isCovered: isCovered)
      return study.forums.indices.map { forum in
        let venue = proposal.venue(of: forum)
        let span = proposal.span(of: forum)
        let isMovable = study.movable.contains(forum)
        return Placed(
          forum: study.forums[forum].name, venue: venue.name, place: venue.place.name, first: "\(span.first)",
          last: "\(span.last)", stays: !isMovable, reasons: isMovable ? reasons.sentences(of: forum) : [])
      }
    }
  }
}
