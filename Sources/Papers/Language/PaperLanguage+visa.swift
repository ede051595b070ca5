import Atlas
import ForumPlan
import Logistics

/// What visas need and how one comes to them, in words.
extension PaperLanguage {
  /// What a nationality needs.
  func name(of requirement: Requirement) -> String {
    switch requirement {
    case .home: chosen("nothing: own country", "rien : pays d’origine", "لا شيء: بلد الشخص")
    case .free(let days):
      chosen("no visa", "pas de visa", "لا تأشيرة")
        + (days.map { chosen(", up to \($0) days", ", jusqu’à \($0) jours", "، حتى \($0) يوماً") } ?? "")
    case .onArrival: chosen("visa on arrival", "visa à l’arrivée", "تأشيرة عند الوصول")
    case .eTA: chosen("electronic travel authorisation", "autorisation électronique de voyage", "تصريح سفر إلكتروني")
    case .eVisa: chosen("e-visa", "visa électronique", "تأشيرة إلكترونية")
    case .visa: chosen("visa", "visa", "تأشيرة")
    case .noAdmission: chosen("no admission", "entrée refusée", "لا يُسمح بالدخول")
    }
  }

  /// Where an application goes.
  func name(of channel: VisaProcess.Channel) -> String? {
    switch channel {
    case .consulate: chosen("consulate", "consulat", "القنصلية")
    case .visaCentre: chosen("visa centre", "centre de visas", "مركز التأشيرات")
    case .online: chosen("online", "en ligne", "عبر الإنترنت")
    case .border: chosen("at the border", "à la frontière", "عند الحدود")
    case .none: nil
    }
  }

  /// A step towards a visa.
  func name(of step: ChainStep.Kind) -> String {
    switch step {
    case .safetyMargin: chosen("Safety margin", "Marge de sécurité", "هامش أمان")
    case .authorityNotice:
      chosen("Authority’s notice", "Délai demandé par l’autorité", "المهلة التي تطلبها السلطة")
    case .trip: chosen("Journey to the consulate", "Voyage au consulat", "السفر إلى القنصلية")
    default: step.step.map(name) ?? step.label
    }
  }

  /// A step of a case.
  func name(of step: VisaCase.StepKind) -> String {
    switch step {
    case .nomination: chosen("Nomination", "Désignation", "الترشيح")
    case .donorApproval: chosen("Donor’s approval", "Accord du bailleur", "موافقة الجهة المانحة")
    case .hostDocuments: chosen("Host’s documents", "Documents de l’organisation hôte", "وثائق الجهة المضيفة")
    case .serviceApproval: chosen("Service’s approval", "Accord du service", "موافقة جهة العمل")
    case .noteVerbale: chosen("Note verbale", "Note verbale", "مذكرة شفوية")
    case .passportRenewal: chosen("Passport renewal", "Renouvellement du passeport", "تجديد جواز السفر")
    case .documents: chosen("Gather documents", "Réunir les pièces", "جمع المستندات")
    case .tripVisa:
      chosen("Visa for the journey to the consulate", "Visa pour se rendre au consulat", "تأشيرة السفر إلى القنصلية")
    case .appointment: chosen("Appointment", "Rendez-vous", "الموعد")
    case .lodging: chosen("Application", "Dépôt de la demande", "تقديم الطلب")
    case .transfer: chosen("Transfer to the authority", "Transmission à l’autorité", "الإحالة إلى السلطة")
    case .processing: chosen("Processing", "Traitement", "دراسة الطلب")
    case .collection: chosen("Collect the passport", "Retrait du passeport", "استلام جواز السفر")
    case .transitVisa: chosen("Transit visa", "Visa de transit", "تأشيرة عبور")
    }
  }

  /// Why a step takes the days it takes.
  func cause(of step: ChainStep.Kind) -> String {
    switch step {
    case .safetyMargin: chosen("before the journey", "avant le voyage", "قبل السفر")
    case .processing: chosen("days seen", "jours constatés", "أيام معهودة")
    case .appointment: chosen("wait to be expected", "attente à prévoir", "انتظار متوقع")
    case .authorityNotice: chosen("as the authority asks", "selon l’autorité", "بحسب طلب السلطة")
    case .serviceApproval: chosen("as the service takes", "selon le service", "بحسب جهة العمل")
    case .transitVisa: chosen("once the visa is there", "une fois le visa obtenu", "بعد الحصول على التأشيرة")
    default: chosen("as planned", "durée prévue", "مدة مقدّرة")
    }
  }

  /// What a process asks for: its sort, and behind it how the process calls it where that says more.
  func name(of document: VisaDocument, called name: String) -> String {
    let own = name.replacing("_", with: " ")
    let known: String? =
      switch document {
      case .passport: word(ofPack: .passport)
      case .photo: chosen("Photograph", "Photographie", "صورة شخصية")
      case .form: chosen("Application form", "Formulaire de demande", "نموذج الطلب")
      case .invitation: chosen("Letter of invitation", "Lettre d’invitation", "رسالة دعوة")
      case .programme: chosen("Programme of the event", "Programme de la rencontre", "برنامج الفعالية")
      case .lodging: chosen("Proof of lodging", "Justificatif d’hébergement", "إثبات الإقامة")
      case .ticket: chosen("Ticket, there and back", "Billet aller-retour", "تذكرة ذهاب وإياب")
      case .means: chosen("Bank statements", "Relevés bancaires", "كشوف حساب مصرفي")
      case .employer: chosen("Letter of the employer", "Attestation de l’employeur", "رسالة من جهة العمل")
      case .insurance: chosen("Travel insurance", "Assurance voyage", "تأمين السفر")
      case .yellowFever:
        chosen("Yellow fever certificate", "Certificat de fièvre jaune", "شهادة التطعيم ضد الحمى الصفراء")
      case .residence: chosen("Residence permit", "Titre de séjour", "تصريح الإقامة")
      case .other: nil
      }
    guard let known else { return directed(own.prefix(1).uppercased() + own.dropFirst()) }
    return Self.plainDocuments.contains(name) ? known : "\(known) (\(directed(own)))"
  }

  /// Names that say no more than their sort.
  private static let plainDocuments: Set<String> = [
    "photo", "photos", "application_form", "invitation_letter", "programme", "hotel", "accommodation",
    "accommodation_proof", "return_ticket", "bank_statements", "bank_statement", "employer_letter", "insurance",
    "travel_insurance", "yellow_fever", "residence_permit", "hotel_booking", "flight",
  ]

  /// A letter of the pack.
  func name(of letter: LetterKind) -> String {
    switch letter {
    case .invitation: chosen("Letter of invitation", "Lettre d’invitation", "رسالة دعوة")
    case .visa:
      chosen("Letter in support of the visa", "Lettre à l’appui de la demande de visa", "رسالة دعم طلب التأشيرة")
    case .recognition, .noteVerbale, .release, .thanks: letter.label
    }
  }
}
