import ForumPlan

/// A word of a sheet that tells somebody what is paid for them.
enum CostSheetWord {
  case title, reader, forYou, item, unit, quantity, rate, total, inAll, howPaid, nothing, planned
  case journey, way, nights
  case perDiem, date, wholeRate, share, meals, lodging, paid, sourceOfRate
  case howAndWhen, paidOn, paidBy, handedBy, signature
  case keep, boarding, tickets, visaFee, insurance, house, local
}

extension PaperLanguage {
  /// A word of a cost sheet in this language.
  func word(ofSheet word: CostSheetWord) -> String {
    switch word {
    case .title: chosen("What is paid for you", "Vos frais pris en charge", "ما يُدفع عنكم")
    case .reader:
      chosen(
        "For the person named and the organisers", "Pour la personne nommée et l’organisation",
        "لصاحب الاسم والجهة المنظمة")
    case .forYou: chosen("Paid for you", "Pris en charge", "ما يُدفع عنكم")
    case .item: chosen("What", "Objet", "البند")
    case .unit: chosen("Unit", "Unité", "الوحدة")
    case .quantity: chosen("How many", "Nombre", "العدد")
    case .rate: chosen("Each", "Unitaire", "قيمة الوحدة")
    case .total: chosen("Total", "Total", "المجموع")
    case .inAll: chosen("In all", "En tout", "المجموع الكلي")
    case .howPaid: chosen("Note", "Remarque", "ملاحظة")
    case .nothing:
      chosen(
        "Nothing is entered yet. Ask the secretariat before you pay anything yourself.",
        "Rien n’est encore saisi. Renseignez-vous au secrétariat avant d’avancer des frais.",
        "لم يُدخل شيء بعد. اسألوا الأمانة قبل أن تدفعوا أي مبلغ.")
    case .planned:
      chosen(
        "As planned; what is booked may cost more or less. Amounts are rounded once.",
        "Montants prévus\u{A0}; les réservations peuvent coûter plus ou moins. Montants arrondis une fois.",
        "مبالغ مقدّرة، وقد تزيد تكلفة الحجوزات أو تنقص. تُقرَّب المبالغ مرة واحدة.")
    case .journey: chosen("Your journey", "Votre voyage", "رحلتكم")
    case .way: chosen("From", "Au départ de", "من")
    case .nights: chosen("Nights", "Nuits", "الليالي")
    case .perDiem: chosen("Per diem, day by day", "Indemnité journalière, jour par jour", "بدل الإقامة يوماً بيوم")
    case .date: chosen("Day", "Jour", "اليوم")
    case .wholeRate: chosen("Whole rate", "Taux plein", "البدل الكامل")
    case .share: chosen("Counts for", "Compte pour", "يُحتسب منه")
    case .meals: chosen("Less meals", "Moins repas", "خصم الوجبات")
    case .lodging: chosen("Less lodging", "Moins hébergement", "خصم الإقامة")
    case .paid: chosen("Paid", "Versé", "المدفوع")
    case .sourceOfRate: chosen("Rate", "Taux", "مصدر البدل")
    case .howAndWhen: chosen("When and how it was paid", "Quand et comment cela a été payé", "متى دُفع وكيف")
    case .paidOn: chosen("Day", "Date", "التاريخ")
    case .paidBy: chosen("In cash or by transfer", "En espèces ou par virement", "نقداً أو بالتحويل")
    case .handedBy: chosen("Paid by", "Payé par", "دفعه")
    case .signature: chosen("Received, signature", "Reçu, signature", "استلمته، التوقيع")
    case .keep: chosen("Please keep and hand in", "À conserver et à nous remettre", "يُرجى الاحتفاظ بما يلي وتسليمه")
    case .boarding:
      chosen(
        "boarding passes, or train and bus tickets, there and back",
        "cartes d’embarquement ou billets de train et de bus, aller et retour",
        "بطاقات الصعود أو تذاكر القطار والحافلة، ذهاباً وإياباً")
    case .tickets:
      chosen(
        "the receipt for a ticket that you bought yourself", "le reçu d’un billet que vous avez acheté vous-même",
        "إيصال التذكرة إن اشتريتموها بأنفسكم")
    case .visaFee:
      chosen(
        "the receipt for the visa fee, and for the visa centre", "les reçus des frais de visa et du centre de visas",
        "إيصال رسوم التأشيرة ومركز التأشيرات")
    case .insurance: chosen("the insurance policy", "l’attestation d’assurance", "وثيقة التأمين")
    case .house:
      chosen(
        "the hotel’s bill, where you paid it", "la facture de l’hôtel, si vous l’avez payée",
        "فاتورة الفندق إن دفعتموها")
    case .local:
      chosen(
        "receipts for taxis between airport and hotel", "les reçus de taxi entre l’aéroport et l’hôtel",
        "إيصالات سيارات الأجرة بين المطار والفندق")
    }
  }
}
