import Atlas
import ForumPlan

/// What stands at the head of every paper of a forum.
struct ForumHead {
  let plan: Plan
  let atlas: Atlas
  let language: PaperLanguage

  func facts(of forum: Forum) -> [Document.Fact] {
    var facts: [Document.Fact] = []
    func add(_ name: String, _ value: String) {
      if !value.isEmpty { facts.append(Document.Fact(name, value)) }
    }
    let venue = plan.venues[forum.venue]
    add(language.word(.dates), forum.span.map(language.span) ?? "")
    add(
      language.word(.venue),
      [venue?.name, venue?.address].compactMap(\.self).filter { !$0.isEmpty }.joined(separator: "\n"))
    add(language.word(.place), language.items(placeParts(of: forum)))
    add(language.word(.languages), names(of: forum.languages))
    let others = forum.interpretation.filter { !forum.languages.contains($0) }
    add(language.word(.interpretation), names(of: others))
    add(
      language.word(.hosts),
      language.items(forum.hosts.compactMap { plan.organisations[$0]?.name }))
    return facts
  }

  /// City and country.
  func placeParts(of forum: Forum) -> [String] {
    forum.place(in: plan).map { [$0.name, language.name(of: $0.country, atlas)] } ?? []
  }

  private func names(of languages: [String]) -> String {
    language.items(languages.map(language.name(ofLanguage:)))
  }

  /// An empty paper of a forum: title, organisers, marking.
  func paper(_ title: String, _ subtitle: String, of forum: Forum) -> Document {
    var document = Document(title: title)
    document.subtitle = subtitle
    document.language = language.rawValue
    document.isRightToLeft = language.isRightToLeft
    document.issuer = plan.organisations[plan.programme.leadOrganisation]?.name ?? plan.programme.name
    document.classification = forum.classification
    return document
  }
}
