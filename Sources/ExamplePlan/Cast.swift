import Atlas
import ForumPlan

/// The made-up people of the example: names as such countries have them, in combinations that mean nobody.
enum Cast {
  /// One country's share of the cast.
  struct Country {
    var code: CountryCode
    var city: String
    var languages: [String]
    var women: [String]
    var men: [String]
    var families: [String]
    /// Family names in the country's own script, in the order of `families`; empty where it writes Latin.
    var nativeFamilies: [String] = []
    var police: String
    var civilSociety: [String]
  }

  static let countries: [Country] = [
    Country(
      code: "NG", city: "Maiduguri, NG", languages: ["ha", "en"], women: ["Hauwa", "Ngozi", "Zara", "Funmi"],
      men: ["Bukar", "Emeka", "Sani", "Tunde"], families: ["Abatcha", "Onwuka", "Goni", "Adeyelu", "Mairama"],
      police: "Borno Community Policing Unit", civilSociety: ["Lake Shore Women's Circle", "Borno Youth for Dialogue"]),
    Country(
      code: "CM", city: "Bamenda, CM", languages: ["fr", "en"], women: ["Solange", "Bih", "Aïssatou", "Clarisse"],
      men: ["Ngwa", "Armand", "Moussa", "Tabe"], families: ["Ndikum", "Essomba", "Achidi", "Fotso", "Belinga"],
      police: "Sûreté régionale du Nord-Ouest", civilSociety: ["Réseau des Mères pour la Paix"]),
    Country(
      code: "KE", city: "Mombasa, KE", languages: ["sw", "en"], women: ["Wanjiru", "Halima", "Akinyi", "Mwende"],
      men: ["Otieno", "Kipchoge", "Salim", "Mutua"], families: ["Wekulo", "Barasa", "Omondi", "Chepkoech", "Mwakio"],
      police: "Coast Region Police Service", civilSociety: ["Pwani Peace Forum", "Mothers of Mvita"]),
    Country(
      code: "SN", city: "Dakar, SN", languages: ["wo", "fr"], women: ["Awa", "Fatou", "Khady", "Bineta"],
      men: ["Modou", "Ibrahima", "Cheikh", "Pape"], families: ["Diatta", "Sambou", "Ndoye", "Faty", "Badji"],
      police: "Police de proximité de Dakar", civilSociety: ["Casamance Dialogue"]),
    Country(
      code: "TN", city: "Tunis, TN", languages: ["ar", "fr"], women: ["Salma", "Ines", "Nour", "Rim"],
      men: ["Karim", "Hichem", "Slim", "Anis"], families: ["Ben Amor", "Trabelssi", "Jaziri", "Chaouch", "Mabrouk"],
      nativeFamilies: ["بن عمر", "طرابلسي", "جزيري", "شاوش", "مبروك"], police: "Direction de la police de proximité",
      civilSociety: ["Voix des Quartiers", "Association Femmes et Sécurité"]),
    Country(
      code: "IQ", city: "Mosul, IQ", languages: ["ar", "ku"], women: ["Zahra", "Shilan", "Rusul", "Hiba"],
      men: ["Haider", "Sirwan", "Mustafa", "Yousif"],
      families: ["al-Rawi", "Barzinji", "al-Jumaili", "Hamawandi", "al-Obaidi"],
      nativeFamilies: ["الراوي", "بەرزنجی", "الجميلي", "هەمەوەندی", "العبيدي"], police: "Nineveh Community Police",
      civilSociety: ["Mosul Women's Voices", "Tigris Youth Network"]),
    Country(
      code: "LB", city: "Tripoli, LB", languages: ["ar", "fr", "en"], women: ["Maya", "Rania", "Joumana", "Lama"],
      men: ["Fadi", "Rami", "Ziad", "Elie"], families: ["Karame", "Daher", "Saliba", "Merhi", "Nasrallah"],
      nativeFamilies: ["كرامة", "ضاهر", "صليبا", "مرعي", "نصرالله"], police: "Municipal Police Training Unit",
      civilSociety: ["Bab al-Tabbaneh Initiative"]),
    Country(
      code: "JO", city: "Amman, JO", languages: ["ar", "en"], women: ["Dana", "Samar", "Lubna", "Aya"],
      men: ["Omar", "Khaldoun", "Nabil", "Saif"],
      families: ["Haddadin", "al-Majali", "Zoubi", "Rawashdeh", "Khasawneh"],
      nativeFamilies: ["حدادين", "المجالي", "الزعبي", "رواشدة", "خصاونة"], police: "Community Police Directorate",
      civilSociety: ["Karama Neighbourhoods"]),
    Country(
      code: "LK", city: "Jaffna, LK", languages: ["ta", "en"], women: ["Kamala", "Yalini", "Dilini", "Sharmila"],
      men: ["Ruwan", "Kugan", "Pradeep", "Nimalan"],
      families: ["Selvarajah", "Wickramage", "Kandiah", "Senanayaka", "Thambirajah"],
      nativeFamilies: ["செல்வராஜா", "වික්‍රමගේ", "கந்தையா", "සේනානායක", "தம்பிராஜா"],
      police: "Northern Province Community Policing", civilSociety: ["Affected Women's Assembly", "Jaffna Civic Table"]),
    Country(
      code: "PK", city: "Peshawar, PK", languages: ["ps", "ur", "en"],
      women: ["Palwasha", "Sadia", "Gulalai", "Mehwish"],
      men: ["Asfandyar", "Bilal", "Zarak", "Hamid"], families: ["Yousafi", "Khattak", "Afridai", "Bangesh", "Durrani"],
      nativeFamilies: ["یوسفی", "خٹک", "آفریدی", "بنگش", "درانی"], police: "Peshawar Women's Police Desk",
      civilSociety: ["Khyber Mothers' School"]),
    Country(
      code: "ID", city: "Ambon, ID", languages: ["id", "en"], women: ["Ratna", "Yuliana", "Wulan", "Dewi"],
      men: ["Agus", "Hendra", "Yusuf", "Marthen"],
      families: ["Latuconsina", "Pattiradja", "Siregar", "Manuputty", "Wibisana"],
      police: "Maluku Community Guidance Unit",
      civilSociety: ["Ambon Provocateurs for Peace", "Maluku Interfaith Women"]),
    Country(
      code: "PH", city: "Cotabato, PH", languages: ["tl", "en"], women: ["Amirah", "Lorna", "Jasmin", "Bai"],
      men: ["Datu", "Ramil", "Jerome", "Nasser"],
      families: ["Macapaar", "Dimakuta", "Villareal", "Sinsuatan", "Ampatua"],
      police: "Bangsamoro Police Community Relations", civilSociety: ["Mindanao Women's Table"]),
    Country(
      code: "TJ", city: "Khujand, TJ", languages: ["tg", "ru"], women: ["Madina", "Zarina", "Farzona", "Nigina"],
      men: ["Davron", "Firuz", "Jamshed", "Rustam"],
      families: ["Rahmonzoda", "Sharifova", "Nazarov", "Mirzoeva", "Qodirov"],
      nativeFamilies: ["Раҳмонзода", "Шарифова", "Назаров", "Мирзоева", "Қодиров"],
      police: "Sughd Juvenile Police Inspectorate",
      civilSociety: ["Lawyers for Family Rights"]),
    Country(
      code: "GB", city: "Belfast, GB", languages: ["en"], women: ["Niamh", "Claire", "Priya", "Siobhan"],
      men: ["Declan", "Graeme", "Imran", "Stuart"], families: ["McAteer", "Dunlop", "Rahmani", "Gilchrist", "O'Doran"],
      police: "Belfast Neighbourhood Policing", civilSociety: ["Shared Streets Belfast"]),
    Country(
      code: "NO", city: "Oslo, NO", languages: ["no", "en"], women: ["Ingrid", "Silje", "Amal", "Kari"],
      men: ["Eirik", "Lars", "Yonas", "Torstein"],
      families: ["Solbakken", "Haugerud", "Tesfaye", "Lindvik", "Nordgaard"],
      police: "Oslo Police Preventive Unit", civilSociety: ["Fjord Dialogue Centre"]),
  ]

