import Foundation
import Testing

/// The work of a first morning, from an empty folder to a printed list.
@Suite struct TranscriptTests {
  @Test func fromNothingToDeadlinesAnAgendaAndAList() throws {
    let desk = try Desk()
    try desk.convene("new", "p.convene", "--no-passphrase").expect()
    try desk.plan("forum", "add", "Tunis dialogue", "--place", "Tunis, TN", "--start", "2027-05-11", "--days", "3")
      .expect()
    for file in ["passport-index.csv", "holidays.csv", "visa-processes.csv", "participants.csv"] {
      try desk.plan("import", Fixture.path(file)).expect()
    }

    let visas = try desk.plan("visas", "--format", "json").expect().objects
    func visa(of nationality: String) throws -> [String: String] {
      let object = try #require(visas.first { $0["nationality"] as? String == nationality })
      let keys = ["applyFrom", "beginBy", "documentsBy", "applyBy", "daysLeft", "state"]
      return Dictionary(uniqueKeysWithValues: keys.map { ($0, object[$0].map { "\($0)" } ?? "-") })
    }
    // Everyone enters on Monday 10 May 2027, the day before; three days of safety are Friday 7 May.
    //
    // Kenya, ten working days at a consulate in Nairobi, which keeps Kenyan and Tunisian holidays:
    //   collection, 2 working days: Thursday 6, not Wednesday 5 (Long Rains Day), Tuesday 4 May.
    //   processing, 10 working days: 3 May; 30, 29, not 28 (Harbour Day), 27, 26; 23, 22, 21, 20; Monday 19 April.
    //   papers the working day before, Friday 16 April, and fourteen days to gather them: 2 April.
    //   from 90 days before entry: 9 February.  10 + 31 + 31 + 28 + 31 + 19 days from 20 November: 150.
    #expect(
      try visa(of: "KE") == [
        "applyFrom": "2027-02-09", "beginBy": "2027-04-02", "documentsBy": "2027-04-16", "applyBy": "2027-04-19",
        "daysLeft": "150", "state": "tooEarly",
      ])
    // Sri Lanka, the same process, without the Kenyan holiday:
    //   collection to Wednesday 5 May; processing 4, 3; 30, 29, 27, 26; 23, 22, 21; Tuesday 20 April.
    #expect(
      try visa(of: "LK") == [
        "applyFrom": "2027-02-09", "beginBy": "2027-04-05", "documentsBy": "2027-04-19", "applyBy": "2027-04-20",
        "daysLeft": "151", "state": "tooEarly",
      ])
    // Nigeria, seven calendar days, but the authority asks for the papers thirty days ahead:
    //   collection Wednesday 5 (not 6, Market Day) and Tuesday 4 May; processing to 27 April; thirty days before
    //   10 May is Saturday 10 April, before it Friday 9 (Martyrs' Day), so Thursday 8 April.
    //   from three months before entry: 10 February.
    #expect(
      try visa(of: "NG") == [
        "applyFrom": "2027-02-10", "beginBy": "2027-03-24", "documentsBy": "2027-04-07", "applyBy": "2027-04-08",
        "daysLeft": "139", "state": "tooEarly",
      ])
    for (nationality, requirement) in [("ML", "visa free, 90 days"), ("IQ", "visa free, 15 days"), ("TN", "home")] {
      let object = try #require(visas.first { $0["nationality"] as? String == nationality })
      #expect(object["requirement"] as? String == requirement && object["state"] as? String == "notNeeded")
    }

    let agenda = try desk.plan("agenda").expect().text
    #expect(agenda.contains("Dates  11–13\u{A0}May 2027\nPlace  Tunis, Tunisia\nTimes  All times local (UTC+01:00)\n"))
    #expect(agenda.contains("Provisional, 20\u{A0}November 2026"))
    #expect(try desk.plan("participants", "--format", "pdf", "-o", "list.pdf").expect().error == "Wrote list.pdf.\n")
    let pdf = try desk.bytes("list.pdf")
    #expect(pdf.starts(with: Data("%PDF-".utf8)) && pdf.count > 2000)
    #expect(try desk.mode("list.pdf") == 0o600)
  }
}
