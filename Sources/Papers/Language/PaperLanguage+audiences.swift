import ForumPlan

/// Whom a paper is for, and what people are there.
extension PaperLanguage {
  /// Whom a paper is for: `For participants`.
  func name(of audience: Audience) -> String {
    switch audience {
    case .organisers: chosen("For organisers only", "Réservé à l’organisation", "للجهة المنظمة فقط")
    case .participants: chosen("For participants", "Pour les participants", "للمشاركين")
    case .police: chosen("For the police", "Pour la police", "للشرطة")
    case .venue: chosen("For the venue", "Pour le lieu d’accueil", "لإدارة المكان")
    case .donor: chosen("For the donor", "Pour le bailleur de fonds", "للجهة المانحة")
    case .hostState: chosen("For the host state", "Pour l’État hôte", "للدولة المضيفة")
    case .public: chosen("For the public", "Pour le public", "للجمهور")
    }
  }

  /// What somebody is there, in a word for a badge that fits whoever wears it.
  func part(_ role: Role) -> String {
    switch role {
    case .delegate: chosen("Delegate", "Délégation", "وفد")
    case .observer: chosen("Observer", "Observation", "مراقبة")
    case .speaker: chosen("Speaker", "Intervention", "مداخلة")
    case .facilitator: chosen("Facilitator", "Facilitation", "تيسير")
    case .interpreter: chosen("Interpreter", "Interprétation", "ترجمة فورية")
    case .monitor: chosen("Monitor", "Suivi", "متابعة")
    case .host: chosen("Host", "Accueil", "استقبال")
    case .support: chosen("Secretariat", "Secrétariat", "الأمانة")
    }
  }

  /// What somebody is in a delegation.
  func name(of rank: Attendance.Rank) -> String {
    switch rank {
    case .head: chosen("Head of delegation", "Chef de délégation", "رئاسة الوفد")
    case .deputy: chosen("Deputy head of delegation", "Chef adjoint de délégation", "نيابة رئاسة الوفد")
    case .adviser: chosen("Adviser", "Conseil", "استشارة")
    }
  }

  /// The kind of a bedroom.
  func name(of bedroom: Attendance.Bedroom) -> String {
    switch bedroom {
    case .single: chosen("Single", "Simple", "مفردة")
    case .double: chosen("Double", "Double", "مزدوجة")
    case .twin: chosen("Twin", "Lits jumeaux", "بسريرين")
    case .accessible: chosen("Step-free", "Sans marches", "بلا درجات")
    }
  }
}
