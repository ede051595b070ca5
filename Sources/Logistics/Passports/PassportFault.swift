import Dates
import ForumPlan

/// What is the matter with a passport for one stay; the number is never part of it.
enum PassportFault: Hashable, Sendable {
  /// It is said to expire before it was issued.
  case contradictory(issued: CivilDate, expires: CivilDate)
  /// It is said to be issued on a day to come.
  case issuedLater(CivilDate)
  /// It has expired.
  case expired(CivilDate)
  /// The destination's rule is not met, in a sentence.
  case unfit(String)
  /// It will not do, and a new one is there of which nothing is on record.
  case renewed
  /// Nobody noted the day it expires.
  case unknownExpiry
  /// The rule asks for the day of issue or for blank pages, and nobody noted it.
  case unknownDetail(String)
  /// It is no ordinary passport, so that the requirement may be another.
  case notOrdinary(Passport.PassportType)

  /// The faults of a passport, by the rule of a destination; none when the passport is good and all is known.
  ///
  /// Dates that contradict each other are not used any further.
  static func faults(
    of passport: Passport, by check: PassportCheck, arrival: CivilDate, departure: CivilDate, today: CivilDate,
    isRenewed: Bool = false
  ) -> [Self] {
    var faults: [Self] = passport.type == .ordinary ? [] : [.notOrdinary(passport.type)]
    if let issued = passport.issued, let expires = passport.expires, expires < issued {
      return faults + [.contradictory(issued: issued, expires: expires)]
    }
    if let expires = passport.expires, expires < today {
      return faults + [isRenewed ? .renewed : .expired(expires)]
    }
    if let complaint = check.complaint(about: passport, arrival: arrival, departure: departure) {
      return faults + [isRenewed ? .renewed : .unfit(complaint)]
    }
    if let issued = passport.issued, issued > today { faults.append(.issuedLater(issued)) }
    if passport.expires == nil { faults.append(.unknownExpiry) }
    if passport.issued == nil, let years = check.rule.issuedWithinYears {
      faults.append(
        .unknownDetail(
          "The destination asks for a passport at most \(years) years old; its day of issue is not on record."))
    }
    if passport.blankPages == nil, check.blankPages > 1 {
      faults.append(
        .unknownDetail("The destination asks for \(check.blankPages) blank pages; how many are left is not on record."))
    }
    return faults
  }

  /// How far the passport can serve in spite of it.
  var fitness: PassportChoice.Fitness {
    switch self {
    case .notOrdinary: .good
    case .issuedLater, .unknownExpiry, .unknownDetail, .renewed: .unknown
    case .expired, .unfit: .toBeRenewed
    case .contradictory: .contradictory
    }
  }

  /// The fault and what to do about it.
  var finding: Finding {
    switch self {
    case .contradictory(let issued, let expires):
      Finding(
        .serious, "A passport is said to expire on \(expires), before it was issued on \(issued).",
        about: .passport,
        advice: "Compare both dates with the passport's data page; until then nothing is concluded from it.")
    case .issuedLater(let day):
      Finding(
        .warning, "The passport is said to be issued on \(day), a day still to come.",
        about: .passport, advice: "Check the date, or wait with the application until the passport is in hand.")
    case .expired(let day):
      Finding(.serious, "The passport expired on \(day).", about: .passport, advice: "Renew it before applying.")
    case .unfit(let complaint):
      Finding(.serious, complaint, about: .passport, advice: "Renew the passport before applying; renewal takes weeks.")
    case .renewed:
      Finding(
        .warning, "The passport was renewed, and the new one is not on record.",
        about: .passport, advice: "Enter the new passport's numbers and dates on the person's identity.")
    case .unknownExpiry:
      Finding(
        .warning, "When the passport expires is not on record.",
        about: .passport, advice: "Ask for the passport's data page.")
    case .unknownDetail(let sentence):
      Finding(.note, sentence, about: .passport, advice: "Ask for the passport's data page.")
    case .notOrdinary(let type):
      Finding(
        .warning,
        "This is a \(type.rawValue) passport; the requirement on record speaks of ordinary ones only.",
        about: .passport,
        advice: "Ask the consulate: holders of such passports may be exempt, or may need a note verbale.")
    }
  }
}

extension [PassportFault] {
  /// How far a passport with these faults can serve: as far as the worst of them lets it.
  var fitness: PassportChoice.Fitness { map(\.fitness).max() ?? .good }
}
