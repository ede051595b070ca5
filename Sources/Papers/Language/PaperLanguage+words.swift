import ForumPlan

/// Words that papers take from a plan's choices.
extension PaperLanguage {
  func chosen(_ english: String, _ french: String, _ arabic: String) -> String {
    switch self {
    case .english: english
    case .french: french
    case .arabic: arabic
    }
  }

  /// The sex as a passport has it; `nil` where nobody said.
  func sex(_ gender: Gender) -> String? {
    switch gender {
    case .female: chosen("female", "féminin", "أنثى")
    case .male: chosen("male", "masculin", "ذكر")
    case .other: "X"
    case .unstated: nil
    }
  }

  /// What somebody is at a forum, in the form of their gender where the language has one.
  func role(_ role: Role, _ gender: Gender) -> String {
    func french(_ male: String, _ female: String) -> String {
      gender == .female ? female : gender == .male ? male : "\(male) ou \(female)"
    }
    func arabic(_ male: String) -> String { gender == .female ? male + "ة" : male }
    return switch role {
    case .delegate: chosen("delegate", french("délégué", "déléguée"), arabic("مندوب"))
    case .observer: chosen("observer", french("observateur", "observatrice"), arabic("مراقب"))
    case .speaker: chosen("speaker", french("intervenant", "intervenante"), arabic("متحدث"))
    case .facilitator: chosen("facilitator", french("facilitateur", "facilitatrice"), arabic("ميسّر"))
    case .interpreter: chosen("interpreter", "interprète", arabic("مترجم") + (gender == .female ? " فورية" : " فوري"))
    case .monitor:
      chosen("monitor", french("chargé du suivi", "chargée du suivi"), arabic("مسؤول") + " عن المتابعة")
    case .host: chosen("host", french("hôte", "hôtesse"), arabic("مضيف"))
    case .support: chosen("member of the secretariat", "membre du secrétariat", "عضو في الأمانة")
    }
  }

  /// What organisers pay for, with its article where a sentence wants one.
  func cost(_ cost: CoveredCost) -> String? {
    switch cost {
    case .travel: chosen("travel", "le voyage", "السفر")
    case .lodging: chosen("lodging", "l’hébergement", "الإقامة")
    case .meals: chosen("meals", "les repas", "الوجبات")
    case .localTransport: chosen("local transport", "les transports sur place", "التنقل المحلي")
    case .dailyAllowance: chosen("a daily allowance", "une indemnité journalière", "البدل اليومي")
    case .insurance: chosen("insurance", "l’assurance", "التأمين")
    case .visaFees: chosen("visa fees", "les frais de visa", "رسوم التأشيرة")
    case .nothing: nil
    }
  }

  /// The words of an annex that names people: its title, and the heads of its columns.
  var annexWords: (title: String, columns: [String]) {
    switch self {
    case .english: ("Annex: the participants", ["No.", "Name", "Passport", "Valid until", "Function", "Stay"])
    case .french:
      (
        "Annexe\u{A0}: les participants", ["N°", "Nom", "Passeport", "Valable jusqu’au", "Fonction", "Séjour"]
      )
    case .arabic:
      ("المرفق: المشاركون", ["م", "الاسم", "جواز السفر", "صالح لغاية", "الوظيفة", "مدة الإقامة"])
    }
  }

  /// The sort of passport.
  func type(_ type: Passport.PassportType) -> String {
    switch type {
    case .ordinary: chosen("ordinary", "ordinaire", "عادي")
    case .service: chosen("service", "de service", "خدمة")
    case .diplomatic: chosen("diplomatic", "diplomatique", "دبلوماسي")
    }
  }

  /// How a person is addressed: title and family name, else the whole name.
  func salutation(_ identity: Identity) -> String {
    identity.honorific.isEmpty || identity.familyName.isEmpty
      ? identity.fullName : "\(identity.honorific) \(identity.familyName)"
  }
}
