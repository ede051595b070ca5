/// The shipped places, and the names they answer to.
struct PlaceIndex: Sendable {
  let all: [Place]
  /// What else each place is called.
  let others: [[String]]
  /// Every name in its compared form with the place it stands for, sorted by the name.
  private let names: [(key: String, place: Int)]

  init(_ file: FactFile) {
    var names: [(key: String, place: Int)] = []
    var all: [Place] = []
    var others: [[String]] = []
    for row in file.rows() {
      guard let country = CountryCode(row[0]), let latitude = Double(row[2]), let longitude = Double(row[3])
      else { continue }
      for key in Set(([row[1]] + row.words(5)).map(NameKey.fold)) { names.append((key, all.count)) }
      others.append(row.words(5))
      all.append(
        Place(name: row[1], country: country, latitude: latitude, longitude: longitude, timeZone: row[4]))
    }
    self.all = all
    self.others = others
    self.names = names.sorted { ($0.key, $0.place) < ($1.key, $1.place) }
  }

  func named(_ key: String) -> [Place] {
    names[start(of: key)...].prefix { $0.key == key }.map { all[$0.place] }
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
