import Atlas
import Dates

/// A transit visa that a journey needs, with its place in the chain of visas.
public struct TransitNeed: Hashable, Sendable {
  /// Where the change of planes is.
  public var country: CountryCode
  /// The rule that asks for the visa.
  public var rule: Fact<TransitRule>
  /// Calendar days to reckon for it.
  public var days: Int
  /// The last day to ask for it, counted back from the day of entry to the destination; `nil` while that is not known.
  public var askBy: CivilDate?
  /// The destination whose visa must be there first; `nil` when none is needed, or it is there.
  ///
  /// An application shows the papers for the onward journey, the destination's visa among them: a chain, not a set.
  /// Source: Regulation (EC) 810/2009 (Visa Code), article 14(2), and the lists of supporting documents made under it,
  /// such as Commission Implementing Decision C(2018) 6863: for airport transit the visa of the destination, if needed.
  public var after: CountryCode?
}
