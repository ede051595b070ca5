import Atlas
import Dates

/// The words of a visa pack.
extension PaperLanguage {
  /// A word of a visa pack in this language.
  func word(ofPack word: VisaPackWord) -> String {
    switch word {
    case .title: chosen("Visa pack", "Dossier de visa", "ملف التأشيرة")
    case .reader:
      chosen(
        "For the person named and the organisers", "Pour la personne nommée et l’organisation",
        "للشخص المذكور والجهة المنظمة")
    case .person: chosen("For", "Pour", "الاسم")
    case .event: chosen("Event", "Rencontre", "الفعالية")
    case .travelsOn: chosen("Passport of", "Passeport", "جواز سفر")
    case .destination: chosen("Destination", "Destination", "بلد الوجهة")
    case .needs: chosen("Needed", "Requis", "المطلوب")
    case .unknown: chosen("not known yet", "pas encore connu", "غير معروف بعد")
    case .process: chosen("Procedure", "Procédure", "الإجراء")
    case .lodgedAt: chosen("Lodged at", "Dépôt", "مكان التقديم")
    case .fee: chosen("Fee", "Frais", "الرسوم")
    case .acceptedFrom: chosen("Accepted from", "Dépôt à partir du", "يُقبل الطلب من")
    case .acceptedUntil: chosen("Accepted until", "Dépôt jusqu’au", "يُقبل الطلب حتى")
    case .applyBy: chosen("Apply by", "Déposer au plus tard le", "آخر يوم للتقديم")
    case .entersOn: chosen("Enters on", "Entrée le", "يوم الدخول")
    case .checklist: chosen("Checklist", "Pièces à réunir", "قائمة المستندات")
    case .wanted: chosen("What is asked for", "Ce qui est demandé", "المطلوب")
    case .standing: chosen("How it stands", "État", "الحالة")
    case .passport: chosen("Passport", "Passeport", "جواز السفر")
    case .validUntil: chosen("valid until", "valable jusqu’au", "صالح لغاية")
    case .notEnough: chosen("which is not enough", "insuffisant", "لا يكفي")
    case .notEntered: chosen("missing", "manquant", "ناقص")
    case .inThisPack: chosen("in this pack", "dans ce dossier", "في هذا الملف")
    case .gathered: chosen("gathered on", "réuni le", "جُمع في")
    case .notBooked: chosen("missing: not booked yet", "manquant : pas encore réservé", "ناقص: لم يُحجز بعد")
    case .toBring: chosen("missing: to be brought", "manquant : à fournir", "ناقص: يجب تقديمه")
    case .deadlines: chosen("Deadlines", "Échéances", "المواعيد النهائية")
    case .beginBy: chosen("Begin by", "Commencer le", "يبدأ في موعد أقصاه")
    case .step: chosen("Step", "Étape", "الخطوة")
    case .takes: chosen("Takes", "Durée", "المدة")
    case .doneBy: chosen("Over by", "Terminé le", "ينتهي في")
    case .because: chosen("Because", "Raison", "السبب")
    case .done: chosen("done", "fait", "أُنجز")
    case .passed: chosen("has passed", "dépassé", "انقضى الموعد")
    case .countedBack:
      chosen(
        "Counted back from the day of entry: each step ends when the next one has to begin.",
        "Compté à rebours depuis le jour d’entrée : chaque étape finit quand la suivante doit commencer.",
        "حُسبت المواعيد رجوعاً من يوم الدخول: تنتهي كل خطوة حين يجب أن تبدأ التالية.")
    case .stay: chosen("Lodging and travel", "Hébergement et voyage", "الإقامة والسفر")
    case .arrival: chosen("Arrival", "Arrivée", "الوصول")
    case .departure: chosen("Departure", "Départ", "المغادرة")
    case .itinerary: chosen("Journey", "Trajet", "خط السير")
    case .transit: chosen("By way of", "Via", "عبر")
    case .lodging: chosen("Lodging", "Hébergement", "الإقامة")
    case .bedroom: chosen("Room", "Chambre", "الغرفة")
    case .venue: chosen("Venue", "Lieu", "المكان")
    case .contact: chosen("Questions to", "Renseignements", "للاستفسار")
    case .assumed:
      chosen(
        "Days that are not booked yet are the day before the forum and the day after it.",
        "Les jours qui ne sont pas encore réservés sont la veille et le lendemain du forum.",
        "الأيام التي لم تُحجز بعد هي اليوم السابق للمنتدى واليوم التالي له.")
    case .agenda: chosen("Agenda", "Ordre du jour", "جدول الأعمال")
    case .enclosed: chosen("Letters that follow", "Lettres jointes", "الرسائل المرفقة")
    }
  }

  /// How many of the things asked for are missing.
  func sum(missing: Int, of count: Int) -> String {
    switch self {
    case .english: missing == 0 ? "All of it is there." : "\(missing) of \(count) missing."
    case .french:
      missing == 0
        ? "Tout est là."
        : "\(missing) \(missing == 1 ? "pièce manque" : "pièces manquent") sur \(count)."
    case .arabic: missing == 0 ? "كل المطلوب متوفر." : "الناقص: \(missing) من أصل \(count)."
    }
  }

  /// What is asked of a passport: `Passport, valid until 13 November 2027 at least, 2 blank pages`.
  func passport(validUntil day: CivilDate, pages: Int) -> String {
    switch self {
    case .english:
      "Passport, valid until \(text(day)) at least"
        + (pages == 0 ? "" : ", \(pages) blank \(pages == 1 ? "page" : "pages")")
    case .french:
      "Passeport, valable au moins jusqu’au \(text(day))"
        + (pages == 0 ? "" : ", \(pages) \(pages == 1 ? "page vierge" : "pages vierges")")
    case .arabic:
      "جواز سفر صالح حتى \(text(day)) على الأقل" + (pages == 0 ? "" : "، الصفحات الفارغة: \(pages)")
    }
  }

  /// So many days: `10 working days`.
  func days(_ days: Int, _ unit: DayUnit) -> String {
    switch (self, unit) {
    case (.english, .calendar): "\(days) day\(days == 1 ? "" : "s")"
    case (.english, .working): "\(days) working day\(days == 1 ? "" : "s")"
    case (.french, .calendar): "\(days) jour\(days < 2 ? "" : "s")"
    case (.french, .working): "\(days) jour\(days < 2 ? " ouvrable" : "s ouvrables")"
    case (.arabic, .calendar): "الأيام: \(days)"
    case (.arabic, .working): "أيام العمل: \(days)"
    }
  }

  /// How many public holidays are skipped.
  func closed(_ days: Int) -> String {
    chosen("public holidays: \(days)", "jours fériés : \(days)", "أيام العطل الرسمية: \(days)")
  }
}
