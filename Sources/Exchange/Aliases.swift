/// Makes aliases that say nothing of the person: a tree, stone or bird, and a number, as in `Cedar 12`.
///
/// The words were chosen not to be names of people; one that is part of the person's own name is passed over.
public struct AliasMaker: Sendable {
  private var taken: Set<String>

  /// A maker that avoids aliases in use, without regard to case.
  public init(taken: some Sequence<String>) {
    self.taken = Set(taken.map { $0.lowercased() })
  }

  /// Draws an alias that nobody has yet, and holds it taken from now on.
  ///
  /// Numbers run to 99 and grow when that many aliases are in use, so a draw is expected to need less than two tries.
  public mutating func next(avoiding name: String = "", using generator: inout some RandomNumberGenerator) -> String {
    let parts = Set(Fold.words(name).split(separator: " ").map(String.init))
    let others = Self.words.filter { !parts.contains($0.lowercased()) }
    let words = others.isEmpty ? Self.words : others
    let highest = max(99, taken.count * 4 / words.count)
    while true {
      let word = words[Int.random(in: 0..<words.count, using: &generator)]
      let alias = "\(word) \(Int.random(in: 1...highest, using: &generator))"
      if taken.insert(alias.lowercased()).inserted { return alias }
    }
  }

  /// Holds an alias taken that was given by hand; `false` when somebody has it already.
  public mutating func take(_ alias: String) -> Bool { taken.insert(alias.lowercased()).inserted }

  private static let words = [
    "Alder", "Beech", "Birch", "Cedar", "Cypress", "Elm", "Fir", "Larch", "Linden", "Maple", "Oak", "Pine", "Poplar",
    "Spruce", "Sycamore", "Teak", "Walnut", "Yew", "Basalt", "Chalk", "Flint", "Gneiss", "Granite", "Gypsum",
    "Limestone", "Marble", "Obsidian", "Pumice", "Quartz", "Sandstone", "Shale", "Slate", "Tuff", "Avocet", "Bunting",
    "Curlew", "Dunlin", "Egret", "Fulmar", "Gannet", "Godwit", "Grebe", "Heron", "Hoopoe", "Ibis", "Lapwing", "Osprey",
    "Oriole", "Pelican", "Petrel", "Pipit", "Plover", "Siskin", "Stork", "Swallow", "Swift", "Tern", "Turnstone",
    "Whimbrel",
  ]
}
