import Atlas
import Dates
import ForumPlan
import Foundation

/// Makes the papers that are handed out at forums, in one language.
public struct HandOutMaker: Sendable {
  /// The plan that they are of.
  public let plan: Plan
  let atlas: Atlas
  let today: CivilDate
  let language: PaperLanguage

  /// A maker as of a day.
  public init(plan: Plan, atlas: Atlas, today: CivilDate, language: PaperLanguage) {
    self.plan = plan
    self.atlas = atlas
    self.today = today
    self.language = language
  }

  /// A paper as it usually is; `nil` where it cannot be made, or not for the audience.
  public func document(_ handOut: HandOut, of forum: Forum, for audience: Audience) -> Document? {
    guard handOut.obstacle(of: forum, in: plan) == nil, handOut.obstacle(for: audience, of: forum, in: plan) == nil
    else { return nil }
    switch handOut {
    case .signIn: return signInSheets(of: forum, for: audience)
    case .signInByNumber: return signInSheets(of: forum, for: audience, SignInChoice(names: .numbers))
    case .signInKey: return signInKey(of: forum)
    case .badges: return badges(of: forum)
    case .badgesByAlias: return badges(of: forum, byAlias: true)
    case .tents: return tableTents(of: forum)
    case .tentsByAlias: return tableTents(of: forum, byAlias: true)
    case .signs: return roomSigns(of: forum)
    case .tables: return tablePlan(of: forum)
    case .tablesByAlias: return tablePlan(of: forum, byAlias: true)
    case .travel: return travelList(of: forum, for: audience)
    case .costSheets: return costSheets(of: forum)
    case .rooming:
      return roomingList(of: forum, for: audience, in: audience == .venue ? Self.house(of: forum, in: plan) : nil)
    }
  }

  /// An empty paper of a forum.
  func paper(_ title: String, of forum: Forum) -> Document {
    var document = Document(title: title)
    document.subtitle = forum.name
    document.language = language.rawValue
    document.isRightToLeft = language.isRightToLeft
    document.issuer = host
    document.classification = forum.classification
    document.version = language.text(today)
    return document
  }

  /// Who organises.
  var host: String { plan.organisations[plan.programme.leadOrganisation]?.name ?? plan.programme.name }

  /// Those who come themselves, as an audience may see them.
  func guests(of forum: Forum, _ disclosure: Disclosure) -> [DisclosedPerson] {
    plan.attendances(at: forum.id).filter(\.isExpected).compactMap(disclosure.entry).alphabetical
  }

  /// Those who come themselves, as all who sit in the room may see them; by alias, whatever they agreed to.
  func peopleInRoom(of forum: Forum, byAlias: Bool) -> [DisclosedPerson] {
    let disclosure = room(of: forum)
    guard byAlias else { return guests(of: forum, disclosure) }
    return plan.attendances(at: forum.id).filter(\.isExpected).compactMap(disclosure.aliasEntry).alphabetical
  }

  /// What may lie open where all who come sit.
  func room(of forum: Forum) -> Disclosure { Disclosure(inRoomOf: forum, plan: plan) }

  /// House, street and city, each on a line.
  func whereabouts(of forum: Forum) -> String {
    let venue = plan.venues[forum.venue]
    let place = forum.place(in: plan).map {
      language.line("\($0.name)\(language.comma)\(language.name(of: $0.country, atlas))")
    }
    return [venue?.name, venue?.address, place].compactMap(\.self).filter { !$0.isEmpty }.joined(separator: "\n")
  }

  /// `Tunis dialogue · 11–13 May 2027`.
  func headline(of forum: Forum) -> String {
    language.line([forum.name, forum.span.map(language.span)].compactMap(\.self).joined(separator: " · "))
  }
}
