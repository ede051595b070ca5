import Dates
import Testing

@testable import ForumPlan

/// What a user reads who typed something that cannot be taken.
@Suite struct MessagesTests {
  private func message(_ entry: Entry, _ key: String, _ text: String) -> String? {
    var form = RecordForm(editing: entry)
    do {
      try form.set(key, to: text, context: Sample.context)
      return nil
    } catch {
      #expect(form.entry == entry)
      return error.description
    }
  }

  @Test(arguments: [
    (
      "start", "2027-02-30",
      "start: A day as YYYY-MM-DD that exists, such as 2027-05-11; “2027-02-30” is not one."
    ),
    ("days", "99", "days: From 1 to 60 days; this is 99."),
    ("days", "three", "days: Days it lasts, 1 to 60; “three” is not one."),
    ("days", "", "days: Needs a value: days it lasts, 1 to 60."),
    ("name", "", "name: Needs a value: the title on every paper."),
    (
      "stage", "soon",
      "stage: One of Scoping, Consulting, Confirmed, Inviting, Ready, Held, Follow-up, Closed; “soon” is not one."
    ),
    (
      "window", "2027-05-11..2027-05-01",
      "window: First and last day, such as 2027-05-11..2027-05-13; “2027-05-11..2027-05-01” is not one."
    ),
    ("venue", "Nowhere", "venue: No venue is called “Nowhere”. Check the spelling; how the name begins is enough."),
    ("womenShare", "120", "womenShare: From 0 to 100 percent; this is 120."),
    (
      "colour", "red",
      "colour: A forum has no such field; it has name, number, purpose, stage, window, start, days, place, venue, "
        + "languages, interpretation, hosts, covers, replyBy, followUpMonths, monitor, targets, womenShare, "
        + "groundRules, classification, confirmedOn, notes."
    ),
  ])
  func namesTheFieldAndWhatIsAllowed(key: String, text: String, expected: String) {
    #expect(message(.forum(Sample.forum), key, text) == expected)
  }

  @Test func aWrongLineIsNamedByItsNumber() {
    #expect(
      message(.identity(Sample.identity), "passports", "TN A1\nTN B2 sometime")
        == "passports: Line 2: A passport a line, such as NG A01234567 2017-03-15..2027-03-14 ordinary by "
        + "Immigration Service; or the lower line at the foot of its page, which is checked; "
        + "“TN B2 sometime” is not one.")
  }

  @Test(arguments: ["11 May 2027", "11 may 2027", "2027-05-11", " 11 Sept 2027 ", "1 February 2028"])
  func daysAreReadAsPeopleTypeThem(text: String) { #expect(message(.forum(Sample.forum), "start", text) == nil) }

  @Test(arguments: ["31 Feb 2027", "11 Ma 2027", "11/05/2027", "05-11-2027", "2027-5-1", "tomorrow", "11 May 27"])
  func doubtfulDaysAreNot(text: String) { #expect(message(.forum(Sample.forum), "start", text) != nil) }

  @Test func aMessageNeverRepeatsWhatTheIdentityHolds() {
    let identity = Sample.identity
    let secrets = [identity.familyName, identity.email, identity.phone, "X 123 456", "1984-02-29"]
    for field in Identity.fields {
      for text in ["\u{7}", "no such thing", String(repeating: "x", count: 60_000), "2027-02-30", "X\nY\nZ"] {
        guard let message = message(.identity(identity), field.key, text) else { continue }
        #expect(secrets.allSatisfy { !message.contains($0) }, "\(message)")
      }
    }
  }
}
