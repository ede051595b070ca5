/// Cards of one size, several to a sheet, that are cut apart: badges, table tents; or a sheet each: signs.
public struct CardSheet: Hashable, Sendable {
  /// What the cards are, and so how large.
  public var kind: Kind
  /// The cards in order.
  public var cards: [Card]
  /// The same as rows, for whoever reads it as text or prints it with another program.
  public var table: Table

  /// Cards and the same as a table.
  public init(_ kind: Kind, cards: [Card], table: Table) {
    self.kind = kind
    self.cards = cards
    self.table = table
  }

  /// What cards are for.
  public enum Kind: String, Hashable, Sendable {
    /// 90 × 55 mm, eight to a sheet; the backs stand on a sheet of their own, mirrored, for printing on both sides.
    case badge
    /// 180 × 120 mm, two to a sheet, folded in the middle: both halves say the same, one upside down.
    case tent
    /// A sheet across, with times below the name.
    case sign
  }
}

/// A card with a name on it that is read from some way off.
public struct Card: Hashable, Sendable {
  /// A small line above the name.
  public var head = ""
  /// The name.
  public var name: String
  /// The name in another script, or a day.
  public var second = ""
  /// Small lines below.
  public var lines: [String] = []
  /// A word at the foot.
  public var foot = ""
  /// Times and what happens then.
  public var rows: [Document.Fact] = []
  /// The lines below the name on the back; none for an empty back.
  public var back: [String] = []

  /// A card with a name.
  public init(name: String) { self.name = name }
}
