import Dates

extension PaperLanguage {
  /// A word of a hand-out in this language.
  func word(_ word: SheetWord) -> String {
    switch word {
    case .signIn: chosen("Sign-in sheet", "Feuille d’émargement", "كشف الحضور والتوقيع")
    case .signInKey:
      chosen("Key to numbers and aliases", "Clé des numéros et des alias", "مفتاح الأرقام والأسماء المستعارة")
    case .keepApart:
      chosen(
        "Keep this list apart from the sheets, and locked away.",
        "À conserver sous clé, séparément des feuilles d’émargement.",
        "تُحفظ هذه القائمة في مكان مغلق، بعيداً عن كشوف الحضور.")
    case .project: chosen("Project", "Projet", "المشروع")
    case .grant: chosen("Grant no.", "Subvention", "رقم المنحة")
    case .activity: chosen("Activity", "Activité", "النشاط")
    case .funding: chosen("Funding", "Financement", "التمويل")
    case .venue: chosen("Venue", "Lieu", "المكان")
    case .number: chosen("No.", "N°", "الرقم")
    case .name: chosen("Name", "Nom", "الاسم")
    case .alias: chosen("Alias", "Alias", "الاسم المستعار")
    case .organisation: chosen("Organisation", "Organisation", "الجهة")
    case .function: chosen("Function", "Fonction", "الوظيفة")
    case .country: chosen("Country", "Pays", "البلد")
    case .origin: chosen("Local / int’l", "Local / int.", "محلي / دولي")
    case .local: chosen("local", "local", "محلي")
    case .international: chosen("int’l", "int.", "دولي")
    case .sex: chosen("Sex (if you wish)", "Sexe (facultatif)", "الجنس (اختياري)")
    case .morning: chosen("Signature, morning", "Signature, matin", "التوقيع صباحاً")
    case .afternoon: chosen("Signature, afternoon", "Signature, après-midi", "التوقيع بعد الظهر")
    case .photo: chosen("Photos of me", "Photos de moi", "تصويري")
    case .boxes: chosen("☐\u{A0}yes ☐\u{A0}no", "☐\u{A0}oui ☐\u{A0}non", "☐\u{A0}نعم ☐\u{A0}لا")
    case .certified:
      chosen(
        "Certified: the people who signed took part.", "Certifié : les signataires ont participé.",
        "تصديق: شارك الموقّعون في النشاط.")
    case .signedMorning: chosen("Signed in the morning", "Signatures du matin", "عدد التوقيعات صباحاً")
    case .signedAfternoon: chosen("Signed in the afternoon", "Signatures de l’après-midi", "عدد التوقيعات بعد الظهر")
    case .signedLocal: chosen("Of them local", "Dont locaux", "منهم محليون")
    case .signedInternational: chosen("Of them international", "Dont internationaux", "منهم دوليون")
    case .certifierName: chosen("Name", "Nom", "الاسم")
    case .certifierFunction: chosen("Function", "Fonction", "الوظيفة")
    case .certifierDate: chosen("Date", "Date", "التاريخ")
    case .certifierSignature: chosen("Signature", "Signature", "التوقيع")
    case .badges: chosen("Badges", "Badges", "شارات التعريف")
    case .tents: chosen("Table tents", "Chevalets de table", "لوحات الأسماء على الطاولات")
    case .signs: chosen("Room signs", "Affiches de salle", "لافتات القاعات")
    case .dates: chosen("Dates", "Dates", "التواريخ")
    case .secretariat: chosen("Secretariat", "Secrétariat", "الأمانة")
    case .closed: chosen("Closed session", "Séance à huis clos", "جلسة مغلقة")
    case .session: chosen("Session", "Séance", "الجلسة")
    case .room: chosen("Room", "Salle", "القاعة")
    case .time: chosen("Time", "Heure", "الوقت")
    case .role: chosen("Role", "Rôle", "الصفة")
    case .nativeName: chosen("Name in own script", "Nom dans l’écriture d’origine", "الاسم بلغته الأصلية")
    case .tables: chosen("Table plan", "Plan de table", "مخطط الطاولات")
    case .table: chosen("Table", "Table", "الطاولة")
    case .findYourTable: chosen("Find your table", "Trouver sa table", "ابحث عن طاولتك")
    case .noTable: chosen("No table yet", "Pas encore placés", "لم تُحدَّد طاولتهم بعد")
    case .travel: chosen("Arrivals and departures", "Arrivées et départs", "الوصول والمغادرة")
    case .arrivals: chosen("Arrivals", "Arrivées", "الوصول")
    case .departures: chosen("Departures", "Départs", "المغادرة")
    case .from: chosen("From", "De", "من")
    case .to: chosen("To", "Vers", "إلى")
    case .by: chosen("By", "Par", "وسيلة السفر")
    case .lodging: chosen("Lodging", "Hébergement", "الإقامة")
    case .needs: chosen("Needs", "Besoins", "الاحتياجات")
    case .notKnown: chosen("Not known yet", "Pas encore connu", "غير معروف بعد")
    case .rooming: chosen("Rooming list", "Liste des chambres", "قائمة الغرف")
    case .house: chosen("House", "Établissement", "الفندق")
    case .arrives: chosen("Arrives", "Arrivée", "الوصول")
    case .departs: chosen("Departs", "Départ", "المغادرة")
    case .nights: chosen("Nights", "Nuits", "الليالي")
    case .bedroom: chosen("Room", "Chambre", "الغرفة")
    case .assumed:
      chosen(
        "* Not known yet: the day before the forum, or the day after it, is assumed.",
        "* Pas encore connu : on suppose la veille ou le lendemain du forum.",
        "* غير معروف بعد: يُفترض اليوم السابق للمنتدى أو التالي له.")
    case .bedsANight: chosen("Beds a night", "Lits par nuit", "الأسرّة في كل ليلة")
    case .night: chosen("Night of", "Nuit du", "ليلة")
    case .people: chosen("People", "Personnes", "الأشخاص")
    case .total: chosen("Total", "Total", "المجموع")
    }
  }

