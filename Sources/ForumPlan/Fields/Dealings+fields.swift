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
        var parts = [order.amount.description]
        if let day = order.on { parts.append(day.description) }
        if !order.reference.isEmpty { parts.append("no \(ItemText.quoted(order.reference))") }
        if let person = order.person { parts.append("for \(plan.quotedMention(of: RecordKey(person)))") }
        if let day = order.released { parts.append("released \(day)") }
        return parts.joined(separator: "; ")
      },
      value: { line, context in
        let parts = ItemText.split(line, at: ";")
        guard let amount = Money(parts[0], default: context.plan.programme.baseCurrency) else { return nil }
        var order = BudgetLine.Order(amount)
        for part in parts.dropFirst() where !part.isEmpty {
          if let day = CivilDate(typed: part) {
            order.on = day
          } else if let text = ItemText.value(of: "no", in: part) {
            order.reference = ItemText.plain(text)
          } else if let text = ItemText.value(of: "for", in: part), let person = context.named(text, Person.self) {
            order.person = person
          } else if let day = ItemText.value(of: "released", in: part).flatMap({ CivilDate(typed: $0) }) {
            order.released = day
          } else {
            return nil
          }
        }
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
        var parts = [payment.amount.description]
        if let day = payment.on { parts.append(day.description) }
        if !payment.reference.isEmpty { parts.append("no \(ItemText.quoted(payment.reference))") }
        if let grant = payment.grant { parts.append("under \(plan.quotedMention(of: RecordKey(grant)))") }
        if let person = payment.person { parts.append("for \(plan.quotedMention(of: RecordKey(person)))") }
        return parts.joined(separator: "; ")
      },
      value: { line, context in
        let parts = ItemText.split(line, at: ";")
        guard let amount = Money(parts[0], default: context.plan.programme.baseCurrency) else { return nil }
        var payment = BudgetLine.Payment(amount)
        for part in parts.dropFirst() where !part.isEmpty {
          if let day = CivilDate(typed: part) {
            payment.on = day
          } else if let text = ItemText.value(of: "no", in: part) {
            payment.reference = ItemText.plain(text)
          } else if let text = ItemText.value(of: "under", in: part), let grant = context.named(text, Grant.self) {
            payment.grant = grant
          } else if let text = ItemText.value(of: "for", in: part), let person = context.named(text, Person.self) {
            payment.person = person
          } else {
            return nil
          }
        }
        return payment
      })
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
