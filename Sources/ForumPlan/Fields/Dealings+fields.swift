import Atlas
import Dates

extension FieldCodec where Value == [BudgetLine.Share] {
  /// A grant and its part a line.
  static var shares: Self {
    .linked(
      hint: "what other grants pay, a grant a line, such as LF/22: 40%; or NP-7: EUR 1,500",
      item: { share, plan in
        let part =
          switch share.part {
          case .percent(let percent): "\(percent)%"
          case .amount(let money): money.description
          }
        return "\(plan.quotedMention(of: RecordKey(share.grant))): \(part)"
      },
      value: { line, context in
        let parts = ItemText.split(line, at: ":", most: 2)
        guard parts.count == 2, let grant = context.named(parts[0], Grant.self) else { return nil }
        if parts[1].unicodeScalars.last == "%" {
          return FixedPoint(String(parts[1].dropLast()).trimmed).map { .init(grant, .percent($0)) }
        }
        return Money(parts[1], default: context.plan.programme.baseCurrency).map { .init(grant, .amount($0)) }
      })
  }
}

extension FieldCodec where Value == [BudgetLine.Order] {
  /// An order a line: its amount, then what is known of it.
  static var orders: Self {
    .linked(
      hint: "an order a line, such as EUR 720; 2027-03-01; no PO-17; for Heron; released 2027-04-02",
      item: { order, plan in
        Dealing(
          amount: order.amount, on: order.on, reference: order.reference, person: order.person, released: order.released
        ).text(in: plan)
      },
      value: { line, context in
        guard let dealing = Dealing(line, context), dealing.grant == nil else { return nil }
        var order = BudgetLine.Order(
          dealing.amount, on: dealing.on, reference: dealing.reference, person: dealing.person)
        order.released = dealing.released
        return order
      })
  }
}

extension FieldCodec where Value == [BudgetLine.Payment] {
  /// A payment a line: its amount, then what is known of it.
  static var payments: Self {
    .linked(
      hint: "a payment a line, such as EUR 720; 2027-04-12; no V-31; under LF/22; for Heron",
      item: { payment, plan in
        Dealing(
          amount: payment.amount, on: payment.on, reference: payment.reference, grant: payment.grant,
          person: payment.person
        ).text(in: plan)
      },
      value: { line, context in
        guard let dealing = Dealing(line, context), dealing.released == nil else { return nil }
        return BudgetLine.Payment(
          dealing.amount, on: dealing.on, reference: dealing.reference, grant: dealing.grant, person: dealing.person)
      })
  }
}

/// What orders and payments are written by: an amount, then clauses with semicolons between.
private struct Dealing {
  var amount: Money
  var on: CivilDate?
  var reference = ""
  var grant: ForumPlan.ID<Grant>?
  var person: ForumPlan.ID<Person>?
  var released: CivilDate?

  init(
    amount: Money, on: CivilDate?, reference: String, grant: ForumPlan.ID<Grant>? = nil,
    person: ForumPlan.ID<Person>?, released: CivilDate? = nil
  ) {
    (self.amount, self.on, self.reference) = (amount, on, reference)
    (self.grant, self.person, self.released) = (grant, person, released)
  }

  /// `nil` where a clause cannot be read.
  init?(_ line: String, _ context: FieldContext) {
    let parts = ItemText.split(line, at: ";")
    guard let amount = Money(parts[0], default: context.plan.programme.baseCurrency) else { return nil }
    self.amount = amount
    for part in parts.dropFirst() where !part.isEmpty {
      guard read(part, context) else { return nil }
    }
  }

  private mutating func read(_ clause: String, _ context: FieldContext) -> Bool {
    if let day = CivilDate(typed: clause) {
      on = day
    } else if let text = ItemText.value(of: "no", in: clause) {
      reference = ItemText.plain(text)
    } else if let text = ItemText.value(of: "under", in: clause), let named = context.named(text, Grant.self) {
      grant = named
    } else if let text = ItemText.value(of: "for", in: clause), let named = context.named(text, Person.self) {
      person = named
    } else if let day = ItemText.value(of: "released", in: clause).flatMap({ CivilDate(typed: $0) }) {
      released = day
    } else {
      return false
    }
    return true
  }

  func text(in plan: Plan) -> String {
    var parts = [amount.description]
    if let on { parts.append(on.description) }
    if !reference.isEmpty { parts.append("no \(ItemText.quoted(reference))") }
    if let grant { parts.append("under \(plan.quotedMention(of: RecordKey(grant)))") }
    if let person { parts.append("for \(plan.quotedMention(of: RecordKey(person)))") }
    if let released { parts.append("released \(released)") }
    return parts.joined(separator: "; ")
  }
}

extension FieldCodec where Value == [Grant.Cap] {
  /// Categories and the most that is paid for them a line.
  static var caps: Self {
    .items(
      hint: "the most for some categories a line, such as Indirect costs: 7% of the others; or Equipment: EUR 5,000",
      item: { cap in
        let limit =
          switch cap.limit {
          case .percent(let percent): "\(percent)%"
          case .amount(let money): money.description
          }
        return "\(cap.categories.map(\.label).joined(separator: ", ")): \(limit)"
      },
      value: { line in
        let parts = ItemText.split(line, at: ":", most: 2)
        guard parts.count == 2 else { return nil }
        var categories: [BudgetCategory] = []
        for part in ItemText.split(parts[0], at: ",") where !part.isEmpty {
          guard let category = BudgetCategory(chosen: part) else { return nil }
          categories.append(category)
        }
        guard !categories.isEmpty else { return nil }
        let share = ItemText.split(parts[1], at: "%", most: 2)
        if share.count == 2, share[1].isEmpty || share[1].folded == "of the others" {
          return FixedPoint(share[0]).map { .init(categories, .percent($0)) }
        }
        return Money(parts[1]).map { .init(categories, .amount($0)) }
      })
  }
}

extension FieldCodec where Value == [Grant.Instalment] {
  /// A day and an amount a line, and when it came.
  static var instalments: Self {
    .linked(
      hint: "a day and an amount a line, such as 2027-01-15: EUR 60,000; received 2027-01-20",
      item: { instalment, _ in
        "\(instalment.due): \(instalment.amount)" + (instalment.received.map { "; received \($0)" } ?? "")
      },
      value: { line, context in
        let parts = ItemText.split(line, at: ":", most: 2)
        guard parts.count == 2, let due = CivilDate(typed: parts[0]) else { return nil }
        let known = ItemText.split(parts[1], at: ";", most: 2)
        guard let amount = Money(known[0], default: context.plan.programme.baseCurrency) else { return nil }
        guard known.count > 1 else { return .init(due: due, amount: amount) }
        guard let received = ItemText.value(of: "received", in: known[1]).flatMap({ CivilDate(typed: $0) }) else {
          return nil
        }
        return .init(due: due, amount: amount, received: received)
      })
  }
}
