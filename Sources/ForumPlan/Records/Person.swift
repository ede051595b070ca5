import Atlas
import Dates

/// Someone who may attend, as logistics knows them: an alias, a sector, and what their journey needs.
///
/// Nothing here names the person; the legal name, passports and contacts are the `Identity`, threats and
/// measures the `ProtectionRecord`, each sealed under a key of its own.
public struct Person: Record {
  public static let kind = RecordKind.person

  public internal(set) var id: ForumPlan.ID<Person>
  /// The name shown to whoever need not know the real one; unique in the plan.
  public var alias: String
  /// Where they work or volunteer.
  public var organisation: ForumPlan.ID<Organisation>?
  /// The part of society they speak from.
  public var sector: Sector
  /// The states whose passports they can travel on, the usual one first.
  public var nationalities: [CountryCode] = []
  /// Where they live, which decides where they apply for visas.
  public var residence: Place?
  /// The gender they gave.
  public var gender = Gender.unstated
  /// The languages they speak, BCP 47, best first.
  public var languages: [String] = []
  /// What they need to take part: `step-free`, `hearing loop`.
  public var accessNeeds: [String] = []
  /// What they eat: `halal`, `vegetarian`.
  public var diet = ""
  /// Whom they must not be near, and where.
  public var separations: [Separation] = []
  /// What they said about whom they meet.
  public var encounter = Encounter()
  /// Anything else; no name belongs here.
  public var notes = ""

  /// A person under an alias.
  public init(id: ForumPlan.ID<Person>, alias: String, sector: Sector) {
    self.id = id
    self.alias = alias
    self.sector = sector
  }

  public var references: [RecordKey] { [organisation.map { RecordKey($0) }].compactMap(\.self) }

  public var problems: [FieldProblem] {
    var problems = Check.name(alias, "alias", of: "person")
    if Set(nationalities).count < nationalities.count {
      problems.append(FieldProblem("nationalities", "Each nationality once."))
    }
    return problems
  }
}
