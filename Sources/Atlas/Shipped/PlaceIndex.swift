/// The shipped places, and the names they answer to.
struct PlaceIndex: Sendable {
  let all: [Place]
  /// Every name in its compared form with the place it stands for, sorted by the name.
  private let names: [(key: String, place: Int)]

  init(_ file: FactFile) {
    var names: [(key: String, place: Int)] = []
    var all: [Place] = []
    for row in file.rows() {
      guard let country = CountryCode(row[0]), let latitude = Double(row[2]), let longitude = Double(row[3])
      else { continue }
      for key in Set(([row[1]] + row.words(5)).map(NameKey.fold)) { names.append((key, all.count)) }
      all.append(
        Place(name: row[1], country: country, latitude: latitude, longitude: longitude, timeZone: row[4]))
    }
    self.all = all
    self.names = names.sorted { ($0.key, $0.place) < ($1.key, $1.place) }
  }

  func named(_ key: String) -> [Place] {
    names[start(of: key)...].prefix { $0.key == key }.map { all[$0.place] }
  }

  func matching(_ prefix: String, limit: Int) -> [Place] {
    guard !prefix.isEmpty else { return [] }
    let found = Set(names[start(of: prefix)...].prefix { $0.key.hasPrefix(prefix) }.map(\.place))
    let sorted = found.map { all[$0] }.sorted { ($0.name, $0.country) < ($1.name, $1.country) }
    return Array(sorted.prefix(max(0, limit)))
  }

  private func start(of key: String) -> Int {
    var (low, high) = (0, names.count)
    while low < high {
      let middle = low + (high - low) / 2
      if names[middle].key < key { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
