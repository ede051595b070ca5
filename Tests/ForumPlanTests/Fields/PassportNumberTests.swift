import Atlas
import Dates
import ForumPlan
import Testing

/// What a passport number is looked at for, and the line at the foot of a passport's page.
struct PassportNumberTests {
  @Test(arguments: ["A01234567", "AB123456", "12345", "X9Z8Y7W6V", "14OI34567", "OA1234567", "L898902C3"])
  func `A number as states write them raises no doubt`(number: String) {
    #expect(PassportNumber.doubt(number) == nil)
  }

  @Test(arguments: [
    ("a0123456", "it holds something else than capital letters and digits"),
    ("A 123456", "it holds something else than capital letters and digits"),
    ("A<123456", "it holds something else than capital letters and digits"),
    ("L898902C36", "its tenth sign is the check digit of the nine before it, which is no part of it"),
    ("L898902C37", "it has 10 signs, and a passport has room for nine"),
    ("1234", "it has only 4 signs"),
    ("A12O4567", "it has the letter O among digits, perhaps for a nought"),
    ("A123456I", "it has the letter I among digits, perhaps for a one"),
  ])
  func `What looks mistyped is told, without the number`(number: String, doubt: String) {
    #expect(PassportNumber.doubt(number) == doubt)
  }

  private func passports(_ text: String) throws -> [Passport] {
    var identity = Identity(of: ForumPlan.ID(rawValue: 1))
    let context = FieldContext(plan: Plan(), atlas: .shipped, today: CivilDate(dayNumber: 20_000))
    for field in Identity.fields where field.key == "passports" { try field.set(text, on: &identity, context: context) }
    return identity.passports
  }

  // The specimen of ICAO Doc 9303, part 4, appendix B, with states that there are.
  @Test(arguments: [("NGA", "NG"), ("D<<", "DE"), ("FRA", "FR")])
  func `The lower line at the foot of the page is read and checked`(state: String, code: String) throws {
    let read = try passports("L898902C36\(state)7408122F3204153ZE184226B<<<<<16")
    let passport = try #require(read.first)
    #expect(passport.nationality.description == code && passport.number == "L898902C3")
    #expect(passport.expires == CivilDate("2032-04-15"))
    #expect(try passports("l898902c36\(state.lowercased())7408122f3204153ze184226b<<<<<16") == read)
  }

  @Test(arguments: [
    ("L898902C46NGA7408122F3204153ZE184226B<<<<<16", "passport's number"),
    ("L898902C36NGA7408123F3204153ZE184226B<<<<<16", "date of birth"),
    ("L898902C36NGA7408122F3204154ZE184226B<<<<<12", "last day of validity"),
    ("L898902C36NGA7408122F3204153ZE184226C<<<<<16", "optional data"),
    ("L898902C36NGA7408122F3204153ZE184226B<<<<<17", "last check digit"),
    ("L898902C36UTO7408122F3204153ZE184226B<<<<<16", "is no state that is known here"),
  ])
  func `A line read wrongly is refused, and the part is named`(line: String, what: String) {
    let error = #expect(throws: FieldProblem.self) { try passports(line) }
    #expect(error?.message.contains(what) == true)
    #expect(error?.message.contains("L898902C") == false)
  }
}
