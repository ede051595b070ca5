import Atlas
import Dates

/// Who a person is: legal name, passports, contacts.
///
/// Sealed in the compartment `identity`.
public struct Identity: Record {
  public static let kind = RecordKind.identity

  /// The bits of the person's identifier, so that a person has at most one identity.
  public let id: ForumPlan.ID<Identity>
  /// The family name as in the passport.
  public var familyName = ""
  /// The given names as in the passport.
  public var givenNames = ""
  /// Title or rank: `Dr`, `Chief Inspector`.
  public var honorific = ""
  /// The name in the script the person writes it in, when that is not the passport's.
  public var nativeName = ""
  /// What they do where they work, as a list of participants prints it.
  public var function = ""
  /// The day of birth.
  public var birthDate: CivilDate?
  /// The place of birth.
  public var birthPlace = ""
  /// The passports they hold.
  public var passports: [Passport] = []
  /// Stays abroad that count towards a limit on days, as far as known; forums of the plan need not be among them.
  public var stays: [Stay] = []
  /// Vaccinations of which they showed the international certificate.
  public var vaccinations: [Vaccination] = []
  /// The e-mail address.
  public var email = ""
  /// The telephone number.
  public var phone = ""
  /// The postal address, in lines.
  public var address = ""
  /// Whom to call when something happens.
  public var emergencyContact = ""

  /// An empty identity of a person.
  public init(of person: ForumPlan.ID<Person>) {
    id = ForumPlan.ID(rawValue: person.rawValue)
  }

  /// The person whose identity this is.
  public var person: ForumPlan.ID<Person> { ForumPlan.ID(rawValue: id.rawValue) }

  /// Given names and family name as spoken: `Amina Yusuf`.
  public var fullName: String {
    [givenNames, familyName].filter { !$0.isEmpty }.joined(separator: " ")
  }

  public var references: [RecordKey] { [RecordKey(person)] }

  public var problems: [FieldProblem] {
    var problems = Check.line(familyName, "familyName") + Check.line(givenNames, "givenNames")
    for passport in passports { problems += passport.problems }
    for stay in stays { problems += stay.problems }
    return problems
  }
}

/// A travel document.
public struct Passport: Hashable, Codable, Sendable {
  /// The state that issued it.
  public var nationality: CountryCode
  /// Its number; visa letters repeat it letter by letter.
  public var number: String
  /// Ordinary, official or diplomatic.
  public var type = PassportType.ordinary
  /// The office that issued it, as it stands there.
  public var authority = ""
  /// The day of issue.
  public var issued: CivilDate?
  /// The last day of validity.
  public var expires: CivilDate?
  /// Blank pages left.
  public var blankPages: Int?

  /// A passport of a state.
  public init(nationality: CountryCode, number: String) {
    self.nationality = nationality
    self.number = number
  }

  var problems: [FieldProblem] {
    Check.line(number, "passports") + Check.line(authority, "passports")
      + Check.order(issued, expires, "passports", "A passport is issued before it expires")
  }

  /// What sort of passport; the passport index speaks of ordinary ones only.
  public enum PassportType: String, Codable, CaseIterable, Sendable {
    case ordinary
    case service
    case diplomatic
  }
}
