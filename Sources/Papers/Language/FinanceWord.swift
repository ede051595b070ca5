/// A word of a financial report, or of the sheets behind a budget.
enum FinanceWord {
  case report, asOf, allTime
  case planned, committed, paidInPeriod, paidBefore, paidInAll, left, variance
  case payments, date, voucher, line, amount, rate, inBase, noPayments, undated
  case reasons
  case instalments, grant, due, received, expected, notReceived, noInstalments
  case ratesUsed, rateOf, source
  case sources, fromWhom, percent, otherFunders, nobodyYet, inKind, none
  case justification, follows
  case roundedOnce, paidAtTheirRate, together, withoutDay
}

extension PaperLanguage {
  /// A word of a financial report in this language.
  func word(ofReport word: FinanceWord) -> String {
    switch word {
    case .report: chosen("Financial report", "Rapport financier", "التقرير المالي")
    case .asOf: chosen("Rates and plan as of", "Taux et plan au", "الأسعار والخطة بتاريخ")
    case .allTime: chosen("From the beginning", "Depuis le début", "منذ البداية")
    case .planned: chosen("Budget", "Budget", "الميزانية")
    case .committed: chosen("Committed", "Engagé", "الملتزَم به")
    case .paidInPeriod: chosen("Paid in the period", "Payé dans la période", "المدفوع في الفترة")
    case .paidBefore: chosen("Paid before", "Payé avant", "المدفوع قبلها")
    case .paidInAll: chosen("Paid in all", "Payé au total", "مجموع المدفوع")
    case .left: chosen("Left", "Solde", "المتبقي")
    case .variance: chosen("Over or under\u{A0}%", "Écart\u{A0}%", "الفرق\u{A0}%")
    case .payments: chosen("Payments", "Paiements", "المدفوعات")
    case .date: chosen("Date", "Date", "التاريخ")
    case .voucher: chosen("Voucher", "Pièce", "السند")
    case .line: chosen("Line", "Ligne", "البند")
    case .amount: chosen("Amount", "Montant", "المبلغ")
    case .rate: chosen("Rate", "Taux", "السعر")
    case .inBase: chosen("In", "En", "بعملة")
    case .noPayments:
      chosen(
        "Nothing was paid in this period.", "Aucun paiement dans cette période.", "لم يُدفع شيء في هذه الفترة.")
    case .undated: chosen("no day", "sans date", "بلا تاريخ")
    case .reasons:
      chosen(
        "More than 10\u{A0}% over the budget: the reasons", "Plus de 10\u{A0}% au-dessus du budget\u{A0}: les raisons",
        "ما تجاوز الميزانية بأكثر من 10\u{A0}%: الأسباب")
    case .instalments: chosen("Instalments", "Versements", "الدفعات الواردة")
    case .grant: chosen("Grant", "Subvention", "المنحة")
    case .due: chosen("Due", "Échéance", "الاستحقاق")
    case .received: chosen("Received", "Reçu", "المستلَم")
    case .expected: chosen("Expected", "Attendu", "المتوقَّع")
    case .notReceived: chosen("not received", "non reçu", "لم يُستلم")
    case .noInstalments:
      chosen("No instalments are entered.", "Aucun versement n’est saisi.", "لم تُدخل أي دفعات.")
    case .ratesUsed: chosen("Exchange rates used", "Taux de change appliqués", "أسعار الصرف المستخدمة")
    case .rateOf: chosen("Rate of", "Taux du", "سعر يوم")
    case .source: chosen("Source", "Source", "المصدر")
    case .sources: chosen("Sources of funding", "Sources de financement", "مصادر التمويل")
    case .fromWhom: chosen("From", "De", "من")
    case .percent: chosen("Share\u{A0}%", "Part\u{A0}%", "النسبة\u{A0}%")
    case .otherFunders: chosen("Other funders", "Autres bailleurs de fonds", "جهات مانحة أخرى")
    case .nobodyYet: chosen("Nobody yet", "Pas encore financé", "لا ممول لها بعد")
    case .inKind: chosen("Contributions in kind", "Contributions en nature", "مساهمات عينية")
    case .none: chosen("none", "aucune", "لا يوجد")
    case .justification: chosen("Justification of the costs", "Justification des coûts", "مبررات التكاليف")
    case .follows: chosen("How it is reckoned", "Mode de calcul", "طريقة الحساب")
    case .roundedOnce:
      chosen(
        "Amounts are rounded once; parts are rounded so that they add up.",
        "Les montants sont arrondis une fois\u{A0}; les parts sont arrondies de sorte qu’elles s’additionnent.",
        "تُقرَّب المبالغ مرة واحدة، وتُقرَّب أجزاؤها بحيث يطابق مجموعها المبلغ الكلي.")
    case .paidAtTheirRate:
      chosen(
        "What was paid is turned by the rate of its day; budget and commitments by the rates of this report’s day.",
        "Les paiements sont convertis au taux de leur date\u{A0}; le budget et les engagements aux taux de la date du rapport.",
        "تُحوَّل المدفوعات بسعر يومها، وتُحوَّل الميزانية والالتزامات بأسعار يوم هذا التقرير.")
    case .together:
      chosen(
        "What is spent on single people stands there as one sum, so that it tells of nobody.",
        "Les dépenses pour des personnes particulières figurent en une seule somme, pour que nul ne soit reconnu.",
        "ما يُنفق على أشخاص بعينهم يرد مبلغاً واحداً كي لا يُستدل به على أحد.")
    case .withoutDay:
      chosen(
        "Paid without a day, and counted as before the period",
        "Payé sans date, compté comme antérieur à la période",
        "مدفوع بلا تاريخ، ويُحتسب ضمن ما قبل الفترة")
    }
  }

  /// The days of a report that has no first or no last one.
  func period(from first: String?, to last: String?) -> String {
    switch (first, last) {
    case (let first?, let last?): chosen("\(first) to \(last)", "du \(first) au \(last)", "من \(first) إلى \(last)")
    case (let first?, nil): chosen("from \(first)", "à partir du \(first)", "ابتداءً من \(first)")
    case (nil, let last?): chosen("until \(last)", "jusqu’au \(last)", "حتى \(last)")
    case (nil, nil): word(ofReport: .allTime)
    }
  }
}
