import Atlas
import Dates
import ForumPlan
import Logistics
import Testing

/// Five people whose dates were worked out by hand, on a wall calendar, before the program was asked.
///
/// Today is Friday 2026-11-20. Each sum is written down so that a reader can check it without a computer.
struct HandWorkedTests {
  // MARK: A visa by an embassy in a third country, with that country's weekend

  /// Heron is Yemeni, lives in Cairo and goes to Tunis: the embassy of Tunisia in Cairo keeps Egypt's weekend
  /// (Friday and Saturday) and the holidays of both countries.
  ///
  /// Processing is 5–10–15 working days. PERT with the peak in the middle has the density (x(1−x))², so over the
  /// eleven days 5…15 the weights are (1·21)², (3·19)², (5·17)², (7·15)², (9·13)², (11·11)² and back down:
  ///
  ///     441  3249  7225  11025  13689  14641  13689  11025  7225  3249  441     together 85899
  ///
  /// 90% is 77309.1. Up to 12 days: 85899 − 441 − 3249 − 7225 = 74984, too little. Up to 13: 82209. So 13 days.
  ///
  ///     Tue 11 May  the forum begins          Mon 10 May  arrival, the day before
  ///     Fri  7 May  three days of margin
  ///     Thu  6 May  the embassy is closed on Friday: it hands out passports on Thursday
  ///     Tue  4 May  two working days to collect (Wed 5, Tue 4)
  ///     then 13 working days back:
  ///       Mon 3 May   Spring Festival in Egypt, closed          Sun 2 May   1
  ///       Sat 1 May, Fri 30 April   weekend                     Thu 29 April   Sinai Liberation Day, closed
  ///       Wed 28 2   Tue 27 3   Mon 26 4   Sun 25 5             Sat 24, Fri 23   weekend
  ///       Thu 22 6   Wed 21 a holiday of Tunisia, closed        Tue 20 7   Mon 19 8   Sun 18 9
  ///       Sat 17, Fri 16   weekend                              Thu 15 10  Wed 14 11  Tue 13 12  Mon 12 13
  ///     Mon 12 April  last day to lodge, an open day
  ///     Mon 29 March  appointment asked for, 14 days before
  ///     Sun 11 April  papers together: the open day before (Sunday is a working day in Cairo)
  ///     Sun 28 March  papers begun, 14 days before that
  ///
  /// From 20 November to 12 April: 10 + 31 + 31 + 28 + 31 + 12 = 143 days. The window opens three months before
  /// arrival, on 10 February, so it is too early today.
  @Test func `A visa by an embassy in a third country keeps that country's weekend and both countries' holidays`() {
    var scene = Scene()
    scene.setHolidays(
      of: "EG",
      [
        ("2027-04-29", "Sinai Liberation Day"), ("2027-05-01", "Labour Day"), ("2027-05-03", "Spring Festival"),
      ])
    scene.setHolidays(of: "TN", [("2027-04-09", "Martyrs' Day"), ("2027-04-21", "Election Day")])
    scene.require(.visa, of: "YE")
    scene.add(.sample(earliest: .months(3)))
    let heron = scene.addPerson(1, "Heron", ["YE"], livesIn: "EG")
    let visa = scene.visa(inviting: heron)

    #expect(visa.lodgedIn == "EG")
    #expect(visa.travelOn == day("2027-05-10"))
    #expect(visa.applyBy == day("2027-04-12"))
    #expect(visa.daysLeft == 143)
    #expect(visa.appointmentBy == day("2027-03-29"))
    #expect(visa.documentsBy == day("2027-04-11"))
    #expect(visa.beginBy == day("2027-03-28"))
    #expect(visa.applyFrom == day("2027-02-10"))
    #expect(visa.state == .tooEarly)
    #expect(
      visa.chain.map(\.summary) == [
        "safety margin 3 days from 2027-05-07 (before travel on 2027-05-10)",
        "collect passport 2 working days from 2027-05-04 (allowance)",
        "processing 13 working days from 2027-04-12 (90% of 5–10–15; closed Election Day 2027-04-21, "
          + "Sinai Liberation Day 2027-04-29, Spring Festival 2027-05-03)",
        "appointment 14 days from 2027-03-29 (wait to be expected)",
        "documents 14 days from 2027-03-28 (as the programme plans)",
      ])
  }

  // MARK: Nothing to apply for

  /// Ibis has two passports: with the Jordanian one she would need a visa, with the Algerian one none for 90 days.
  ///
  /// The lighter one counts, so there is no chain, no date and no deadline, though a visa process is known.
  @Test func `A free entry on the second passport leaves nothing to apply for`() {
    var scene = Scene()
    scene.require(.visa, of: "JO")
    scene.require(.free(days: 90), of: "DZ")
    scene.add(.sample())
    let ibis = scene.addPerson(2, "Ibis", ["JO", "DZ"], livesIn: "JO")
    let visa = scene.visa(inviting: ibis)

    #expect(visa.state == .notNeeded)
    #expect(visa.nationality == "DZ")
    #expect(visa.because == "Visa free for 90 days [test sheet]")
    #expect(visa.chain.isEmpty)
    #expect([visa.applyBy, visa.appointmentBy, visa.documentsBy, visa.beginBy] == [nil, nil, nil, nil])
    #expect(scene.deadlines().isEmpty)
  }

  // MARK: An e-visa that is urgent

  /// Kestrel goes to a forum in Amman that begins on Tuesday 2026-12-08, with an e-visa.
  ///
  /// Processing is 2–5–8 calendar days: over the seven days 2…8 the weights are (1·13)², (3·11)², (5·9)², (7·7)² and
  /// back down:
  ///
  ///     169  1089  2025  2401  2025  1089  169     together 8967
  ///
  /// 90% is 8070.3. Up to 6 days: 8967 − 169 − 1089 = 7709, too little. Up to 7: 8798. So 7 days.
  ///
  ///     Mon  7 December  arrival               Fri  4 December  three days of margin
  ///     Nobody collects an e-visa, and nobody waits for an appointment.
  ///     Fri 27 November  seven days; Jordan's offices are closed on Friday, so Thursday counts:
  ///     Thu 26 November  last day to apply, in 6 days
  ///     Wed 25 November  papers together       Wed 11 November  papers begun: nine days ago, hence urgent
  @Test func `An e-visa is urgent when its papers should have been begun`() {
    var scene = Scene()
    let amman = ForumPlan.ID<Forum>(rawValue: 12)
    scene.addForum(amman, "Amman forum", in: "JO", start: "2026-12-08")
    scene.require(.eVisa, of: "IN", in: "JO")
    scene.add(.sample("JO/e-test", to: "JO", .eVisa, channel: .online, processing: "2-5-8 calendar"))
    let kestrel = scene.addPerson(3, "Kestrel", ["IN"], livesIn: "IN")
    let visa = scene.visa(inviting: kestrel, to: amman)

    #expect(visa.lodgedIn == nil)
    #expect(visa.travelOn == day("2026-12-07"))
    #expect(visa.applyBy == day("2026-11-26"))
    #expect(visa.daysLeft == 6)
    #expect(visa.appointmentBy == nil)
    #expect(visa.documentsBy == day("2026-11-25"))
    #expect(visa.beginBy == day("2026-11-11"))
    #expect(visa.state == .urgent)
    #expect(visa.chain.map(\.kind) == [.safetyMargin, .processing, .documents])
  }

  // MARK: A visa whose day has passed

  /// Kite is Kenyan and lives in Nairobi (closed on Saturday and Sunday); the same forum in Amman wants a visa of the
  /// Jordanian embassy there, which takes 13 working days as above.
  ///
  ///     Mon  7 December  arrival               Fri  4 December  three days of margin
  ///     Wed  2 December  two working days to collect (Thu 3, Wed 2)
  ///     then 13 working days back:
  ///       Tue 1 December 1   Mon 30 November 2               Fri 27 3  Thu 26 4  Wed 25 5  Tue 24 6  Mon 23 7
  ///       Fri 20 8  Thu 19 9  Wed 18 10  Tue 17 11  Mon 16 12                                    Fri 13 13
  ///     Fri 13 November  last day to lodge: seven days ago
  ///     Fri 30 October   appointment           Thu 12 November  papers together      Thu 29 October  papers begun
  @Test func `A visa whose last day to lodge lies behind is overdue`() {
    var scene = Scene()
    let amman = ForumPlan.ID<Forum>(rawValue: 12)
    scene.addForum(amman, "Amman forum", in: "JO", start: "2026-12-08")
    scene.require(.visa, of: "KE", in: "JO")
    scene.add(.sample("JO/test", to: "JO"))
    let kite = scene.addPerson(4, "Kite", ["KE"], livesIn: "KE")
    let visa = scene.visa(inviting: kite, to: amman)

    #expect(visa.applyBy == day("2026-11-13"))
    #expect(visa.daysLeft == -7)
    #expect(visa.appointmentBy == day("2026-10-30"))
    #expect(visa.documentsBy == day("2026-11-12"))
    #expect(visa.beginBy == day("2026-10-29"))
    #expect(visa.state == .overdue)
  }

  // MARK: A lopsided range in calendar days

  /// Lapwing applies in Nairobi for Tunis; the embassy takes 7–21–45 calendar days, and no holiday falls in between.
  ///
  /// 90% of that range is 33 days, which a second program that adds up the density itself finds too.
  ///
  ///     Mon 10 May  arrival                    Fri  7 May  three days of margin
  ///     Wed  5 May  two working days to collect (Thu 6, Wed 5)
  ///     Fri  2 April  33 days: five in May (to 30 April), 28 in April; an open day, the last to lodge
  ///     Fri 19 March  appointment              Thu  1 April  papers together         Thu 18 March  papers begun
  ///
  /// From 20 November to 2 April: 10 + 31 + 31 + 28 + 31 + 2 = 133 days.
  @Test func `A lopsided range of calendar days is planned at its ninetieth percentile`() {
    #expect(Clerk.days(90, of: 7, 21, 45) == 33)
    let (scene, attendance) = Scene.withDelegate(.sample(processing: "7-21-45 calendar", earliest: .days(90)))
    let visa = scene.visa(of: attendance)

    #expect(visa.applyBy == day("2027-04-02"))
    #expect(visa.daysLeft == 133)
    #expect(visa.appointmentBy == day("2027-03-19"))
    #expect(visa.documentsBy == day("2027-04-01"))
    #expect(visa.beginBy == day("2027-03-18"))
    #expect(visa.applyFrom == day("2027-02-09"))
    #expect(visa.state == .tooEarly)
  }
}
