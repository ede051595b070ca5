import Atlas
import Dates
import ForumPlan
import Logistics

/// What a letter may say of a forum, and of a person there, in the words of its language.
struct LetterFacts {
  private(set) var values: [LetterField: String] = [:]
  private(set) var flags: Set<LetterFlag> = []
  /// What is wrong besides what is missing.
  private(set) var gaps: [LetterGap] = []
  let forum: Forum
  /// The one whom the letter is about; `nil` where it is about a delegation.
  private(set) var subject: LetterSubject?
  /// The passport to travel on.
  private(set) var passport: Passport?
  let plan: Plan
  private let language: PaperLanguage

  /// What a letter about a delegation may say.
  init(
    _ forum: Forum, in language: PaperLanguage, plan: Plan, atlas: Atlas, today: CivilDate, reference: String
  ) {
    self.forum = forum
    self.plan = plan
    self.language = language
    set(.date, language.text(today))
    set(.reference, reference)
    addHost()
    addForum(atlas)
  }

  /// What a letter about somebody may say.
  init(
    _ subject: LetterSubject, in language: PaperLanguage, plan: Plan, atlas: Atlas, today: CivilDate,
    reference: String, passport: Passport?
  ) {
    self.init(subject.forum, in: language, plan: plan, atlas: atlas, today: today, reference: reference)
    self.subject = subject
    self.passport = passport
    gaps = subject.gaps
    addPerson(subject, atlas)
    addPassportAndStay(subject, atlas)
  }

  /// Notes that the letter is about so many people, who stand in its annex.
  mutating func setDelegation(count: Int) {
    flags.insert(.isDelegation)
    set(.delegationCount, String(count))
  }

  private mutating func set(_ field: LetterField, _ text: String?) {
    guard let text, text.contains(where: { !$0.isWhitespace }) else { return }
    values[field] = text
  }

  private mutating func addHost() {
    set(.programmeName, plan.programme.name)
    set(.signatoryName, plan.programme.signatory)
    set(.signatoryTitle, plan.programme.signatoryTitle)
    guard let host = plan.organisations[plan.programme.leadOrganisation] else { return }
    set(.hostName, host.name)
    set(.hostCity, host.city)
    set(.hostAddress, host.address)
    set(.hostRegistration, host.registration)
    // No number is broken at the end of a line.
    set(.hostPhone, String(host.phone.map { $0 == " " ? "\u{A0}" : $0 }))
    set(.hostEmail, host.email)
  }

  private mutating func addForum(_ atlas: Atlas) {
    set(.forumTitle, forum.name)
    set(.forumPurpose, forum.purpose)
    set(.forumDates, forum.span.map(language.dates))
    set(.forumSpan, forum.span.map(language.span))
    set(.forumCity, forum.place(in: plan)?.name)
    set(.forumCountry, forum.place(in: plan).map { language.name(of: $0.country, atlas) })
    set(.forumLanguages, language.list(forum.languages.map(language.name(ofLanguage:))))
    set(.forumCosts, language.list(forum.covers.compactMap(language.cost)))
    set(.forumReplyBy, forum.replyBy.map(language.text))
    if forum.covers == [.nothing] { flags.insert(.coversNothing) }
    set(.venueName, plan.venues[forum.venue]?.name)
    set(.venueAddress, plan.venues[forum.venue]?.address)
  }

  private mutating func addPerson(_ subject: LetterSubject, _ atlas: Atlas) {
    let (person, identity) = (subject.person, subject.identity)
    if !identity.familyName.isEmpty || !identity.givenNames.isEmpty {
      set(
        .personName,
        [identity.givenNames, identity.familyName.uppercased()].filter { !$0.isEmpty }.joined(separator: " "))
    }
    set(.personNativeName, identity.nativeName)
    set(.personSalutation, language.salutation(identity))
    set(.personSex, language.sex(person.gender))
    flags.insert(person.gender == .female ? .isFemale : person.gender == .male ? .isMale : .isNeither)
    set(.personBirthDate, identity.birthDate.map(language.text))
    set(.personBirthPlace, identity.birthPlace)
    set(.personResidence, person.residence.map { "\($0.name) (\(language.name(of: $0.country, atlas)))" })
    set(.personFunction, identity.function)
    let organisation = plan.organisations[person.organisation]
    set(.personOrganisation, organisation?.name)
    set(.serviceAddress, organisation?.address)
    set(.personRole, language.role(subject.attendance.role, person.gender))
  }

  private mutating func addPassportAndStay(_ subject: LetterSubject, _ atlas: Atlas) {
    let journey = Journey(of: subject.attendance, to: subject.forum, in: plan)
    set(.stayArrival, journey.arrival.map(language.text))
    set(.stayDeparture, journey.departure.map(language.text))
    if let arrival = journey.arrival, let departure = journey.departure, arrival <= departure {
      set(.staySpan, language.span(DateSpan(arrival...departure)))
    }
    set(.stayLodging, subject.attendance.travel.lodging)
    guard let passport else { return }
    set(.passportNumber, passport.number)
    set(.passportNationality, language.name(of: passport.nationality, atlas))
    set(.passportType, language.type(passport.type))
    set(.passportAuthority, passport.authority)
    set(.passportIssued, passport.issued.map(language.text))
    // A letter with a passport that ends before the journey does is a refused visa.
    guard let expires = passport.expires, let departure = journey.departure, expires < departure else {
      return set(.passportExpires, passport.expires.map(language.text))
    }
    let alias = subject.person.alias
    var gap = LetterGap(
      "A passport of \(alias) that is valid on \(departure)", in: RecordKey(subject.identity.id),
      of: "the identity of \(alias)", "Passports")
    gap.field = .passportExpires
    gaps.append(gap)
    set(.passportExpires, language.text(expires))
  }
}
