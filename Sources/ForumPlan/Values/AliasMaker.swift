/// Makes aliases: a tree, a stone or a bird, and a number. Nothing in them comes from the person.
public struct AliasMaker {
  private static let words = [
    "Acacia", "Agate", "Alder", "Amber", "Aspen", "Basalt", "Beech", "Birch", "Cedar", "Chalk", "Copper", "Coral",
    "Crane", "Cypress", "Dove", "Egret", "Elm", "Fern", "Finch", "Flint", "Garnet", "Granite", "Gull", "Hazel", "Heron",
    "Hoopoe", "Ibis", "Iris", "Ivory", "Jade", "Jasper", "Juniper", "Kestrel", "Larch", "Lark", "Laurel", "Linden",
    "Lotus", "Maple", "Marble", "Myrtle", "Oak", "Olive", "Onyx", "Opal", "Oriole", "Osprey", "Palm", "Pearl", "Pine",
    "Plover", "Poplar", "Quartz", "Quartzite", "Robin", "Rowan", "Ruby", "Sage", "Slate", "Sorrel", "Starling", "Stork",
    "Swift", "Tamarind", "Teal", "Thyme", "Topaz", "Tulip", "Umber", "Violet", "Walnut", "Willow", "Wren", "Yew",
  ]

  private var taken: Set<String>
  private var generator: any RandomNumberGenerator

  /// A maker whose aliases are unlike those of a plan, drawn from a generator.
  public init(avoiding plan: Plan, generator: any RandomNumberGenerator = SystemRandomNumberGenerator()) {
    taken = Set(plan.people.map { $0.alias.lowercased() })
    self.generator = generator
  }

  /// An alias that nobody bears yet: `Heron 41`, with longer numbers once a tenth of the short ones are gone.
  public mutating func next() -> String {
    let digits = taken.count < 600 ? 10...99 : taken.count < 6000 ? 100...999 : 1000...99_999
    while true {
      let word = Self.words[Int.random(in: 0..<Self.words.count, using: &generator)]
      let alias = "\(word) \(Int.random(in: digits, using: &generator))"
      if taken.insert(alias.lowercased()).inserted { return alias }
    }
  }
}
