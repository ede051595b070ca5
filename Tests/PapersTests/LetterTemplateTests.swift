import Dates
import ForumPlan
import Foundation
import Papers
import Testing

/// Templates of the user's own, and values that would break a letter if they could.
struct LetterTemplateTests {
  private let folder = FileManager.default.temporaryDirectory.appendingPathComponent("letters-\(UUID().uuidString)")
    .path

  /// A letter to Amina of the gathering, who came and has all that letters need.
  private func letter(
    _ kind: LetterKind = .thanks, in language: PaperLanguage = .english, template: String? = nil,
    _ change: (inout Identity) -> Void = { _ in }
  ) throws -> Letter {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    if let template { try template.write(toFile: folder + "/thanks.en.mustache", atomically: true, encoding: .utf8) }
    var gathering = Gathering()
    var host = Organisation(id: .init(rawValue: 99), name: "House of Talks", sector: .civilSociety)
    (host.city, host.address, host.phone) = ("Tunis", "Street 1\nTunis", "+216 00 000 000")
    (host.registration, host.email) = ("No. 1", "house@example.org")
    gathering.add(host)
    var programme = gathering.plan.programme
    (programme.leadOrganisation, programme.signatory, programme.signatoryTitle) = (host.id, "S. Igner", "Director")
    gathering.add(programme)
    var forum = gathering.forum
    (forum.covers, forum.replyBy, forum.purpose) = ([.travel, .meals], CivilDate("2027-04-01"), "Speak and listen")
    gathering.add(forum)
    var person = given(gathering.plan.people[gathering.amina])
    person.gender = .female
    gathering.add(person)
    gathering.set(gathering.amina) { identity in
      var passport = Passport(nationality: "TN", number: "T123456")
      passport.authority = "Ministry of the Interior"
      (passport.issued, passport.expires) = (CivilDate("2024-01-10"), CivilDate("2029-01-09"))
      identity.passports = [passport]
      (identity.birthDate, identity.birthPlace) = (CivilDate("1980-02-01"), "Sfax")
    }
    gathering.set(gathering.amina, change)
    var attendance = gathering.attendance(of: gathering.amina)
    attendance.status = .attended
    attendance.travel.lodging = "Hotel Dar"
    gathering.add(attendance)
    var writer = LetterWriter(
      kind, for: gathering.forum, plan: gathering.plan, atlas: .shipped, today: Gathering.today,
      templates: LetterTemplates(folder: folder))
    return try writer.letter(about: gathering.amina, in: language)
  }

  private func problem(_ template: String) -> String {
    do {
      _ = try letter(template: template)
      return "none"
    } catch let error as LetterError {
      return error.description.replacingOccurrences(of: folder + "/", with: "")
    } catch {
      return "\(error)"
    }
  }

  @Test func `A template of one's own goes before the shipped one`() throws {
    let template = "# Hello\n\nDear {{person.name}},\n{{#person.function}}\nyou are {{.}}{{/person.function}}"
      .replacingOccurrences(of: "{{.}}", with: "{{person.function}}")
    let blocks = try letter(template: template).document.blocks
    #expect(blocks == [.subject("Hello"), .paragraph("Dear Amina BEN SALAH, you are Director")])
  }

