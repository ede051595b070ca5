import ForumPlan

/// What costs are called on papers.
extension PaperLanguage {
  /// The heading of a category.
  func name(of category: BudgetCategory) -> String {
    switch category {
    case .staff: chosen("Staff", "Personnel", "الموظفون")
    case .perDiem: chosen("Per diems", "Indemnités journalières", "بدلات الإقامة اليومية")
    case .travel: chosen("Travel", "Voyages", "السفر")
    case .venue: chosen("Venue", "Lieu", "المكان")
    case .lodging: chosen("Lodging", "Hébergement", "الإقامة")
    case .interpretation: chosen("Interpretation", "Interprétation", "الترجمة الفورية")
    case .visas: chosen("Visas and insurance", "Visas et assurances", "التأشيرات والتأمين")
    case .protection: chosen("Protection", "Protection", "الحماية")
    case .equipment: chosen("Equipment", "Matériel", "المعدات")
    case .communication: chosen("Communication", "Communication", "التواصل")
    case .followUp: chosen("Follow-up", "Suivi", "المتابعة")
    case .indirect: chosen("Indirect costs", "Coûts indirects", "التكاليف غير المباشرة")
    case .contingency: chosen("Contingency", "Imprévus", "الطوارئ")
    case .other: chosen("Other costs", "Autres coûts", "تكاليف أخرى")
    }
  }

  /// All lines together that follow by one rule from single people, so that none tells of anybody.
  func together(_ rule: CostRule, to place: String?) -> String {
    switch rule {
    case .travel:
      guard let place else { return chosen("Travel there and back", "Voyages, aller et retour", "السفر ذهاباً وإياباً") }
      return chosen(
        "Travel to \(directed(place)) and back", "Voyages à \(directed(place)), aller et retour",
        "السفر إلى \(directed(place)) ذهاباً وإياباً")
    case .visas: return chosen("Visas", "Visas", "التأشيرات")
    case .visaTrips: return chosen("Journeys to consulates", "Déplacements aux consulats", "السفر إلى القنصليات")
    case .childcare: return chosen("Childcare", "Garde d’enfants", "رعاية الأطفال")
    case .access: return chosen("Access needs", "Besoins d’accessibilité", "احتياجات التيسير")
    case .protection: return name(of: BudgetCategory.protection)
    case .transfers, .insurance, .lodging, .perDiem, .venue, .interpreters, .booths, .facilitation, .policeRelease,
      .documentation, .dissemination, .followUp:
      return name(of: rule.category)
    }
  }
}
