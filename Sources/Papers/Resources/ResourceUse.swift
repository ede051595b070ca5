import ForumPlan

/// What money is spent on, in the plain words of a statement of resources.
///
/// Visas stand with journeys, and help of every kind with the rest: few people need them, and a row of their own would
/// tell that somebody does.
enum ResourceUse: CaseIterable, Hashable, Sendable {
  case journeys
  case stay
  case venue
  case interpretation
  case people
  case protection
  case results
  case followUp
  case rest
  case office

  init(_ category: BudgetCategory) {
    switch category {
    case .travel, .visas: self = .journeys
    case .lodging, .perDiem: self = .stay
    case .venue: self = .venue
    case .interpretation: self = .interpretation
    case .staff: self = .people
    case .protection: self = .protection
    case .communication: self = .results
    case .followUp: self = .followUp
    case .equipment, .other: self = .rest
    case .indirect, .contingency: self = .office
    }
  }

  /// Whether it is what it takes for somebody to be there.
  var isTakingPart: Bool { self == .journeys || self == .stay }
}

extension PaperLanguage {
  /// What money is spent on, as somebody would say it who reads no budgets.
  func name(of use: ResourceUse) -> String {
    switch use {
    case .journeys:
      chosen("Journeys, visas and insurance", "Voyages, visas et assurances", "السفر والتأشيرات والتأمين")
    case .stay: chosen("Bed and board", "Hébergement et repas", "الإقامة والمعيشة")
    case .venue: chosen("The house and its rooms", "Le lieu et ses salles", "المكان وقاعاته")
    case .interpretation: chosen("Interpretation", "Interprétation", "الترجمة الفورية")
    case .people: chosen("Those who prepare and facilitate", "Préparation et facilitation", "الإعداد والتيسير")
    case .protection: chosen("Protection", "Protection", "الحماية")
    case .results:
      chosen("Making the results known", "Diffusion des résultats", "نشر النتائج")
    case .followUp: chosen("Follow-up afterwards", "Suivi par la suite", "المتابعة بعد المنتدى")
    case .rest:
      chosen("Help to take part, and other things", "Aide à la participation et divers", "تيسير المشاركة وأمور أخرى")
    case .office: chosen("Office and reserve", "Bureau et réserve", "المكتب والاحتياطي")
    }
  }
}
