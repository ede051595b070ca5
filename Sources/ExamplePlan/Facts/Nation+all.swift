extension Nation {
  /// The fifteen nationalities of the example; every name is a usual one, every person and organisation made up.
  static let all: [Nation] = [
    Nation(
      "KE", city: "Nairobi, KE", dial: "+254", languages: ["sw", "en"],
      women: "Wanjiru, Akinyi, Naliaka, Makena, Chebet", men: "Kamau, Otieno, Wafula, Mutua, Kiprop",
      families: "Njoroge, Odhiambo, Barasa, Kilonzo, Rotich, Mwangi",
      police: "Eastlands Police Command", society: "Lamp of the Estates"),
    Nation(
      "NG", city: "Abuja, NG", dial: "+234", languages: ["en", "ha"],
      women: "Amina, Ngozi, Folake, Halima, Ebele", men: "Musa, Chukwudi, Tunde, Ibrahim, Emeka",
      families: "Bello, Okafor, Adeyemi, Danjuma, Eze, Lawal",
      police: "Middle Belt Area Command", society: "Open Compound Initiative"),
    Nation(
      "SN", city: "Dakar, SN", dial: "+221", languages: ["fr", "wo"],
      women: "Awa, Fatou, Khady, Mariama, Sokhna", men: "Moussa, Ousmane, Cheikh, Babacar, Lamine",
      families: "Ndiaye, Diop, Sarr, Faye, Gueye, Ba",
      police: "Commissariat des Niayes", society: "Cases sans mur"),
    Nation(
      "TN", city: "Tunis, TN", dial: "+216", languages: ["ar", "fr"],
      women: "Leïla|ليلى, Amel|أمل, Rim|ريم, Sonia|سنية, Hayet|حياة",
      men: "Karim|كريم, Walid|وليد, Nizar|نزار, Hichem|هشام, Sami|سامي",
      families: "Ben Salah|بن صالح, Trabelsi|الطرابلسي, Gharbi|الغربي, Mejri|الماجري, Jaziri|الجزيري",
      police: "District de police du Golfe", society: "Cité ouverte"),
    Nation(
      "LK", city: "Colombo, LK", dial: "+94", languages: ["ta", "si", "en"],
      women: "Malar|மலர், Kavitha|கவிதா, Nila|நிலா, Yalini|யாழினி",
      men: "Arul|அருள், Kumaran|குமரன், Selvan|செல்வன், Mathan|மதன்",
      families: "Sivapalan|சிவபாலன், Nadarajah|நடராஜா, Thevarajah|தேவராஜா, Kandiah|கந்தையா",
      police: "Eastern Lagoon Police Division", society: "Mothers of the Lagoon"),
    Nation(
      "PK", city: "Islamabad, PK", dial: "+92", languages: ["ur", "ps"],
      women: "Gulalai|ګلالۍ, Sana|ثنا, Nargis|نرگس, Zarmina|زرمینہ",
      men: "Asad|اسد, Kamran|کامران, Naveed|نوید, Wali|ولی",
      families: "Afridi|آفریدی, Yousafzai|یوسفزئی, Malik|ملک, Shinwari|شنواری",
      police: "Valley District Police", society: "Aware Valley"),
    Nation(
      "TJ", city: "Dushanbe, TJ", dial: "+992", languages: ["tg", "ru"],
      women: "Zarina|Зарина, Mehrangez|Меҳрангез, Nigora|Нигора, Shahlo|Шаҳло",
      men: "Firuz|Фирӯз, Rustam|Рустам, Daler|Далер, Jamshed|Ҷамшед",
      families: "Rahimov|Раҳимов, Nazarov|Назаров, Qodirov|Қодиров, Saidov|Саидов",
      police: "Upper Valley Militia Department", society: "Houses of Tea and Talk"),
    Nation(
      "GB", city: "London, GB", dial: "+44", languages: ["en"],
      women: "Fiona, Joanne, Priya, Rosalind, Carys", men: "Alistair, Gareth, Imran, Colin, Duncan",
      families: "Whitcombe, Macrae, Ellery, Pryce, Hartnell",
      police: "Firthside Constabulary", society: "Common Table Trust"),
    Nation(
      "NO", city: "Oslo, NO", dial: "+47", languages: ["no", "en"],
      women: "Ingrid, Solveig, Marit, Astrid", men: "Håkon, Eirik, Lars, Torbjørn",
      families: "Fjellheim, Strand, Nygård, Solberg, Moen",
      police: "Fjordane politidistrikt, øvre avdeling", society: "Fredsbordet"),
    Nation(
      "ML", city: "Bamako, ML", dial: "+223", languages: ["fr", "bm"],
      women: "Aïssata, Oumou, Djeneba, Rokia", men: "Amadou, Bakary, Seydou, Modibo",
      families: "Traoré, Coulibaly, Keïta, Maïga, Touré",
      police: "Commissariat de la Boucle", society: "Femmes du fleuve"),
    Nation(
      "UG", city: "Kampala, UG", dial: "+256", languages: ["en", "lg"],
      women: "Nakato, Achieng, Apio, Birungi", men: "Wasswa, Okello, Tumusiime, Mugisha",
      families: "Ssemakula, Opio, Byaruhanga, Lubega, Auma",
      police: "Lakeshore Regional Police", society: "Walk Home Together"),
    Nation(
      "IQ", city: "Baghdad, IQ", dial: "+964", languages: ["ar", "ku"],
      women: "Zaynab|زينب, Noor|نور, Shirin|شيرين, Huda|هدى", men: "Haider|حيدر, Omar|عمر, Saman|سامان, Yasir|ياسر",
      families: "al-Jubouri|الجبوري, al-Rawi|الراوي, Barzan|برزان, al-Saadi|السعدي",
      police: "Two Rivers Local Police", society: "Women of the Left Bank"),
    Nation(
      "MA", city: "Rabat, MA", dial: "+212", languages: ["ar", "zgh", "fr"],
      women: "Naïma|نعيمة, Ghita|غيثة, Samira|سميرة, Loubna|لبنى",
      men: "Youssef|يوسف, Mehdi|مهدي, Anas|أنس, Driss|إدريس",
      families: "El Idrissi|الإدريسي, Benjelloun|بنجلون, Amrani|العمراني, Tazi|التازي",
      police: "Préfecture de police des Oudayas", society: "Portes ouvertes"),
    Nation(
      "BD", city: "Dhaka, BD", dial: "+880", languages: ["bn", "en"],
      women: "Nasrin|নাসরিন, Shirin|শিরিন, Rumana|রুমানা, Farida|ফরিদা",
      men: "Anwar|আনোয়ার, Rafiq|রফিক, Tanvir|তানভীর, Jamal|জামাল",
      families: "Chowdhury|চৌধুরী, Rahman|রহমান, Talukder|তালুকদার, Haque|হক",
      police: "Delta Range Police", society: "Courtyard Meetings Network"),
    Nation(
      "FR", city: "Paris, FR", dial: "+33", languages: ["fr", "en"],
      women: "Claire, Sabine, Inès, Hélène", men: "Olivier, Mathieu, Rachid, Benoît",
      families: "Lacombe, Verdier, Marchal, Oukaci, Fontenay",
      police: "Commissariat des Trois-Ponts", society: "Atelier des voisins"),
  ]
}
