import Atlas
import Dates
import ForumPlan
import Logistics

/// The page that tells one person what is paid for them at a forum.
struct CostSheet {
  let person: DisclosedPerson
  let attendance: Attendance
  let forum: Forum
  let maker: HandOutMaker
  /// What is paid besides the per diem.
  let costs: [PersonalCost]
  /// The days for which a per diem is paid.
  let days: [SubsistenceDay]

  private var language: PaperLanguage { maker.language }

  /// All parts in their order.
  var blocks: [Document.Block] {
    [.heading(level: 1, language.directed(person.display)), .facts(journey)] + paid + perDiem + receipt
      + [.note(language.line(language.labelled(language.word(ofSheet: .keep), receipts)))]
  }

  private var journey: [Document.Fact] {
    let travel = person.journey
    let way = Journey(of: attendance, to: forum, in: maker.plan)
    let nights = way.arrival.flatMap { first in way.departure.map { max(0, $0.dayNumber - first.dayNumber) } }
    let contact = maker.plan.organisations[maker.plan.programme.leadOrganisation]
    let reach = [maker.host, contact?.phone ?? "", contact?.email ?? ""].filter { !$0.isEmpty }
    let facts: [(String, String)] = [
      (language.word(ofPack: .event), maker.headline(of: forum)),
      (language.word(ofSheet: .way), travel.from.map { language.directed($0.name) } ?? ""),
      (language.word(ofPack: .arrival), day(way.arrival, travel.arrivalBy)),
      (language.word(ofPack: .departure), day(way.departure, travel.departureBy)),
      (language.word(ofPack: .itinerary), travel.itinerary.isEmpty ? "" : language.directed(travel.itinerary)),
      (language.word(ofPack: .lodging), travel.lodging.isEmpty ? "" : language.directed(travel.lodging)),
      (language.word(ofSheet: .nights), nights.map(String.init) ?? ""),
      (language.word(ofPack: .contact), reach.map(language.directed).joined(separator: language.comma)),
    ]
    return facts.filter { !$0.1.isEmpty }.map { Document.Fact($0.0, language.line($0.1)) }
  }

  private func day(_ date: CivilDate?, _ by: String) -> String {
    [date.map(language.weekdayAndDate) ?? "", by.isEmpty ? "" : language.directed(by)].filter { !$0.isEmpty }
      .joined(separator: language.comma)
  }

  /// What is paid, with a sum for each currency.
  private var paid: [Document.Block] {
    let heading = Document.Block.heading(level: 2, language.word(ofSheet: .forYou))
    guard !costs.isEmpty || !days.isEmpty else { return [heading, .paragraph(language.word(ofSheet: .nothing))] }
    let hasNotes = costs.contains { !$0.note.isEmpty }
    var table = Table(
      caption: language.word(ofSheet: .forYou),
      columns: [
        Table.Column(language.word(ofSheet: .item), weight: 2.4), Table.Column(language.word(ofSheet: .unit)),
        Table.Column(language.word(ofSheet: .quantity), weight: 0.8, isNumeric: true),
        Table.Column(language.word(ofSheet: .rate), weight: 1.2, isNumeric: true),
        Table.Column(language.word(ofSheet: .total), weight: 1.2, isNumeric: true),
      ] + (hasNotes ? [Table.Column(language.word(ofSheet: .howPaid), weight: 1.8)] : []))
    table.rows = costs.map { cost in
      .cells([
        language.directed(cost.title), language.directed(cost.unit), language.number(cost.quantity),
        money(cost.rate), money(cost.total), cost.note,
      ])
    }
    let subsistence = sums(of: days.map(\.amount))
    table.rows += subsistence.map { .cells([language.name(of: BudgetCategory.perDiem), "", "", "", money($0)]) }
    table.rows += sums(of: costs.map(\.total) + subsistence).map {
      .total([language.word(ofSheet: .inAll), "", "", "", money($0)])
    }
    return [heading, .table(table), .note(language.word(ofSheet: .planned))]
  }

  /// Each day with what it counts for and what is taken off.
  private var perDiem: [Document.Block] {
    guard !days.isEmpty else { return [] }
    var table = Table(
      caption: language.word(ofSheet: .perDiem),
      columns: [Table.Column(language.word(ofSheet: .date), weight: 2.2)]
        + [CostSheetWord.wholeRate, .share, .meals, .lodging, .paid].map {
          Table.Column(language.word(ofSheet: $0), isNumeric: true)
        })
    table.rows = spells.map { spell in
      .cells([
        spell.days.count == 1 ? language.weekdayAndDate(spell.days[0].date) : language.span(spell.span),
        money(spell.days[0].rate.amount), percent(spell.days[0].share), taken(spell.days[0].meals),
        taken(spell.days[0].lodging), sums(of: spell.days.map(\.amount)).map(money).joined(),
      ])
    }
    table.rows += sums(of: days.map(\.amount)).map {
      .total([language.word(ofSheet: .total), "", "", "", "", money($0)])
    }
    return [.heading(level: 2, language.word(ofSheet: .perDiem)), .table(table)]
  }

  /// Days that are paid alike, one after the other.
  private struct Spell {
    var days: [SubsistenceDay]

    var span: DateSpan { DateSpan(days[0].date...max(days[0].date, days[days.count - 1].date)) }

    func goesOn(with day: SubsistenceDay) -> Bool {
      let last = days[days.count - 1]
      return last.date + 1 == day.date && last.rate == day.rate && last.share == day.share && last.meals == day.meals
        && last.lodging == day.lodging
    }
  }

  /// Each day by itself; of a stay so long that it would take a second page, those that are paid alike together.
  private var spells: [Spell] {
    let isLong = days.count > 6
    return days.reduce(into: []) { spells, day in
      if isLong, let last = spells.indices.last, spells[last].goesOn(with: day) {
        spells[last].days.append(day)
      } else {
        spells.append(Spell(days: [day]))
      }
    }
  }

  /// Filled in by hand when it is paid: no plan knows that it was.
  private var receipt: [Document.Block] {
    [
      .heading(level: 2, language.word(ofSheet: .howAndWhen)),
      .blanks(
        [CostSheetWord.paidOn, .paidBy, .handedBy, .signature].map { language.word(ofSheet: $0) }),
    ]
  }

  private var receipts: String {
    let words: [CostSheetWord] = [.boarding, .tickets, .local, .visaFee, .insurance, .house]
    return words.map { language.word(ofSheet: $0) }.joined(separator: language.isRightToLeft ? "؛ " : "; ") + "."
  }

  private func percent(_ share: Int) -> String { "\(share)\u{A0}%" }

  private func taken(_ share: Int) -> String { share == 0 ? "–" : language.directed("−\(share)\u{A0}%") }

  private func money(_ amount: Money) -> String { "\(amount.currency.code)\u{A0}\(language.amount(amount))" }

  /// What amounts come to, by currency in the order of codes.
  private func sums(of amounts: [Money]) -> [Money] {
    Dictionary(grouping: amounts, by: \.currency).sorted { $0.key.code < $1.key.code }.map { currency, amounts in
      amounts.reduce(Money(minorUnits: 0, currency: currency)) { $0.adding($1) }
    }
  }
}