  @Test func `What a template has that letters do not know is named with its file and line`() {
    #expect(
      problem("one\n\n{{passport.nummer}}")
        == "thanks.en.mustache, line 3: “passport.nummer” is no field of letters. There are passport.number, "
        + "passport.nationality, passport.type, passport.authority, passport.issued, passport.expires.")
    #expect(
      problem("{{nonsense}}").contains("line 1: “nonsense” is no field of letters. Fields begin with delegation, "))
    #expect(problem("\n{{person.isFemale}}").contains("line 2: “person.isFemale” is yes or no: use it as {{#"))
    #expect(problem("a\n{{> other}}").contains("line 2: “other” is no part of letters"))
    #expect(problem("{{=<% %>=}}").contains("“{{=” is not used in letters."))
    #expect(problem("a\n{{#person.name}}x").contains("thanks.en.mustache, line "))
    #expect(problem("{{person.name").contains("line 1"))
  }

  @Test func `A template of one's own tells a reader no more than they may know`() throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let gathering = Gathering()
    for (kind, field) in [
      (LetterKind.release, "passport.number"), (.release, "stay.lodging"), (.noteVerbale, "person.role"),
    ] {
      let file = "\(folder)/\(kind.rawValue).en.mustache"
      try "{{\(field)}}".write(toFile: file, atomically: true, encoding: .utf8)
      var writer = LetterWriter(
        kind, for: gathering.forum, plan: gathering.plan, atlas: .shipped, today: Gathering.today,
        templates: LetterTemplates(folder: folder))
      #expect(
        throws: LetterError.template(
          file: file, line: 1, "“\(field)” is more than the reader of this letter may know.")
      ) { try writer.letter(about: gathering.karim, in: .english) }
    }
  }

  @Test func `No value makes a paragraph, a heading, a tag or markup`() throws {
    let hostile = "<script>alert('x')</script> & \"A\"\n# Heading\n\n| a | b |\r\n{{host.name}} \u{202E}evil\u{E000}x"
    let plain = try letter().document
    let document = try letter { $0.familyName = hostile }.document
    #expect(document.blocks.count == plain.blocks.count)
    let html = HTMLRenderer().render(document)
    #expect(!html.contains("<script") && html.contains("&lt;SCRIPT&gt;") && !html.contains("\u{202E}"))
    #expect(html.contains("{{HOST.NAME}}"))
    let markdown = MarkdownRenderer().render(document)
    #expect(!markdown.contains("\n# HEADING") && !markdown.contains("\n| "))
    #expect(try !PDFRenderer(date: Gathering.today).render(document).isEmpty)
  }

  @Test func `A name of three hundred characters breaks no layout`() throws {
    let name = String(repeating: "Abcdefghi ", count: 15) + String(repeating: "x", count: 150)
    let document = try letter { $0.familyName = name }.document
    for line in TextRenderer(width: 60).render(document).split(separator: "\n") { #expect(line.count <= 60) }
    #expect(try !PDFRenderer(date: Gathering.today).render(document).isEmpty)
  }

  @Test(arguments: [
    (LetterKind.thanks, PaperLanguage.english, golden), (.invitation, .french, goldenFrench),
    (.visa, .arabic, goldenArabic),
  ])
  func `A letter reads as a secretariat would write it`(
    kind: LetterKind, language: PaperLanguage, golden: String
  ) throws {
    let letter = try letter(kind, in: language)
    // Marks of direction and unbroken spaces are left out, for nobody sees them in a test.
    let unseen: [Unicode.Scalar] = ["\u{200E}", "\u{200F}"]
    let text = TextRenderer(width: 72).render(letter.document).replacingOccurrences(of: letter.code, with: "CODE")
      .replacingOccurrences(of: "\u{A0}", with: " ").replacingOccurrences(of: "\u{202F}", with: " ")
    #expect(String(String.UnicodeScalarView(text.unicodeScalars.filter { !unseen.contains($0) })) == golden)
  }

  private static let golden = """
    House of Talks
    Street 1 · Tunis
    Tel. +216 00 000 000 · house@example.org
    Registration: No. 1
    ────────────────────────────────────────────────────────────────────────

    Reference: THX-2026-DJ7SJGP                      Tunis, 20 November 2026

    Amina BEN SALAH
    Open Streets

    Thank you for your part in the Tunis forum
    ══════════════════════════════════════════

    Dear Dr Ben Salah,

    Thank you for coming to the Tunis forum in Tunis from 11 to 12 May 2027,
    and for all that you gave to it. A meeting of this kind is only as good
    as the trust that each one brings along.

    We shall keep you informed of what follows from the commitments that
    were made, and will gladly hear from you what went well and what we
    should do otherwise next time.

    We hope to stay in touch and to meet you again.

    With our thanks and best wishes,

    S. Igner
    Director
    House of Talks

      To verify this letter, write to house@example.org or call
      +216 00 000 000 and give reference THX-2026-DJ7SJGP and code
      CODE.

    THX-2026-DJ7SJGP · CODE

    """

  private static let goldenFrench = """
    House of Talks
    Street 1 · Tunis
    Tél. +216 00 000 000 · house@example.org
    Enregistrement : No. 1
    ────────────────────────────────────────────────────────────────────────

    Référence : INV-2026-AQC3NX8                  Tunis, le 20 novembre 2026

    Amina BEN SALAH
    Director
    Open Streets

    Invitation : Tunis forum, Tunis, 11–12 mai 2027
    ═══════════════════════════════════════════════

    Madame,

    Nous avons le plaisir de vous inviter à la rencontre « Tunis forum »,
    qui se tiendra à Tunis (Tunisie) du 11 au 12 mai 2027. Elle s’inscrit
    dans le programme « Trust in uniform », où police et population se
    parlent d’égal à égal.

    Nous vous prions d’y participer en qualité de facilitatrice : c’est de
    votre expérience que la rencontre a besoin.

    Objet               Speak and listen
    Lieu                Dar Salam
    Langues de travail  arabe et français

    Les organisateurs prennent en charge le voyage et les repas.

    Nous vous saurions gré de nous faire part de votre réponse au plus tard
    le 1er avril 2027. S’il vous faut un visa, écrivez-nous sans attendre :
    nous appuierons votre demande. Dites-nous aussi ce dont vous avez besoin
    pour participer à votre aise.

    Il vous appartient de décider si, et à qui, votre nom peut être
    communiqué ; il ne le sera à personne sans votre accord.

    Veuillez agréer, Madame, l’expression de notre considération distinguée.

    S. Igner
    Director
    House of Talks

      Pour vérifier cette lettre, écrivez à house@example.org ou appelez le
      +216 00 000 000 en indiquant la référence INV-2026-AQC3NX8 et le code
      CODE.

    INV-2026-AQC3NX8 · CODE

    """

  private static let goldenArabic = """
    House of Talks
    Street 1 · Tunis
    الهاتف: +216 00 000 000 · البريد الإلكتروني: house@example.org
    رقم التسجيل: No. 1
    ────────────────────────────────────────────────────────────────────────

    المرجع: VIS-2026-F3EJ8PM           Tunis، في 20 تشرين الثاني/نوفمبر 2026

    قسم التأشيرات
    السفارة أو القنصلية: تونس

    الموضوع: دعم طلب تأشيرة دخول باسم Amina BEN SALAH، جواز السفر رقم
    T123456
    ═════════════════════════════════════════════════════════════════

    السيدات والسادة المحترمون،

    تحية طيبة وبعد،

    تدعو House of Talks صاحب الطلب المبيّنة بياناته أدناه إلى لقاء «Tunis
    forum»، وهو لقاء بين الشرطة والمجتمع المدني سيُعقد في Tunis من 11 إلى
    12 أيار/مايو 2027، وترجو التفضل بمنح تأشيرة لدخول واحد لمدة الإقامة
    المبيّنة في هذه الرسالة.

    صاحب الطلب
    ··········

    الاسم الكامل كما في جواز السفر  Amina BEN SALAH
    الاسم بلغة صاحبه                أمينة بن صالح
    الجنس                           أنثى
    تاريخ الميلاد                   1 شباط/فبراير 1980
    مكان الميلاد                    Sfax
    الجنسية                         تونس
    جواز السفر                      T123456 (عادي)
    جهة الإصدار                     Ministry of the Interior
    تاريخ الإصدار                   10 كانون الثاني/يناير 2024
    صالح لغاية                      9 كانون الثاني/يناير 2029
    محل الإقامة                     Home (تونس)
    الوظيفة                         Director
    جهة العمل                       Open Streets

    اللقاء والإقامة
    ···············

    اللقاء                   Tunis forum، من 11 إلى 12 أيار/مايو 2027
    المكان                   Dar Salam، 12 Rue des Oliviers، Tunis
    صفة المشاركة             ميسّرة
    الوصول                   10 أيار/مايو 2027
    العودة                   13 أيار/مايو 2027
    السكن                    Hotel Dar
    ما تتحمّله الجهة الداعية  السفر والوجبات

    ومن المنتظر أن يغادر صاحب الطلب البلد في 13 أيار/مايو 2027 وأن يعود إلى
    محل إقامته في Home (تونس).

    ونشكركم سلفاً على كل ما تقدّمونه من عون لإصدار التأشيرة في حينها، ونبقى
    رهن إشارتكم للإجابة عن أي استفسار.

    وتفضّلوا بقبول فائق الاحترام والتقدير،

    S. Igner
    Director
    House of Talks

      للتحقق من صحة هذه الرسالة يُرجى الكتابة إلى house@example.org أو
      الاتصال بالرقم +216 00 000 000 مع ذكر المرجع VIS-2026-F3EJ8PM والرمز
      CODE.

    VIS-2026-F3EJ8PM · CODE

    """
}
