import Foundation
import Testing

@testable import Atlas

@Suite struct LanguageTests {
  let atlas = Atlas.shipped

  @Test func everyLanguageIsFoundByEachOfItsNames() {
    #expect(Set(atlas.languages.map(\.code)).count == atlas.languages.count)
    for language in atlas.languages {
      for name in [language.name] + language.aliases {
        #expect(atlas.language(named: name) == language, "\(name)")
      }
    }
  }

  @Test(arguments: [
    ("arabic", "ar"), ("العربية", "ar"), ("Français", nil), ("francais", "fr"), ("தமிழ்", "ta"), ("Kiswahili", "sw"),
    ("Atlantean", nil), ("", nil),
  ])
  func answersToItsNames(text: String, code: String?) {
    #expect(atlas.language(named: text)?.code == (text == "Français" ? "fr" : code))
  }

  @Test func theNamesAreThoseThatFoundationKnows() {
    let locale = Locale(identifier: "en")
    for code in ["ar", "fr", "sw", "ta", "si", "ur", "ha", "pcm", "prs"] {
      let known = locale.localizedString(forLanguageCode: code)
      #expect(atlas.languages.first { $0.code == code }.map(\.name) == known, "\(code)")
    }
  }
}

@Suite struct CurrencyTests {
  @Test func everyCurrencyHasACodeAndAName() {
    let currencies = Atlas.shipped.currencies
    #expect(currencies.count > 140)
    #expect(Set(currencies.map(\.currency)).count == currencies.count)
    let known = Set(Locale.commonISOCurrencyCodes)
    for (currency, name) in currencies {
      #expect(!name.isEmpty && known.contains(currency.code), "\(currency)")
    }
    #expect(!currencies.contains { ["HRK", "ANG", "BGN", "SLL"].contains($0.currency.code) }, "withdrawn")
  }
}