  /// What becomes of a signed sheet, which nobody outside sees unless there are readers; without a day, as long as the
  /// grant asks.
  func privacy(host: String, readers: [String]?, until day: CivilDate?) -> String {
    let any = chosen("the funders", "les bailleurs de fonds", "الجهات الممولة")
    let funders = readers.map { $0.isEmpty ? any : list($0) }
    let kept = day.map(text)
    switch self {
    case .english:
      let shown = funders.map { "shows it to nobody but \($0) and their auditors" } ?? "shows it to nobody"
      let end = kept.map { "on \($0)" } ?? "as soon as the grant agreement allows"
      return "Why you sign: the sheet shows that this activity took place. \(host) keeps it locked, \(shown), and "
        + "destroys it \(end). You may sign with an alias or a number: ask the secretariat. Nobody is photographed who "
        + "did not agree."
    case .french:
      let shown = funders.map { "ne la montre qu’à \($0) et à leurs auditeurs" } ?? "ne la montre à personne"
      let end = kept.map { "le \($0)" } ?? "dès que la convention de subvention le permet"
      return
        "Pourquoi signer : cette feuille atteste que l’activité a eu lieu. \(host) la conserve sous clé, \(shown), "
        + "et la détruit \(end). Vous pouvez signer sous un alias ou un numéro : adressez-vous au secrétariat. Personne n’est "
        + "photographié sans son accord."
    case .arabic:
      let shown = funders.map { "ولا تُطلع عليه سوى \($0) والمدققين لديها" } ?? "ولا تُطلع عليه أحداً"
      let end = kept.map { "في \($0)" } ?? "حالما يسمح اتفاق المنحة بذلك"
      return "سبب التوقيع: يثبت هذا الكشف أن النشاط قد أقيم. تحفظه \(host) في مكان مغلق \(shown)، وتتلفه \(end). "
        + "يمكنكم التوقيع باسم مستعار أو برقم: اسألوا الأمانة. لا يُصوَّر أحد دون موافقته."
    }
  }
}
