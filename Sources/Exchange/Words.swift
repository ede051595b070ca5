import Atlas
import ForumPlan

/// The words that spreadsheets use for sectors, genders and roles, in English and French.
enum Words {
  static func sector(_ text: String) -> Sector? { lookUp(text, sectors) }
  static func gender(_ text: String) -> Gender? { lookUp(text, genders) }
  static func role(_ text: String) -> Role? { lookUp(text, roles) }
  static func category(_ text: String) -> BudgetCategory? { lookUp(text, categories) }

  private static func lookUp<Value>(_ text: String, _ table: [(Value, Set<String>)]) -> Value? {
    let folded = NameFolding.fold(text)
    return table.first { $0.1.contains(folded) }?.0
  }

  private static let sectors: [(Sector, Set<String>)] = [
    (.police, ["police", "gendarmerie", "law enforcement", "police service"]),
    (
      .civilSociety,
      ["civil society", "civilsociety", "cso", "ngo", "ong", "societe civile", "community", "association"]
    ),
    (.government, ["government", "ministry", "gouvernement", "ministere", "state"]),
    (.international, ["international", "mission", "un", "onu", "international organisation"]),
    (.academia, ["academia", "academic", "university", "universite"]),
    (.media, ["media", "press", "presse", "medias"]),
    (.other, ["other", "autre"]),
  ]
  private static let genders: [(Gender, Set<String>)] = [
    (.female, ["f", "female", "woman", "femme", "feminin", "w"]),
    (.male, ["m", "male", "man", "homme", "masculin", "h"]),
    (.other, ["other", "x", "non binary", "nb", "autre"]),
    (.unstated, ["unstated", "not stated", "prefer not to say", "non precise", "u"]),
  ]
  private static let roles: [(Role, Set<String>)] = [
    (.delegate, ["delegate", "participant", "delegue", "deleguee", "member"]),
    (.observer, ["observer", "observateur", "observatrice"]),
    (.speaker, ["speaker", "panellist", "panelist", "orateur", "oratrice", "intervenant", "intervenante", "expert"]),
    (.facilitator, ["facilitator", "moderator", "facilitateur", "facilitatrice", "chair"]),
    (.interpreter, ["interpreter", "interprete", "translator"]),
    (.monitor, ["monitor", "evaluator", "evaluateur", "evaluatrice"]),
    (.host, ["host", "hote", "organiser", "organisateur", "organisatrice"]),
    (.support, ["support", "staff", "logistics", "secretariat"]),
  ]
  private static let categories: [(BudgetCategory, Set<String>)] = [
    (.staff, ["staff", "human resources", "personnel", "salaries"]),
    (.perDiem, ["per diem", "perdiem", "per diems", "subsistence", "dsa"]),
    (.travel, ["travel", "flights", "voyage", "voyages", "transport"]),
    (.venue, ["venue", "conference", "salle", "lieu"]),
    (.lodging, ["lodging", "accommodation", "hotel", "hebergement"]),
    (
      .interpretation,
      ["interpretation", "interpreters", "translation", "interpretation and translation", "interpretes"]
    ),
    (.visas, ["visas", "visa", "insurance", "visas and insurance"]),
    (.protection, ["protection", "security", "securite"]),
    (.equipment, ["equipment", "supplies", "equipement"]),
    (.communication, ["communication", "visibility", "visibilite"]),
    (.followUp, ["follow up", "followup", "monitoring", "suivi"]),
    (.indirect, ["indirect", "indirect costs", "overhead"]),
    (.other, ["other", "autre", "divers", "contingency"]),
  ]
}
