import Testing

@testable import Screens

@Suite struct PlainWordsTests {
  @Test(arguments: [
    ("FR→LK", "FR to LK"), ("11–13 May", "11 to 13 May"), ("· safety margin", "safety margin"),
    ("Day 1 · Tue", "Day 1, Tue"), ("!! late", "Serious: late"), ("! late", "Warning: late"), ("█░▒ 90%", "90%"),
    ("2027-03-15..2027-03-19", "2027-03-15 to 2027-03-19"), ("and so on...", "and so on..."),
    ("He insists..", "He insists.."), ("!13,770", "too little, 13,770"),
    ("a\u{1B}[1mb", "a\u{FFFD}[1mb"),
    ("تونس", "تونس"),
  ])
  func `What stands on a screen is said in words`(text: String, words: String) {
    #expect(PlainWords.spoken(text) == words)
  }

  @Test func `A number has its title, and a word is enough by itself`() {
    #expect(PlainWords.cell("12", title: "Left") == "Left: 12")
    #expect(PlainWords.cell("8 Mar", title: "Lodge") == "Lodge: 8 Mar")
    #expect(PlainWords.cell("yes", title: "Step-free") == "Step-free: yes")
    #expect(PlainWords.cell("visa free, 60 days", title: "Needs") == "visa free, 60 days")
    #expect(PlainWords.cell("–", title: "Left") == nil)
    #expect(PlainWords.cell("··", title: "Appt.") == nil)
  }
}
