/// A word of an agenda, a run sheet or a list of participants.
enum AgendaWord {
  case agenda, runSheet, unscheduled, empty, groundRules
  case place, languages, interpretation, hosts, times, timesAreLocal, format
  case concern, note, with, rapporteur
  case what, who, done, prepare, documents, opens, speaks, fiveMinutesLeft, closes, handsOverNotes
  case participants, noneListed, email, remote, others
  case authorities, hostDelegation, internationalOrganisations, civilSociety, experts, observers, interpreters
}

extension PaperLanguage {
  /// A word of an agenda or a list in this language.
  func word(_ word: AgendaWord) -> String {
    switch word {
    case .agenda: chosen("Agenda", "Ordre du jour", "جدول الأعمال")
    case .runSheet: chosen("Run sheet", "Conducteur de séance", "خطة سير الجلسات")
    case .unscheduled: chosen("Not yet scheduled", "Pas encore programmé", "لم يُحدَّد موعدها بعد")
    case .empty:
      chosen(
        "The agenda is empty. Add sessions on the Agenda tab.", "L’ordre du jour est encore vide.",
        "جدول الأعمال لا يزال فارغاً.")
    case .groundRules: chosen("Ground rules", "Règles communes", "القواعد المتفق عليها")
    case .place: chosen("Place", "Ville", "المدينة")
    case .languages: chosen("Languages", "Langues", "اللغات")
    case .interpretation: chosen("Interpretation", "Interprétation", "الترجمة الفورية")
    case .hosts: chosen("Hosts", "Organisation", "الجهة المنظمة")
    case .times: chosen("Times", "Horaires", "التوقيت")
    case .timesAreLocal:
      chosen("All times local", "Toutes les heures sont locales", "جميع الأوقات بالتوقيت المحلي")
    case .format: chosen("Format", "Format", "الشكل")
    case .concern: chosen("Concern", "Préoccupation", "الشاغل")
    case .note: chosen("Note", "Note", "ملاحظة")
    case .with: chosen("With", "Avec", "مع")
    case .rapporteur: chosen("Rapporteur", "Rapport", "المقرِّر")
    case .what: chosen("What", "Quoi", "ماذا")
    case .who: chosen("Who", "Qui", "من")
    case .done: chosen("Done", "Fait", "تم")
    case .prepare: chosen("Prepare the room", "Préparer la salle", "تجهيز القاعة")
    case .documents: chosen("Documents", "Documents", "الوثائق")
    case .opens: chosen("Opens", "Ouverture", "الافتتاح")
    case .speaks: chosen("Speaks", "Intervention", "المداخلة")
    case .fiveMinutesLeft: chosen("Five minutes left", "Encore cinq minutes", "بقيت خمس دقائق")
    case .closes: chosen("Closes", "Clôture", "الختام")
    case .handsOverNotes:
      chosen("Hands notes to the secretariat", "Remet ses notes au secrétariat", "تسليم المحضر إلى الأمانة")
    case .participants: chosen("List of participants", "Liste des participants", "قائمة المشاركين")
    case .noneListed:
      chosen(
        "No participants can be listed yet.", "Personne ne peut encore figurer sur la liste.",
        "لا يمكن إدراج أي مشارك بعد.")
    case .email: chosen("E-mail", "Courriel", "البريد الإلكتروني")
    case .remote: chosen("remote", "à distance", "عن بُعد")
    case .others: chosen("Others", "Autres", "آخرون")
    case .authorities: chosen("Authorities", "Autorités publiques", "السلطات العامة")
    case .hostDelegation: chosen("Host", "Organisation hôte", "الجهة المضيفة")
    case .internationalOrganisations:
      chosen("International organisations", "Organisations internationales", "المنظمات الدولية")
    case .civilSociety: chosen("Civil society", "Société civile", "المجتمع المدني")
    case .experts:
      chosen("Experts, speakers and guests", "Experts, intervenants et invités", "الخبراء والمتحدثون والضيوف")
    case .observers: chosen("Observers", "Observateurs", "المراقبون")
    case .interpreters: chosen("Interpreters", "Interprètes", "المترجمون الفوريون")
    }
  }

  /// A name and what it stands for in a line: `Note: …`, in French with a blank before the colon that no line ends at.
  func labelled(_ name: String, _ value: String) -> String {
    self == .french ? "\(name)\u{A0}: \(value)" : "\(name): \(value)"
  }

  /// Whether a paper may still change, and of which day it is.
  func version(isFinal: Bool, _ day: String) -> String {
    let status =
      isFinal
      ? chosen("Final", "Version définitive", "نسخة نهائية")
      : chosen("Provisional", "Version provisoire", "نسخة مؤقتة")
    return status + comma + day
  }
}
