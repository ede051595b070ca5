import Atlas
import Dates
import ForumPlan
import Testing

@testable import PlanFile

/// Records as they were written before a field was added.
@Suite struct OlderFileTests {
  /// An identity without stays.
  private struct OldIdentity: Encodable {
    var id: ForumPlan.ID<Identity>
    var familyName: String
    var givenNames: String
    var honorific: String
    var nativeName: String
    var function: String
    var birthDate: CivilDate?
    var birthPlace: String
    var passports: [Passport]
    var email: String
    var phone: String
    var address: String
    var emergencyContact: String
  }

  /// A journey without changes of planes.
  private struct OldTravel: Encodable {
    var arrival: CivilDate?
    var departure: CivilDate?
    var from: Place?
    var itinerary: String
    var lodging: String
  }

  /// An attendance from before anybody could take part from afar.
  private struct OldAttendance: Encodable {
    var id: ForumPlan.ID<Attendance>
    var person: ForumPlan.ID<Person>
    var forum: ForumPlan.ID<Forum>
    var role: Role
    var status: AttendanceStatus
    var isRequired: Bool
    var consents: [Attendance.Consent]
    var travel: Attendance.Travel
    var travelsOn: CountryCode?
    var notes: String
  }

  /// An attendance with a seat that no version knows.
  private struct StrangeSeat: Encodable {
    var seat = "balcony"
  }

  @Test func anAttendanceWithoutASeatIsInTheRoom() throws {
    var attendance = Attendance(person: Samples.person.id, forum: ForumPlan.ID(rawValue: 5), role: .speaker)
    attendance.status = .confirmed
    attendance.travelsOn = "ML"
    let old = OldAttendance(
      id: attendance.id, person: attendance.person, forum: attendance.forum, role: attendance.role,
      status: attendance.status, isRequired: attendance.isRequired, consents: attendance.consents,
      travel: attendance.travel, travelsOn: attendance.travelsOn, notes: attendance.notes)
    #expect(try CBOR.decode(Attendance.self, from: CBOR.encode(old)) == attendance)
    attendance.seat = .remote
    #expect(try CBOR.decode(Attendance.self, from: CBOR.encode(attendance)) == attendance)
    #expect(throws: (any Error).self) {
      try CBOR.decode([String: Attendance.Seat].self, from: CBOR.encode(StrangeSeat()))
    }
  }

  @Test func anIdentityWithoutStaysHasNone() throws {
    let identity = Samples.identity
    let old = OldIdentity(
      id: identity.id, familyName: identity.familyName, givenNames: identity.givenNames,
      honorific: identity.honorific, nativeName: identity.nativeName, function: identity.function,
      birthDate: identity.birthDate, birthPlace: identity.birthPlace, passports: identity.passports,
      email: identity.email, phone: identity.phone, address: identity.address,
      emergencyContact: identity.emergencyContact)
    #expect(try CBOR.decode(Identity.self, from: CBOR.encode(old)) == identity)
    #expect(identity.stays.isEmpty)
  }

  @Test func aJourneyWithoutTransitsHasNone() throws {
    let old = OldTravel(arrival: Samples.day, from: Samples.tunis, itinerary: "Train", lodging: "")
    let travel = try CBOR.decode(Attendance.Travel.self, from: CBOR.encode(old))
    #expect(travel.arrival == Samples.day && travel.from == Samples.tunis && travel.itinerary == "Train")
    #expect(travel.transits.isEmpty)
  }

  @Test func staysAndTransitsComeBack() throws {
    var identity = Samples.identity
    identity.stays = [
      Stay(in: "FR", first: Samples.day, last: Samples.day + 3),
      Stay(in: nil, first: Samples.day, last: Samples.day, isExcluded: true),
    ]
    #expect(try CBOR.decode(Identity.self, from: CBOR.encode(identity)) == identity)
    var travel = Attendance.Travel()
    travel.transits = ["TR", "DE"]
    #expect(try CBOR.decode(Attendance.Travel.self, from: CBOR.encode(travel)) == travel)
  }

  /// A letter that was entered before codes were kept.
  private struct OldPaper: Encodable {
    var id: ForumPlan.ID<IssuedPaper>
    var paper: PaperKind
    var forum: ForumPlan.ID<Forum>?
    var title: String
    var audience: Audience
    var language: String
    var version: String
    var medium: IssuedPaper.Medium
    var copies: Int
    var issuedOn: CivilDate
    var named: [ForumPlan.ID<Attendance>]
    var recalledOn: CivilDate?
    var notes: String
  }

  @Test func aLetterWithoutACodeHasNone() throws {
    var paper = IssuedPaper(
      id: ForumPlan.ID(rawValue: 3), .invitation, title: "Invitation INV-2026-0000000", for: .organisers,
      language: "en",
      version: "2026-11-20 · 01234567", medium: .printer, issuedOn: Samples.day)
    (paper.copies, paper.named) = (4, [ForumPlan.ID(rawValue: 9)])
    let old = OldPaper(
      id: paper.id, paper: paper.paper, forum: nil, title: paper.title, audience: paper.audience,
      language: paper.language, version: paper.version, medium: paper.medium, copies: paper.copies,
      issuedOn: paper.issuedOn, named: paper.named, recalledOn: nil, notes: "")
    #expect(try CBOR.decode(IssuedPaper.self, from: CBOR.encode(old)) == paper)
    paper.letters = [LetterMark(.invitation, reference: "INV-2026-0000000", code: "0123456789")]
    #expect(try CBOR.decode(IssuedPaper.self, from: CBOR.encode(paper)) == paper)
  }

  /// A programme without saved searches.
  private struct OldProgramme: Encodable {
    var id: ForumPlan.ID<Programme>
    var name: String
    var aims: [String]
    var leadOrganisation: ForumPlan.ID<Organisation>?
    var period: DateSpan?
    var baseCurrency: Currency
    var rates: [ExchangeRate]
    var confidence: Int
    var safetyMargin: Int
    var documentDays: Int
    var notes: String
  }

  @Test func aProgrammeWithoutSavedSearchesHasNone() throws {
    var programme = Programme(name: "Open doors")
    programme.aims = ["Fewer complaints"]
    programme.confidence = 95
    let old = OldProgramme(
      id: programme.id, name: programme.name, aims: programme.aims, leadOrganisation: nil, period: nil,
      baseCurrency: programme.baseCurrency, rates: [], confidence: programme.confidence,
      safetyMargin: programme.safetyMargin, documentDays: programme.documentDays, notes: "")
    #expect(try CBOR.decode(Programme.self, from: CBOR.encode(old)) == programme)
    programme.savedSearches = [SavedSearch(name: "Police", list: "people", text: "police")]
    #expect(try CBOR.decode(Programme.self, from: CBOR.encode(programme)) == programme)
  }
}
