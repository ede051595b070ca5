import Atlas

/// French names of countries, and the words for their people in English and French.
///
/// A word that fits two countries is not here (Congolese, Korean, Dominican, Guinea-Bissau's Guinean): the cell is
/// then left empty and reported, rather than guessed.
enum CountryWords {
  /// By folded word.
  static let codes: [String: CountryCode] = {
    var codes: [String: CountryCode] = [:]
    for line in list.split(separator: "\n") {
      guard let code = CountryCode(line.prefix(2)) else { continue }
      for word in line.dropFirst(3).split(separator: ",") { codes[Fold.words(String(word))] = code }
    }
    return codes
  }()

  private static let list = """
    AD andorre,andorran,andorran
    AE emirats arabes unis,emirats,uae,u.a.e.,emirati,emirien,emirienne
    AF afghan,afghane
    AL albanie,albanian,albanais,albanaise
    AM armenie,armenian,armenien,armenienne
    AO angolan,angolais,angolaise
    AR argentine,argentinian,argentin
    AT autriche,austrian,autrichien,autrichienne
    AU australie,australian,australien,australienne
    AZ azerbaidjan,azerbaijani,azerbaidjanais,azerbaidjanaise
    BA bosnie herzegovine,bosnie,bosnia,bosnian,bosnien,bosniaque,bosnienne
    BD bangladeshi,bangladais,bangladaise
    BE belgique,belgian,belge
    BF burkinabe,burkinabè,burkina
    BG bulgarie,bulgarian,bulgare
    BH bahrein,bahraini,bahreini,bahreinien
    BI burundian,burundais,burundaise
    BJ benin,beninese,beninois,beninoise
    BO bolivie,bolivian,bolivien,bolivienne
    BR bresil,brazilian,bresilien,bresilienne
    BT bhoutan,bhutanese,bhoutanais,bhoutanaise
    BW motswana,botswanan,botswanais,botswanaise
    BY bielorussie,belarusian,bielorusse
    CA canadian,canadien,canadienne
    CD republique democratique du congo,rd congo,rdc,drc,dr congo,congo kinshasa
    CF republique centrafricaine,centrafrique,rca,central african,centrafricain,centrafricaine
    CG republique du congo,congo brazzaville
    CH suisse,swiss
    CI cote divoire,ivory coast,ivorian,ivoirien,ivoirienne
    CL chili,chilean,chilien,chilienne
    CM cameroun,cameroonian,camerounais,camerounaise
    CN chine,chinese,chinois,chinoise
    CO colombie,colombian,colombien,colombienne
    CR costa rican,costaricien,costaricienne
    CU cuban,cubain,cubaine
    CV cap vert,cape verde,cape verdean,cap verdien,cap verdienne
    CY chypre,cypriot,chypriote
    CZ republique tcheque,tchequie,czech,tcheque
    DE allemagne,german,allemand,allemande
    DJ djiboutian,djiboutien,djiboutienne
    DK danemark,danish,dane,danois,danoise
    DZ algerie,algerian,algerien,algerienne
    EC equateur,ecuadorian,equatorien,equatorienne
    EE estonie,estonian,estonien,estonienne
    EG egypte,egyptian,egyptien,egyptienne
    ER erythree,eritrean,erythreen,erythreenne
    ES espagne,spanish,spaniard,espagnol,espagnole
    ET ethiopie,ethiopian,ethiopien,ethiopienne
    FI finlande,finnish,finn,finlandais,finlandaise
    FJ fidji,fijian,fidjien,fidjienne
    FR francais,francaise,french
    GA gabonese,gabonais,gabonaise
    GB uk,u.k.,royaume uni,grande bretagne,great britain,england,scotland,wales,northern ireland,angleterre,ecosse,british,briton,britannique,anglais,anglaise
    GE georgie,georgian,georgien,georgienne
    GH ghanaian,ghaneen,ghaneenne
    GM gambie,the gambia,gambian,gambien,gambienne
    GN guinee,guinee conakry,guinean,guineen,guineenne
    GQ guinee equatoriale,equatorial guinean,equatoguineen,equatoguineenne
    GR grece,greek,grec,grecque,el
    GT guatemalan,guatemalteque
    GW guinee bissau,bissau guinean,bissau guineen
    HN hondurien,honduran,hondurienne
    HR croatie,croatian,croate
    HT haitian,haitien,haitienne
    HU hongrie,hungarian,hongrois,hongroise
    ID indonesie,indonesian,indonesien,indonesienne
    IE irlande,irish,irlandais,irlandaise
    IL israeli,israelien,israelienne
    IN inde,indian,indien,indienne
    IQ irak,iraqi,irakien,irakienne
    IR iran,iranian,iranien,iranienne
    IS islande,icelandic,islandais,islandaise
    IT italie,italian,italien,italienne
    JM jamaique,jamaican,jamaicain,jamaicaine
    JO jordanie,jordanian,jordanien,jordanienne
    JP japon,japanese,japonais,japonaise
    KE kenyan,kenyane
    KG kirghizistan,kirghizstan,kyrgyz,kirghize
    KH cambodge,cambodian,cambodgien,cambodgienne
    KM comores,comorian,comorien,comorienne
    KP coree du nord,north korean,nord coreen,nord coreenne
    KR coree du sud,south korean,sud coreen,sud coreenne
    KW koweit,kuwaiti,koweitien,koweitienne
    KZ kazakh,kazakhe,kazakhstani
    LA lao,laotian,laotien,laotienne
    LB liban,lebanese,libanais,libanaise
    LK sri lankan,sri lankais,sri lankaise
    LR liberian,liberien,liberienne
    LS mosotho,basotho,lesothan
    LT lituanie,lithuanian,lituanien,lituanienne
    LU luxembourgish,luxembourger,luxembourgeois,luxembourgeoise
    LV lettonie,latvian,letton,lettone
    LY libye,libyan,libyen,libyenne
    MA maroc,moroccan,marocain,marocaine
    MD moldavie,moldovan,moldave
    ME montenegrin,montenegrine,montenegrain
    MG malgache,malagasy
    MK macedoine du nord,north macedonian,macedonian,macedonien,macedonienne
    ML malian,malien,malienne
    MM birmanie,burma,burmese,birman,birmane
    MN mongolie,mongolian,mongol,mongole
    MR mauritanie,mauritanian,mauritanien,mauritanienne
    MT malte,maltese,maltais,maltaise
    MU maurice,ile maurice,mauritian,mauricien,mauricienne
    MV maldivian,maldivien,maldivienne
    MW malawian,malawien,malawienne,malawite
    MX mexique,mexican,mexicain,mexicaine
    MY malaisie,malaysian,malaisien,malaisienne
    MZ mozambican,mozambicain,mozambicaine
    NA namibie,namibian,namibien,namibienne
    NE nigerien,nigerienne
    NG nigerian,nigeriane
    NI nicaraguan,nicaraguayen,nicaraguayenne
    NL pays bas,hollande,holland,dutch,neerlandais,neerlandaise
    NO norvege,norwegian,norvegien,norvegienne
    NP nepalese,nepali,nepalais,nepalaise
    NZ nouvelle zelande,new zealander,neo zelandais,neo zelandaise
    OM omani,omanais,omanaise
    PA panamanian,panameen,panameenne
    PE perou,peruvian,peruvien,peruvienne
    PG papouasie nouvelle guinee,papua new guinean
    PH filipino,filipina,philippin,philippine
    PK pakistani,pakistanais,pakistanaise
    PL pologne,polish,pole,polonais,polonaise
    PS palestine,palestinian,palestinien,palestinienne
    PT portuguese,portugais,portugaise
    PY paraguayan,paraguayen,paraguayenne
    QA qatari,qatarien,qatarienne
    RO roumanie,romanian,roumain,roumaine
    RS serbie,serbian,serbe
    RU russie,russian,russe
    RW rwandan,rwandais,rwandaise
    SA arabie saoudite,saudi,saudi arabian,saoudien,saoudienne
    SC seychellois,seychelloise
    SD soudan,sudanese,soudanais,soudanaise
    SE suede,swedish,swede,suedois,suedoise
    SG singapour,singaporean,singapourien,singapourienne
    SI slovenie,slovenian,slovene
    SK slovaquie,slovak,slovaque
    SL sierra leonean,sierra leonais,sierra leonaise
    SN senegalese,senegalais,senegalaise
    SO somalie,somali,somalien,somalienne
    SS soudan du sud,south sudanese,sud soudanais,sud soudanaise
    ST sao tome et principe,santomean
    SV salvador,salvadoran,salvadorien,salvadorienne
    SY syrie,syrian,syrien,syrienne
    SZ swaziland,swazi,eswatinien
    TD tchad,chadian,tchadien,tchadienne
    TG togolese,togolais,togolaise
    TH thailande,thai,thailandais,thailandaise
    TJ tadjikistan,tajik,tajikistani,tadjik,tadjike
    TL timor oriental,east timor,timorese,timorais
    TM turkmenistan,turkmen,turkmene
    TN tunisie,tunisian,tunisien,tunisienne
    TR turquie,turkey,turkish,turk,turc,turque
    TT trinite et tobago,trinidadian
    TW taiwanese,taiwanais,taiwanaise
    TZ tanzanie,tanzanian,tanzanien,tanzanienne
    UA ukrainian,ukrainien,ukrainienne
    UG ouganda,ugandan,ougandais,ougandaise
    US usa,u.s.a.,u.s.,etats unis,etats unis damerique,american,americain,americaine
    UY uruguayan,uruguayen,uruguayenne
    UZ ouzbekistan,uzbek,ouzbek,ouzbeke
    VE venezuelan,venezuelien,venezuelienne
    VN vietnam,viet nam,vietnamese,vietnamien,vietnamienne
    XK kosovo,kosovan,kosovar
    YE yemen,yemeni,yemenite
    ZA afrique du sud,south african,sud africain,sud africaine
    ZM zambie,zambian,zambien,zambienne
    ZW zimbabwean,zimbabween,zimbabweenne
    """
}
