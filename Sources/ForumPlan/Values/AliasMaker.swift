/// Makes aliases that tell nothing of who bears them: `Cedar 14`.
///
/// Words are drawn at random and never from a name, a country or an organisation; two people of one group get
/// words that have nothing in common.
public struct AliasMaker: Sendable {
  private var taken: Set<String>

  /// A maker that avoids the aliases of a plan; O(n).
  public init(avoiding plan: Plan) {
    taken = Set(plan.people.map { $0.alias.lowercased() })
  }

  /// A new alias that nobody bears and that no later call gives again; no word of the person's own name is in it.
  public mutating func next(sparing name: String = "", using generator: inout some RandomNumberGenerator) -> String {
    let parts = Set(name.folded.split { !$0.isLetter }.map(String.init))
    let spared = parts.isEmpty ? Self.words : Self.words.filter { !parts.contains($0.lowercased()) }
    let words = spared.isEmpty ? Self.words : spared
    // With few numbers left free, the range grows, so that a free one is soon found.
    var highest = 99
    while highest * words.count < taken.count * 2 { highest *= 10 }
    while true {
      let word = words[Int.random(in: 0..<words.count, using: &generator)]
      let alias = "\(word) \(Int.random(in: 2...highest, using: &generator))"
      if taken.insert(alias.lowercased()).inserted { return alias }
    }
  }

  /// Holds an alias taken that was given by hand; `false` when somebody has it already.
  public mutating func take(_ alias: String) -> Bool { taken.insert(alias.lowercased()).inserted }

  /// Trees, stones, birds, winds, waters: words short enough for a table's column, of no people and no faith.
  static let words = [
    "Acacia", "Alder", "Almond", "Amber", "Apricot", "Ash", "Aspen", "Basalt", "Beech", "Beryl", "Birch", "Breeze",
    "Brook", "Cedar", "Cherry", "Chestnut", "Clay", "Clover", "Coral", "Cork", "Crane", "Curlew", "Cypress", "Delta",
    "Dune", "Egret", "Elm", "Falcon", "Fennel", "Fern", "Fig", "Finch", "Flint", "Garnet", "Granite", "Grove",
    "Harbour", "Hazel", "Heron", "Hornbeam", "Ibis", "Iris", "Island", "Jade", "Jasper", "Juniper", "Kestrel",
    "Lagoon", "Larch", "Lark", "Laurel", "Lemon", "Lichen", "Lilac", "Linden", "Linnet", "Lotus", "Mango", "Maple",
    "Marble", "Marl", "Meadow", "Mint", "Mistral", "Myrtle", "Oak", "Olive", "Onyx", "Opal", "Orchid", "Osprey",
    "Palm", "Peach", "Pear", "Pebble", "Pelican", "Pine", "Plover", "Plum", "Poplar", "Quail", "Quartz", "Quince",
    "Reed", "Robin", "Rowan", "Saffron", "Sage", "Sandstone", "Shale", "Sirocco", "Slate", "Sorrel", "Spruce",
    "Starling", "Stork", "Swift", "Tamarind", "Teak", "Tern", "Thistle", "Thrush", "Thyme", "Topaz", "Trade Wind",
    "Tulip", "Valley", "Wagtail", "Walnut", "Willow", "Wren", "Yarrow", "Yew", "Zephyr",
  ]
}
