/// A word of a statement of resources.
enum ResourceWord {
  case title, currency, whoPays, pays, share, nobodyYet, inAll
  case spentOn, use, amount
  case takingPart, civilSociety, police, tooFew, byHead
  case followUp, money, months, notDecided
  case closing, noFunder, noCosts, noRate
}

extension PaperLanguage {
  /// A word of a statement of resources in this language.
  func word(ofResources word: ResourceWord) -> String {
    switch word {
    case .title: chosen("What it costs and who pays", "Ce que cela coûte et qui paie", "التكاليف ومن يدفعها")
    case .currency: chosen("Currency", "Monnaie", "العملة")
    case .whoPays: chosen("Who pays", "Qui paie", "من يدفع")
    case .pays: chosen("Funder", "Bailleur de fonds", "الجهة المانحة")
    case .share: chosen("Share", "Part", "النسبة")
    case .nobodyYet: chosen("Not paid for yet", "Pas encore financé", "لم يُموَّل بعد")
    case .inAll: chosen("In all", "En tout", "المجموع")
    case .spentOn: chosen("What it is spent on", "À quoi sert l’argent", "أوجه الإنفاق")
    case .use: chosen("For", "Pour", "الغرض")
    case .amount: chosen("Amount", "Montant", "المبلغ")
    case .takingPart: chosen("Who is enabled to take part", "Qui peut ainsi participer", "من تتيح لهم المشاركة")
    case .civilSociety: chosen("Local civil society", "Société civile locale", "المجتمع المدني المحلي")
    case .police: chosen("Police practitioners", "Praticiens de la police", "العاملون في الشرطة")
    case .tooFew:
      chosen(
        "What is spent on each group is not told: a group of so few would tell of single people.",
        "La part de chaque groupe n’est pas indiquée\u{A0}: un groupe si petit ferait reconnaître des personnes.",
        "لا يُذكر نصيب كل فئة، فقلة عددها قد تدل على أشخاص بعينهم.")
    case .byHead:
      chosen(
        "Journeys, bed and board, and release from duty; counted by head where a cost is not of one group alone.",
        "Voyages, hébergement, repas et mise à disposition\u{A0}; par tête lorsqu’un coût n’est pas propre à un groupe.",
        "السفر والإقامة والمعيشة والتفرغ؛ وتُحسب بعدد الأفراد ما لم تخص التكلفة فئة واحدة.")
    case .followUp: chosen("Afterwards", "Après le forum", "بعد المنتدى")
    case .money: chosen("Money for follow-up", "Moyens pour le suivi", "مخصصات المتابعة")
    case .months: chosen("Followed up for", "Durée du suivi", "مدة المتابعة")
    case .notDecided: chosen("not decided yet", "pas encore décidé", "لم تُحدَّد بعد")
    case .closing:
      chosen(
        "These are plans, not bills. Nothing here tells what is paid for any single person.",
        "Ce sont des prévisions, non des factures. Rien n’indique ici ce qui est payé pour une personne.",
        "هذه تقديرات وليست فواتير، وليس فيها ما يدل على ما يُدفع عن شخص بعينه.")
    case .noFunder:
      chosen("No funder is known yet.", "Aucun bailleur de fonds n’est encore connu.", "لا توجد جهة مانحة بعد.")
    case .noRate:
      chosen(
        "Costs in a currency without a rate are not in these sums.",
        "Les coûts dans une monnaie sans taux de change n’entrent pas dans ces sommes.",
        "لا تشمل هذه المبالغ التكاليف بعملة لا سعر لها.")
    case .noCosts:
      chosen("No costs are planned yet.", "Aucun coût n’est encore prévu.", "لم تُقدَّر أي تكاليف بعد.")
    }
  }

  /// So many months: `6 months`.
  func months(_ count: Int) -> String {
    switch self {
    case .english: "\(count) month\(count == 1 ? "" : "s")"
    case .french: "\(count) mois"
    case .arabic: counted(count, "شهر واحد", "شهران", few: "أشهر", many: "شهراً", hundreds: "شهر")
    }
  }

  /// What it costs in all, in a sentence.
  func costsInAll(_ amount: String, isForum: Bool) -> String {
    switch self {
    case .english: "\(isForum ? "This forum" : "The programme") is planned to cost \(amount) in all."
    case .french: "\(isForum ? "Ce forum" : "Le programme") doit coûter \(amount) au total."
    case .arabic: "\(isForum ? "التكلفة المقدّرة لهذا المنتدى" : "التكلفة المقدّرة للبرنامج"): \(directed(amount))."
    }
  }
}
