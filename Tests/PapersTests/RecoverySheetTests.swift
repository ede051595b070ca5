import Dates
import ForumPlan
import Testing

@testable import Papers

@Suite struct RecoverySheetTests {
  private let lines = ["K7Q M4T 2X9", "000 111 222", "ABC DEF GHJ", "ZZZ YYY XXX"]

  private var document: Document {
    var plan = Plan()
    var programme = Programme(name: "Dialogue in the Sahel")
    programme.aims = ["Trust"]
    _ = try? plan.apply([.put(programme)])
    return RecoverySheet(
      plan: plan, file: "sahel.convene", opens: "logistics, identity",
      today: CivilDate(year: 2026, month: 11, day: 20) ?? CivilDate(dayNumber: 0)
    ).document(of: lines)
  }

  @Test func itSaysWhatItOpensAndHowAndForWhomItIs() throws {
    let text = TextRenderer(width: 80).render(document)
    for line in lines { #expect(text.contains(line)) }
    for words in ["sahel.convene", "logistics, identity", "convene open --recover sahel.convene", "20 Nov 2026"] {
      #expect(text.contains(words), "\(words)")
    }
    #expect(document.foot.hasPrefix("For the safe"))
  }

  @Test func theCodeIsInNoTitleAndItNamesNobody() {
    let document = document
    #expect(document.audience == nil && document.named.isEmpty)
    for line in lines {
      for text in [document.title, document.subtitle, document.issuer, document.version, document.classification] {
        #expect(!text.contains(line))
      }
    }
  }
}
