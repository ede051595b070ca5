import Atlas
import Dates
import ForumPlan
import Testing

@testable import Papers

struct PaperLanguageTests {
  private func text(_ document: Document) -> String {
    TextRenderer(width: 100).render(document).replacing("\u{A0}", with: " ")
  }

  @Test func `An agenda in French has French words, dates and countries`() {
    let text = text(Gathering().agenda(.full, for: .participants, .french))
    for words in [
      "Ordre du jour", "Jour 1 · mardi 11 mai 2027", "Plénière", "Interprétation : anglais", "Tunis, Tunisie",
      "Toutes les heures sont locales (UTC+01:00)", "Règles communes", "Version provisoire, 20 novembre 2026",
      "Pour les participants", "arabe, français",
    ] {
      #expect(text.contains(words), "\(words) in \(text)")
    }
    for words in ["Agenda", "Plenary", "Room", "Provisional", "Hosts"] { #expect(!text.contains(words)) }
  }

  @Test func `In Arabic pages are mirrored, and a time zone keeps its signs`() {
    let document = Gathering().agenda(.full, for: .participants, .arabic)
    #expect(document.isRightToLeft && document.language == "ar")
    let text = text(document)
    for words in [
      "جدول الأعمال", "اليوم 1 · الثلاثاء 11 أيار/مايو 2027", "جلسة عامة", "UTC+01:00",
    ] {
      #expect(text.contains(words), "\(words) in \(text)")
    }
    let html = HTMLRenderer().render(document)
    #expect(html.contains("<html lang=\"ar\" dir=\"rtl\">"))
  }

  @Test(.enabled(if: PDFTools.areThere)) func `On an Arabic page times stand on the right, and read as they should`()
    throws
  {
    let bytes = try PDFRenderer(date: Gathering.today).render(Gathering().agenda(.full, for: .public, .arabic))
    let words = try PDFTools.places(in: bytes).flatMap { $0 }
    let time = words.first { $0.word.contains("09:00") }
    #expect(time.map { $0.x > 420 } == true, "\(words.map(\.word))")
    #expect(try PDFTools.fonts(of: bytes).allSatisfy { $0.contains(" yes yes ") || $0.contains(" yes ") })
  }

  /// Countries by their names in the language: Belgium, China, Tunisia, Yemen are Belgique, Chine, Tunisie, Yémen.
  @Test func `Lists are in the order of the language`() {
    func groups(_ language: PaperLanguage) -> [String] {
      for case .table(let table) in Gathering().list(for: .organisers, language).blocks {
        return table.rows.compactMap { if case .group(let title) = $0 { title } else { nil } }
      }
      return []
    }
    #expect(groups(.french) == ["Belgique", "Chine", "Tunisie", "Yémen"])
    // تونس، بلجيكا، الصين، اليمن: by ب, ت, ص, ي, the article not counted.
    #expect(groups(.arabic) == ["بلجيكا", "تونس", "الصين", "اليمن"])
  }

  @Test func `Names are ordered without marks, and alef without its hamza`() {
    let french = ["Zambie", "Éthiopie", "Égypte", "Eswatini"].sorted {
      PaperLanguage.french.sortKey($0) < PaperLanguage.french.sortKey($1)
    }
    #expect(french == ["Égypte", "Eswatini", "Éthiopie", "Zambie"])
    let arabic = ["بلجيكا", "إثيوبيا", "الأردن", "أنغولا"].sorted {
      PaperLanguage.arabic.sortKey($0) < PaperLanguage.arabic.sortKey($1)
    }
    #expect(arabic == ["إثيوبيا", "الأردن", "أنغولا", "بلجيكا"])
  }

  @Test func `How many are not named is said in each language's plural`() {
    #expect(PaperLanguage.french.unnamed(1).hasPrefix("Une personne préfère"))
    #expect(PaperLanguage.french.unnamed(2).hasPrefix("2 personnes préfèrent"))
    for (count, noun) in [
      (1, "شخص واحد"), (2, "شخصان"), (3, "3 أشخاص"), (11, "11 شخصاً"), (100, "100 شخص"), (103, "103 أشخاص"),
    ] {
      #expect(PaperLanguage.arabic.unnamed(count).replacing("\u{A0}", with: " ").hasSuffix(": \(noun)."))
    }
  }

  @Test func `Amounts are written as the language writes them`() throws {
    let money = try #require(Money("EUR 1234567.5"))
    #expect(PaperLanguage.english.amount(money) == "1,234,567.50")
    #expect(PaperLanguage.french.amount(money) == "1\u{A0}234\u{A0}567,50")
    #expect(PaperLanguage.french.number(try #require(FixedPoint("1.5"))) == "1,5")
  }
}
