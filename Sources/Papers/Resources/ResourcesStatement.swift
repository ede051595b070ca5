import Atlas
import Dates
import ForumPlan
import Logistics

/// A page that everybody may read: who pays for a forum or the programme, what it costs, and what on.
///
/// It knows sums alone: no line, no person, no rate of a house. What fewer than five people share is not told, and
/// protection is one sum.
public struct ResourcesStatement {
  private let plan: Plan
  private let today: CivilDate
  private let language: PaperLanguage
  private let converter: Converter

  /// For whom it may be, the usual one first.
  public static let audiences: [Audience] = [.participants, .public]

  /// The smallest group of people of which a sum is told.
  static let smallestGroup = 5

  /// A statement by the rates of a day.
  public init(plan: Plan, today: CivilDate, language: PaperLanguage = .english) {
    (self.plan, self.today, self.language) = (plan, today, language)
    converter = Converter(programme: plan.programme, on: today)
  }

  /// Why it cannot be made; `nil` where it can.
  public static func obstacle(in plan: Plan) -> String? {
    plan.openCompartments.contains(.finance) ? nil : "Your key does not open the budget."
  }

  /// The statement of a forum, or of the programme with all of its forums; O(lines).
  public func document(of forum: Forum? = nil, for audience: Audience = .participants) -> Document {
    let sums = ResourceSums(of: forum, plan: plan, converter)
    var document = Document(title: language.word(ofResources: .title))
    document.subtitle = forum?.name ?? plan.programme.name
    document.language = language.rawValue
    document.isRightToLeft = language.isRightToLeft
    document.issuer = plan.organisations[plan.programme.leadOrganisation]?.name ?? plan.programme.name
    document.version = language.text(today)
    let days = forum == nil ? plan.programme.period : forum?.span
    if let days { document.blocks.append(.facts([Document.Fact(language.word(.dates), language.span(days))])) }
    if sums.total == 0 {
      document.blocks.append(.paragraph(language.word(ofResources: .noCosts)))
    } else {
      document.blocks.append(
        .paragraph(
          language.costsInAll("\(converter.base.code)\u{A0}\(amount(sums.total))", isForum: forum != nil)))
      document.blocks += whoPays(sums) + spentOn(sums) + takingPart(sums) + afterwards(forum, sums)
      document.blocks += [.note(language.word(ofReport: .roundedOnce)), .note(language.word(ofResources: .closing))]
    }
    if sums.hasUnconverted { document.blocks.append(.note(language.word(ofResources: .noRate))) }
    let disclosure = forum.map { Disclosure(to: audience, of: $0, plan: plan) } ?? Disclosure(to: audience, plan: plan)
    document.issue(by: disclosure)
    return document
  }

  /// The same with what the register of papers is to know of it.
  public func issue(of forum: Forum? = nil, for audience: Audience = .participants) -> PaperIssue {
    let document = document(of: forum, for: audience)
    return forum.map { PaperIssue(.resources, of: $0, document) } ?? PaperIssue(.resources, document)
  }

  private func whoPays(_ sums: ResourceSums) -> [Document.Block] {
    let heading = Document.Block.heading(level: 2, language.word(ofResources: .whoPays))
    guard sums.byFunder.contains(where: { $0.funder != nil }) else {
      return [heading, .paragraph(language.word(ofResources: .noFunder))]
    }
    let rows = sums.byFunder.map { row in
      (plan.funders[row.funder].map { language.directed($0.name) } ?? language.word(ofResources: .nobodyYet), row.sum)
    }
    let statements = sums.byFunder.compactMap { plan.funders[$0.funder]?.statement }.filter { !$0.isEmpty }
    return [heading, .table(table(rows, called: .whoPays))] + statements.map { .paragraph(language.directed($0)) }
  }

  private func spentOn(_ sums: ResourceSums) -> [Document.Block] {
    let rows = sums.byUse.map { (language.name(of: $0.use), $0.sum) }
    return [.heading(level: 2, language.word(ofResources: .spentOn)), .table(table(rows, called: .spentOn))]
  }

  private func takingPart(_ sums: ResourceSums) -> [Document.Block] {
    let heading = Document.Block.heading(level: 2, language.word(ofResources: .takingPart))
    guard let (civilSociety, police) = sums.takingPart else {
      return [heading, .paragraph(language.word(ofResources: .tooFew))]
    }
    let groups = [(ResourceWord.civilSociety, civilSociety), (.police, police)]
    return [
      heading,
      .facts(
        groups.map { word, sum in
          let share = language.percent(Share.tenths(of: Int128(sum), in: Int128(sums.total)) * 10)
          return Document.Fact(
            language.word(ofResources: word), "\(converter.base.code)\u{A0}\(amount(sum)) (\(share))")
        }),
      .note(language.word(ofResources: .byHead)),
    ]
  }

  private func afterwards(_ forum: Forum?, _ sums: ResourceSums) -> [Document.Block] {
    var facts: [Document.Fact] = []
    let forums = forum.map { [$0] } ?? plan.forumsByDate
    for forum in forums {
      let months = forum.followUpMonths.map(language.months) ?? language.word(ofResources: .notDecided)
      let name = language.word(ofResources: .months)
      facts.append(Document.Fact(forums.count == 1 ? name : "\(name)\(language.comma)\(forum.name)", months))
    }
    let money = sums.byUse.first { $0.use == .followUp }?.sum ?? 0
    facts.append(
      Document.Fact(language.word(ofResources: .money), "\(converter.base.code)\u{A0}\(amount(money))"))
    return [.heading(level: 2, language.word(ofResources: .followUp)), .facts(facts)]
  }

  /// Amounts with their shares, which add up to 100 percent, and their sum.
  private func table(_ rows: [(name: String, sum: Int64)], called caption: ResourceWord) -> Table {
    let code = converter.base.code
    var table = Table(
      caption: language.word(ofResources: caption),
      columns: [
        Table.Column(language.word(ofResources: caption == .whoPays ? .pays : .use), weight: 3),
        Table.Column("\(language.word(ofResources: .amount)) (\(code))", weight: 1.2, isNumeric: true),
        Table.Column(language.word(ofResources: .share), weight: 0.8, isNumeric: true),
      ])
    let shares = Apportionment.shares(of: 1_000, among: rows.map(\.sum))
    table.rows = zip(rows, shares).map { row, share in
      .cells([row.name, amount(row.sum), language.percent(share * 10)])
    }
    let whole = rows.reduce(Int64(0)) { $0.addingReportingOverflow($1.sum).partialValue }
    table.rows.append(.total([language.word(ofResources: .inAll), amount(whole), language.percent(10_000)]))
    return table
  }

  private func amount(_ minorUnits: Int64) -> String {
    language.amount(Money(minorUnits: minorUnits, currency: converter.base))
  }
}