  /// What each nationality of the cast needs at the example's destinations.
  ///
  /// Source: public passport-index data of 2026-02-17 (MIT), ordinary passports.
  static let requirements: [CountryCode: String] = [
    "NG": "KE=free:60 TN=visa CH=visa ID=eVisa GB=visa", "CM": "KE=free:60 TN=visa CH=visa ID=eVisa GB=visa",
    "KE": "TN=visa CH=visa ID=onArrival GB=visa", "SN": "KE=free:60 TN=free:90 CH=visa ID=eVisa GB=visa",
    "TN": "KE=free:60 CH=visa ID=onArrival GB=visa", "IQ": "KE=eTA TN=free:15 CH=visa ID=eVisa GB=visa",
    "LB": "KE=eTA TN=visa CH=visa ID=eVisa GB=visa", "JO": "KE=eTA TN=free:90 CH=visa ID=onArrival GB=visa",
    "LK": "KE=eTA TN=visa CH=visa ID=eVisa GB=visa", "PK": "KE=eTA TN=visa CH=visa ID=eVisa GB=visa",
    "ID": "KE=eTA TN=free:90 CH=visa GB=visa", "PH": "KE=eTA TN=visa CH=visa ID=free:30 GB=visa",
    "TJ": "KE=eTA TN=visa CH=visa ID=eVisa GB=visa", "GB": "KE=eTA TN=free:90 CH=free:90 ID=onArrival",
    "NO": "KE=eTA TN=free:90 CH=free ID=onArrival GB=eTA",
  ]
}
