import Atlas
import Dates
import ForumPlan
import Testing

@testable import Exchange

@Suite struct ParticipantTests {
  static let messy = """
    \u{FEFF}Family Name;Given name(s);Organisation;Sector;Gender;Nationality;Lives in;Passport no.;Passport expires;\
    Date of birth;Email;Languages;Role;Forum;Diet;Notes;Shoe size\r
    Bello;Hadiza;"Quiet Rivers; Jos";civil society;F;Nigeria;Jos, NG;P100;2029-03-14;03/04/1984;h.bello@example.org;Hausa, English;delegate;Harbour dialogue;halal;"first line\r
    second line";\r
    MENSAH;Kojo;Harbour Police;police;M;GH;Accra, GH;P200;31/12/2030;1979-11-30;;English;Delegate;harbour DIALOGUE;;;43\r
    Tchana;Ève;Réseau Lac;Civil Society;female;Cameroon;Yaoundé, CM;;15 Jan 2029;1990-07-19;;French; English;observer;Harbour dialogue;;=HYPERLINK("http://example.org","x");38\r
    Sabri;Nour;Réseau Lac;ONG;F;Iraq;Baghdad, IQ;P300;2026-12-30;1988-03-03;;Arabic;English;facilitator;Harbour dialogue;halal;;\r
    Bello;Hadiza;"Quiet Rivers; Jos";civil society;F;Nigeria;Jos, NG;P-100;2029-03-14;03/04/1984;;Hausa, English;delegate;Harbour dialogue;;again;\r
    Trabelsi;Inès;réseau  LAC;civil society;F;Tunisia;Tunis, TN;P400;2029-05-05;1992-02-30;;Arabic, Klingon;delegate;Other forum;;=1+1;\r
    Doe;Jo;Harbour Police;police;M;Atlantis;Belfast, GB;P500;2032-01-01;1970-06-15;;English;speaker;Harbour dialogue;;;\r
    Mallory;"\u{1B}]0;owned\u{7}\u{1B}[31mRed";;police;M;KE;Nairobi, KE;P600;2030-01-01;1980-01-01;;Swahili;delegate;Harbour dialogue;;;\r

    """

