import ForumPlan
import Logistics
import Terminal

/// What is told of a person: the alias' side always, name and protection where they are open and shown.
struct PersonDetail {
  let person: Person
  let sight: Sight

  var lines: [DetailLine] {
    .fields(of: .person(person), sight, without: ["alias"]) + attendances + identity + protection
  }

  private var attendances: [DetailLine] {
    let lines = sight.attendances(of: person.id).flatMap { attendance -> [DetailLine] in
      let forum = sight.plan.forums[attendance.forum]
      let head = "\(forum?.name ?? "?") · \(attendance.standing)"
      guard let visa = sight.derived?.outlook.visa(of: attendance.id) else { return [.record(attendance.key, head)] }
      let by = visa.applyBy.map { ", apply by \($0.medium)" } ?? ""
      return [
        .record(attendance.key, head),
        .fact("  Visa", visa.state.label + (visa.state.needsSomeone ? by : ""), visa.state.style),
        .fact("  Consents", consents(of: attendance)),
      ]
    }
    return .section("Forums", lines)
  }

  private func consents(of attendance: Attendance) -> String {
    let given = ConsentPurpose.allCases.filter { attendance.consents(to: $0) }
    return given.isEmpty ? "none given" : given.map { $0.label.lowercased() }.joined(separator: ", ")
  }

  private var identity: [DetailLine] {
    guard sight.isOpen(.identity) else { return [.heading("Identity"), .text("Shut: its key is not held.", .dim)] }
    guard let identity = sight.plan.identity(of: person.id) else { return [] }
    guard sight.showsNames else {
      return [
        .heading("Identity"), .text("Hidden. Press \(sight.key("names.toggle")) to show names and passports.", .dim),
      ]
    }
    return .section("Identity", .fields(of: .identity(identity), sight) + [.record(identity.key, "Edit identity")])
  }

  private var protection: [DetailLine] {
    guard sight.isOpen(.protection) else {
      return [.heading("Protection"), .text("Shut: its key is not held.", .dim)]
    }
    guard let record = sight.plan.protection(of: person.id) else { return [] }
    let review = sight.derived?.reviews[record.id]?.by
    let told: [DetailLine] =
      sight.showsNames
      ? .fields(of: .protection(record), sight, without: ["residualRisk", "reviewDays", "reviews"])
      : [.text("Threats and measures are hidden. Press \(sight.key("names.toggle")) to show them.", .dim)]
    return [
      .heading("Protection"), .fact("Remaining risk", record.level.label, record.level.style),
      .fact("Next review", review.map { "\($0.medium), \(sight.distance(to: $0))" } ?? ""),
    ] + told + [.record(record.key, "Edit protection record")]
  }
}
