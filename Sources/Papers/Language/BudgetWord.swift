/// A word of a budget in a donor's form.
enum BudgetWord {
  case budget, form, currency, period, funder, noLines, rates, noRate
  case code, costs, unit, units, unitValue, quantity, duration, charged, subtotal
}

extension PaperLanguage {
  /// A word of a budget in this language.
  func word(_ word: BudgetWord) -> String {
    switch word {
    case .budget: chosen("Budget", "Budget", "الميزانية")
    case .form: chosen("Form", "Formulaire", "النموذج")
    case .currency: chosen("Currency", "Monnaie", "العملة")
    case .period: chosen("Period", "Période", "الفترة")
    case .funder: chosen("Funder", "Bailleur de fonds", "الجهة المانحة")
    case .noLines:
      chosen(
        "No budget lines yet. Add them in the Budget tab, or import a sheet.",
        "Aucune ligne budgétaire pour l’instant.",
        "لا توجد بنود في الميزانية بعد.")
    case .rates: chosen("Rates", "Taux de change", "أسعار الصرف")
    case .noRate:
      chosen(
        "Not in these totals for want of a rate", "Absents de ces totaux faute de taux de change",
        "غير مدرج في المجاميع لعدم وجود سعر صرف")
    case .code: chosen("Code", "Code", "الرمز")
    case .costs: chosen("Costs", "Coûts", "التكاليف")
    case .unit: chosen("Unit", "Unité", "الوحدة")
    case .units: chosen("Units", "Nombre", "العدد")
    case .unitValue: chosen("Unit value", "Valeur unitaire", "قيمة الوحدة")
    case .quantity: chosen("Quantity", "Quantité", "الكمية")
    case .duration: chosen("Times", "Fois", "التكرار")
    case .charged: chosen("Charged\u{A0}%", "Imputé\u{A0}%", "النسبة المحمَّلة\u{A0}%")
    case .subtotal: chosen("Subtotal", "Sous-total", "المجموع الفرعي")
    }
  }

  /// What is more than a form allows of the direct costs.
  func excess(_ name: String, _ share: String, most: String) -> String {
    chosen(
      "\(name): \(share) of the direct costs; the form allows \(most)\u{A0}%.",
      "\(name)\u{A0}: \(share) des coûts directs\u{A0}; le formulaire en admet \(most)\u{A0}%.",
      "\(name): \(share) من التكاليف المباشرة؛ يسمح النموذج بنسبة \(most)\u{A0}%.")
  }
}
