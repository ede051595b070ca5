/// Finds the BCP 47 code of a language by its name in English, French or itself, or by its code.
enum Languages {
  /// The code of a word; `nil` when it names no language known here.
  static func code(_ text: String) -> String? {
    let folded = Fold.words(text)
    if let code = codes[folded] { return code }
    // `pt-BR`, `zh-Hant`: a known language and one subtag of region or script.
    let parts = text.split { $0 == "-" || $0 == "_" }
    guard parts.count == 2, known.contains(parts[0].lowercased()), parts[1].allSatisfy({ $0.isASCII && $0.isLetter })
    else { return nil }
    switch parts[1].count {
    case 2: return parts[0].lowercased() + "-" + parts[1].uppercased()
    case 4: return parts[0].lowercased() + "-" + parts[1].prefix(1).uppercased() + parts[1].dropFirst().lowercased()
    default: return nil
    }
  }

  private static let codes: [String: String] = {
    var codes: [String: String] = [:]
    for line in list.split(separator: "\n") {
      let words = line.split(separator: " ", maxSplits: 1).map(String.init)
      codes[words[0]] = words[0]
      for name in words[1].split(separator: ",") { codes[Fold.words(String(name))] = words[0] }
    }
    return codes
  }()

  private static let known = Set(list.split(separator: "\n").map { String($0.prefix { $0 != " " }) })

  // Codes from the IANA Language Subtag Registry.
  private static let list = """
    aa afar
    af afrikaans
    ak akan,twi
    am amharic,amharique
    ar arabic,arabe,العربية,ara
    as assamese
    az azerbaijani,azeri
    be belarusian,bielorusse
    bg bulgarian,bulgare
    bm bambara
    bn bengali,bangla
    bs bosnian,bosniaque
    ca catalan
    cs czech,tcheque
    da danish,danois
    de german,allemand,deutsch
    din dinka
    dyu dioula,dyula,jula
    ee ewe
    el greek,grec
    en english,anglais,eng
    es spanish,espagnol,castellano,español
    et estonian,estonien
    fa persian,farsi,persan
    prs dari
    ff fulah,fulani,fula,peul,fulfulde,pular
    fi finnish,finnois
    fon fon
    fr french,francais,fra,fre
    ga irish,irlandais,gaelic
    gu gujarati
    ha hausa,haoussa
    he hebrew,hebreu
    hi hindi
    hr croatian,croate
    ht haitian creole,creole haitien,kreyol
    hu hungarian,hongrois
    hy armenian,armenien
    id indonesian,indonesien,bahasa indonesia
    ig igbo,ibo
    it italian,italien
    ja japanese,japonais
    ka georgian,georgien
    kab kabyle
    kk kazakh
    km khmer,cambodian
    kn kannada
    ko korean,coreen
    kr kanuri
    kri krio
    ku kurdish,kurde
    ckb sorani
    kmr kurmanji
    ky kyrgyz,kirghize
    lg luganda,ganda
    ln lingala
    lo lao
    lt lithuanian,lituanien
    lv latvian,letton
    mg malagasy,malgache
    mk macedonian,macedonien
    ml malayalam
    mn mongolian,mongol
    mos moore,more,mossi
    mr marathi
    ms malay,malais
    my burmese,birman
    nd ndebele
    ne nepali,nepalais
    nl dutch,neerlandais,flemish,flamand
    no norwegian,norvegien,norsk
    nb bokmal
    nus nuer
    ny chichewa,nyanja,chewa
    om oromo
    pa punjabi,panjabi
    pcm nigerian pidgin,pidgin
    pl polish,polonais
    ps pashto,pachto,pushto
    pt portuguese,portugais,português
    rn kirundi,rundi
    ro romanian,roumain
    ru russian,russe,русский
    rw kinyarwanda,rwanda
    sg sango
    si sinhala,sinhalese,cinghalais
    sk slovak,slovaque
    sl slovenian,slovene
    sn shona
    so somali
    sq albanian,albanais
    sr serbian,serbe
    ss swati
    st sesotho,sotho
    sv swedish,suedois
    sw swahili,kiswahili,souahéli
    ta tamil,tamoul,தமிழ்
    te telugu
    tet tetum
    tg tajik,tadjik
    th thai,thailandais
    ti tigrinya,tigrigna
    tk turkmen
    tl tagalog,filipino
    tn setswana,tswana
    tr turkish,turc
    ts tsonga
    tzm tamazight,berber,berbere,amazigh
    uk ukrainian,ukrainien
    ur urdu,ourdou
    uz uzbek,ouzbek
    ve venda
    vi vietnamese,vietnamien
    wo wolof
    xh xhosa
    yo yoruba
    zgh standard moroccan amazigh
    zh chinese,chinois,mandarin
    zu zulu,zoulou
    """
}