  @Test func reportsEveryRowOfAMessyFile() throws {
    let plan = try planWithForum()
    let result = try imported(Self.messy, into: plan, file: "people.csv")
    #expect(result.kind == .participants)
    #expect(result.label == "Import people.csv: 6 people")
    #expect(
      lines(result.refused) == [
        "line 5: 18 fields where the header has 17: 1 too many. Put values that hold “;” in quotes."
      ] || result.refused.map(\.line) == [5])
    #expect(result.merged.map(\.line) == [7])
    #expect(lines(result.merged)[0].contains("The passport number of "))
    #expect(
      lines(result.warnings) == [
        "Notes were kept with the people, where everybody who may open the plan reads them: take names out.",
        "line 1, Shoe size: This column is not understood and was not read (first value in line 4).",
        "line 2, Date of birth “03/04/1984”: Either 1984-04-03 or 1984-03-04: left empty. Write dates as YYYY-MM-DD.",
        """
        line 6, Languages “Arabic;English”: One field too many, for this list is not in quotes; it was read as one list \
        and all else fits. Check the row.
        """,
        "line 7, Date of birth “03/04/1984”: Either 1984-04-03 or 1984-03-04: left empty. Write dates as YYYY-MM-DD.",
        "line 7, Notes: \(try alias(plan, result, "Bello")) has another value here, which was kept.",
        "line 8, Date of birth “1992-02-30”: No such day exists; left empty.",
        "line 8, Languages “Klingon”: Unknown language; left out.",
        "line 8, Forum “Other forum”: No forum of this name is in the plan; add it and import again.",
        "line 9, Nationality “Atlantis”: Unknown country; left empty.",
        """
        line 9, Passport no.: A passport needs the country that issued it, which is not known; the passport was left out.
        """,
        "line 10, Given name(s) “Red”: Control or escape characters were removed (2).",
      ])
  }

  private func alias(_ plan: Plan, _ result: ImportResult, _ family: String) throws -> String {
    try #require(try plan.after(result).named(family)).person.alias
  }

  @Test func keepsEveryValueInItsPlace() throws {
    let plan = try planWithForum()
    let after = try plan.after(try imported(Self.messy, into: plan))
    let bello = try #require(after.named("Bello"))
    #expect(bello.person.sector == .civilSociety && bello.person.gender == .female)
    #expect(bello.person.nationalities == ["NG"] && bello.person.residence?.country == "NG")
    #expect(bello.person.languages == ["ha", "en"] && bello.person.diet == "halal")
    #expect(bello.person.notes == "first line\nsecond line")
    #expect(bello.identity.passports.map(\.number) == ["P100"])
    #expect(bello.identity.passports.first?.expires == CivilDate("2029-03-14"))
    #expect(bello.identity.birthDate == nil && bello.identity.email == "h.bello@example.org")
    let sabri = try #require(after.named("Sabri"))
    #expect(sabri.person.languages == ["ar", "en"] && sabri.person.diet == "halal" && sabri.person.notes == "")
    #expect(after.attendances.first { $0.person == sabri.person.id }?.role == .facilitator)
    let trabelsi = try #require(after.named("Trabelsi"))
    #expect(trabelsi.person.notes == "=1+1")
    #expect(trabelsi.person.organisation == sabri.person.organisation)
    #expect(after.organisations.count == 3)
    #expect(after.attendances.count == 5 && after.attendances.allSatisfy { $0.consents.isEmpty })
    #expect(
      after.people.allSatisfy { person in
        !after.identities.contains { $0.familyName.lowercased().contains(person.alias.lowercased().prefix(4)) }
      })
  }

  @Test func importingAgainChangesNothing() throws {
    let plan = try planWithForum()
    let after = try plan.after(try imported(Self.messy, into: plan))
    let again = try imported(Self.messy, into: after, seed: 77)
    #expect(again.changesNothing)
    #expect(again.label == "Import list.csv: nothing new")
    #expect(again.tallies[.person]?.unchanged == 6)
    #expect(again.merged.count == 7)
  }

  @Test func readsFrenchHeaders() throws {
    let text = """
      NOM DE FAMILLE,Prénom(s),Secteur,Sexe,Nationalité,N° de passeport,Date d’expiration,Date de naissance,Courriel,Langues
      Diallo,Awa,Société civile,Femme,Sénégalaise,X1,1er mars 2030,14 juillet 1985,awa@example.org,français / wolof
      """
    let result = try imported(text)
    #expect(lines(result.warnings) == ["There is no column “Forum”: nobody was put down for one."])
    let awa = try #require(try Plan().after(result).named("Diallo"))
    #expect(awa.person.nationalities == ["SN"] && awa.person.languages == ["fr", "wo"])
    #expect(awa.identity.birthDate == CivilDate("1985-07-14"))
    #expect(awa.identity.passports.first?.expires == CivilDate("2030-03-01"))
  }

  @Test func readsEncodingsAlike() throws {
    let text = "Nom;Prénom;Secteur\nGarçon;Zoë;police\n"
    let latin: [UInt8] = text.unicodeScalars.map { UInt8($0.value) }
    let wide: [UInt8] = [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    for bytes in [Array(text.utf8), latin, wide] {
      #expect(try Plan().after(try imported(bytes)).named("Garçon")?.identity.givenNames == "Zoë")
    }
  }

  @Test func mergesByNameAndBirthDateOrEmailAndFillsOnlyWhatIsEmpty() throws {
    let first = "Family name,Given names,Sector,Date of birth,Email,Phone\nSow,Fatou,police,1980-01-01,f@example.org,\n"
    let plan = try Plan().after(try imported(first))
    let second = """
      Full name,Sector,Date of birth,Email,Phone
      FATOU Sow,police,1980-01-01,other@example.org,+1
      "Sow, Fatou",police,,F@example.org,+2
      """
    let result = try imported(second, into: plan)
    let after = try plan.after(result)
    #expect(after.people.count == 1 && result.merged.count == 2)
    #expect(after.named("Sow")?.identity.phone == "+1")
    #expect(after.named("Sow")?.identity.email == "f@example.org")
    #expect(result.warnings.compactMap(\.column) == ["Email", "Phone"])
  }

  @Test func namesakesStayTwo() throws {
    let text = """
      Family name,Given names,Sector,Date of birth,Passport no.,Nationality
      Sow,Fatou,police,1980-01-01,A1,SN
      Sow,Fatou,police,1990-01-01,A2,SN
      Sow,Fatou,police,,A2,GH
      """
    let result = try imported(text)
    #expect(try Plan().after(result).people.count == 3)
    #expect(result.warnings.count { $0.message.hasPrefix("The same name as") } == 2)
    #expect(try imported(text, into: Plan().after(result)).changesNothing)
  }

  @Test func aNameAloneIsFoundAgain() throws {
    let text = "Name,Sector,Organisation\nAda Quist,police,Harbour Police\nAda Quist,NGO,Other\n"
    let plan = try Plan().after(try imported(text, as: .participants))
    #expect(plan.people.count == 2)
    #expect(try imported(text, as: .participants, into: plan).changesNothing)
  }

  @Test func valuesThatNoRecordMayHoldAreLeftEmpty() throws {
    let long = String(repeating: "x", count: 300)
    let text = """
      Family name,Given names,Sector,Email,Phone,Passport no.,Nationality,Passport issued,Passport expires,Date of birth
      Ok,\(long),police,not an address,\(long),\(long),"NG, NG",2030-01-01,2020-01-01,2027-01-01
      """
    let result = try imported(text)
    let after = try Plan().after(result)
    #expect(after.named("Ok")?.person.nationalities == ["NG"])
    #expect(after.named("Ok")?.identity.birthDate == nil)
    #expect(result.warnings.allSatisfy { $0.description.count < 250 })
  }

  @Test func needsTheIdentitiesOpen() throws {
    var plan = Plan()
    plan.openCompartments = [.logistics]
    #expect(throws: ImportError.shut(.identity, kind: .participants)) {
      try imported("Family name,Given names,Sector\nA,B,police\n", into: plan)
    }
  }

  @Test func aRowWithoutANameIsRefused() throws {
    let result = try imported("Family name,Given names,Sector\n,,police\nA,B,police\n")
    #expect(lines(result.refused) == ["line 2: Neither a name nor an alias."])
    #expect(result.rowsTaken == 1)
  }
}
